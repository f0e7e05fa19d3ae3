import { assessments as api, journal, organisation } from "@plumbline/api";
import type { CellDecision, CellEdit } from "@plumbline/core/assessments";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let centreId: string;
let one: Signed;
let two: Signed;
let viewer: Signed;
let id: string;

beforeAll(async () => {
  server = await testServer();
  one = await server.signedIn(["assessor", "manager", "administrator"]);
  two = await server.signedIn(["assessor"]);
  viewer = await server.signedIn(["viewer"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, one));
});
beforeEach(async () => {
  const facts = { centreId, standard: "cc-cmm-oc@2017", title: "现场测评", purpose: "external" } as const;
  const days = { from: "2026-05-01", to: "2026-05-03" };
  ({ id } = await server.call(api.createAssessment, { body: { ...facts, ...days } }, one));
});
afterAll(() => server.close());

const edit = (criterion: string, field: string, base: string | null, value: string | null): CellEdit => ({
  ...{ criterion, field, base, value },
});
type More = { key?: string; apply?: boolean; basis?: number; decisions?: CellDecision[] };
const asked = (edits: CellEdit[], more: More = {}) => ({
  params: { id },
  body: { key: v7(), edits, ...more },
});
const preview = (edits: CellEdit[], more: More = {}, as = one) =>
  server.call(api.mergeAnswers, asked(edits, more), as);
const apply = (edits: CellEdit[], more: More = {}, as = one) => preview(edits, { apply: true, ...more }, as);
const rate = (as: Signed, criterion: string, value: string, expectedVersion = 0) =>
  server.call(
    api.rateCriterion,
    { params: { id, criterion, angle: "method" }, body: { value, expectedVersion } },
    as,
  );
const read = (as = one) => server.call(api.readAssessment, { params: { id } }, as);
const own = (as: Signed) => server.call(api.readOwnAnswers, { params: { id } }, as);

