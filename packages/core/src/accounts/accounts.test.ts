import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { isCommonPassword, Password, type Role, refuseWithoutAdministrator, waitSeconds } from "./index.ts";

test("common passwords are refused in any spelling of case, with Chinese habits among them", () => {
  const common = ["Password1", "QWER1234", "woaini1314", "a12345678", "5201314520", "zzzzzzzzzzzz"];
  expect(common.filter((password) => !isCommonPassword(password, "wang"))).toEqual([]);
  expect(isCommonPassword("correct plumb line", "wang")).toBe(false);
  expect(commonPasswords.size).toBeGreaterThan(1000);
  expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
});

test("the login name is no password, nor is its part before the @", () => {
  const name = "wang.min@example.cn";
  expect(["Wang.Min", "wang.min@EXAMPLE.cn"].map((password) => isCommonPassword(password, name))).toEqual([
    true,
    true,
  ]);
});

test("a password has 8 to 128 characters of any kind", () => {
  expect(Password.safeParse("短七个字的密码").success).toBe(false);
  expect(Password.safeParse("八个字的密码就够").success).toBe(true);
  expect(Password.safeParse("x".repeat(129)).success).toBe(false);
});

test("waiting begins after the free attempts, doubles, and never passes a quarter of an hour", () => {
  const waits = [4, 5, 6, 7, 10, 11, 500].map((failures) => waitSeconds(failures, 5));
  expect(waits).toEqual([0, 15, 30, 60, 480, 900, 900]);
});

const member = (id: string, roles: Role[], state: "active" | "invited" | "deactivated" = "active") => ({
  ...{ id, roles, state },
});

test.each([
  ["the only administrator gives the role up", [member("a", ["administrator"])], ["viewer"], true],
  ["the only administrator is deactivated", [member("a", ["administrator"])], null, true],
  [
    "the only administrator takes on another role",
    [member("a", ["administrator"])],
    ["administrator", "agent"],
    false,
  ],
  ["another one remains", [member("a", ["administrator"]), member("b", ["administrator"])], null, false],
  [
    "the other has not come yet",
    [member("a", ["administrator"]), member("b", ["administrator"], "invited")],
    null,
    true,
  ],
  ["somebody else changes", [member("a", ["viewer"]), member("b", ["administrator"])], null, false],
] as const)("an organisation keeps an administrator: %s", (_case, accounts, next, refused) => {
  const change = () => refuseWithoutAdministrator(accounts, "a", next);
  if (refused) expect(change).toThrow("last-administrator");
  else expect(change).not.toThrow();
});
