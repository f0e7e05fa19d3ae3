import { improvement as api, assessments, journal, organisation } from "@plumbline/api";
import type { NewAction, NewFinding } from "@plumbline/core/improvement";
import { outline } from "@plumbline/core/standards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let quality: Signed;
let viewer: Signed;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
  quality = await server.signedIn(["quality"]);
  viewer = await server.signedIn(["viewer"]);
});
afterAll(() => server.close());

let centres = 0;
async function newCentre() {
  const body = { name: `中心 ${++centres}`, openedOn: "2019-05-06" };
  return (await server.call(organisation.createCentre, { body }, manager)).id;
}
async function newAssessment(centreId: string, to = "2026-03-20") {
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "年度测评",
    purpose: "self",
    from: "2026-03-01",
  } as const;
  return server.call(assessments.createAssessment, { body: { ...facts, centreId, to } }, manager);
}
async function rateAll(id: string, points: (clause: number) => number) {
  const rows = Array.from({ length: 168 }, (_, at) => `${at + 1},${points(at + 1)},${points(at + 1)}`);
  const upload = {
    name: "sheet.csv",
    bytes: Buffer.from(["criterion,method,execution", ...rows].join("\n")),
  };
  return server.call(assessments.uploadSheet, { params: { id }, query: { apply: "true" }, upload }, manager);
}
const finding = (centreId: string, more: Partial<NewFinding> = {}) => ({
  ...{ centreId, kind: "minor" as const, title: "校准未覆盖外呼业务" },
  ...more,
});
const raise = (centreId: string, more: Partial<NewFinding> = {}) =>
  server.call(api.raiseFinding, { body: finding(centreId, more) }, quality);
const action = (more: Partial<NewAction> = {}) => ({
  ...{ what: "外呼录音纳入月度校准", ownerId: quality.accountId, dueOn: "2026-12-15" },
  ...more,
});
const plan = (findingId: string, more: Partial<NewAction> = {}) =>
  server.call(api.planAction, { params: { id: findingId }, body: action(more) }, manager);
type Versioned = { readonly id: string; readonly version: number };
const move = (one: Versioned, to: string, more: object = {}) => ({
  ...{ params: { id: one.id }, body: { to: to as "done", expectedVersion: one.version, ...more } },
});
const evidence = { text: "三个月校准记录，偏差 2.1%", links: ["https://intranet.example/calibration"] };

