import { programme as api, assessments, improvement, organisation } from "@plumbline/api";
import { addDays } from "@plumbline/core/kernel";
import { outline } from "@plumbline/core/standards";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let viewer: Signed;
let queries = 0;

beforeAll(async () => {
  server = await testServer({
    onQuery: () => {
      queries += 1;
    },
  });
  manager = await server.signedIn(["manager"]);
  viewer = await server.signedIn(["viewer"]);
});
afterAll(() => server.close());

const standard = "cc-cmm-oc@2017";
const today = new Date().toISOString().slice(0, 10);
const within = (days: number) => addDays(today, days);

/** A centre with something of everything the programme shows. */
async function furnish(name: string, city: string, as = manager): Promise<string> {
  const { id: centreId } = await server.call(organisation.createCentre, { body: { name, city } }, as);
  const facts = { centreId, standard, title: `${name} 年度测评`, purpose: "self" as const };
  const days = { from: within(-30), to: within(-20) };
  const finished = await server.call(assessments.createAssessment, { body: { ...facts, ...days } }, as);
  const end = { params: { id: finished.id }, body: { expectedVersion: finished.version } };
  await server.call(assessments.closeAssessment, end, as);
  const open = { ...facts, title: `${name} 复测`, from: within(-2), to: within(5) };
  const current = await server.call(assessments.createAssessment, { body: open }, as);
  const sites = [{ name: "总部", place: "1 号楼", from: within(1), to: within(2) }];
  const members = [{ accountId: as.accountId, role: "lead" as const }];
  const plan = { params: { id: current.id }, body: { members, sites, expectedVersion: 0 } };
  await server.call(assessments.planTeam, plan, as);
  const piece = { kind: "interview", title: "访谈", validTo: within(30) } as const;
  await server.call(assessments.attachEvidence, { params: { id: current.id }, body: piece }, as);
  const raised = { centreId, assessmentId: current.id, kind: "major" as const, title: "校准缺外呼" };
  const finding = await server.call(improvement.raiseFinding, { body: raised }, as);
  const measure = { what: `${name}补校准`, ownerId: as.accountId, dueOn: within(-3) };
  await server.call(improvement.planAction, { params: { id: finding.id }, body: measure }, as);
  const paper = { level: "L1", number: `CN ${name}`, body: "机构", issuedOn: within(-300) };
  const visits = [{ plannedOn: within(60), doneOn: null, outcome: "" }];
  const held = { ...paper, visits, validUntil: within(100), centreId, standard };
  await server.call(assessments.recordCertificate, { body: held }, as);
  const rhythm = { every: "year" as const, startsOn: within(200), purpose: "self" as const, title: "下次" };
  await server.call(assessments.createSchedule, { body: { ...rhythm, centreId, standard } }, as);
  const choice = { standard, keys: ["8/year/1"], followed: true };
  await server.call(assessments.followDuties, { params: { id: centreId }, body: choice }, as);
  return centreId;
}

test("a centre stands in the programme with everything known of it, and the whole in figures", async () => {
  await furnish("广州", "广州");
  await server.call(organisation.createCentre, { body: { name: "成都", city: "成都" } }, manager);
  const answer = await server.call(api.readProgramme, {}, viewer);
  expect(answer.entries.map(({ centreName, standard: by }) => [centreName, by])).toEqual([
    ["成都", null],
    ["广州", standard],
  ]);
  expect(answer.entries[1]).toMatchObject({
    ...{ city: "广州", last: { title: "广州 年度测评", share: null, attained: null } },
    ...{ underWay: { title: "广州 复测" }, held: { level: "L1", by: "certificate" } },
    ...{ actionsOpen: 1, actionsOverdue: 1, evidenceExpiring: 1, dutiesOverdue: 0 },
    findings: { major: 1, minor: 0 },
  });
  expect(answer.summary).toMatchObject({
    ...{ centres: 2, assessed: 1, certified: 1, expiring: 1, actionsOverdue: 1 },
  });
  expect(answer.cities).toEqual(["广州", "成都"].toSorted());
  expect(answer.standards[0]?.levels.map(({ id }) => id)).toEqual(["L1", "L2", "L3", "L4", "L5"]);
});

test("it is narrowed and comes in pages", async () => {
  const names = async (query: object) =>
    (await server.call(api.readProgramme, { query }, viewer)).entries.map(({ centreName }) => centreName);
  expect(await names({ city: "广州" })).toEqual(["广州"]);
  expect(await names({ matter: "unassessed" })).toEqual(["成都"]);
  expect(await names({ matter: "overdue", search: "广" })).toEqual(["广州"]);
  expect(await names({ sort: "overdue", limit: "1" })).toEqual(["广州"]);
  expect(await names({ sort: "overdue", limit: "1", offset: "1" })).toEqual(["成都"]);
  const wrong = await server.refused(api.readProgramme, { query: { sort: "luck" as "city" } }, viewer);
  expect(wrong.code).toBe("input-not-valid");
});

