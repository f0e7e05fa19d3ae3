import { accounts, assessments, improvement, organisation, standards } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";
import { everyEndpoint, type NamedEndpoint } from "./index.ts";

let server: TestServer;
let ours: Signed;
/** Ids of the other organisation's records by the parameter that would name one. */
let foreign: readonly Ids[];
type Ids = {
  readonly id: string;
  readonly report?: string;
  readonly evidence?: string;
  readonly sample?: string;
};

/** Stands in every name the other organisation keeps. */
const canary = "金丝雀4711";
const edition = "1";
const missing = "01a1ffff-0000-7000-8000-00000000dead";

beforeAll(async () => {
  server = await testServer();
  ours = await server.signedIn(["administrator"]);
  foreign = await furnish(await server.signedIn(["administrator"], await server.newOrganisation(canary)));
});
afterAll(() => server.close());

/** Gives an organisation one record of every kind. */
async function furnish(admin: Signed) {
  const name = canary;
  const centre = await server.call(organisation.createCentre, { body: { name } }, admin);
  const team = await server.call(organisation.createTeam, { body: { name, centreId: centre.id } }, admin);
  const position = await server.call(organisation.createPosition, { body: { name } }, admin);
  const staff = { staffNumber: canary, name, centreId: centre.id, teamId: team.id, positionId: position.id };
  const person = await server.call(organisation.createPerson, { body: staff }, admin);
  const facts = { purpose: "self" as const, from: "2026-01-01", to: "2026-12-31" };
  const set = { ...facts, centreId: centre.id, standard: "cc-cmm-oc@2017", title: canary };
  const { id } = await server.call(assessments.createAssessment, { body: set }, admin);
  const beginning = { from: "template", template: "yes-no" } as const;
  const own = { id: centre.id, edition, title: { zh: canary, en: canary }, beginning };
  await server.call(standards.createOwnStandard, { body: own }, admin);
  const order = { params: { id }, body: { format: "json", language: "zh" } } as const;
  const report = await server.call(assessments.requestReport, order, admin);
  const rhythm = { every: "year" as const, startsOn: "2026-01-01", purpose: "self" as const, title: canary };
  const plan = { ...rhythm, centreId: centre.id, standard: set.standard };
  const schedule = await server.call(assessments.createSchedule, { body: plan }, admin);
  const note = { owner: canary, documents: canary, actions: [canary], expectedVersion: 0 };
  await server.call(assessments.writeSectionNote, { params: { id, section: "1.1" }, body: note }, admin);
  const talk = { kind: "interview", title: canary } as const;
  const evidence = await server.call(assessments.attachEvidence, { params: { id }, body: talk }, admin);
  const line = { kind: "team", what: canary } as const;
  const sample = await server.call(assessments.addSample, { params: { id }, body: line }, admin);
  const body = { name, roles: ["viewer" as const], days: 1 };
  const { token } = await server.call(accounts.createToken, { body }, admin);
  const kept = [centre, team, position, person, token, schedule, { id: admin.accountId }];
  const raised = { centreId: centre.id, kind: "minor" as const, title: canary };
  const finding = await server.call(improvement.raiseFinding, { body: raised }, admin);
  const measure = { what: canary, ownerId: admin.accountId, dueOn: "2026-12-31" };
  const planned = { params: { id: finding.id }, body: measure };
  const action = await server.call(improvement.planAction, planned, admin);
  const upload = { name: `${canary}.json`, bytes: Buffer.from(benchmarkFile) };
  const file = await server.call(assessments.importBenchmarkFile, { upload }, admin);
  const held = { standard: set.standard, level: "L1", number: canary, body: canary };
  const days = { issuedOn: "2026-01-01", validUntil: "2028-12-31" };
  const paper = { body: { ...held, ...days, centreId: centre.id } };
  const certificate = await server.call(assessments.recordCertificate, paper, admin);
  const choice = { standard: set.standard, keys: ["8/year/1"], followed: true };
  const taken = { params: { id: centre.id }, body: choice };
  const { entries: duties } = await server.call(assessments.followDuties, taken, admin);
  const duty = { id: duties.find(({ isFollowed }) => isFollowed)?.id ?? "" };
  const done = { params: duty, body: { doneOn: "2026-01-02", note: canary } };
  await server.call(assessments.recordDeed, done, admin);
  return [
    ...[...kept, finding, action, file, certificate, duty].map((one) => ({ id: one.id })),
    { id, report: report.id, evidence: evidence.id, sample: sample.id },
  ];
}