describe("the life of a finding", () => {
  test("it is raised, weighed, acted on, verified by a colleague and closed, each step in the journal", async () => {
    const centreId = await newCentre();
    const raised = await raise(centreId, { risk: { probability: 4, impact: 4 } });
    expect(raised).toMatchObject({
      state: "open",
      raisedBy: "quality",
      version: 1,
      standard: null,
      actions: 0,
    });
    const change = {
      kind: "major",
      title: raised.title,
      cause: "办法只写了呼入",
      expectedVersion: 1,
    } as const;
    const changed = await server.call(
      api.changeFinding,
      { params: { id: raised.id }, body: change },
      quality,
    );
    expect(changed).toMatchObject({ kind: "major", cause: "办法只写了呼入", risk: null, version: 2 });

    const planned = await plan(raised.id, { cost: { fen: 1_250_000, currency: "CNY" }, from: "2026-11-01" });
    expect(planned).toMatchObject({ state: "planned", ownerName: "quality", centreId, progress: 0 });
    const report = { progress: 60, note: "已纳入三组", expectedVersion: 1 };
    const begun = await server.call(
      api.reportProgress,
      { params: { id: planned.id }, body: report },
      quality,
    );
    expect(begun).toMatchObject({ state: "in-progress", progress: 60, version: 2 });
    const done = await server.call(api.moveAction, move(begun, "done", { evidence }), quality);
    expect(done).toMatchObject({ state: "done", progress: 100, evidence });
    expect(done.doneAt).not.toBeNull();

    const early = { params: { id: raised.id }, body: { reason: "已见效", expectedVersion: 2 } };
    expect(await server.refused(api.closeFinding, early, manager)).toMatchObject({
      code: "finding-has-open-actions",
    });
    expect(await server.refused(api.moveAction, move(done, "verified"), quality)).toMatchObject({
      code: "verifier-is-owner",
    });
    const verified = await server.call(api.moveAction, move(done, "verified"), manager);
    expect(verified).toMatchObject({ state: "verified", verifiedBy: "manager" });
    const closed = await server.call(api.closeFinding, early, manager);
    expect(closed).toMatchObject({ state: "closed", closedBy: "manager", reason: "已见效", openActions: 0 });

    const { action: read, notes } = await server.call(api.readAction, { params: { id: planned.id } }, viewer);
    expect(read.cost).toEqual({ fen: 1_250_000, currency: "CNY" });
    expect(notes).toMatchObject([{ progress: 60, note: "已纳入三组", by: "quality" }]);
    const admin = await server.signedIn(["administrator"]);
    const actionsOf = async (subjectId: string) =>
      (await server.call(journal.listJournal, { query: { subjectId } }, admin)).entries
        .map(({ action: what }) => what)
        .toReversed();
    expect(await actionsOf(raised.id)).toEqual([
      "improvement.raise-finding",
      "improvement.change-finding",
      "improvement.close-finding",
    ]);
    expect(await actionsOf(planned.id)).toEqual([
      "improvement.plan-action",
      "improvement.report-progress",
      "improvement.move-action",
      "improvement.move-action",
    ]);
  });

  test("a closed finding takes no change and no action until it is reopened with a reason", async () => {
    const raised = await raise(await newCentre());
    const params = { id: raised.id };
    const planned = await plan(raised.id);
    const dropped = await server.call(
      api.moveAction,
      move(planned, "dropped", { reason: "不再外呼" }),
      manager,
    );
    expect(dropped).toMatchObject({ state: "dropped", reason: "不再外呼" });
    await server.call(
      api.closeFinding,
      { params, body: { reason: "业务取消", expectedVersion: 1 } },
      manager,
    );
    const late = { params, body: { kind: "minor" as const, title: "t", expectedVersion: 2 } };
    expect(await server.refused(api.changeFinding, late, quality)).toMatchObject({ code: "finding-closed" });
    const more = { params, body: action() };
    expect(await server.refused(api.planAction, more, manager)).toMatchObject({ code: "finding-closed" });
    const resume = move(dropped, "planned", { reason: "恢复外呼" });
    expect(await server.refused(api.moveAction, resume, manager)).toMatchObject({ code: "finding-closed" });
    const again = { params, body: { reason: "业务恢复", expectedVersion: 2 } };
    expect(await server.call(api.reopenFinding, again, manager)).toMatchObject({
      state: "open",
      closedAt: null,
    });
    expect(await server.refused(api.reopenFinding, again, manager)).toMatchObject({ code: "finding-open" });
    expect((await server.call(api.moveAction, resume, manager)).state).toBe("planned");
  });

  test("who changed first wins, and the second is told", async () => {
    const raised = await raise(await newCentre());
    const planned = await plan(raised.id);
    const report = (progress: number) => ({
      params: { id: planned.id },
      body: { progress, note: "", expectedVersion: planned.version },
    });
    const answers = await Promise.all(
      [10, 20, 30, 40].map((progress) => server.send(api.reportProgress, report(progress), manager)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409, 409]);
    const { notes } = await server.call(api.readAction, { params: { id: planned.id } }, manager);
    expect(notes.length).toBe(1);
  });

  test("the place of a finding is checked: centre, assessment, criterion and angle", async () => {
    const centreId = await newCentre();
    const { id: assessmentId } = await newAssessment(centreId);
    const refused = async (more: Partial<NewFinding>, as = centreId) =>
      (await server.refused(api.raiseFinding, { body: finding(as, more) }, quality)).code;
    expect(await refused({ criterion: "49" })).toBe("finding-placed-loosely");
    expect(await refused({ assessmentId, angle: "method" })).toBe("finding-placed-loosely");
    expect(await refused({ assessmentId, criterion: "999" })).toBe("criterion-unknown");
    expect(await refused({ assessmentId, criterion: "49", angle: "speed" })).toBe("angle-unknown");
    expect(await refused({ assessmentId }, await newCentre())).toBe("finding-of-another-centre");
    const placed = await raise(centreId, { assessmentId, criterion: "49", angle: "execution" });
    expect(placed).toMatchObject({ standard: "cc-cmm-oc@2017", assessmentTitle: "年度测评" });
  });
});

