import { assessments as api, organisation } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let centreId: string;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  const centre = { name: "热线", openedOn: "2019-01-01" };
  ({ id: centreId } = await server.call(organisation.createCentre, { body: centre }, manager));
});
afterAll(() => server.close());

async function assessment(title: string, to: string, points: (criterion: string, section: string) => string) {
  const facts = { standard: "cc-cmm-oc@2017", title, purpose: "self", from: "2024-01-01", to } as const;
  const made = await server.call(api.createAssessment, { body: { ...facts, centreId } }, assessor);
  const { packs } = server.services;
  const standard = packs.find((pack) => pack.hash === made.packHash)?.standard;
  const rows = standard ? outline(standard).criteria : [];
  const lines = rows.map(({ id, section }) => `${id},${points(id, section)},10`);
  const bytes = Buffer.from(["criterion,method,execution", ...lines].join("\n"));
  const upload = { name: "sheet.csv", bytes };
  await server.call(api.uploadSheet, { params: { id: made.id }, query: { apply: "true" }, upload }, assessor);
  return made;
}
const close = (id: string) =>
  server.call(api.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, assessor);

test("a centre without assessments has no standing, another organisation's centre is not there", async () => {
  expect(await server.call(api.readCentreOverview, { params: { id: centreId } }, manager)).toMatchObject({
    centreName: "热线",
    standings: [],
  });
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  expect(await server.refused(api.readCentreOverview, { params: { id: centreId } }, stranger)).toMatchObject({
    code: "not-found",
  });
});

test("a centre stands where its latest assessment puts it, with its weakest sections and the past", async () => {
  const old = await assessment("2024", "2024-06-01", () => "5");
  await close(old.id);
  const middle = await assessment("2025", "2025-06-01", () => "10");
  await close(middle.id);
  const latest = await assessment("2026", "2026-06-01", (criterion, section) =>
    criterion === "168" ? "" : section === "2.1.2" ? "0" : section === "3.1" ? "5" : "10",
  );
  const { standings } = await server.call(api.readCentreOverview, { params: { id: centreId } }, manager);
  expect(standings).toHaveLength(1);
  const [standing] = standings;
  expect(standing?.latest).toMatchObject({ id: latest.id, rated: 335 });
  expect(standing).toMatchObject({ standard: "cc-cmm-oc@2017", complete: false, indicative: false });
  expect(standing?.levels.map(({ id }) => id)).toEqual(["L1", "L2", "L3", "L4", "L5"]);
  expect(standing?.weakest.map(({ code }) => code).slice(0, 2)).toEqual(["2.1.2", "3.1"]);
  expect(standing?.weakest).toHaveLength(5);
  expect(standing?.trend.map(({ title, attained }) => [title, attained])).toEqual([
    ["2024", null],
    ["2025", "L5"],
  ]);
});

test("Today lists by due date what waits for those who may do it, and for nobody else", async () => {
  const today = async (who: Signed) => (await server.call(api.readToday, {}, who)).entries;
  const later = await assessment("后做", "2026-09-01", () => "10");
  const mark = {
    params: { id: later.id, criterion: "1" },
    body: { reason: "不适用的原因", expectedVersion: 0 },
  };
  await server.call(api.markNotApplicable, mark, assessor);
  const brief = (list: Awaited<ReturnType<typeof today>>) =>
    list.map((duty) => [duty.title, duty.kind, "count" in duty ? duty.count : null]);
  const forAssessor = brief(await today(assessor));
  expect(forAssessor[0]).toEqual(["2026", "ratings-missing", 1]);
  expect(forAssessor[1]).toEqual(["后做", "statements-open", expect.any(Number)]);
  expect(brief(await today(manager))).toContainEqual(["后做", "approvals-waiting", 1]);
  expect(forAssessor.some(([, kind]) => kind === "approvals-waiting")).toBe(false);
  expect(await today(await server.signedIn(["viewer"]))).toEqual([]);
  await close(later.id);
  expect(brief(await today(manager)).some(([title]) => title === "后做")).toBe(false);
});
