import { expect, test } from "vitest";
import { formerOf, lineageOf, type PlacedFinding, recurrencesOf } from "./index.ts";

const lineage = lineageOf({ id: "cc", edition: "2", supersedes: [{ id: "cc", edition: "1" }] });
const finding = (id: string, more: Partial<PlacedFinding> = {}): PlacedFinding => ({
  ...{
    id,
    centreId: "g",
    assessmentId: "old",
    standard: "cc@1",
    criterion: "7",
    kind: "minor",
    state: "open",
  },
  raisedAt: "2025-10-01T00:00:00.000Z",
  ...more,
});
const now = { assessmentId: "new", standard: "cc@2", raisedAt: "2026-10-01T00:00:00.000Z" };

test("a finding on the same criterion of an edition it takes over from repeats the latest earlier one", () => {
  const earlier = [finding("a"), finding("b", { raisedAt: "2025-11-01T00:00:00.000Z", state: "closed" })];
  expect(formerOf(finding("c", now), earlier, lineage)?.id).toBe("b");
});

test.each([
  ["another criterion", { criterion: "8" }],
  ["another centre", { centreId: "h" }],
  ["a standard of another line", { standard: "audit@1" }],
  ["a strength", { kind: "strength" }],
  ["no criterion at all", { criterion: null }],
  ["an open one of the same assessment", { assessmentId: "new" }],
  ["a later one", { raisedAt: "2027-01-01T00:00:00.000Z" }],
] as const)("a finding does not repeat %s", (_, more) => {
  expect(formerOf(finding("c", now), [finding("a", more)], lineage)).toBeNull();
});

test("a finding that was closed in the same assessment and came back repeats it", () => {
  const closed = finding("a", { ...now, state: "closed", raisedAt: "2026-09-01T00:00:00.000Z" });
  expect(formerOf(finding("c", now), [closed], lineage)?.id).toBe("a");
});

test("an assessment meets what was found before as new, repeated, still open or closed", () => {
  const findings = [
    finding("repeated-before"),
    finding("still-open", { criterion: "8" }),
    finding("closed", { criterion: "9", state: "closed" }),
    finding("praise", { criterion: "10", kind: "strength" }),
    finding("repeats", now),
    finding("new", { ...now, criterion: "11" }),
  ];
  const met = recurrencesOf({ id: "new", centreId: "g", closedAt: null }, findings, lineage);
  expect(
    met.map(({ finding: { id }, recurrence, counterpart }) => [id, recurrence, counterpart?.id ?? null]),
  ).toEqual([
    ["repeats", "repeated", "repeated-before"],
    ["new", "new", null],
    ["repeated-before", "repeated", "repeats"],
    ["still-open", "open", null],
    ["closed", "closed", null],
  ]);
});

test("a closed assessment knows nothing of what was raised after it", () => {
  const old = { id: "old", centreId: "g", closedAt: "2025-12-31T00:00:00.000Z" };
  const met = recurrencesOf(
    old,
    [finding("a"), finding("c", now), finding("d", { ...now, criterion: "9" })],
    lineage,
  );
  expect(met.map(({ finding: { id }, recurrence }) => [id, recurrence])).toEqual([["a", "new"]]);
});