describe("into a shared assessment", () => {
  test("shows what it would do, does nothing until it is applied, then all of it at once", async () => {
    const edits = [
      edit("1", "method", null, "full"),
      edit("1", "note", null, "制度齐全"),
      edit("2", "notApplicable", null, "未设该渠道"),
      edit("3", "method", null, "blue"),
    ];
    const shown = await preview(edits);
    expect(shown).toMatchObject({ applied: false, basis: 0, conflicts: [], unchanged: 0 });
    expect(shown.problems).toMatchObject([{ criterion: "3", field: "method", code: "value-unknown" }]);
    expect((await read()).ratings).toEqual([]);
    expect(await apply(edits, { basis: shown.basis })).toMatchObject({ applied: true, basis: 1 });
    const { assessment, ratings, notes, notApplicable, answersVersion } = await read();
    expect(answersVersion).toBe(1);
    expect(assessment).toMatchObject({ rated: 1, asked: 334, points: 10 });
    expect(ratings).toMatchObject([
      { criterion: "1", value: "full", version: 1, raterName: "assessor-manager-administrator" },
    ]);
    expect(notes).toMatchObject([{ criterion: "1", text: "制度齐全" }]);
    expect(notApplicable).toMatchObject([{ criterion: "2", reason: "未设该渠道", approvedAt: null }]);
    expect(await apply(edits)).toMatchObject({ changes: [], unchanged: 3, basis: 1 });
  });

  test("a cell changed by somebody else meanwhile stays until it is decided; the rest is taken over", async () => {
    await rate(two, "1", "partial");
    const edits = [edit("1", "method", null, "full"), edit("2", "method", null, "full")];
    const first = await apply(edits);
    expect(first.changes).toMatchObject([{ criterion: "2" }]);
    expect(first.conflicts).toMatchObject([
      { criterion: "1", base: null, present: "partial", value: "full", by: "assessor", why: "changed" },
    ]);
    expect(Date.parse(first.conflicts[0]?.at ?? "")).toBeGreaterThan(0);
    const decision = { criterion: "1", field: "method", present: "partial", take: "mine" as const };
    // Changed once more: the decision was made on another value and decides nothing.
    await rate(two, "1", "none", 1);
    expect(await apply(edits, { decisions: [decision] })).toMatchObject({
      changes: [],
      conflicts: [{ present: "none" }],
    });
    const decided = await apply(edits, { decisions: [{ ...decision, present: "none" }] });
    expect(decided.changes).toEqual([{ criterion: "1", field: "method", from: "none", to: "full" }]);
    const kept = (await read()).ratings.find(({ criterion }) => criterion === "1");
    expect(kept).toMatchObject({ value: "full", version: 3, raterName: "assessor-manager-administrator" });
  });

  test("clears what was cleared, and lifts a mark that was lifted", async () => {
    await apply([edit("1", "method", null, "full"), edit("1", "note", null, "x")]);
    await apply([edit("2", "notApplicable", null, "why")]);
    await apply([
      edit("1", "method", "full", null),
      edit("1", "note", "x", null),
      edit("2", "notApplicable", "why", null),
      edit("2", "method", null, "none"),
    ]);
    const { assessment, ratings, notApplicable } = await read();
    expect(assessment).toMatchObject({ rated: 1, asked: 336 });
    expect(ratings.find(({ criterion }) => criterion === "1")).toMatchObject({ value: null, version: 2 });
    expect(notApplicable).toEqual([]);
  });

  test("the same key applies once and is answered alike; for other edits it is refused", async () => {
    const key = v7();
    const edits = [edit("1", "method", null, "full")];
    const first = await apply(edits, { key });
    await rate(two, "1", "none", 1);
    expect(await apply(edits, { key })).toEqual(first);
    expect((await read()).ratings).toMatchObject([{ value: "none", version: 2 }]);
    const other = asked([edit("2", "method", null, "full")], { key, apply: true });
    expect(await server.refused(api.mergeAnswers, other, one)).toMatchObject({ code: "merge-key-used" });
    // Somebody else's key is somebody else's.
    expect(await apply([edit("3", "method", null, "full")], { key }, two)).toMatchObject({ applied: true });
  });

  test("sent by many at once under one key, it is applied once", async () => {
    const key = v7();
    const edits = Array.from({ length: 20 }, (_, at) => edit(String(at + 1), "method", null, "full"));
    const send = () => server.send(api.mergeAnswers, asked(edits, { key, apply: true }), one);
    const answers = await Promise.all(Array.from({ length: 12 }, send));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await read()).toMatchObject({ answersVersion: 1, assessment: { rated: 20 } });
  });

  test("two who filled different cells both find theirs in it; a stale basis is refused", async () => {
    const { basis } = await preview([edit("1", "method", null, "full")]);
    await Promise.all([
      apply([edit("1", "method", null, "full"), edit("2", "note", null, "a")]),
      apply([edit("1", "execution", null, "none"), edit("3", "method", null, "none")], {}, two),
    ]);
    expect((await read()).ratings).toHaveLength(3);
    const late = asked([edit("5", "method", null, "full")], { apply: true, basis });
    expect(await server.refused(api.mergeAnswers, late, one)).toMatchObject({ code: "merge-outdated" });
  });

  test("is written down with its changes, once, and only for those who may rate", async () => {
    await apply([edit("1", "method", null, "full")]);
    await apply([edit("1", "method", null, "full")]);
    const query = { subjectId: id, action: "assessments.merge-answers" };
    const { entries } = await server.call(journal.listJournal, { query }, one);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.data).toMatchObject({
      title: "现场测评",
      kind: "shared",
      changes: [{ criterion: "1", field: "method", from: null, to: "full" }],
    });
    const problem = await server.refused(api.mergeAnswers, asked([]), viewer);
    expect(problem).toMatchObject({ code: "not-allowed" });
    expect(await server.refused(api.mergeStated, asked([]), viewer)).toMatchObject({ code: "no-team" });
  });
});

