import { assessments as api, journal, organisation } from "@plumbline/api";
import type { Schedule } from "@plumbline/core/assessments";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let viewer: Signed;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  viewer = await server.signedIn(["viewer"]);
});
afterAll(() => server.close());

const far = "2999-01-31";
const past = "2026-01-31";
let centres = 0;
async function newCentre() {
  const body = { name: `中心 ${++centres}` };
  return (await server.call(organisation.createCentre, { body }, manager)).id;
}
type Given = Partial<Pick<Schedule, "startsOn" | "scope" | "accountId" | "leadDays" | "every">>;
async function newSchedule(given: Given = {}, centreId?: string) {
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "{year} 年第 {quarter} 季度测评",
    purpose: "self",
  } as const;
  const body = {
    ...facts,
    every: "quarter",
    startsOn: past,
    centreId: centreId ?? (await newCentre()),
    ...given,
  };
  return server.call(api.createSchedule, { body: { ...body, every: given.every ?? "quarter" } }, manager);
}
const list = async (centreId: string, ended = "false") =>
  (await server.call(api.listSchedules, { query: { centreId, ended } }, viewer)).entries;
const start = ({ id, version }: Schedule, days: { from?: string; to?: string } = {}) => ({
  params: { id },
  body: { title: "第一次", from: "2026-01-20", to: past, ...days, expectedVersion: version },
});
const seen = ({ id, version }: { id: string; version: number }) => ({
  params: { id },
  body: { expectedVersion: version },
});
const factsOf = ({ every, startsOn, title, purpose, scope, accountId, leadDays, version }: Schedule) => ({
  ...{ every, startsOn, title, purpose, scope, accountId, leadDays, expectedVersion: version },
});
const today = async (who: Signed) => (await server.call(api.readToday, {}, who)).entries;

describe("a schedule", () => {
  test("is set, changed, ended and resumed, each step in the journal and by those who may", async () => {
    const made = await newSchedule({ startsOn: far });
    expect(made).toMatchObject({ dueOn: far, lastRun: null, underWay: null, version: 1, leadDays: 30 });
    const body = { ...factsOf(made), every: "year" as const, leadDays: 14 };
    const params = { id: made.id };
    expect(await server.refused(api.changeSchedule, { params, body }, viewer)).toMatchObject({
      code: "not-allowed",
    });
    const changed = await server.call(api.changeSchedule, { params, body }, assessor);
    expect(changed).toMatchObject({ every: "year", leadDays: 14, version: 2 });
    expect(await server.refused(api.changeSchedule, { params, body }, assessor)).toMatchObject({
      code: "changed-meanwhile",
    });
    const same = { params, body: factsOf(changed) };
    expect(await server.call(api.changeSchedule, same, assessor)).toMatchObject({ version: 2 });

    const ended = await server.call(api.endSchedule, seen(changed), assessor);
    expect(ended.endedAt).not.toBeNull();
    expect(await list(made.centreId)).toEqual([]);
    expect(await list(made.centreId, "true")).toHaveLength(1);
    const late = { params, body: factsOf(ended) };
    expect(await server.refused(api.changeSchedule, late, assessor)).toMatchObject({
      code: "schedule-ended",
    });
    expect(await server.refused(api.startRun, start(ended), assessor)).toMatchObject({
      code: "schedule-ended",
    });
    expect((await server.call(api.resumeSchedule, seen(ended), assessor)).endedAt).toBeNull();

    const admin = await server.signedIn(["administrator"]);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: made.id } }, admin);
    expect(entries.map(({ action }) => action).toReversed()).toEqual([
      "assessments.create-schedule",
      "assessments.change-schedule",
      "assessments.end-schedule",
      "assessments.resume-schedule",
    ]);
    expect(entries.at(-2)?.data).toMatchObject({
      before: { every: "quarter", leadDays: 30 },
      after: { every: "year", leadDays: 14 },
    });
  });

  test("is the only one of its centre and standard while it runs, and keeps the centre from being archived", async () => {
    const made = await newSchedule({ startsOn: far });
    const again = { ...factsOf(made), centreId: made.centreId, standard: made.standard };
    const { expectedVersion: _seen, ...body } = again;
    expect(await server.refused(api.createSchedule, { body }, manager)).toMatchObject({
      code: "schedule-there-already",
    });
    const centre = { id: made.centreId, version: 1 };
    expect(await server.refused(organisation.archiveCentre, seen(centre), manager)).toMatchObject({
      code: "still-in-use",
    });
    const ended = await server.call(api.endSchedule, seen(made), manager);
    await server.call(api.createSchedule, { body }, manager);
    expect(await server.refused(api.resumeSchedule, seen(ended), manager)).toMatchObject({
      code: "schedule-there-already",
    });
  });

  test("refuses what the standard does not have, and somebody who may not assess", async () => {
    const centreId = await newCentre();
    const body = {
      ...{ centreId, standard: "cc-cmm-oc@2017", title: "t", purpose: "self" as const },
      ...{ every: "year" as const, startsOn: far },
    };
    const refusal = async (more: object) =>
      (await server.refused(api.createSchedule, { body: { ...body, ...more } }, manager)).code;
    expect(await refusal({ standard: "nobody@1" })).toBe("standard-unknown");
    expect(await refusal({ scope: ["99"] })).toBe("scope-unknown");
    expect(await refusal({ accountId: viewer.accountId })).toBe("account-may-not-assess");
    const stranger = await server.signedIn(["assessor"], await server.newOrganisation());
    expect(await refusal({ accountId: stranger.accountId })).toBe("not-found");
    const { entries } = await server.call(api.listAssignees, {}, manager);
    const ids = entries.map(({ accountId }) => accountId);
    expect(ids).toContain(assessor.accountId);
    expect(ids).not.toContain(viewer.accountId);
    expect(ids).not.toContain(stranger.accountId);
  });
});

