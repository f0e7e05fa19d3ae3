import { expect, test } from "vitest";
import { type Audience, audiencesOf, isFor } from "./audiences.ts";

const criteria: readonly { readonly audiences?: readonly Audience[] }[] = [
  { audiences: ["it", "hr"] },
  { audiences: ["hr"] },
  {},
];

test("a criterion that names nobody is for everybody, and no audience asked about means all", () => {
  const isForIt = criteria.map((criterion) => isFor(criterion, "it"));
  expect(isForIt).toEqual([true, false, true]);
  expect(criteria.every((criterion) => isFor(criterion, null))).toBe(true);
});

test("audiences stand in the order they are listed, each with what it can answer", () => {
  expect(audiencesOf(criteria)).toEqual([
    { audience: "hr", criteria: 3 },
    { audience: "it", criteria: 2 },
  ]);
  expect(audiencesOf([{}])).toEqual([]);
});
