import { assessments as api, organisation } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { checkBundle, findBundle } from "@plumbline/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";
import { makeReports } from "../index.ts";

let server: TestServer;
let manager: Signed;
let centreId: string;
let id: string;

beforeAll(async () => {
  server = await testServer();
  await makeReports(server.services);
  manager = await server.signedIn(["manager", "assessor"]);
  const centre = { name: "签发时的热线", city: "成都", openedOn: "2020-01-01" };
  ({ id: centreId } = await server.call(organisation.createCentre, { body: centre }, manager));
  const facts = { standard: "cc-cmm-oc@2017", title: "年度测评", purpose: "self", centreId } as const;
  const set = { ...facts, scope: ["1.1"], from: "2026-01-01", to: "2026-01-31" };
  ({ id } = await server.call(api.createAssessment, { body: set }, manager));
  const pack = server.services.packs.find(({ standard }) => standard.id === "cc-cmm-oc");
  const criteria = pack ? outline(pack.standard).criteria.filter(({ section }) => section === "1.1") : [];
  const rows = criteria.map((criterion) => `${criterion.id},5,5`);
  const bytes = Buffer.from(["criterion,method,execution", ...rows].join("\n"));
  const upload = { name: "sheet.csv", bytes };
  await server.call(api.uploadSheet, { params: { id }, query: { apply: "true" }, upload }, manager);
  const step = async (endpoint: typeof api.closeAssessment | typeof api.reviewSignOff) => {
    const { assessment } = await server.call(api.readAssessment, { params: { id } }, manager);
    const given = { params: { id }, body: { expectedVersion: assessment.version } };
    await server.send(endpoint, given, manager);
  };
  await step(api.closeAssessment);
  await step(api.reviewSignOff);
  await step(api.approveSignOff as never);
  // What was signed keeps the names it was signed with.
  const renamed = { ...centre, name: "后来改名的热线", expectedVersion: 1 };
  await server.call(organisation.changeCentre, { params: { id: centreId }, body: renamed }, manager);
});
afterAll(() => server.close());

/** A report as it was made; one that was not is told with the reason. */
async function made(format: api.ReportJob["format"]): Promise<Buffer> {
  const body = { format, language: "zh" as const };
  const { id: report } = await server.call(api.requestReport, { params: { id }, body }, manager);
  for (;;) {
    const { state, problem } = await server.call(api.readReport, { params: { id, report } }, manager);
    if (problem) throw new Error(problem.en);
    if (state === "done") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await server.send(api.downloadReport, { params: { id, report } }, manager)).rawPayload;
}

test.each(["html", "json", "pdf"] as const)(
  "the report of a signed assessment as %s carries what was signed, and is found whole",
  async (format) => {
    const { rounds } = await server.call(api.readSignOff, { params: { id } }, manager);
    const check = checkBundle(findBundle(await made(format), format), format);
    expect(check).toMatchObject({ form: format, faults: [], sha256: rounds[0]?.seal?.sha256 });
  },
);

test("it prints the names that were signed, whatever the centre is called now", async () => {
  const page = (await made("html")).toString();
  expect([page.includes("签发时的热线"), page.includes("后来改名的热线")]).toEqual([true, false]);
  const report = JSON.parse((await made("json")).toString());
  const eased = { ...report, verdict: { ...report.verdict, missing: [{ criterion: "1", angle: "method" }] } };
  const found = checkBundle(findBundle(Buffer.from(JSON.stringify(eased)), "x"), "x");
  expect(found.faults.map(({ what }) => what)).toEqual(["report"]);
});
