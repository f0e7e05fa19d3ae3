import { expect, test } from "vitest";
import { fieldChanges, nameIn } from "./entry.ts";

test("a changed record shows each field before and after, and not its name a second time", () => {
  const data = {
    name: "杭州中心",
    before: { name: "杭州", seats: 80 },
    after: { name: "杭州中心", seats: 120 },
  };
  expect(fieldChanges(data)).toEqual([
    { field: "name", before: "杭州", after: "杭州中心" },
    { field: "seats", before: "80", after: "120" },
  ]);
  expect(nameIn(data)).toBe("杭州中心");
});

test("a new record has nothing before, and empty fields are nothing", () => {
  expect(fieldChanges({ after: { id: "x", city: "", channels: [], seats: 5 } })).toEqual([
    { field: "city", before: null, after: null },
    { field: "channels", before: null, after: null },
    { field: "seats", before: null, after: "5" },
  ]);
});

test("a rating shows the value it had and has, beside its criterion", () => {
  expect(fieldChanges({ criterion: "D1.1", angle: "method", before: null, after: "full" })).toEqual([
    { field: "", before: null, after: "full" },
    { field: "criterion", before: null, after: "D1.1" },
    { field: "angle", before: null, after: "method" },
  ]);
});

test("roles that changed are listed on both sides", () => {
  expect(fieldChanges({ from: ["viewer"], to: ["assessor", "viewer"] })).toEqual([
    { field: "", before: "viewer", after: "assessor, viewer" },
  ]);
});

test("an entry that only says something is shown as said", () => {
  expect(fieldChanges({ loginName: "li", roles: ["viewer"] })).toEqual([
    { field: "loginName", before: null, after: "li" },
    { field: "roles", before: null, after: "viewer" },
  ]);
});
