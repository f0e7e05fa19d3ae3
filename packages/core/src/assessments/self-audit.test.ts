import fc from "fast-check";
import { expect, test } from "vitest";
import type { Standard } from "../standards/index.ts";
import { auditOfSizes } from "../testing/standards.ts";
import { compareRuns, type SheetRow, selfAudit } from "./index.ts";

const answers = ["in-place", "mostly", "partly", "planned", "not-in-place", "dont-know"] as const;
const points = {
  "in-place": 4,
  mostly: 3,
  partly: 2,
  planned: 1,
  "not-in-place": 0,
  "dont-know": 0,
} as const;

const row = (criterion: string, answer: string | null, notApplicable = false): SheetRow => ({
  criterion,
  values: { answer },
  note: notApplicable ? "no such channel" : "",
  notApplicable,
  approved: false,
});
const standard: Standard = auditOfSizes([2, 3], [5, 4, 1, 3, 2]);

test("a section has a share once all its applicable questions are answered, and its area with it", () => {
  const audit = selfAudit(standard, {
    rows: [row("1", "in-place"), row("2", "planned"), row("3", "mostly"), row("4", null, true)],
  });
  expect(audit.sections).toEqual([
    { code: "1.1", applicable: 2, answered: 2, points: 5, max: 8, share: 5 / 8 },
    { code: "2.1", applicable: 2, answered: 1, points: 3, max: 8, share: null },
  ]);
  expect(audit.areas.map(({ share }) => share)).toEqual([5 / 8, null]);
  expect(audit).toMatchObject({
    criteria: 5,
    scoped: 5,
    applicable: 4,
    answered: 3,
    missing: ["5"],
    share: null,
  });
});

test("risks are ranked by severity times points short; not knowing is as bad as not having", () => {
  const audit = selfAudit(standard, {
    rows: [
      row("1", "mostly"), // 5 × 1
      row("2", "dont-know"), // 4 × 4
      row("3", "not-in-place"), // 1 × 4
      row("4", "in-place"),
      row("5", "partly"), // 2 × 2
    ],
  });
  expect(
    audit.risks.map(({ criterion, severity, answer, weight }) => [criterion, severity, answer, weight]),
  ).toEqual([
    ["2", 4, "dont-know", 16],
    ["1", 5, "mostly", 5],
    ["3", 1, "not-in-place", 4],
    ["5", 2, "partly", 4],
  ]);
  expect(audit.dontKnow).toEqual(["2"]);
  expect(audit.share).toBe((3 + 0 + 0 + 4 + 2) / 20);
});

test("a mandatory section left out of scope is named; a part with nothing applicable has no share", () => {
  const audit = selfAudit(standard, {
    rows: [row("3", null, true), row("4", null, true), row("5", null, true)],
    scope: ["2"],
  });
  expect(audit.leftOut).toEqual(["1.1"]);
  expect(audit.sections).toEqual([
    { code: "2.1", applicable: 0, answered: 0, points: 0, max: 0, share: null },
  ]);
});

const anyRows = fc.array(fc.option(fc.constantFrom(...answers), { nil: null }), {
  minLength: 5,
  maxLength: 5,
});

test("points, missing and weights agree with counting by hand, in any order of rows", () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (given, turned) => {
      const rows = given.map((answer, at) => row(String(at + 1), answer));
      const audit = selfAudit(standard, { rows: turned ? rows.toReversed() : rows });
      const earned = given.reduce((sum, answer) => sum + (answer ? points[answer] : 0), 0);
      expect(audit.areas.reduce((sum, part) => sum + part.points, 0)).toBe(earned);
      expect(audit.missing).toEqual(given.flatMap((answer, at) => (answer ? [] : [String(at + 1)])));
      expect(audit.share).toBe(given.includes(null) ? null : earned / 20);
      const weights = audit.risks.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }),
  );
});

test("runs are compared where both have an answer; the rest is counted, never taken for zero", () => {
  const before = [row("1", "planned"), row("2", "mostly"), row("3", "partly"), row("4", null)];
  const now = [row("1", "in-place"), row("2", "partly"), row("3", "partly"), row("4", "in-place")];
  const comparison = compareRuns({ standard, rows: now }, { standard, rows: before });
  expect(comparison).toMatchObject({ compared: 3, notCompared: 1, before: 6 / 12, now: 8 / 12 });
  expect(comparison.risen).toEqual([{ criterion: "1", angle: "answer", before: 1, now: 4 }]);
  expect(comparison.fallen).toEqual([{ criterion: "2", angle: "answer", before: 3, now: 2 }]);
  expect(comparison.sections).toEqual([
    { code: "1.1", compared: 2, before: 4 / 8, now: 6 / 8 },
    { code: "2.1", compared: 1, before: 2 / 4, now: 2 / 4 },
  ]);
});

test("comparing a run with itself moves nothing", () => {
  fc.assert(
    fc.property(anyRows, (given) => {
      const rows = given.map((answer, at) => row(String(at + 1), answer));
      const { risen, fallen, notCompared, before, now } = compareRuns({ standard, rows }, { standard, rows });
      expect([risen, fallen, notCompared]).toEqual([[], [], 0]);
      expect(before).toBe(now);
    }),
  );
});