describe("the next run", () => {
  test("moves the schedule on while it is open and after it is closed, and takes it back when archived", async () => {
    const made = await newSchedule();
    expect(made.dueOn).toBe(past);
    const run = await server.call(api.startRun, start(made), assessor);
    expect(run).toMatchObject({ title: "第一次", rated: 0, asked: 336, state: "open", scope: [] });
    const [begun] = await list(made.centreId);
    expect(begun).toMatchObject({ dueOn: "2026-04-30", underWay: { assessmentId: run.id }, lastRun: null });
    if (!begun) throw new Error("the schedule is gone");
    expect(await server.refused(api.startRun, start(begun), assessor)).toMatchObject({
      code: "run-under-way",
    });

    const archived = await server.call(api.archiveAssessment, seen(run), assessor);
    expect((await list(made.centreId))[0]).toMatchObject({ dueOn: past, underWay: null });
    const restored = await server.call(api.restoreAssessment, seen(archived), assessor);
    await server.call(api.closeAssessment, seen(restored), assessor);
    expect((await list(made.centreId))[0]).toMatchObject({
      dueOn: "2026-04-30",
      underWay: null,
      lastRun: { assessmentId: run.id, lastDay: past },
    });
  });

  test("has the scope and the hand-over notes of the run before, unless the schedule names a scope", async () => {
    const made = await newSchedule();
    const first = await server.call(api.startRun, start(made), assessor);
    const facts = { title: first.title, purpose: first.purpose, from: first.from, to: first.to, held: "L1" };
    const narrowed = await server.call(
      api.changeAssessment,
      { params: { id: first.id }, body: { ...facts, scope: ["1"], expectedVersion: 1 } },
      assessor,
    );
    const note = { owner: "王敏", documents: "共享盘", actions: ["补签"], expectedVersion: 0 };
    await server.call(
      api.writeSectionNote,
      { params: { id: first.id, section: "1.1" }, body: note },
      assessor,
    );
    const rating = { params: { id: first.id, criterion: "1", angle: "method" } };
    await server.call(
      api.rateCriterion,
      { ...rating, body: { value: "full", expectedVersion: 0 } },
      assessor,
    );
    await server.call(api.closeAssessment, seen(narrowed), assessor);

    const [moved] = await list(made.centreId);
    if (!moved) throw new Error("the schedule is gone");
    const second = await server.call(api.startRun, start(moved, { to: "2026-04-30" }), assessor);
    expect(second).toMatchObject({ scope: ["1"], held: "L1", rated: 0 });
    const { entries } = await server.call(api.listSectionNotes, { params: { id: second.id } }, viewer);
    expect(entries).toMatchObject([{ section: "1.1", owner: "王敏", actions: ["补签"], version: 1 }]);

    const other = await newSchedule({ scope: ["2"] });
    expect(await server.call(api.startRun, start(other), assessor)).toMatchObject({ scope: ["2"] });
  });

  test("counts a finished assessment that was set up by hand, but none finished before the start day was set", async () => {
    const centreId = await newCentre();
    const byHand = async (to: string) => {
      const facts = {
        standard: "cc-cmm-oc@2017",
        title: to,
        purpose: "self",
        from: "2025-01-01",
        to,
      } as const;
      const run = await server.call(api.createAssessment, { body: { ...facts, centreId } }, assessor);
      return server.call(api.closeAssessment, seen(run), assessor);
    };
    await byHand("2025-12-15");
    const made = await newSchedule({}, centreId);
    expect(made).toMatchObject({ dueOn: past, lastRun: { lastDay: "2025-12-15" } });
    await byHand("2026-02-10");
    const [moved] = await list(centreId);
    expect(moved).toMatchObject({ dueOn: "2026-05-10", lastRun: { lastDay: "2026-02-10" } });
    if (!moved) throw new Error("the schedule is gone");
    const change = { params: { id: made.id }, body: { ...factsOf(moved), startsOn: "2026-03-31" } };
    expect((await server.call(api.changeSchedule, change, assessor)).dueOn).toBe("2026-03-31");
  });
});

test("Today tells the one a due run is given to, everybody who may where nobody is, and nobody else", async () => {
  const mine = await newSchedule({ accountId: assessor.accountId });
  const anybody = await newSchedule({ accountId: null });
  const later = await newSchedule({ startsOn: far });
  const told = async (who: Signed) =>
    (await today(who)).flatMap((duty) => (duty.kind === "run-due" ? [duty.scheduleId] : []));
  expect(await told(assessor)).toEqual(expect.arrayContaining([mine.id, anybody.id]));
  expect(await told(assessor)).not.toContain(later.id);
  expect(await told(manager)).toContain(anybody.id);
  expect(await told(manager)).not.toContain(mine.id);
  expect(await told(viewer)).toEqual([]);
  const duty = (await today(assessor)).find((each) => each.kind === "run-due" && each.scheduleId === mine.id);
  expect(duty).toMatchObject({ title: "2026 年第 1 季度测评", dueOn: past, centreName: mine.centreName });
  await server.call(api.startRun, start(mine), assessor);
  expect(await told(assessor)).not.toContain(mine.id);
});

test("a schedule of another organisation is not there", async () => {
  const made = await newSchedule({ startsOn: far });
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  expect((await server.call(api.listSchedules, {}, stranger)).entries).toEqual([]);
  for (const endpoint of [api.endSchedule, api.resumeSchedule]) {
    expect(await server.refused(endpoint, seen(made), stranger)).toMatchObject({ code: "not-found" });
  }
  expect(await server.refused(api.startRun, start(made), stranger)).toMatchObject({ code: "not-found" });
});