const someId = "00000000-0000-4000-8000-000000004711";
/** The file of a third installation, as the other organisation took it in. */
const benchmarkFile = JSON.stringify({
  ...{ format: "plumbline-benchmark", version: 1, source: someId },
  entries: [
    {
      ...{ id: someId, industry: null, seats: null, region: null, quarter: "2026-Q1" },
      ...{ standard: "s@1", rulesHash: "0".repeat(64), share: null, level: null, sections: {} },
    },
  ],
});

const facts = { title: "t", from: "2026-01-01", to: "2026-12-31" };
/** What each endpoint must be given to get past its schema; most take an expected version. */
const bodies: Readonly<Record<string, object>> = {
  changeCentre: { name: "n", expectedVersion: 1 },
  changeTeam: { name: "n", centreId: missing, expectedVersion: 1 },
  changePosition: { name: "n", expectedVersion: 1 },
  changePerson: { staffNumber: "1", name: "n", expectedVersion: 1 },
  changeRoles: { roles: ["viewer"] },
  changeAssessment: { ...facts, purpose: "self", scope: [], held: null, expectedVersion: 1 },
  reopenAssessment: { reason: "r", expectedVersion: 1 },
  copyAssessment: { ...facts, withRatings: true },
  rateCriterion: { value: null, expectedVersion: 0 },
  writeNote: { text: "t", expectedVersion: 0 },
  markNotApplicable: { reason: "r", expectedVersion: 0 },
  confirmStatement: { confirmed: true, evidence: "e", expectedVersion: 0 },
  planTeam: { members: [{ accountId: missing, role: "lead" }], expectedVersion: 0 },
  stateCriterion: { value: null, expectedVersion: 0 },
  writeStatedNote: { text: "t", expectedVersion: 0 },
  submitSection: { missing: 0 },
  takeSectionBack: { accountId: missing, reason: "r" },
  decideRating: { value: null, reason: "r", expectedVersion: 0 },
  changeOwnStandard: { change: { part: "levels", levels: null }, expectedVersion: 1 },
  changeWeights: { weights: {}, expectedVersion: 1 },
  changeSchedule: { title: "t", purpose: "self", every: "year", startsOn: "2026-01-01", expectedVersion: 1 },
  startRun: { ...facts, expectedVersion: 1 },
  writeSectionNote: { owner: "", documents: "", actions: [], expectedVersion: 0 },
  requestReport: { format: "json", language: "zh" },
  changeEmail: { email: null },
  changeFinding: { kind: "minor", title: "t", expectedVersion: 1 },
  closeFinding: { reason: "r", expectedVersion: 1 },
  reopenFinding: { reason: "r", expectedVersion: 1 },
  planAction: { what: "w", ownerId: missing, dueOn: "2026-12-31" },
  changeAction: { what: "w", ownerId: missing, dueOn: "2026-12-31", expectedVersion: 1 },
  reportProgress: { progress: 10, expectedVersion: 1 },
  moveAction: { to: "in-progress", expectedVersion: 1 },
  attachEvidence: { kind: "interview", title: "t" },
  changeEvidence: { title: "t", expectedVersion: 1 },
  withdrawEvidence: { reason: "r", expectedVersion: 1 },
  giveBackSignOff: { reason: "r", expectedVersion: 1 },
  withdrawSignOff: { reason: "r", expectedVersion: 1 },
  addSample: { kind: "team", what: "w" },
  changeSample: { fields: { kind: "team", what: "w" }, expectedVersion: 1 },
  changeCertificate: {
    ...{ level: "L1", number: "n", body: "b", issuedOn: "2026-01-01", validUntil: "2026-12-31" },
    expectedVersion: 1,
  },
  withdrawCertificate: { on: "2026-01-01", reason: "r", expectedVersion: 1 },
  followDuties: { standard: "cc-cmm-oc@2017", keys: ["8/year/1"], followed: true },
  recordDeed: { doneOn: "2026-01-01" },
  withdrawSample: { reason: "r", expectedVersion: 1 },
  acceptFact: { figures: [], expectedVersion: 0 },
  mergeAnswers: { key: missing, edits: [] },
  mergeStated: { key: missing, edits: [] },
  mergeWorkbook: { decisions: [] },
  overruleFact: { figures: [], reason: "r" },
  chooseEarlier: { previousId: missing, expectedVersion: 1 },
  changeEdition: { standard: "cc-cmm-oc@2017", hash: "0".repeat(64), expectedVersion: 1 },
  decideBenchmarkConsent: { consented: true, expectedVersion: 0 },
};
const queries: Readonly<Record<string, object>> = {
  unmarkNotApplicable: { expectedVersion: 1 },
  dissolveTeam: { expectedVersion: 1 },
  handOutWorkbook: { language: "zh" },
  uploadEvidence: { title: "t", holds: "record" },
  uploadEvidenceVersion: { expectedVersion: 1 },
  previewEdition: { standard: "cc-cmm-oc@2017" },
  uploadCertificate: { expectedVersion: 1 },
  listCentreDuties: { standard: "cc-cmm-oc@2017" },
};
const sheet = { name: "a.csv", bytes: Buffer.from("criterion,method\n1,10\n") };
const others = {
  ...{ edition, section: "1.1", criterion: "1", angle: "method", level: "L3", statement: "s" },
  ...{ fact: "f", version: "1", return: missing, round: "1", deed: missing },
};