describe("an action", () => {
  test("is owned by a member who can see it, and runs forwards", async () => {
    const raised = await raise(await newCentre());
    const refused = async (more: Partial<NewAction>) =>
      (await server.refused(api.planAction, { params: { id: raised.id }, body: action(more) }, manager)).code;
    const agent = await server.signedIn(["agent"]);
    const stranger = await server.signedIn(["manager"], await server.newOrganisation());
    expect(await refused({ ownerId: agent.accountId })).toBe("owner-cannot-work");
    expect(await refused({ ownerId: stranger.accountId })).toBe("owner-cannot-work");
    expect(await refused({ from: "2026-12-16" })).toBe("action-ends-before-it-starts");
    const { entries } = await server.call(api.listOwners, {}, manager);
    expect(entries.map(({ id }) => id)).toContain(viewer.accountId);
    expect(entries.map(({ id }) => id)).not.toContain(agent.accountId);
  });

  test("a viewer works on what he owns and leaves the rest to those who manage", async () => {
    const raised = await raise(await newCentre());
    const own = await plan(raised.id, { ownerId: viewer.accountId });
    const others = await plan(raised.id);
    const report = (id: string) => ({ params: { id }, body: { progress: 30, note: "", expectedVersion: 1 } });
    expect(await server.refused(api.reportProgress, report(others.id), viewer)).toMatchObject({
      code: "not-the-owner",
    });
    const begun = await server.call(api.reportProgress, report(own.id), viewer);
    const drop = move(begun, "dropped", { reason: "没有时间" });
    expect(await server.refused(api.moveAction, drop, viewer)).toMatchObject({
      code: "action-needs-manager",
    });
    const done = await server.call(api.moveAction, move(begun, "done", { evidence }), viewer);
    const back = await server.call(
      api.moveAction,
      move(done, "in-progress", { reason: "样本太少" }),
      manager,
    );
    expect(back).toMatchObject({ state: "in-progress", progress: 90, doneAt: null });
  });

  test("lists are narrowed, the first due first; those overdue are unfinished ones only", async () => {
    const centreId = await newCentre();
    const raised = await raise(centreId);
    await plan(raised.id, { what: "乙", dueOn: "2026-10-02" });
    const late = await plan(raised.id, { what: "甲", dueOn: "2026-10-01" });
    const done = await plan(raised.id, { what: "丙", dueOn: "2026-09-01" });
    await server.call(api.moveAction, move(done, "done", { evidence }), quality);
    const list = async (query: object) =>
      (await server.call(api.listActions, { query: { centreId, ...query } }, viewer)).entries.map(
        ({ what }) => what,
      );
    expect(await list({})).toEqual(["丙", "甲", "乙"]);
    expect(await list({ overdueOn: "2026-10-02" })).toEqual(["甲"]);
    expect(await list({ state: "done" })).toEqual(["丙"]);
    expect(await list({ ownerId: quality.accountId, search: "乙" })).toEqual(["乙"]);
    const due = await server.call(api.readDueActions, { query: { on: "2026-09-25" } }, quality);
    expect(due.entries.filter((each) => each.centreId === centreId).map(({ id }) => id)[0]).toBe(late.id);
    expect(
      (await server.call(api.readDueActions, { query: { on: "2026-09-25" } }, viewer)).entries,
    ).not.toContainEqual(expect.objectContaining({ centreId }));
  });
});

