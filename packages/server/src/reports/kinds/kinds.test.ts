import { assessments as api, improvement, organisation } from "@plumbline/api";
import { reportKinds } from "@plumbline/core/reports";
import { sampleTemplate } from "@plumbline/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";
import { makeReports } from "../index.ts";

let server: TestServer;
let lead: Signed;
let assessor: Signed;
let respondent: Signed;
let outsider: Signed;
let centreId: string;
let alone: string;
let byTeam: string;

const facts = {
  standard: "cc-cmm-oc@2017",
  purpose: "internal",
  from: "2026-01-01",
  to: "2026-12-31",
} as const;

beforeAll(async () => {
  server = await testServer();
  await makeReports(server.services);
  lead = await server.signedIn(["manager", "assessor"]);
  assessor = await server.signedIn(["assessor"]);
  respondent = await server.signedIn(["quality"]);
  outsider = await server.signedIn(["quality"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, lead));
  const create = async (title: string, scope: string[]) =>
    (await server.call(api.createAssessment, { body: { ...facts, title, scope, centreId } }, lead)).id;
  alone = await create("独自测评", []);
  byTeam = await create("测评组测评", ["1.1"]);
  const members = [
    { accountId: lead.accountId, role: "lead" as const, sections: ["1.1"] },
    { accountId: assessor.accountId, role: "assessor" as const, sections: ["1.1"] },
    { accountId: respondent.accountId, role: "respondent" as const, sections: [] },
  ];
  await server.call(api.planTeam, { params: { id: byTeam }, body: { members, expectedVersion: 0 } }, lead);
});
afterAll(() => server.close());

type Order = { readonly kind: api.ReportJob["kind"]; readonly format?: api.ReportJob["format"] };

