import { expect, test } from "vitest";
import { statementNames } from "./prepare.ts";

test("a statement has one name of its own, and none where it has no values or a list of them", () => {
  const nameOf = statementNames();
  const first = nameOf("select $1", 1);
  expect(first).toBeDefined();
  expect(nameOf("select $1", 1)).toBe(first);
  expect(nameOf("select $1 + 1", 1)).not.toBe(first);
  expect([nameOf("commit", 0), nameOf("insert …", 500)]).toEqual([undefined, undefined]);
});

test("names come to an end, so that a connection's memory does, too; those given stay", () => {
  const nameOf = statementNames();
  const given = Array.from({ length: 1000 }, (_, number) => nameOf(`select $1 + ${number}`, 1));
  const names = given.filter((name) => name !== undefined);
  expect(names.length).toBeLessThan(1000);
  expect(new Set(names).size).toBe(names.length);
  expect(nameOf("select $1 + 0", 1)).toBe(given[0]);
});
