import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardOfSizes } from "../../testing/standards.ts";
import type { SheetRow } from "../model.ts";
import { type CoveringPiece, countsAs, coverageOf, pieceKinds, validityOf } from "./index.ts";

const needs = [
  { angle: "method", value: "full", anyOf: ["document"] },
  { angle: "execution", value: "full", anyOf: ["record", "observation", "interview", "fact"] },
] as const;
const standard = {
  ...standardOfSizes([2, 1, 1, 1, 1]),
  evidenceNeeds: needs.map((need) => ({ ...need, anyOf: [...need.anyOf] })),
};
const period = { from: "2026-03-01", to: "2026-03-31" };
const row = (criterion: string, method: string | null, execution: string | null): SheetRow => ({
  ...{ criterion, note: "", notApplicable: false, approved: false },
  values: { method, execution },
});
const piece = (change: Partial<CoveringPiece>): CoveringPiece => ({
  ...{ kind: "file", holds: "document", validFrom: null, validTo: null, links: [], withdrawn: null },
  ...change,
});
const covered = (rows: readonly SheetRow[], pieces: readonly CoveringPiece[]) =>
  coverageOf(standard, { rows, scope: ["1"], period, pieces });
const at = (rows: readonly SheetRow[], pieces: readonly CoveringPiece[], angle: string) =>
  covered(rows, pieces).find((one) => one.criterion === "1" && one.angle === angle);

describe("the validity of a piece", () => {
  test.each([
    [null, null, "valid"],
    ["2025-01-01", null, "valid"],
    ["2025-01-01", "2026-02-28", "expired"],
    ["2025-01-01", "2026-03-01", "valid"],
    ["2026-03-31", "2026-12-31", "valid"],
    ["2026-04-01", null, "later"],
  ] as const)("from %s to %s, it is %s for March", (validFrom, validTo, expected) => {
    expect(validityOf({ validFrom, validTo }, period)).toBe(expected);
  });
});

test("a piece counts as what it is: files and links by what they hold, a sample as records, a photograph as seen", () => {
  expect(countsAs("file", "record")).toBe("record");
  expect(countsAs("link", "document")).toBe("document");
  expect(pieceKinds.slice(3).map((kind) => countsAs(kind, null))).toEqual([
    ...["interview", "observation", "record", "fact"],
  ]);
  expect(countsAs("photograph", null)).toBe("observation");
});

test("ten points for method ask for a document, ten for execution for what was seen, said or recorded", () => {
  const rows = [row("1", "full", "full")];
  expect(at(rows, [], "method")?.missing).toEqual(["document"]);
  expect(at(rows, [], "execution")?.missing).toEqual(["record", "observation", "interview", "fact"]);
  const both = [
    { criterion: "1", angle: "method" },
    { criterion: "1", angle: "execution" },
  ];
  const policy = piece({ links: both });
  expect(at(rows, [policy], "method")).toMatchObject({ counts: { document: 1 }, missing: [] });
  // A document alone does not show that it is lived.
  expect(at(rows, [policy], "execution")?.missing).toHaveLength(4);
  const talk = piece({ kind: "interview", holds: null, links: both });
  expect(at(rows, [policy, talk], "execution")).toMatchObject({ counts: { document: 1, interview: 1 } });
  expect(at(rows, [policy, talk], "execution")?.missing).toEqual([]);
});

test("less than the best value, no value, and not applicable ask for nothing", () => {
  expect(at([row("1", "partial", null)], [], "method")?.missing).toEqual([]);
  expect(at([row("1", "partial", null)], [], "execution")?.missing).toEqual([]);
  const off = { ...row("1", "full", "full"), notApplicable: true };
  expect(at([off], [], "method")).toMatchObject({ notApplicable: true, missing: [] });
});

test("what is out of date is shown and does not count, what is withdrawn is not there", () => {
  const links = [{ criterion: "1", angle: "method" }];
  const old = piece({ links, validTo: "2026-02-28" });
  const later = piece({ links, validFrom: "2026-06-01" });
  const withdrawn = piece({ links, withdrawn: { reason: "r", by: "b", at: "2026-03-02T00:00:00Z" } });
  expect(at([row("1", "full", null)], [old, later, withdrawn], "method")).toEqual({
    ...{ section: "1.1", criterion: "1", angle: "method", value: "full", notApplicable: false },
    ...{ counts: {}, expired: 1, later: 1, missing: ["document"] },
  });
});

test("every criterion in scope has a row from every angle, and nothing else has", () => {
  expect(covered([], []).map(({ criterion, angle }) => `${criterion} ${angle}`)).toEqual([
    ...["1 method", "1 execution", "2 method", "2 execution"],
  ]);
});

test("more evidence never makes more missing, and the order of the pieces does not matter", () => {
  const some = fc.array(
    fc.record({
      kind: fc.constantFrom(...pieceKinds),
      holds: fc.constantFrom("document" as const, "record" as const),
      validTo: fc.constantFrom(null, "2026-02-01", "2026-12-31"),
      angle: fc.constantFrom("method", "execution"),
    }),
    { maxLength: 8 },
  );
  const made = (list: readonly { angle: string }[]) =>
    list.map(({ angle, ...rest }) => piece({ ...rest, links: [{ criterion: "1", angle }] }));
  fc.assert(
    fc.property(some, some, (fewer, more) => {
      const rows = [row("1", "full", "full")];
      const lacks = (list: readonly { angle: string }[]) =>
        covered(rows, made(list)).map(({ missing }) => missing.length);
      const [before, after] = [lacks(fewer), lacks([...fewer, ...more])];
      expect(after.every((count, index) => count <= (before[index] ?? 0))).toBe(true);
      expect(covered(rows, made(fewer.toReversed()))).toEqual(covered(rows, made(fewer)));
    }),
  );
});
