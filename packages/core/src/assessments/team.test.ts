import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sectionsInScope } from "../standards/index.ts";
import { seededRandom } from "../statistics/index.ts";
import { auditOfSizes, standardOfSizes } from "../testing/standards.ts";
import {
  type AssignedPart,
  consensusLines,
  countingNotes,
  countingRatings,
  type Decision,
  frozenPart,
  openSections,
  ranksOf,
  statedBeside,
  type TeamFacts,
  teamAgreement,
  undecided,
} from "./index.ts";

const standard = standardOfSizes([2, 1]);
const sections = sectionsInScope(standard, []);
const at = "2026-05-01T08:00:00.000Z";
const part = (accountId: string, section = "1.1", submittedAt: string | null = at): AssignedPart => ({
  ...{ section, accountId, name: accountId, submittedAt },
});
const rating = (raterId: string, criterion: string, value: string | null, section = "1.1") => ({
  ...{ section, criterion, angle: "method", value, raterId, raterName: raterId, version: 1, changedAt: at },
});
const decision = (value: string | null, version = 1): Decision & { section: string } => ({
  ...{ section: "1.1", criterion: "1", angle: "method", value, reason: "r", dissent: [], version },
  ...{ decidedBy: "lead", decidedAt: at },
});
const facts = (more: Partial<TeamFacts> = {}): TeamFacts => ({
  ...{ parts: [part("a"), part("b")], ratings: [], decisions: [], ...more },
});
const counted = (more: Partial<TeamFacts>) =>
  countingRatings(facts(more), "team").map(({ criterion, value }) => [criterion, value]);
const linesOf = (more: Partial<TeamFacts>, isAsked = (_criterion: string) => true) =>
  consensusLines(standard, sections, { ...facts(more), stated: [], isAsked });

describe("the value that counts", () => {
  const both = [rating("a", "1", "full"), rating("b", "1", "full")];

  test("what all assessors of the section gave counts without a decision", () => {
    expect(counted({ ratings: both })).toEqual([["1", "full"]]);
  });

  test("nothing counts while one has not submitted, whatever was given or decided", () => {
    const parts = [part("a"), part("b", "1.1", null)];
    expect(counted({ parts, ratings: both, decisions: [decision("none")] })).toEqual([]);
  });

  test("where they differ, or one left it out, nothing counts until it is decided", () => {
    const differing = [rating("a", "1", "full"), rating("b", "1", "none"), rating("a", "2", "full")];
    expect(counted({ ratings: differing })).toEqual([]);
    expect(counted({ ratings: differing, decisions: [decision("partial")] })).toEqual([["1", "partial"]]);
  });

  test("a decision counts before agreement, the newest one, and none once it is withdrawn", () => {
    expect(counted({ ratings: both, decisions: [decision("none"), decision("partial", 2)] })).toEqual([
      ["1", "partial"],
    ]);
    expect(counted({ ratings: both, decisions: [decision("none"), decision(null, 2)] })).toEqual([
      ["1", "full"],
    ]);
  });

  test("who is no longer an assessor of the section has no say, and one alone decides by rating", () => {
    expect(counted({ parts: [part("a")], ratings: [...both, rating("c", "1", "none")] })).toEqual([
      ["1", "full"],
    ]);
    expect(counted({ parts: [], ratings: both })).toEqual([]);
  });
});

describe("lines", () => {
  test("every criterion and angle of open sections has one, criteria not applicable aside", () => {
    expect(linesOf({}).map(({ criterion, angle }) => `${criterion} ${angle}`)).toEqual([
      ...["1 method", "1 execution", "2 method", "2 execution"],
    ]);
    expect(linesOf({}, (criterion) => criterion !== "1")).toHaveLength(2);
    expect(linesOf({})[0]).toMatchObject({ standing: "missing", counts: null });
  });

  test("those that differ wait for the lead, and a line always counts as the figures do", () => {
    const value = fc.constantFrom("full", "partial", "none", null);
    fc.assert(
      fc.property(value, value, fc.option(value, { nil: undefined }), (one, other, decided) => {
        const given = {
          ratings: [rating("a", "1", one), rating("b", "1", other)],
          decisions: decided === undefined ? [] : [decision(decided)],
        };
        const [line] = linesOf(given);
        const [, counts = null] = counted(given)[0] ?? [];
        expect(line?.counts).toBe(counts);
        expect(undecided(linesOf(given))).toHaveLength(one !== other && (decided ?? null) === null ? 1 : 0);
      }),
    );
  });
});