function ask({ name, endpoint }: NamedEndpoint, ids: Ids) {
  const input = {
    params: { ...others, report: missing, evidence: missing, sample: missing, ...ids },
    ...(endpoint.body && { body: bodies[name] ?? { expectedVersion: 1 } }),
    ...(queries[name] && { query: queries[name] }),
    ...(endpoint.carries === "upload" && { upload: sheet }),
  };
  return server.send(endpoint, input, ours);
}

const byRecord = everyEndpoint.filter(({ endpoint }) => endpoint.route.includes("{id}"));

test("another organisation's record is answered, byte for byte, like one that does not exist", async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const named of byRecord) {
    if (named.endpoint.permission === "standards.read") continue;
    const nothing = await ask(named, { id: missing });
    if (nothing.statusCode !== 404) wrong.push(`${named.name}: ${nothing.body}`);
    for (const ids of foreign) {
      const answer = await ask(named, ids);
      cells += 1;
      if (answer.statusCode !== 404 || answer.body !== nothing.body)
        wrong.push(`${named.name}: ${answer.body}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(200);
});

test("no list, count or search of one organisation holds anything of another", async () => {
  const lists = everyEndpoint.filter(({ endpoint }) => /^GET [^{]*$/.test(endpoint.route));
  const searches = { people: { search: canary }, journal: { subjectId: foreign[0]?.id } };
  for (const { endpoint } of lists) {
    const answers = [await server.send(endpoint, {}, ours)];
    for (const query of Object.values(searches)) answers.push(await server.send(endpoint, { query }, ours));
    for (const { body, statusCode } of answers) {
      expect(statusCode).toBeLessThan(500);
      expect(body).not.toContain(canary);
      for (const { id } of foreign) expect(body).not.toContain(id);
    }
  }
});

test("a record of another organisation cannot be referred to", async () => {
  const [centre, team, position] = foreign.map(({ id }) => id);
  const nobody = { staffNumber: "9", name: "n" };
  const set = { ...facts, purpose: "self" as const, standard: "cc-cmm-oc@2017" };
  const rhythm = { every: "year", startsOn: "2026-01-01", purpose: "self", title: "t" } as const;
  const plan = { ...rhythm, standard: set.standard };
  const attempts = [
    await server.refused(organisation.createTeam, { body: { name: "n", centreId: centre ?? "" } }, ours),
    await server.refused(organisation.createPerson, { body: { ...nobody, centreId: centre } }, ours),
    await server.refused(organisation.createPerson, { body: { ...nobody, teamId: team } }, ours),
    await server.refused(organisation.createPerson, { body: { ...nobody, positionId: position } }, ours),
    await server.refused(assessments.createAssessment, { body: { ...set, centreId: centre ?? "" } }, ours),
    await server.refused(assessments.createSchedule, { body: { ...plan, centreId: centre ?? "" } }, ours),
  ];
  expect(attempts.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => "not-found"));
  // The same names and numbers are free here: what is unique is unique in an organisation.
  await server.call(organisation.createCentre, { body: { name: canary } }, ours);
  await server.call(organisation.createPerson, { body: { staffNumber: canary, name: "n" } }, ours);
});