test("the register of a centre begins with the heaviest risk, over all its assessments", async () => {
  const centreId = await newCentre();
  const { id: assessmentId } = await newAssessment(centreId);
  await raise(centreId, { title: "轻", risk: { probability: 1, impact: 2 } });
  await raise(centreId, { title: "未评估", kind: "major" });
  await raise(centreId, { title: "重", assessmentId, risk: { probability: 5, impact: 4 } });
  await raise(centreId, { title: "中", kind: "observation", risk: { probability: 3, impact: 4 } });
  const list = async (query: object) =>
    (await server.call(api.listFindings, { query: { centreId, ...query } }, viewer)).entries.map(
      ({ title }) => title,
    );
  expect(await list({})).toEqual(["重", "中", "轻", "未评估"]);
  expect(await list({ band: "high" })).toEqual(["中"]);
  expect(await list({ band: "low" })).toEqual(["轻"]);
  expect(await list({ assessmentId })).toEqual(["重"]);
  expect(await list({ kind: "major", state: "open" })).toEqual(["未评估"]);
  expect(await list({ search: "%" })).toEqual([]);
});

test("open actions are projected over the latest ratings by the standard's own rules, and rate nothing", async () => {
  const centreId = await newCentre();
  const assessment = await newAssessment(centreId);
  await rateAll(assessment.id, (clause) => (clause === 8 ? 0 : 10));
  const raised = await raise(centreId, { assessmentId: assessment.id, criterion: "8" });
  const effect = (angle: string, value = "full", criterion = "8", standard = "cc-cmm-oc@2017") => ({
    ...{ standard, criterion, angle, value },
  });
  const first = await plan(raised.id, { effects: [effect("method"), effect("execution")] });
  const dropped = await plan(raised.id, { effects: [effect("method")] });
  await server.call(api.moveAction, move(dropped, "dropped", { reason: "合并" }), manager);
  const { entries } = await server.call(api.readProjection, { params: { id: centreId } }, viewer);
  expect(entries).toMatchObject([
    {
      ...{ standard: "cc-cmm-oc@2017", assessmentId: assessment.id, complete: true, hasLevels: true },
      projection: {
        now: { points: 3340, max: 3360, attained: "L2" },
        projected: { points: 3360, share: 1, attained: "L5" },
        gains: [{ actionId: first.id, points: 20, attained: "L5", raises: 2 }],
      },
    },
  ]);
  const { assessment: after } = await server.call(
    assessments.readAssessment,
    { params: { id: assessment.id } },
    viewer,
  );
  expect(after).toMatchObject({ points: 3340 });

  const refused = async (wrong: ReturnType<typeof effect>) =>
    (
      await server.refused(
        api.planAction,
        { params: { id: raised.id }, body: action({ effects: [wrong] }) },
        manager,
      )
    ).code;
  expect(await refused(effect("method", "full", "999"))).toBe("effect-not-projectable");
  expect(await refused(effect("method", "superb"))).toBe("effect-not-projectable");
  expect(await refused(effect("answer", "in-place", "1", "service-audit@1"))).toBe("effect-not-projectable");
});

test("an assessment under way does not replace the one rated in full as the ground of a projection", async () => {
  const centreId = await newCentre();
  const finished = await newAssessment(centreId);
  await rateAll(finished.id, () => 5);
  await newAssessment(centreId, "2026-09-20");
  const { entries } = await server.call(api.readProjection, { params: { id: centreId } }, viewer);
  expect(entries.map(({ assessmentId }) => assessmentId)).toEqual([finished.id]);
});

test("the next assessment meets earlier findings as repeated, still open or closed, and links what repeats", async () => {
  const centreId = await newCentre();
  const before = await newAssessment(centreId);
  const on = (criterion: string, more: Partial<NewFinding> = {}) =>
    raise(centreId, { assessmentId: before.id, criterion, title: `条目 ${criterion}`, ...more });
  const [repeated, open, closed] = [await on("49"), await on("52"), await on("54")];
  await on("60", { kind: "strength" });
  const end = { params: { id: closed.id }, body: { reason: "已验证", expectedVersion: 1 } };
  await server.call(api.closeFinding, end, manager);

  const next = await newAssessment(centreId, "2026-10-20");
  const again = await raise(centreId, { assessmentId: next.id, criterion: "49", title: "外呼仍未校准" });
  const fresh = await raise(centreId, { assessmentId: next.id, criterion: "61" });
  expect([again.formerId, fresh.formerId]).toEqual([repeated.id, null]);
  const { entries } = await server.call(api.readRecurrences, { params: { id: next.id } }, viewer);
  expect(new Map(entries.map((met) => [met.finding.id, met.recurrence]))).toEqual(
    new Map([
      [fresh.id, "new"],
      [again.id, "repeated"],
      [repeated.id, "repeated"],
      [open.id, "open"],
      [closed.id, "closed"],
    ]),
  );
  const sheet = await server.call(api.readFinding, { params: { id: repeated.id } }, viewer);
  expect(sheet.repeatedBy.map(({ id }) => id)).toEqual([again.id]);
  const later = await server.call(api.readFinding, { params: { id: again.id } }, viewer);
  expect(later.former?.id).toBe(repeated.id);
});

