import { Invitation } from "@plumbline/core/accounts";
import { NewCentre, NewPerson } from "@plumbline/core/organisation";
import { expect, test } from "vitest";
import type { z } from "zod";
import { filledIn, serverPlaces, wrongPlaces } from "./places.ts";

function wrong(schema: z.ZodType, value: unknown, language: "zh" | "en") {
  const issues = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  return Object.fromEntries(wrongPlaces(issues, language).map(({ path, words }) => [path.join("/"), words]));
}

test("the shared schema of an invitation speaks both languages beside each field", () => {
  const value = { loginName: "a", roles: [] };
  expect(wrong(Invitation, value, "zh")).toEqual({
    loginName: "至少 2 个字符。",
    name: "必填。",
    roles: "至少选择 1 项。",
  });
  expect(wrong(Invitation, value, "en")).toMatchObject({ loginName: "At least 2 characters." });
});

test("the server's pointers find their fields, with or without the body in front", () => {
  expect(
    serverPlaces([
      { pointer: "/body/roles/0", message: "x" },
      { pointer: "/name", message: "y" },
    ]),
  ).toEqual([
    { path: ["roles", 0], words: "x" },
    { path: ["name"], words: "y" },
  ]);
});

test("an emptied field is null where null fits, and else not given, so that it reads as required", () => {
  const fields = { staffNumber: "", name: "李", email: "", joinedOn: "" };
  expect(filledIn(fields, NewPerson)).toEqual({
    staffNumber: undefined,
    name: "李",
    email: null,
    joinedOn: null,
  });
});

test("an empty text stays where an empty text is right", () => {
  expect(filledIn({ name: "甲", city: "" }, NewCentre)).toEqual({ name: "甲", city: "" });
});
