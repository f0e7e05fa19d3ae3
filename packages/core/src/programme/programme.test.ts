import { describe, expect, test } from "vitest";
import type { AssessmentSummary } from "../assessments/index.ts";
import type { Standard } from "../standards/index.ts";
import {
  type ProgrammeFacts,
  type ProgrammeRow,
  programmeRows,
  programmeSummary,
  shownRows,
} from "./index.ts";

const today = "2026-11-21";
const text = (word: string) => ({ zh: word, en: word });
const levels = ["L1", "L2", "L3"].map((id) => ({ id, title: text(id) }));
// Only what the rules read of a standard.
const standard = { title: text("S"), levels: { list: levels, groups: [] } } as unknown as Standard;
const s = "cc-cmm-oc@2017";
const run = (given: Partial<AssessmentSummary>): AssessmentSummary => ({
  ...{
    id: "r",
    centreId: "a",
    centreName: "广州",
    standard: s,
    packHash: "h",
    title: "测评",
    purpose: "self",
  },
  ...{ from: "2026-01-01", to: "2026-02-01", scope: [], held: null, state: "closed", version: 1 },
  ...{ createdAt: "", closedAt: "", signedAt: null, rated: 10, asked: 10 },
  ...{ points: 80, max: 100, attained: "L2" },
  ...given,
});
const certificate = {
  ...{ id: "c", number: "CN-1", level: "L1", issuedOn: "2024-01-01", validUntil: "2027-01-01" },
  ...{ ended: null, centreId: "a", standard: s },
};
const none: ProgrammeFacts = {
  centres: [
    { id: "a", name: "广州", city: "广州" },
    { id: "b", name: "武汉", city: "武汉" },
  ],
  ...{ runs: [], certificates: [], schedules: [], actions: [], findings: [], duties: [], evidence: [] },
  rulesOf: () => standard,
};
const rows = (facts: Partial<ProgrammeFacts>) => programmeRows({ ...none, ...facts }, today);
const rankOf = (_: string, level: string) => levels.findIndex(({ id }) => id === level);
const shown = (list: readonly ProgrammeRow[], filter: Partial<Parameters<typeof shownRows>[1]>) =>
  shownRows(list, { sort: "centre", ...filter }, { today, rankOf }).map(({ centreName }) => centreName);

describe("the rows of a programme", () => {
  test("are one for each centre and standard, and one for a centre that has nothing yet", () => {
    const found = rows({ runs: [run({}), run({ id: "q", standard: "service-audit@1" })] });
    expect(found.map((row) => [row.centreName, row.standard])).toEqual([
      ["广州", s],
      ["广州", "service-audit@1"],
      ["武汉", null],
    ]);
  });

  test("show the latest finished assessment, and beside it the one under way; what is not complete has no share", () => {
    const open = run({ id: "o", state: "open", to: "2026-12-24", rated: 4, attained: null });
    const [row] = rows({ runs: [run({}), open] });
    expect(row?.last).toMatchObject({ share: 0.8, attained: "L2" });
    expect(row?.underWay).toMatchObject({ assessmentId: "o", rated: 4, asked: 10 });
    expect(rows({ runs: [run({ rated: 9 })] })[0]?.last?.share).toBeNull();
  });

  test("go one level up from the certificate held today; expired, and it starts at the lowest again", () => {
    const [held] = rows({ runs: [run({ attained: "L3" })], certificates: [certificate] });
    expect([held?.held, held?.eligible]).toEqual([{ level: "L1", by: "certificate" }, "L2"]);
    const gone = { ...certificate, validUntil: "2026-11-20" };
    const [expired] = rows({ runs: [run({ attained: "L3", held: "L2" })], certificates: [gone] });
    expect([expired?.held, expired?.eligible, expired?.certificate?.isHeld]).toEqual([null, "L1", false]);
  });

  test("take the level written down by hand only where no certificate is recorded", () => {
    const [row] = rows({ runs: [run({ attained: "L3", held: "L2" })] });
    expect([row?.held, row?.eligible]).toEqual([{ level: "L2", by: "hand" }, "L3"]);
  });

  test("count what belongs to no standard apart, so that sums are right", () => {
    const found = rows({
      actions: [
        { centreId: "a", standard: s, open: 3, overdue: 1 },
        { centreId: "a", standard: null, open: 2, overdue: 2 },
      ],
      findings: [
        { centreId: "a", standard: s, kind: "major", open: 1 },
        { centreId: "a", standard: s, kind: "strength", open: 5 },
      ],
    });
    expect(found.map((row) => [row.standard, row.actionsOpen, row.findings.major])).toEqual([
      [s, 3, 1],
      [null, 2, 0],
      [null, 0, 0],
    ]);
    expect(programmeSummary(found, today)).toMatchObject({ centres: 2, assessed: 0, actionsOverdue: 3 });
  });

  test("sum up to figures in which a centre counts once", () => {
    const audit = run({ id: "q", standard: "service-audit@1" });
    const facts = {
      runs: [run({}), audit],
      certificates: [certificate],
      schedules: [{ centreId: "b", standard: s, dueOn: "2026-11-01", underWay: null }],
    };
    expect(programmeSummary(rows(facts), today)).toMatchObject({
      ...{ centres: 2, assessed: 1, certified: 1, expiring: 1, runsOverdue: 1 },
    });
  });
});

describe("what is shown of it", () => {
  const list = rows({
    centres: [...none.centres, { id: "c", name: "成都", city: "" }],
    runs: [run({ attained: "L1" }), run({ id: "2", centreId: "b", attained: "L3", points: 95 })],
    actions: [{ centreId: "b", standard: s, open: 1, overdue: 1 }],
    certificates: [certificate],
  });

  test("is narrowed by words, city, level and what needs somebody", () => {
    expect(shown(list, { search: " 武 " })).toEqual(["武汉"]);
    expect(shown(list, { city: "广州" })).toEqual(["广州"]);
    expect(shown(list, { level: "L1" })).toEqual(["广州"]);
    expect(shown(list, { matter: "overdue" })).toEqual(["武汉"]);
    expect(shown(list, { matter: "expiring" })).toEqual(["广州"]);
    expect(shown(list, { matter: "unassessed" })).toEqual(["成都"]);
  });

  test("is sorted the best or most pressing first, and what has nothing comes last", () => {
    expect(shown(list, { sort: "level" })).toEqual(["武汉", "广州", "成都"]);
    expect(shown(list, { sort: "share" })).toEqual(["武汉", "广州", "成都"]);
    expect(shown(list, { sort: "certificate" })[0]).toBe("广州");
    expect(shown(list, { sort: "overdue" })[0]).toBe("武汉");
    expect(shown(list, { sort: "city" }).at(-1)).toBe("成都");
  });
});
