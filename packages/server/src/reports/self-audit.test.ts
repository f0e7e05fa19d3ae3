import { assessments as api, organisation } from "@plumbline/api";
import { outline, type Standard } from "@plumbline/core/standards";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";
import { makeReports } from "./index.ts";

let server: TestServer;
let assessor: Signed;
let centreId: string;
let standard: Standard;

beforeAll(async () => {
  server = await testServer();
  await makeReports(server.services);
  assessor = await server.signedIn(["assessor"]);
  const manager = await server.signedIn(["manager"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager));
  const pack = server.services.packs.find((one) => one.standard.id === "service-audit");
  if (!pack) throw new Error("no pack on the shelf");
  standard = pack.standard;
});
afterAll(() => server.close());

/** A self-audit of section 1.1, answered by a sheet; questions without an answer stay open. */
async function audit(to: string, answers: readonly string[]) {
  const facts = {
    standard: "service-audit@1",
    title: `自评 ${to}`,
    purpose: "self",
    from: "2025-01-01",
    to,
  } as const;
  const body = { ...facts, centreId, scope: ["1.1", "5.1"] };
  const made = await server.call(api.createAssessment, { body }, assessor);
  const ids = outline(standard).criteria.map(({ id }) => id);
  const lines = answers.map((answer, at) => `${ids[at]},${answer}`);
  const upload = { name: "sheet.csv", bytes: Buffer.from(["criterion,answer,note", ...lines].join("\n")) };
  await server.call(api.uploadSheet, { params: { id: made.id }, query: { apply: "true" }, upload }, assessor);
  return made.id;
}

async function finish(id: string): Promise<void> {
  const { assessment } = await server.call(api.readAssessment, { params: { id } }, assessor);
  const body = { expectedVersion: assessment.version };
  await server.call(api.closeAssessment, { params: { id }, body }, assessor);
}

test("risk and advice of every question, and the lists, are read as pinned", async () => {
  const id = await audit("2026-01-15", []);
  const advice = await server.call(api.readPinnedAdvice, { params: { id } }, assessor);
  expect(advice.total).toBe(571);
  expect(Object.keys(advice.entries[0] ?? {}).sort()).toEqual(["advice", "criterion", "risk"]);
  const uses = await server.call(api.readPinnedUses, { params: { id } }, assessor);
  expect(new Set(uses.entries.map(({ view }) => view))).toContain("policy-compliance");
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  for (const endpoint of [api.readPinnedAdvice, api.readPinnedUses])
    expect(await server.refused(endpoint, { params: { id } }, stranger)).toMatchObject({ code: "not-found" });
});

test("the report holds risks in words and is held against the last finished run", async () => {
  const earlier = await audit("2026-02-28", ["in-place,", "not-in-place,", "not-applicable,没有新品"]);
  await finish(earlier);
  const id = await audit("2026-08-31", ["mostly,", "dont-know,要问财务", "in-place,"]);
  const report = await made(id);
  expect(report.audit).toMatchObject({ answered: 3, share: null, dontKnow: ["1.1-002"] });
  expect(report.audit.leftOut).toContain("2.1");
  expect(report.audit.risks[0]).toMatchObject({ criterion: "1.1-002", weight: 16, unknown: true });
  expect(report.audit.risks[0].advice).toMatch(/\S/);
  expect(report.comparison).toMatchObject({ title: "自评 2026-02-28", compared: 2, notCompared: 1 });
  expect(report.verdict).toMatchObject({ indicative: false });
});

test("without a finished run before it, there is nothing to compare with", async () => {
  const id = await audit("2025-06-30", ["in-place,"]);
  expect((await made(id)).comparison).toBeNull();
});

/** The JSON form of a report, once it is made. */
async function made(id: string) {
  const body = { format: "json", language: "zh" } as const;
  const { id: report } = await server.call(api.requestReport, { params: { id }, body }, assessor);
  const params = { id, report };
  await expect
    .poll(async () => (await server.call(api.readReport, { params }, assessor)).state, { timeout: 20_000 })
    .toBe("done");
  return JSON.parse((await server.send(api.downloadReport, { params }, assessor)).body);
}