async function made(id: string, who: Signed, { kind, format = "html" }: Order): Promise<api.ReportJob> {
  const body = { kind, format, language: "zh" } as const;
  const { id: report } = await server.call(api.requestReport, { params: { id }, body }, who);
  for (;;) {
    const job = await server.call(api.readReport, { params: { id, report } }, who);
    if (job.state !== "waiting" && job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const take = (id: string, report: string, who: Signed) =>
  server.send(api.downloadReport, { params: { id, report } }, who);
const textOf = async (id: string, who: Signed, order: Order) => {
  const job = await made(id, who, order);
  expect(job).toMatchObject({ state: "done", problem: null });
  return (await take(id, job.id, who)).body;
};

const offers = async (id: string, who: Signed) =>
  (await server.call(api.listReportKinds, { params: { id } }, who)).entries;
const unavailable = async (id: string, who: Signed) =>
  (await offers(id, who)).filter((one) => one.unavailable).map(({ kind }) => kind);

test("every kind is offered with its forms; those of a team only where there is one, and to its own", async () => {
  expect((await offers(alone, lead)).map(({ kind }) => kind)).toEqual([...reportKinds]);
  expect(await unavailable(alone, lead)).toEqual(["consensus", "agreement"]);
  expect(await unavailable(byTeam, lead)).toEqual([]);
  expect(await unavailable(byTeam, respondent)).toEqual(["consensus", "agreement"]);
  expect(await unavailable(byTeam, outsider)).toEqual(["consensus", "agreement"]);
  const body = { kind: "consensus", format: "pdf", language: "zh" } as const;
  const order = (id: string, who: Signed) => server.refused(api.requestReport, { params: { id }, body }, who);
  expect(await order(alone, lead)).toMatchObject({ code: "no-team" });
  expect(await order(byTeam, outsider)).toMatchObject({ code: "report-of-team" });
  const json = { params: { id: alone }, body: { ...body, kind: "summary", format: "json" } } as const;
  expect(await server.refused(api.requestReport, json, lead)).toMatchObject({ code: "input-not-valid" });
});

test("a summary and an action plan hold what was found and what is done about it", async () => {
  const found = {
    centreId,
    assessmentId: alone,
    criterion: "1",
    kind: "major",
    title: "没有复核签字",
  } as const;
  const finding = await server.call(improvement.raiseFinding, { body: found }, lead);
  const effects = [{ standard: "cc-cmm-oc@2017", criterion: "1", angle: "method", value: "full" }];
  const action = { what: "补齐复核流程", ownerId: assessor.accountId, dueOn: "2026-01-02", effects };
  await server.call(improvement.planAction, { params: { id: finding.id }, body: action }, lead);
  const other = { ...found, assessmentId: byTeam, title: "别处的发现" };
  await server.call(improvement.raiseFinding, { body: other }, lead);
  const plan = await textOf(alone, outsider, { kind: "action-plan" });
  for (const part of ["没有复核签字", "补齐复核流程", "已超期", "加10分"]) expect(plan).toContain(part);
  expect(plan).not.toContain("别处的发现");
  expect(await textOf(alone, outsider, { kind: "summary" })).toContain("补齐复核流程");
});

test("before a section is open the protocol and the agreement tell nothing; then they tell it to the team alone", async () => {
  const { standard } = await server.call(api.readPinnedStandard, { params: { id: byTeam } }, lead);
  const criteria = standard.areas[0]?.sections[0]?.criteria ?? [];
  const rate = async (who: Signed, value: string) => {
    for (const { id: criterion } of criteria)
      for (const angle of ["method", "execution"]) {
        const params = { id: byTeam, criterion, angle };
        await server.call(api.rateCriterion, { params, body: { value, expectedVersion: 0 } }, who);
      }
  };
  const submit = (who: Signed) =>
    server.call(api.submitSection, { params: { id: byTeam, section: "1.1" }, body: { missing: 0 } }, who);
  await rate(lead, "full");
  await rate(assessor, "partial");
  const found = { centreId, assessmentId: byTeam, criterion: criteria[0]?.id ?? "", kind: "minor" } as const;
  await server.call(improvement.raiseFinding, { body: { ...found, title: "盲评中的发现" } }, assessor);
  await submit(lead);
  // Not even in a report of whoever raised it: others may take that report.
  expect(await textOf(byTeam, assessor, { kind: "action-plan" })).not.toContain("盲评中的发现");
  for (const kind of ["consensus", "agreement"] as const) {
    const json = await textOf(byTeam, assessor, { kind, format: "json" });
    expect(json).toContain(kind === "consensus" ? '"lines": []' : '"raters": []');
  }
  await submit(assessor);
  expect(await textOf(byTeam, outsider, { kind: "action-plan" })).toContain("盲评中的发现");
  const [first] = criteria;
  const params = { id: byTeam, criterion: first?.id ?? "", angle: "method" };
  const dissent = [{ accountId: assessor.accountId, why: "记录只有半年" }];
  const decision = { value: "full", reason: "现场补看了记录", dissent, expectedVersion: 0 };
  await server.call(api.decideRating, { params, body: decision }, lead);
  const protocol = await textOf(byTeam, assessor, { kind: "consensus" });
  for (const part of ["现场补看了记录", "记录只有半年", "待决定"]) expect(protocol).toContain(part);
  const job = await made(byTeam, lead, { kind: "agreement" });
  expect((await take(byTeam, job.id, assessor)).body).toContain("Krippendorff");
  for (const who of [respondent, outsider]) {
    const asked = { params: { id: byTeam, report: job.id } };
    expect(await server.refused(api.downloadReport, asked, who)).toMatchObject({ code: "report-of-team" });
  }
});

test("evidence kept to the assessors is a number for others, and an index that names it stays with them", async () => {
  const put = (title: string, confidentiality: "team" | "assessors") =>
    server.call(
      api.attachEvidence,
      { params: { id: alone }, body: { kind: "interview", title, confidentiality } },
      assessor,
    );
  await put("公开的谈话", "team");
  await put("保密的谈话", "assessors");
  const theirs = await textOf(alone, outsider, { kind: "evidence-index" });
  expect(theirs).toContain("公开的谈话");
  expect(theirs).toContain("E2");
  expect(theirs).not.toContain("保密的谈话");
  const job = await made(alone, assessor, { kind: "evidence-index" });
  expect((await take(alone, job.id, assessor)).body).toContain("保密的谈话");
  const asked = { params: { id: alone, report: job.id } };
  expect(await server.refused(api.downloadReport, asked, outsider)).toMatchObject({
    code: "report-confidential",
  });
});

test("a Word report is set in the template that stood when it was ordered, and says so when that fails", async () => {
  const params = { kind: "action-plan", language: "zh" } as const;
  const bytes = await sampleTemplate("action-plan", "zh");
  await server.call(organisation.uploadTemplate, { params, upload: { name: "我.docx", bytes } }, lead);
  const entry = (await offers(alone, lead)).find(({ kind }) => kind === "action-plan");
  expect(entry?.templates).toEqual(["zh"]);
  expect(await made(alone, lead, { kind: "action-plan", format: "docx" })).toMatchObject({ state: "done" });
  // A store that lost what it kept, or a template no longer as it was checked: the report says why it was not made.
  const { organisationId } = lead;
  const row = await server.services.files.put(organisationId, Buffer.from("no document"), { limitBytes: 99 });
  const at = new Date().toISOString();
  await server.services.database.inOrganisation(organisationId, async (tx) => {
    const file = { ...row, name: "x", type: "x", uploaded_by: lead.accountId, at };
    await tx
      .insertInto("files")
      .values({ ...file, organisation_id: organisationId })
      .execute();
    const by = { changed_at: at, changed_by: lead.accountId, changed_by_name: "x" };
    const version = { ...row, ...params, ...by, version: 9, name: "坏.docx" };
    await tx
      .insertInto("report_templates")
      .values({ ...version, organisation_id: organisationId })
      .execute();
  });
  const failed = await made(alone, lead, { kind: "action-plan", format: "docx" });
  expect(failed).toMatchObject({ state: "failed", file: null });
  expect(failed.problem?.zh).toContain("坏.docx");
});
