import { assessments as api, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyEndpoint } from "../platform/http/index.ts";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["administrator", "manager", "assessor"]);
});
afterAll(() => server.close());

const facts = { title: "年度测评", from: "2026-01-01", to: "2026-12-31" };
const expected = { expectedVersion: 1 };
const nobody = "01a1ffff-0000-7000-8000-00000000dead";
/** What would change an open assessment, by endpoint; the rest take nothing but a version. */
const bodies: Readonly<Record<string, object>> = {
  changeAssessment: { ...facts, title: "另一个名字", purpose: "self", scope: [], held: null },
  rateCriterion: { value: "none" },
  writeNote: { text: "事后补写" },
  markNotApplicable: { reason: "事后标记" },
  confirmStatement: { confirmed: true, evidence: "事后确认" },
  changeWeights: { weights: { 1: 5 } },
  writeSectionNote: { owner: "事后补写", documents: "", actions: [] },
  changeEvidence: { title: "事后修改" },
  giveBackSignOff: { reason: "事后退回" },
  withdrawSignOff: { reason: "事后撤回" },
  withdrawEvidence: { reason: "事后撤回" },
  changeSample: { fields: { kind: "team", what: "事后修改" } },
  withdrawSample: { reason: "事后撤回" },
  acceptFact: { figures: [] },
  planTeam: { members: [{ accountId: nobody, role: "lead" }] },
  stateCriterion: { value: "full" },
  writeStatedNote: { text: "事后自述" },
  decideRating: { value: "none", reason: "事后决定" },
  changeEdition: { standard: "service-audit@1", hash: "0".repeat(64) },
};
const late = { criterion: "1", field: "method", base: null, value: "none" };
const merge = { key: nobody, apply: true, edits: [late] };
/** The same where no version is asked for. */
const plainBodies: Readonly<Record<string, object>> = {
  attachEvidence: { kind: "interview", title: "事后登记" },
  addSample: { kind: "team", what: "事后增加" },
  overruleFact: { figures: [], reason: "事后决定" },
  submitSection: { missing: 0 },
  mergeAnswers: merge,
  mergeStated: merge,
  mergeWorkbook: { apply: true },
  takeSectionBack: { accountId: nobody, reason: "事后退回" },
};
/** The same of what takes a file or answers to its address. */
const queries: Readonly<Record<string, object>> = {
  dissolveTeam: expected,
  unmarkNotApplicable: expected,
  uploadSheet: { apply: true },
  handOutWorkbook: { language: "zh" },
  returnWorkbook: { apply: true },
  uploadEvidence: { title: "事后上传", holds: "record" },
  uploadEvidenceVersion: expected,
};
const places = { section: "1.1", criterion: "1", angle: "method", level: "L4", statement: "x" };
const pieces = { return: nobody, evidence: nobody, sample: nobody, fact: "organisation.job-descriptions" };
const sheet = { name: "a.csv", bytes: Buffer.from("条目,方法,执行,备注,不适用\n2,0,0,,\n") };
/** A closed assessment can still be archived, signed off, and handed over. */
const signOff = ["askSignOff", "reviewSignOff", "giveBackSignOff", "approveSignOff"];
const allowedClosed = ["archiveAssessment", "writeSectionNote", "withdrawSignOff", ...signOff];
/** What may be done with an assessment that takes no change: bring it back, copy it, report on it. */
const allowed = ["reopenAssessment", "restoreAssessment", "copyAssessment", "requestReport", "cancelReport"];

test.each([
  ["closed", api.closeAssessment, "assessment-closed"],
  ["archived", api.archiveAssessment, "assessment-archived"],
] as const)("an assessment that is %s is changed by no endpoint there is", async (_, end, code) => {
  const { id: centreId } = await server.call(organisation.createCentre, { body: { name: code } }, manager);
  const set = { ...facts, purpose: "self" as const, standard: "cc-cmm-oc@2017", centreId };
  const { id } = await server.call(api.createAssessment, { body: set }, manager);
  const params = { id, ...places, ...pieces };
  const rated = { params, body: { value: "full", expectedVersion: 0 } };
  await server.call(api.rateCriterion, rated, manager);
  await server.call(end, { params: { id }, body: expected }, manager);
  const before = await server.call(api.readAssessment, { params: { id } }, manager);

  const tried = everyEndpoint.filter(
    ({ name, endpoint: { route } }) =>
      /^(PUT|POST|DELETE) \/assessments\/\{id\}/.test(route) &&
      !allowed.includes(name) &&
      !(code === "assessment-closed" && allowedClosed.includes(name)),
  );
  const answers = await Promise.all(
    tried.map(async ({ name, endpoint }) => {
      const input = {
        ...{ params, query: queries[name] ?? {} },
        body: plainBodies[name] ?? { ...expected, ...bodies[name] },
        ...(endpoint.carries === "upload" && { upload: sheet }),
      };
      return [name, (await server.send(endpoint, input, manager)).json().code];
    }),
  );
  expect(answers).toEqual(tried.map(({ name }) => [name, code]));
  expect(tried.length).toBeGreaterThan(8);
  expect(await server.call(api.readAssessment, { params: { id } }, manager)).toEqual(before);
});