describe("into one's own ratings in a team", () => {
  const member = (signed: Signed, role: "lead" | "assessor" | "respondent", sections: string[] = []) => ({
    ...{ accountId: signed.accountId, role, sections },
  });
  beforeEach(async () => {
    const members = [
      member(one, "lead", ["1.1"]),
      member(two, "assessor", ["1.1", "1.2"]),
      member(viewer, "respondent"),
    ];
    await server.call(api.planTeam, { params: { id }, body: { members, expectedVersion: 0 } }, one);
  });

  test("what others gave is no conflict and is not told", async () => {
    await rate(one, "1", "none");
    const result = await apply([edit("1", "method", null, "full"), edit("1", "note", null, "mine")], {}, two);
    expect(result).toMatchObject({ changes: [{ from: null }, { field: "note" }], conflicts: [] });
    expect(await own(two)).toMatchObject({ ratings: [{ value: "full" }], notes: [{ text: "mine" }] });
    expect(await own(one)).toMatchObject({ ratings: [{ value: "none" }] });
    expect((await read()).ratings).toEqual([]);
    const query = { subjectId: id, action: "assessments.merge-answers" };
    const { entries } = await server.call(journal.listJournal, { query }, one);
    expect(entries[0]?.data).toMatchObject({
      changes: [],
      blind: [
        { criterion: "1", field: "method" },
        { criterion: "1", field: "note" },
      ],
    });
    expect(JSON.stringify(entries[0]?.data)).not.toMatch(/full|mine/);
  });

  test("one's own two devices meet as a conflict", async () => {
    await rate(two, "1", "none");
    const edits = [edit("1", "method", null, "full")];
    const { conflicts } = await apply(edits, {}, two);
    expect(conflicts).toMatchObject([{ present: "none", value: "full", by: "assessor" }]);
    const decision = { criterion: "1", field: "method", present: "none", take: "mine" as const };
    await apply(edits, { decisions: [decision] }, two);
    expect(await own(two)).toMatchObject({ ratings: [{ value: "full", version: 2 }] });
  });

  test("submitted sections, those of others and marks are refused cell by cell; the rest is taken over", async () => {
    const section = { params: { id, section: "1.1" }, body: { missing: 0 } };
    const { data } = await server.refused(api.submitSection, section, two);
    await server.call(api.submitSection, { ...section, body: { missing: Number(data?.missing) } }, two);
    const standard = await server.call(api.readPinnedStandard, { params: { id } }, two);
    const [, second, third] = standard.standard.areas[0]?.sections ?? [];
    const mine = second?.criteria?.[0]?.id ?? "";
    const others = third?.criteria?.[0]?.id ?? "";
    const edits = [
      edit("1", "method", null, "full"),
      edit(mine, "method", null, "full"),
      edit(mine, "notApplicable", null, "why"),
      edit(others, "method", null, "full"),
    ];
    const { problems, changes } = await apply(edits, {}, two);
    expect(problems.map(({ code }) => code)).toEqual([
      ...["section-submitted", "team-lead-only", "section-not-yours"],
    ]);
    expect(changes).toMatchObject([{ criterion: mine, field: "method" }]);
  });

  test("only the lead marks; ratings of a marked criterion are refused to the others", async () => {
    const marked = await apply([edit("1", "notApplicable", null, "why"), edit("1", "method", null, "full")]);
    expect(marked.changes).toHaveLength(2);
    expect((await read()).notApplicable).toMatchObject([{ criterion: "1", reason: "why" }]);
    const decision = { criterion: "1", field: "notApplicable", present: "why", take: "mine" as const };
    const tried = await apply([edit("1", "method", null, "none")], { decisions: [decision] }, two);
    expect(tried).toMatchObject({ changes: [], problems: [{ code: "criterion-not-applicable" }] });
  });

  test("the centre's people merge what they state; strangers and respondents do not rate", async () => {
    const stated = { ...asked([edit("1", "method", null, "full"), edit("1", "notApplicable", null, "x")]) };
    stated.body = { ...stated.body, ...{ apply: true } };
    const result = await server.call(api.mergeStated, stated, viewer);
    expect(result).toMatchObject({ changes: [{ field: "method" }], problems: [{ code: "team-lead-only" }] });
    expect(await own(viewer)).toMatchObject({ stated: [{ value: "full" }] });
    expect(await server.refused(api.mergeStated, stated, two)).toMatchObject({ code: "not-in-team" });
    const stranger = await server.signedIn(["assessor", "quality"]);
    expect(await server.refused(api.mergeAnswers, asked([]), stranger)).toMatchObject({
      code: "not-in-team",
    });
  });
});
