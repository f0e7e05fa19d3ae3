import { assessments as api, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";
import { makeReports } from "./index.ts";

let server: TestServer;
let assessor: Signed;
let id: string;

beforeAll(async () => {
  server = await testServer();
  await makeReports(server.services);
  assessor = await server.signedIn(["assessor", "manager"]);
  const centre = { name: "热线", city: "成都", openedOn: "2020-01-01" };
  const { id: centreId } = await server.call(organisation.createCentre, { body: centre }, assessor);
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "年度 测评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  ({ id } = await server.call(api.createAssessment, { body: { ...facts, centreId } }, assessor));
  const rows = Array.from({ length: 168 }, (_, index) => `${index + 1},10,${index % 5 ? 10 : 5}`);
  const bytes = Buffer.from(["criterion,method,execution", ...rows].join("\n"));
  const upload = { name: "sheet.csv", bytes };
  await server.call(api.uploadSheet, { params: { id }, query: { apply: "true" }, upload }, assessor);
});
afterAll(() => server.close());

const request = (format: api.ReportJob["format"]) =>
  server.call(api.requestReport, { params: { id }, body: { format, language: "zh" } }, assessor);
const state = (report: string) => server.call(api.readReport, { params: { id, report } }, assessor);

async function ended(report: string): Promise<api.ReportJob> {
  for (;;) {
    const job = await state(report);
    if (job.state !== "waiting" && job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const beginnings = {
  pdf: "%PDF-",
  html: "<!doctype html>",
  docx: "PK",
  xlsx: "PK",
  json: "{",
} as const;

test.each(api.reportFormats)("a report is made as %s and downloaded under its name", async (format) => {
  const waiting = await request(format);
  expect(waiting).toMatchObject({ state: "waiting", progress: 0, file: null, problem: null });
  const early = await server.send(api.downloadReport, { params: { id, report: waiting.id } }, assessor);
  expect([200, 409]).toContain(early.statusCode);
  const done = await ended(waiting.id);
  expect(done).toMatchObject({ state: "done", progress: 1, problem: null });
  const file = await server.send(api.downloadReport, { params: { id, report: waiting.id } }, assessor);
  expect(file.rawPayload.byteLength).toBe(done.file?.bytes);
  expect(file.rawPayload.subarray(0, 15).toString("latin1").toLowerCase()).toContain(
    beginnings[format].toLowerCase(),
  );
  expect(file.headers["content-disposition"]).toContain(encodeURIComponent("热线"));
});

test("a report is of the assessment as it was when it was asked for", async () => {
  const ordered = await request("json");
  const rating = {
    params: { id, criterion: "1", angle: "method" },
    body: { value: "none", expectedVersion: 1 },
  };
  await server.call(api.rateCriterion, rating, assessor);
  await ended(ordered.id);
  const file = await server.send(api.downloadReport, { params: { id, report: ordered.id } }, assessor);
  const report = JSON.parse(file.body);
  expect(report.verdict.points.total).toBe(168 * 20 - 34 * 5);
  expect(report.rows[0].ratings[0]).toMatchObject({ angle: "method", value: "full" });
});

test("a cancelled report stays cancelled and has no file", async () => {
  const ordered = await request("pdf");
  await server.call(api.cancelReport, { params: { id, report: ordered.id } }, assessor);
  expect(await ended(ordered.id)).toMatchObject({ state: "cancelled", file: null });
  const asked = { params: { id, report: ordered.id } };
  expect(await server.refused(api.downloadReport, asked, assessor)).toMatchObject({
    code: "report-not-ready",
  });
  // What has ended cannot be cancelled: nothing changes, and the journal says nothing of it.
  await server.call(api.cancelReport, asked, assessor);
  const query = { action: "assessments.cancel-report", subjectId: id };
  const admin = await server.signedIn(["administrator"]);
  expect((await server.call(journal.listJournal, { query }, admin)).total).toBe(1);
});

test("a report that cannot be made says why in plain words", async () => {
  const ordered = await request("html");
  // A store from which somebody took the answers' scale: what a report meets is not always what was written.
  await ended(ordered.id);
  const broken = await server.services.database.inOrganisation(assessor.organisationId, async (tx) => {
    const newId = server.services.newId();
    const row = await tx
      .selectFrom("assessment_reports")
      .selectAll()
      .where("id", "=", ordered.id)
      .executeTakeFirstOrThrow();
    const [rating] = row.contents.sheet.ratings;
    const ratings = rating ? [{ ...rating, criterion: "9999" }] : [];
    const contents = JSON.stringify({ ...row.contents, sheet: { ...row.contents.sheet, ratings } });
    const none = { file_name: null, file_bytes: null, file_sha256: null, step: null, finished_at: null };
    const fresh = { ...row, ...none, id: newId, state: "waiting", progress: 0 } as const;
    await tx
      .insertInto("assessment_reports")
      .values({ ...fresh, contents: JSON.parse(contents) })
      .execute();
    await server.services.jobs.send(
      "assessments.report",
      { organisationId: assessor.organisationId, report: newId },
      tx,
    );
    return newId;
  });
  const failed = await ended(broken);
  expect(failed).toMatchObject({ state: "failed", file: null });
  expect(failed.problem?.zh).toContain("9999");
});

test("the reports of an assessment are listed newest first; another organisation's are not there", async () => {
  const { entries } = await server.call(api.listReports, { params: { id } }, assessor);
  expect(entries.map((one) => one.id)).toEqual(
    entries
      .map((one) => one.id)
      .toSorted()
      .toReversed(),
  );
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  const report = entries[0]?.id ?? "";
  for (const endpoint of [api.readReport, api.downloadReport, api.cancelReport]) {
    expect(await server.refused(endpoint, { params: { id, report } }, stranger)).toMatchObject({
      code: "not-found",
    });
  }
});
