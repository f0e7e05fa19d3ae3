import { assessments as api, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let viewer: Signed;
let centreId: string;
let last: string;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager", "administrator"]);
  assessor = await server.signedIn(["assessor"]);
  viewer = await server.signedIn(["viewer"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager));
  last = await create("2025 年测评", { from: "2025-05-01", to: "2025-05-03" });
  await rate(last, "1", "full");
  await rate(last, "2", "none");
  const note = { params: { id: last, criterion: "1" }, body: { text: "现场看过", expectedVersion: 0 } };
  await server.call(api.writeNote, note, assessor);
  const links = [{ criterion: "1", angle: "method" }];
  const pieces = [
    { kind: "interview" as const, title: "旧访谈", links, validTo: "2025-12-31" },
    { kind: "interview" as const, title: "仍有效的访谈", links },
    { kind: "interview" as const, title: "工资单", links, confidentiality: "assessors" as const },
  ];
  for (const body of pieces) await server.call(api.attachEvidence, { params: { id: last }, body }, assessor);
});
afterAll(() => server.close());

const days = { from: "2026-05-01", to: "2026-05-03" };
async function create(title: string, more: object = days, as = assessor) {
  const body = {
    ...days,
    centreId,
    standard: "cc-cmm-oc@2017",
    title,
    purpose: "external" as const,
    ...more,
  };
  return (await server.call(api.createAssessment, { body }, as)).id;
}
const rate = (id: string, criterion: string, value: string) =>
  server.call(
    api.rateCriterion,
    { params: { id, criterion, angle: "method" }, body: { value, expectedVersion: 0 } },
    assessor,
  );
const earlier = (id: string, as = assessor, query: { section?: string } = {}) =>
  server.call(api.readEarlier, { params: { id }, query }, as);

test("last time's rating, note and evidence stand beside each criterion, and nothing is rated beforehand", async () => {
  const id = await create("2026 年测评", { previousId: last });
  const sheet = await server.call(api.readAssessment, { params: { id } }, assessor);
  expect(sheet).toMatchObject({ ratings: [], notes: [], assessment: { rated: 0 } });
  const { previous, entries, total } = await earlier(id);
  expect(previous).toMatchObject({ id: last, title: "2025 年测评", standard: "cc-cmm-oc@2017" });
  expect(total).toBe(168);
  expect(entries[0]).toMatchObject({
    ...{ criterion: "1", formerly: "1", change: "unchanged", words: null },
    ratings: [{ angle: "method", value: "full", points: 10 }],
    note: { text: "现场看过", by: "assessor" },
    hidden: 0,
  });
  const says = (as?: Signed) =>
    earlier(id, as).then(({ entries: [first] }) => [
      first?.evidence.map(({ title, validity }) => `${title} ${validity}`).sort(),
      first?.hidden,
    ]);
  expect(await says()).toEqual([["仍有效的访谈 valid", "工资单 valid", "旧访谈 expired"].sort(), 0]);
  expect(await says(viewer)).toEqual([["仍有效的访谈 valid", "旧访谈 expired"].sort(), 1]);
  expect((await earlier(id, assessor, { section: "1.1" })).total).toBeLessThan(168);
  const unknown = { params: { id }, query: { section: "9.9" } };
  expect((await server.refused(api.readEarlier, unknown, assessor)).code).toBe("scope-unknown");
});

test("what assessors still keep to themselves last time is not shown", async () => {
  const blind = await create("测评组");
  const members = [
    { accountId: assessor.accountId, role: "lead" as const, sections: ["1.1"] },
    { accountId: manager.accountId, role: "observer" as const, sections: [] },
  ];
  const plan = { params: { id: blind }, body: { members, sites: [], expectedVersion: 0 } };
  await server.call(api.planTeam, plan, assessor);
  await rate(blind, "1", "partial");
  const id = await create("下一次", { previousId: blind });
  expect((await earlier(id, manager)).entries.flatMap(({ ratings }) => ratings)).toEqual([]);
});

test("the earlier one can be named later, changed and taken away; a copy has its source", async () => {
  const id = await create("后来指定");
  expect(await earlier(id)).toMatchObject({ previous: null, entries: [] });
  const choices = await server.call(api.listEarlier, { params: { id } }, assessor);
  expect(choices.entries.map((each) => each.id)).toContain(last);
  expect(choices.entries.map((each) => each.id)).not.toContain(id);
  const choose = (previousId: string | null, expectedVersion: number) => ({
    ...{ params: { id }, body: { previousId, expectedVersion } },
  });
  const { version } = await server.call(api.chooseEarlier, choose(last, 1), assessor);
  expect((await earlier(id)).previous).toMatchObject({ id: last });
  expect((await server.refused(api.chooseEarlier, choose(null, 1), assessor)).code).toBe("changed-meanwhile");
  await server.call(api.chooseEarlier, choose(null, version), assessor);
  expect((await earlier(id)).previous).toBeNull();
  const query = { subjectId: id, limit: 5 };
  const { entries } = await server.call(journal.listJournal, { query }, manager);
  expect(entries.filter(({ action }) => action === "assessments.choose-earlier")).toHaveLength(2);
  const body = { ...days, title: "副本", withRatings: true };
  const copy = await server.call(api.copyAssessment, { params: { id: last }, body }, assessor);
  expect((await earlier(copy.id)).previous).toMatchObject({ id: last });
});

test("an assessment of another centre, of another standard, or the same one is refused", async () => {
  const { id: elsewhere } = await server.call(organisation.createCentre, { body: { name: "外地" } }, manager);
  const id = await create("对照");
  const audit = await create("服务自查", { standard: "service-audit@1" });
  const abroad = await create("外地测评", { centreId: elsewhere });
  const codes = [];
  for (const previousId of [abroad, audit, id]) {
    const input = { params: { id }, body: { previousId, expectedVersion: 1 } };
    codes.push((await server.refused(api.chooseEarlier, input, assessor)).code);
  }
  expect(codes).toEqual(Array.from({ length: 3 }, () => "earlier-not-comparable"));
  const body = { ...days, centreId, standard: "cc-cmm-oc@2017", title: "x", purpose: "self" as const };
  const stranger = await server.signedIn(["assessor", "manager"], await server.newOrganisation());
  const { id: theirs } = await server.call(organisation.createCentre, { body: { name: "别家" } }, stranger);
  const foreign = { body: { ...body, centreId: theirs, previousId: last } };
  expect((await server.refused(api.createAssessment, foreign, stranger)).code).toBe("not-found");
});