test("nothing of another organisation can be referred to", async () => {
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  const centreId = await newCentre();
  const raised = await raise(centreId);
  const { id: assessmentId } = await newAssessment(centreId);
  const codes = [
    await server.refused(api.raiseFinding, { body: finding(centreId) }, stranger),
    await server.refused(api.planAction, { params: { id: raised.id }, body: action() }, stranger),
    await server.refused(api.readProjection, { params: { id: centreId } }, stranger),
    await server.refused(api.readRecurrences, { params: { id: assessmentId } }, stranger),
  ].map(({ code }) => code);
  expect(codes).toEqual(["not-found", "not-found", "not-found", "not-found"]);
  const { total } = await server.call(api.listFindings, { query: { centreId } }, stranger);
  expect(total).toBe(0);
});

describe("a finding on a section that a team still rates blind", () => {
  test("is seen by whoever raised it alone, and by everybody once the section is open", async () => {
    const [lead, one] = [await server.signedIn(["assessor"]), await server.signedIn(["assessor"])];
    const centreId = await newCentre();
    const { id } = await newAssessment(centreId);
    const members = [
      { accountId: lead.accountId, role: "lead" as const, sections: ["1.7"] },
      { accountId: one.accountId, role: "assessor" as const, sections: ["1.7"] },
    ];
    await server.call(
      assessments.planTeam,
      { params: { id }, body: { members, expectedVersion: 0 } },
      manager,
    );
    const { standard } = await server.call(assessments.readPinnedStandard, { params: { id } }, one);
    const criterion = outline(standard).criteria.find(({ section }) => section === "1.7")?.id ?? "";
    const body = finding(centreId, { assessmentId: id, criterion });
    const raised = await server.call(api.raiseFinding, { body }, one);
    const planned = { params: { id: raised.id }, body: action({ ownerId: one.accountId }) };
    const { id: actionId } = await server.call(api.planAction, planned, one);
    const seenBy = async (who: Signed) => [
      (await server.call(api.listFindings, { query: { assessmentId: id } }, who)).total,
      (await server.call(api.listActions, { query: { centreId } }, who)).total,
      (await server.send(api.readFinding, { params: { id: raised.id } }, who)).statusCode,
      (await server.send(api.readAction, { params: { id: actionId } }, who)).statusCode,
    ];
    const admin = await server.signedIn(["administrator"]);
    const told = async (subjectId: string) => {
      const { entries } = await server.call(journal.listJournal, { query: { subjectId } }, admin);
      return entries.map(({ data }) => data);
    };
    const place = { title: expect.any(String), criterion, blind: true };
    expect([await told(raised.id), await told(actionId)]).toEqual([[place], [place]]);
    expect(await seenBy(one)).toEqual([1, 1, 200, 200]);
    for (const other of [lead, manager, viewer]) expect(await seenBy(other)).toEqual([0, 0, 404, 404]);
    for (const rater of [one, lead]) {
      const submitted = { params: { id, section: "1.7" }, body: { missing: 6 } };
      await server.call(assessments.submitSection, submitted, rater);
      expect(await seenBy(viewer)).toEqual(rater === lead ? [1, 1, 200, 200] : [0, 0, 404, 404]);
    }
    const changed = { kind: body.kind, title: "改过的标题", expectedVersion: raised.version };
    await server.call(api.changeFinding, { params: { id: raised.id }, body: changed }, one);
    expect((await told(raised.id))[0]).toMatchObject({ title: "改过的标题" });
  });
});
