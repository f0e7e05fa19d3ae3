import { expect, test } from "vitest";
import type { UseEntry } from "../standards/index.ts";
import { auditOfSizes, standardOfSizes } from "../testing/standards.ts";
import { committeeCounts, committeeLines, type SheetRow } from "./index.ts";

const row = (criterion: string, answer: string | null, notApplicable = false): SheetRow => ({
  criterion,
  values: { answer },
  note: "",
  notApplicable,
  approved: false,
});
const use = (view: UseEntry["view"], criterion: string, section = "1.1"): UseEntry => ({
  view,
  criterion,
  section,
  text: { zh: criterion, en: criterion },
});

test("a committee's lines stand as their questions were answered; other lists and sections are left out", () => {
  const standard = auditOfSizes([5, 1], []);
  const rows = [
    row("1", "in-place"),
    row("2", "mostly"),
    row("3", "dont-know"),
    row("4", null, true),
    row("6", "in-place"),
  ];
  const uses = [
    use("social-responsibility", "1"),
    use("policy-compliance", "2"),
    use("policy-compliance", "3"),
    use("policy-compliance", "4"),
    use("social-responsibility", "5"),
    use("cost-item", "1"),
    use("policy-compliance", "6", "2.1"),
  ];
  const lines = committeeLines(standard, { rows, scope: ["1"] }, uses);
  expect(lines.map(({ criterion, state }) => [criterion, state])).toEqual([
    ["1", "in-place"],
    ["2", "short"],
    ["3", "unknown"],
    ["4", "not-applicable"],
    ["5", "missing"],
  ]);
  expect(committeeCounts(lines)).toEqual({ inPlace: 1, notInPlace: 3 });
});

test("with several angles a line is in place only where all of them are", () => {
  const standard = standardOfSizes([2]);
  const rows = [
    { ...row("1", null), values: { method: "full", execution: "full" } },
    { ...row("2", null), values: { method: "full", execution: "partial" } },
  ];
  const uses = [use("policy-compliance", "1"), use("policy-compliance", "2")];
  expect(committeeLines(standard, { rows }, uses).map(({ state }) => state)).toEqual(["in-place", "short"]);
});
