import { describe, expect, test } from "vitest";
import { Refusal } from "../../kernel/index.ts";
import { standardOfSizes } from "../../testing/standards.ts";
import type { CoveringPiece } from "../evidence/coverage.ts";
import type { AssessmentSummary, SheetRow } from "../model.ts";
import {
  asksTwoPeople,
  refuseAlone,
  refuseBlocked,
  type SignOffRound,
  signOffBlocks,
  signOffDuties,
  signOffState,
} from "./index.ts";

const standard = {
  ...standardOfSizes([2, 1, 1, 1, 1]),
  evidenceNeeds: [{ angle: "method", value: "full", anyOf: ["document" as const] }],
};
const period = { from: "2026-03-01", to: "2026-03-31" };
const row = (criterion: string, change: Partial<SheetRow> = {}): SheetRow => ({
  ...{ criterion, note: "", notApplicable: false, approved: false },
  values: { method: "partial", execution: "partial" },
  ...change,
});
const rated = ["1", "2", "3", "4", "5", "6"].map((criterion) => row(criterion));
const document: CoveringPiece = {
  ...{ kind: "file", holds: "document", validFrom: null, validTo: null, withdrawn: null },
  links: [{ criterion: "1", angle: "method" }],
};
const blocks = (rows: readonly SheetRow[], more: { pieces?: CoveringPiece[]; undecided?: number } = {}) =>
  signOffBlocks(standard, { rows, scope: [], period, pieces: [], undecided: 0, ...more });

describe("what keeps an assessment from being signed off", () => {
  test("is nothing where all is rated and no value asks for evidence", () => {
    expect(blocks(rated)).toEqual([]);
  });

  test("is every missing rating, counted by angle", () => {
    expect(blocks(rated.slice(1))).toEqual([{ kind: "ratings-missing", count: 2 }]);
  });

  test("is a value without a kind of evidence it asks for, until a valid piece is there", () => {
    const full = [row("1", { values: { method: "full", execution: "partial" } }), ...rated.slice(1)];
    expect(blocks(full)).toEqual([{ kind: "evidence-missing", count: 1 }]);
    expect(blocks(full, { pieces: [document] })).toEqual([]);
    const expired = { ...document, validTo: "2026-02-28" };
    expect(blocks(full, { pieces: [expired] })).toEqual([{ kind: "evidence-missing", count: 1 }]);
  });

  test("is a mark nobody approved, and a line the team has not decided", () => {
    const marked = [row("1", { notApplicable: true, values: {} }), ...rated.slice(1)];
    expect(blocks(marked, { undecided: 3 })).toEqual([
      { kind: "undecided", count: 3 },
      { kind: "unapproved", count: 1 },
    ]);
    expect(blocks([{ ...marked[0], approved: true } as SheetRow, ...rated.slice(1)])).toEqual([]);
  });

  test("is refused with all of it", () => {
    expect(() => refuseBlocked([])).not.toThrow();
    expect(() => refuseBlocked(blocks([]))).toThrow(Refusal);
  });
});

test("two people are asked for as the organisation chose", () => {
  const asked = (["always", "external", "never"] as const).map((rule) =>
    (["self", "internal", "external"] as const).map((purpose) => asksTwoPeople(rule, purpose)),
  );
  expect(asked).toEqual([
    [true, true, true],
    [false, false, true],
    [false, false, false],
  ]);
  expect(() => refuseAlone(true, "lead", "lead")).toThrow("sign-off-needs-another");
  expect(() => refuseAlone(true, "lead", "manager")).not.toThrow();
  expect(() => refuseAlone(false, "lead", "lead")).not.toThrow();
});

const act = { by: "王敏", at: "2026-04-01T00:00:00.000Z" };
const round = (change: Partial<SignOffRound> = {}): SignOffRound => ({
  ...{ round: 1, asked: act, reviewed: null, approved: null, seal: null, ended: null },
  ...change,
});
const reviewed = { ...act, remarks: "" };
const withdrawn = { ...act, how: "withdrawn" as const, reason: "x" };

test("the state of a sign-off follows from the state of the assessment and the round that stands", () => {
  expect(signOffState("open", [round()])).toBe("open");
  expect(signOffState("archived", [])).toBe("archived");
  expect(signOffState("closed", [])).toBe("closed");
  expect(signOffState("closed", [round()])).toBe("asked");
  expect(signOffState("closed", [round({ reviewed })])).toBe("reviewed");
  expect(signOffState("closed", [round({ reviewed, approved: act })])).toBe("signed");
  expect(signOffState("closed", [round({ reviewed, approved: act, ended: withdrawn })])).toBe("closed");
});

test("a review waits for those who review, an approval for those who approve and did not review alone", () => {
  const facts = { title: "年度", centreId: "c", centreName: "广州", standard: "x@1", to: "2026-03-31" };
  const summary = { ...facts, id: "a" } as AssessmentSummary;
  const may = { review: true, approve: true, isOwnReview: false };
  const kinds = (one: SignOffRound, mine = may) => signOffDuties(summary, one, mine).map(({ kind }) => kind);
  expect(kinds(round())).toEqual(["review-waiting"]);
  expect(kinds(round(), { ...may, review: false })).toEqual([]);
  expect(kinds(round({ reviewed }))).toEqual(["sign-off-waiting"]);
  expect(kinds(round({ reviewed }), { ...may, isOwnReview: true })).toEqual([]);
  expect(kinds(round({ reviewed, approved: act }))).toEqual([]);
});
