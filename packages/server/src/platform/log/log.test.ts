import { expect, test } from "vitest";
import { errorFacts, makeLog } from "./log.ts";

test("an error keeps its kind and place, and no value that a database message quotes", () => {
  const fault = Object.assign(new Error('invalid input syntax for type uuid: "王敏 13800138000"'), {
    ...{
      severity: "ERROR",
      code: "22P02",
      detail: "Key (login_name)=(wangmin) already exists.",
      table: "accounts",
    },
  });
  const facts = errorFacts(new Error("not saved", { cause: fault }));
  expect(facts).toMatchObject({
    message: "not saved",
    cause: { code: "22P02", table: "accounts", message: 'invalid input syntax for type uuid: "…"' },
  });
  expect(JSON.stringify(facts)).not.toMatch(/王敏|13800138000|wangmin/);
  expect(facts.at).toEqual(expect.arrayContaining([expect.stringContaining("log.test.ts")]));
});

test("lines are JSON without the machine's name", () => {
  const lines: string[] = [];
  makeLog("info", { write: (line) => lines.push(line) }).info({ route: "/api/session" }, "request");
  expect(Object.keys(JSON.parse(lines[0] ?? "")).sort()).toEqual(["level", "msg", "route", "time"]);
});
