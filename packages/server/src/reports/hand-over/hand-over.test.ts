import { assessments as api, organisation } from "@plumbline/api";
import { formsOfKind } from "@plumbline/core/reports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";
import { makeReports } from "../index.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let id: string;

beforeAll(async () => {
  server = await testServer();
  await makeReports(server.services);
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  const centre = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager);
  const centreId = centre.id;
  const team = await server.call(organisation.createTeam, { body: { name: "一组", centreId } }, manager);
  const leader = await server.call(organisation.createPosition, { body: { name: "班组长" } }, manager);
  const staff = { staffNumber: "1", name: "韩梅梅", centreId, teamId: team.id, positionId: leader.id };
  await server.call(organisation.createPerson, { body: staff }, manager);
  const gone = { staffNumber: "2", name: "离职者", centreId, teamId: team.id, leftOn: "2020-01-01" };
  await server.call(organisation.createPerson, { body: gone }, manager);
  const facts = { standard: "service-audit@1", title: "自查", purpose: "self", scope: ["1"] } as const;
  const body = { ...facts, scope: ["1"], from: "2026-01-01", to: "2026-01-31", centreId };
  ({ id } = await server.call(api.createAssessment, { body }, assessor));
  const note = { owner: "王敏", documents: "共享盘", actions: ["补签承诺书"], expectedVersion: 0 };
  await server.call(api.writeSectionNote, { params: { id, section: "1.1" }, body: note }, assessor);
});
afterAll(() => server.close());

async function made(who: Signed, format: api.ReportJob["format"] = "html") {
  const body = { kind: "hand-over", format, language: "zh" } as const;
  const { id: report } = await server.call(api.requestReport, { params: { id }, body }, who);
  for (;;) {
    const job = await server.call(api.readReport, { params: { id, report } }, who);
    if (job.state !== "waiting" && job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const download = (report: string, who: Signed) =>
  server.send(api.downloadReport, { params: { id, report } }, who);

test("a manual holds the hand-over notes and the leaders, as they were when it was asked for", async () => {
  const job = await made(manager);
  expect(job).toMatchObject({ kind: "hand-over", state: "done", problem: null });
  expect(job.file?.name).toContain("交接手册");
  const { body } = await download(job.id, manager);
  for (const part of ["热线交接手册", "王敏", "共享盘", "补签承诺书", "班组长", "韩梅梅"])
    expect(body).toContain(part);
  expect(body).not.toContain("离职者");
});

test("who may not read people is named nobody, neither in the own manual nor in another's", async () => {
  const own = await made(assessor);
  const { body } = await download(own.id, assessor);
  expect(body).toContain("班组长");
  expect(body).not.toContain("韩梅梅");
  const theirs = await made(manager);
  const asked = { params: { id, report: theirs.id } };
  expect(await server.refused(api.downloadReport, asked, assessor)).toMatchObject({
    code: "report-names-people",
  });
  expect((await download(own.id, manager)).statusCode).toBe(200);
});

test("a manual is made as PDF, Word and HTML, and in no other form", async () => {
  for (const format of formsOfKind["hand-over"])
    expect(await made(assessor, format)).toMatchObject({ state: "done" });
  const body = { kind: "hand-over", format: "xlsx", language: "zh" } as const;
  expect(await server.refused(api.requestReport, { params: { id }, body }, assessor)).toMatchObject({
    code: "input-not-valid",
  });
});