test("notes are read by all once the section is open, each after its name, with the reasons of decisions", () => {
  const note = (raterId: string, text: string, section = "1.1") => ({
    ...{ section, criterion: "1", text, version: 1, changedAt: at, changedBy: raterId, raterId },
  });
  const notes = [note("a", "one"), note("b", ""), note("c", "of a stranger")];
  expect(countingNotes(facts({ decisions: [decision("full")] }), notes)).toMatchObject([
    { criterion: "1", text: "a: one\nlead: r", changedBy: "a · lead" },
  ]);
  expect(countingNotes(facts({ parts: [part("a", "1.1", null)] }), notes)).toEqual([]);
});

test("a section is open when all its assessors have submitted it; submitted parts stay where they are", () => {
  const parts = [part("a"), part("b", "1.1", null), part("a", "2.1")];
  expect([...openSections(parts)]).toEqual(["2.1"]);
  const planned = (accountId: string, ...given: string[]) =>
    ({ accountId, role: "assessor", sections: given }) as const;
  expect(frozenPart(parts, [planned("a", "1.1", "2.1")])).toBeUndefined();
  expect(frozenPart(parts, [planned("a", "2.1"), planned("b", "1.1")])).toBe("1.1");
  expect(frozenPart(parts, [planned("a", "1.1", "2.1"), planned("c", "2.1")])).toBe("2.1");
  expect(frozenPart(parts, [planned("a", "1.1", "2.1"), planned("c", "1.1")])).toBeUndefined();
});

describe("agreement of a team", () => {
  test("by section, pair and assessor; the strict one shows by how many points", () => {
    const ratings = ["1", "2"].flatMap((criterion) => [
      ...[rating("a", criterion, criterion === "1" ? "full" : "partial"), rating("b", criterion, "partial")],
    ]);
    const agreement = teamAgreement(standard, linesOf({ ratings }), () => seededRandom(1));
    expect(agreement.raters).toEqual([
      { id: "a", name: "a" },
      { id: "b", name: "b" },
    ]);
    expect(agreement.whole.exact).toMatchObject({ value: 0.5, n: 2 });
    expect(agreement.whole.adjacent.value).toBe(1);
    expect(agreement.sections.map(({ section }) => section)).toEqual(["1.1"]);
    expect(agreement.pairs).toMatchObject([{ one: "a", other: "b", exact: { value: 0.5 } }]);
    expect(agreement.assessors.map(({ rater, difference }) => [rater, difference.value])).toEqual([
      ["a", 2.5],
      ["b", -2.5],
    ]);
  });

  test("nobody knows is no rating, and equal points are one rank", () => {
    const ranks = ranksOf(auditOfSizes([1], [1]), "answer");
    expect([ranks.get("in-place"), ranks.get("not-in-place"), ranks.get("dont-know")]).toEqual([
      4,
      0,
      undefined,
    ]);
  });
});

test("what is stated stands beside what counts, only where both are there", () => {
  const stated = [rating("r", "1", "full"), rating("r", "2", "partial"), rating("r", "3", "full", "2.1")];
  const verified = [rating("team", "1", "none"), rating("team", "2", "full")];
  expect(statedBeside(standard, sections, stated, verified)).toEqual([
    { section: "1.1", both: 2, stated: 15, verified: 10, max: 20, higher: 1, lower: 1 },
  ]);
  expect(statedBeside(standard, sections, [], verified)).toEqual([]);
});
