import { assessments, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let admin: Signed;
let assessor: Signed;
let centreId: string;
let id: string;

beforeAll(async () => {
  server = await testServer();
  admin = await server.signedIn(["administrator"]);
  assessor = await server.signedIn(["assessor"]);
});
afterAll(() => server.close());

const today = () => new Date().toISOString().slice(0, 10);
async function begin(standard = "cc-cmm-oc@2017", scope: string[] = []) {
  const body = {
    centreId,
    standard,
    scope,
    title: "年度测评",
    purpose: "internal" as const,
    from: today(),
    to: today(),
  };
  return (await server.call(assessments.createAssessment, { body }, assessor)).id;
}

beforeEach(async () => {
  const name = `中心 ${crypto.randomUUID()}`;
  centreId = (await server.call(organisation.createCentre, { body: { name } }, admin)).id;
  id = await begin();
});

/** A position with or without its description, held by somebody at the centre. */
async function holds(duties: string, teamId: string | null = null) {
  const name = `岗位 ${crypto.randomUUID()}`;
  const position = await server.call(organisation.createPosition, { body: { name, duties } }, admin);
  const body = { staffNumber: crypto.randomUUID(), name: "某人", centreId, positionId: position.id, teamId };
  await server.call(organisation.createPerson, { body }, admin);
}
const facts = async (of = id) =>
  (await server.call(assessments.listFacts, { params: { id: of } }, assessor)).entries;
const byId = async (fact: string, of = id) => (await facts(of)).find((one) => one.fact.id === fact);
const figuresOf = (one: Awaited<ReturnType<typeof byId>>) =>
  one?.fact.figures.map(({ value }) => value) ?? [];
const descriptions = "organisation.job-descriptions";
const accept = (fact: string, figures: number[], expectedVersion = 0) =>
  ({ params: { id, fact }, body: { figures, expectedVersion } }) as const;

test("no fact is offered where the records show nothing", async () => {
  expect(await facts()).toEqual([]);
  await holds("");
  expect(await facts()).toEqual([]);
});

test("a fact shows its figures, its rule, and what it would rate; it rates nothing by itself", async () => {
  await holds("接听来电；每分钟录入 60 字");
  await holds("");
  const found = await byId(descriptions);
  expect(found).toMatchObject({ decision: null, changed: false });
  expect(found?.fact).toMatchObject({
    criterion: "69",
    angle: "method",
    suggested: "partial",
    records: "/organisation/positions",
  });
  expect(figuresOf(found)).toEqual([2, 1, 0]);
  expect((await server.call(assessments.readAssessment, { params: { id } }, assessor)).ratings).toEqual([]);
});

test("accepting writes the rating in the assessor's name, files the fact as evidence and is recorded", async () => {
  await holds("接听来电；每分钟录入 60 字");
  const done = await server.call(assessments.acceptFact, accept(descriptions, [1, 1, 0]), assessor);
  expect(done.decision).toMatchObject({ outcome: "accepted", by: "assessor", version: 1 });
  const { ratings } = await server.call(assessments.readAssessment, { params: { id } }, assessor);
  expect(ratings).toMatchObject([{ criterion: "69", angle: "method", value: "full", raterName: "assessor" }]);
  const { entries: pieces } = await server.call(assessments.listEvidence, { params: { id } }, assessor);
  expect(pieces).toMatchObject([{ kind: "fact", links: [{ criterion: "69", angle: "method" }] }]);
  const { entries } = await server.call(journal.listJournal, { query: { subjectId: id } }, admin);
  expect(entries.map(({ action }) => action).slice(0, 2)).toEqual([
    ...["assessments.accept-fact", "assessments.rate-criterion"],
  ]);
});

test("in a team nobody takes a fact over or sets it aside for the others", async () => {
  await holds("接听来电；每分钟录入 60 字");
  const body = {
    expectedVersion: 0,
    sites: [],
    members: [{ accountId: assessor.accountId, role: "lead" as const }],
  };
  await server.call(assessments.planTeam, { params: { id }, body }, assessor);
  const accepting = accept(descriptions, [1, 1, 0]);
  expect(await server.refused(assessments.acceptFact, accepting, assessor)).toMatchObject({
    code: "fact-in-team",
  });
});

test("records that move on after a decision show it, and a decision on old figures is refused", async () => {
  await holds("接听来电");
  await server.call(assessments.acceptFact, accept(descriptions, [1, 1, 0]), assessor);
  await holds("");
  expect(await byId(descriptions)).toMatchObject({ changed: true, fact: { suggested: "partial" } });
  const stale = await server.refused(assessments.acceptFact, accept(descriptions, [1, 1, 0], 1), assessor);
  expect(stale.code).toBe("fact-changed");
  const outdated = await server.refused(assessments.acceptFact, accept(descriptions, [2, 1, 0], 0), assessor);
  expect(outdated.code).toBe("rating-changed");
  const done = await server.call(assessments.acceptFact, accept(descriptions, [2, 1, 0], 1), assessor);
  expect(done).toMatchObject({ changed: false, decision: { version: 2 } });
  const { entries: pieces } = await server.call(assessments.listEvidence, { params: { id } }, assessor);
  expect(pieces).toMatchObject([{ kind: "fact", version: 2 }]);
});

test("overruling needs a reason, leaves the rating alone and takes the fact out of the evidence", async () => {
  await holds("接听来电");
  await server.call(assessments.acceptFact, accept(descriptions, [1, 1, 0]), assessor);
  const body = { figures: [1, 1, 0], reason: "最低技能无法检验" };
  const bare = { params: { id, fact: descriptions }, body: { ...body, reason: " " } };
  expect((await server.send(assessments.overruleFact, bare, assessor)).statusCode).toBe(422);
  const done = await server.call(
    assessments.overruleFact,
    { params: { id, fact: descriptions }, body },
    assessor,
  );
  expect(done.decision).toMatchObject({ outcome: "overruled", reason: body.reason, version: 2 });
  const { ratings } = await server.call(assessments.readAssessment, { params: { id } }, assessor);
  expect(ratings).toMatchObject([{ value: "full", version: 1 }]);
  const { entries: pieces } = await server.call(assessments.listEvidence, { params: { id } }, assessor);
  expect(pieces[0]?.withdrawn?.reason).toBe(body.reason);
});

test("a finished assessment of the whole standard shows the yearly audit to the next one, not to itself", async () => {
  await server.call(assessments.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, assessor);
  expect(await byId("assessments.yearly-audit")).toBeUndefined();
  const next = await begin();
  const found = await byId("assessments.yearly-audit", next);
  expect(figuresOf(found)).toEqual([1, 0]);
  expect(found?.fact).toMatchObject({ criterion: "8", angle: "execution", suggested: "partial" });
});

test("what was decided stays with a closed assessment as it was then", async () => {
  await holds("接听来电");
  await server.call(assessments.acceptFact, accept(descriptions, [1, 1, 0]), assessor);
  await server.call(assessments.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, assessor);
  await holds("");
  expect(figuresOf(await byId(descriptions))).toEqual([1, 1, 0]);
  const late = await server.refused(assessments.acceptFact, accept(descriptions, [2, 1, 0], 1), assessor);
  expect(late.code).toBe("assessment-closed");
});

test("a self-audit is offered its own facts, and only those of its scope", async () => {
  const team = await server.call(organisation.createTeam, { body: { centreId, name: "早班组" } }, admin);
  await holds("接听来电", team.id);
  const audit = await begin("service-audit@1");
  expect((await facts(audit)).map(({ fact }) => [fact.id, fact.suggested])).toEqual([
    ["organisation.descriptions-reviewed", "in-place"],
    ["organisation.team-sizes", "in-place"],
  ]);
  expect(await facts(await begin("service-audit@1", ["1"]))).toEqual([]);
});