test("one calendar holds every kind, narrowed by kind and centre, and is a file other calendars read", async () => {
  const span = { from: within(-60), to: within(330) };
  const { entries, total } = await server.call(api.readCalendar, { query: span }, viewer);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(
    new Set([
      ...["assessment", "site-visit", "action-due", "certificate-expiry", "surveillance-visit"],
      ...["run-due"],
    ]),
  );
  expect(total).toBe(entries.length);
  const duties = { from: within(300), to: within(400), kinds: "duty-due" };
  expect((await server.call(api.readCalendar, { query: duties }, viewer)).total).toBe(1);
  const elsewhere = { ...span, centreId: "01a1ffff-0000-7000-8000-00000000dead" };
  expect((await server.call(api.readCalendar, { query: elsewhere }, viewer)).total).toBe(0);

  const sent = await server.send(api.downloadCalendar, { query: span }, viewer);
  expect(sent.headers["content-type"]).toContain("text/calendar");
  const text = sent.rawPayload.toString("utf8");
  expect(text.match(/BEGIN:VEVENT\r\n/g)?.length).toBe(total);
  expect(text.replaceAll("\r\n ", "")).toContain("LOCATION:1 号楼\r\n");
});

test("a calendar of more than 400 days, backwards, or of unknown kinds is refused", async () => {
  const refused = async (query: object) => (await server.refused(api.readCalendar, { query }, viewer)).code;
  expect(await refused({ from: "2026-01-01", to: "2027-12-31" })).toBe("calendar-too-long");
  expect(await refused({ from: "2026-02-01", to: "2026-01-31" })).toBe("calendar-too-long");
  expect(await refused({ kinds: "assessment,party" })).toBe("input-not-valid");
});

test("what is found in a section that a team rates blind is neither counted nor in the calendar of others", async () => {
  const rater = await server.signedIn(["manager", "assessor"]);
  const centreId = await furnish("盲评", "深圳", rater);
  const { entries: open } = await server.call(
    assessments.listAssessments,
    { query: { centreId, state: "open" } },
    rater,
  );
  const id = open[0]?.id ?? "";
  const members = [{ accountId: rater.accountId, role: "lead" as const, sections: ["1.7"] }];
  await server.call(assessments.planTeam, { params: { id }, body: { members, expectedVersion: 1 } }, rater);
  const { standard: rules } = await server.call(assessments.readPinnedStandard, { params: { id } }, rater);
  const criterion = outline(rules).criteria.find(({ section }) => section === "1.7")?.id ?? "";
  const raised = { centreId, assessmentId: id, criterion, kind: "minor" as const, title: "盲评所见" };
  const finding = await server.call(improvement.raiseFinding, { body: raised }, rater);
  const measure = { what: "盲评措施", ownerId: rater.accountId, dueOn: within(9) };
  await server.call(improvement.planAction, { params: { id: finding.id }, body: measure }, rater);
  const seenBy = async (who: Signed) => {
    const { entries } = await server.call(api.readProgramme, { query: { search: "盲评" } }, who);
    const calendar = await server.call(api.readCalendar, { query: { centreId, kinds: "action-due" } }, who);
    return [entries[0]?.findings.minor, entries[0]?.actionsOpen, calendar.total];
  };
  expect(await seenBy(rater)).toEqual([1, 2, 1]);
  expect(await seenBy(viewer)).toEqual([0, 1, 0]);
});

test("neither grows in queries with the number of centres", async () => {
  const count = async () => {
    queries = 0;
    await server.call(api.readProgramme, { query: { limit: "500" } }, viewer);
    await server.call(api.readCalendar, {}, viewer);
    await server.call(api.listDueDuties, {}, viewer);
    return queries;
  };
  const before = await count();
  for (const name of ["子", "丑", "寅"]) await furnish(name, "武汉");
  expect(await count()).toBe(before);
});

test("more than a hundred centres come a page at a time", async () => {
  const organisationId = await server.newOrganisation();
  const other = await server.signedIn(["manager"], organisationId);
  for (let at = 0; at < 120; at++) {
    await server.call(organisation.createCentre, { body: { name: `中心 ${at}` } }, other);
  }
  const page = async (offset: string) =>
    server.call(api.readProgramme, { query: { limit: "100", offset } }, other);
  const [first, second] = [await page("0"), await page("100")];
  expect([first.total, first.entries.length, second.entries.length]).toEqual([120, 100, 20]);
  expect(first.summary.centres).toBe(120);
});

test("nothing of another organisation is in it, and agents read none of it", async () => {
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  await furnish("金丝雀", "金丝雀", stranger);
  for (const endpoint of [api.readProgramme, api.readCalendar, api.listDueDuties, api.downloadCalendar]) {
    const { body } = await server.send(endpoint, {}, viewer);
    expect(body).not.toContain("金丝雀");
  }
  const agent = await server.signedIn(["agent"]);
  expect((await server.refused(api.readProgramme, {}, agent)).code).toBe("not-allowed");
});
