import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessments as api, improvement, journal, organisation } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { checkBundle, findBundle, keyFingerprint, namedKey } from "@plumbline/documents";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readInstance } from "../../platform/database/index.ts";
import { openInstanceKey } from "../../platform/keys/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let centreId: string;
let id: string;
const who: Record<"assessor" | "manager" | "second" | "viewer" | "admin", Signed> = {} as never;

beforeAll(async () => {
  server = await testServer();
  who.admin = await server.signedIn(["administrator"]);
  who.manager = await server.signedIn(["manager"]);
  who.second = await server.signedIn(["manager", "assessor"]);
  who.assessor = await server.signedIn(["assessor"]);
  who.viewer = await server.signedIn(["viewer"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, who.manager));
});
afterAll(() => server.close());

const days = { from: "2026-01-01", to: "2026-01-31" };
/** A closed assessment of one section; every rating is partial, which asks for no evidence. */
async function closedAssessment({ value = "5", purpose = "external" as "external" | "internal" } = {}) {
  const facts = { standard: "cc-cmm-oc@2017", title: "现场测评", scope: ["1.1"], purpose };
  const set = { ...facts, ...days, centreId };
  const made = await server.call(api.createAssessment, { body: set }, who.assessor);
  const pack = server.services.packs.find((each) => each.standard.id === "cc-cmm-oc");
  if (!pack) throw new Error("no pack on the shelf");
  const criteria = outline(pack.standard).criteria.filter(({ section }) => section === "1.1");
  const rows = criteria.map((criterion) => `${criterion.id},${value},${value},看过,`);
  const sheet = ["criterion,method,execution,note,notApplicable", ...rows].join("\n");
  const upload = { name: "sheet.csv", bytes: Buffer.from(sheet) };
  await server.call(
    api.uploadSheet,
    { params: { id: made.id }, query: { apply: "true" }, upload },
    who.assessor,
  );
  const body = { expectedVersion: made.version };
  await server.call(api.closeAssessment, { params: { id: made.id }, body }, who.assessor);
  return made.id;
}
beforeEach(async () => {
  id = await closedAssessment();
});

const at = () => ({ id });
const version = async () =>
  (await server.call(api.readAssessment, { params: at() }, who.viewer)).assessment.version;
const seen = async (more: object = {}) => ({
  params: at(),
  body: { expectedVersion: await version(), ...more },
});
const ask = async (as = who.assessor) => server.call(api.askSignOff, await seen(), as);
const review = async (as = who.second, remarks = "核对过佐证") =>
  server.call(api.reviewSignOff, (await seen({ remarks })) as never, as);
const approve = async (as = who.manager) => server.call(api.approveSignOff, await seen(), as);
const withdraw = async (as = who.manager, reason = "漏了一份材料") =>
  server.call(api.withdrawSignOff, (await seen({ reason })) as never, as);
const read = (as = who.viewer) => server.call(api.readSignOff, { params: at() }, as);
const bundle = async (round = 1, as = who.viewer) =>
  (await server.send(api.downloadBundle, { params: { id, round } }, as)).rawPayload;
const duties = async (as: Signed) =>
  (await server.call(api.readToday, {}, as)).entries.flatMap((duty) =>
    "assessmentId" in duty && duty.assessmentId === id ? [duty.kind] : [],
  );
const actions = async () =>
  (await server.call(journal.listJournal, { query: { subjectId: id } }, who.admin)).entries.map(
    ({ action }) => action.split(".")[1],
  );

describe("a sign-off", () => {
  test("goes from asking through review to approval, is frozen, and its bundle verifies by itself", async () => {
    expect(await read()).toMatchObject({ state: "closed", blocks: [], twoPeople: true, rounds: [] });
    expect((await ask()).state).toBe("asked");
    expect(await review()).toMatchObject({ state: "reviewed", reviewedByMe: true });
    const done = await approve();
    expect(done).toMatchObject({ state: "signed", blocks: [], reviewedByMe: false });
    const [round] = done.rounds;
    expect(round).toMatchObject({ round: 1, reviewed: { by: "manager-assessor", remarks: "核对过佐证" } });
    const bytes = await bundle();
    expect(bytes.length).toBe(round?.seal?.bytes);
    const check = checkBundle(findBundle(bytes, "x"), "x");
    expect(check).toMatchObject({ faults: [], form: "bundle", sha256: round?.seal?.sha256 });
    expect(check.key).toBe(round?.seal?.key);
    expect(check.sealed).toMatchObject({
      centre: { name: "热线" },
      assessment: { id, title: "现场测评", scope: ["1.1"] },
      ...{ review: { by: "manager-assessor" }, approval: { by: "manager" }, team: null },
    });
    const { key } = await server.call(api.readSigningKey, {}, who.viewer);
    expect([key?.fingerprint, namedKey(key?.pem ?? "")]).toEqual([check.key, check.key]);
    expect(check.key).toBe(keyFingerprint(server.services.instanceKey.publicKey() ?? ""));
    const { assessment } = await server.call(api.readAssessment, { params: at() }, who.viewer);
    expect(assessment).toMatchObject({ state: "closed", signedAt: round?.approved?.at });
    expect((await actions()).slice(0, 4)).toEqual([
      ...["download-bundle", "approve-sign-off", "review-sign-off", "ask-sign-off"],
    ]);
  });

  test("is blocked by missing ratings, and by values that lack evidence", async () => {
    id = await closedAssessment({ value: "10" });
    const { blocks } = await read();
    expect(blocks.map(({ kind }) => kind)).toEqual(["evidence-missing"]);
    const blocked = await server.refused(
      api.reviewSignOff,
      (await seen({ remarks: "" })) as never,
      who.second,
    );
    expect(blocked.code).toBe("sign-off-blocked");
    id = await closedAssessment({ value: "" });
    expect((await read()).blocks.map(({ kind }) => kind)).toEqual(["ratings-missing"]);
  });

  test("of an assessment by outsiders takes two people, also where one has every role", async () => {
    await review(who.manager);
    const alone = await server.refused(api.approveSignOff, await seen(), who.manager);
    expect(alone.code).toBe("sign-off-needs-another");
    expect((await approve(who.second)).state).toBe("signed");
  });

  test("takes one where the organisation asks for no more, and the organisation chooses", async () => {
    id = await closedAssessment({ purpose: "internal" });
    expect((await read()).twoPeople).toBe(false);
    const settings = await server.call(api.readSignOffSettings, {}, who.viewer);
    const change = (twoPeople: "always" | "external" | "never", expectedVersion: number) => ({
      body: { twoPeople, expectedVersion },
    });
    const always = await server.call(
      api.changeSignOffSettings,
      change("always", settings.version),
      who.manager,
    );
    expect((await read()).twoPeople).toBe(true);
    await review(who.manager);
    expect((await server.refused(api.approveSignOff, await seen(), who.manager)).code).toBe(
      "sign-off-needs-another",
    );
    const late = await server.refused(
      api.changeSignOffSettings,
      change("never", settings.version),
      who.manager,
    );
    expect(late.code).toBe("changed-meanwhile");
    await server.call(api.changeSignOffSettings, change("never", always.version), who.manager);
    expect((await approve(who.manager)).state).toBe("signed");
    const again = await server.call(api.readSignOffSettings, {}, who.viewer);
    await server.call(api.changeSignOffSettings, change("external", again.version), who.manager);
  });

  test("is reviewed and approved only by those who may", async () => {
    const refused = async (endpoint: typeof api.reviewSignOff | typeof api.approveSignOff, as: Signed) =>
      (await server.send(endpoint, (await seen()) as never, as)).json().code;
    expect(await refused(api.reviewSignOff, who.viewer)).toBe("not-allowed");
    await review();
    expect(await refused(api.approveSignOff, who.assessor)).toBe("not-allowed");
    expect(await refused(api.approveSignOff, who.viewer)).toBe("not-allowed");
  });

  test("cannot be approved before it is reviewed, nor be begun while the assessment is open", async () => {
    expect((await server.refused(api.approveSignOff, await seen(), who.manager)).code).toBe(
      "sign-off-not-reviewed",
    );
    const reopen = await seen({ reason: "补评" });
    await server.call(api.reopenAssessment, reopen as never, who.assessor);
    expect((await server.refused(api.askSignOff, await seen(), who.assessor)).code).toBe(
      "assessment-not-closed",
    );
  });

  test("given back opens the assessment again, with the reason", async () => {
    await ask();
    const given = await server.call(
      api.giveBackSignOff,
      (await seen({ reason: "1.1 的备注不完整" })) as never,
      who.second,
    );
    expect(given).toMatchObject({ state: "open" });
    expect(given.rounds[0]?.ended).toMatchObject({ how: "given-back", reason: "1.1 的备注不完整" });
  });

  test("that somebody began lapses where the assessment is opened again", async () => {
    await review();
    await server.call(api.reopenAssessment, (await seen({ reason: "补评" })) as never, who.assessor);
    expect((await read()).rounds[0]?.ended?.how).toBe("reopened");
    await server.call(api.closeAssessment, await seen(), who.assessor);
    expect((await review()).rounds.map(({ round }) => round)).toEqual([2, 1]);
  });

  test("asked for twice, reviewed twice, or seen at another version is refused", async () => {
    await ask();
    expect((await server.refused(api.askSignOff, await seen(), who.assessor)).code).toBe(
      "sign-off-asked-already",
    );
    const old = await seen();
    await review();
    expect((await server.refused(api.reviewSignOff, old, who.second)).code).toBe("sign-off-reviewed-already");
    expect((await server.refused(api.approveSignOff, old, who.manager)).code).toBe("changed-meanwhile");
  });

  test("waits under Today for those who may, and for nobody else", async () => {
    expect(await duties(who.manager)).toEqual([]);
    await ask();
    expect([await duties(who.second), await duties(who.viewer)]).toEqual([["review-waiting"], []]);
    await review(who.second);
    expect([await duties(who.manager), await duties(who.second)]).toEqual([["sign-off-waiting"], []]);
    await approve();
    expect(await duties(who.manager)).toEqual([]);
  });
});

describe("a signed assessment", () => {
  beforeEach(async () => {
    await review();
    await approve();
  });

  test("is neither opened again, put away nor given back; nothing is found in it any more", async () => {
    const reason = await seen({ reason: "x" });
    const bare = await seen();
    const codes = [
      (await server.refused(api.reopenAssessment, reason as never, who.manager)).code,
      (await server.refused(api.archiveAssessment, bare, who.manager)).code,
      (await server.refused(api.giveBackSignOff, reason as never, who.manager)).code,
      (await server.refused(api.askSignOff, bare, who.manager)).code,
      (await server.refused(api.approveSignOff, bare, who.manager)).code,
    ];
    const finding = { centreId, assessmentId: id, criterion: "1", kind: "minor", title: "事后提出" } as const;
    codes.push((await server.refused(improvement.raiseFinding, { body: finding }, who.manager)).code);
    expect([...new Set(codes)]).toEqual(["assessment-signed"]);
    const rate = {
      params: { id, criterion: "1", angle: "method" },
      body: { value: "none", expectedVersion: 1 },
    };
    expect((await server.refused(api.rateCriterion, rate, who.assessor)).code).toBe("assessment-signed");
  });

  test("stays so whoever writes past the rules: the database refuses it", async () => {
    const { database } = server.services;
    const reopen = database.inOrganisation(who.admin.organisationId, (tx) =>
      tx.updateTable("assessments").set({ closed_at: null }).where("id", "=", id).execute(),
    );
    await expect(reopen).rejects.toThrow(/check/);
  });

  test("withdrawn with a reason can be changed again; its bundle stays kept and verifies", async () => {
    const before = await bundle();
    const after = await withdraw();
    expect(after).toMatchObject({ state: "closed" });
    expect(after.rounds[0]).toMatchObject({ ended: { how: "withdrawn", reason: "漏了一份材料" } });
    expect(await bundle()).toEqual(before);
    expect(checkBundle(findBundle(before, "x"), "x").faults).toEqual([]);
    expect(
      (await server.refused(api.withdrawSignOff, (await seen({ reason: "x" })) as never, who.manager)).code,
    ).toBe("sign-off-not-standing");
    await review();
    expect((await approve()).rounds.map(({ seal }) => seal !== null)).toEqual([true, true]);
    expect(await bundle(2)).not.toEqual(before);
  });

  test("keeps the names it was signed with, whatever becomes of the centre", async () => {
    const centre = await server.call(organisation.readCentre, { params: { id: centreId } }, who.manager);
    const { name: _former, id: _id, version: expectedVersion, archivedAt: _at, ...fields } = centre;
    const body = { ...fields, name: "改名后的热线", expectedVersion };
    await server.call(organisation.changeCentre, { params: { id: centreId }, body }, who.manager);
    expect(checkBundle(findBundle(await bundle(), "x"), "x").sealed.centre.name).toBe("热线");
    const back = { ...body, name: "热线", expectedVersion: expectedVersion + 1 };
    await server.call(organisation.changeCentre, { params: { id: centreId }, body: back }, who.manager);
  });
});

test("two who approve at once: one does, the other is told; one bundle, one row in the journal", async () => {
  await review(who.assessor);
  const body = { expectedVersion: await version() };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      server.send(api.approveSignOff, { params: { id }, body }, at % 2 === 0 ? who.manager : who.second),
    ),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  const codes = answers.filter(({ statusCode }) => statusCode !== 200).map((one) => one.json().code);
  expect(new Set(codes)).toEqual(new Set(["assessment-signed"]));
  expect((await actions()).filter((action) => action === "approve-sign-off")).toHaveLength(1);
  expect((await read()).rounds).toHaveLength(1);
});

test("once a key has signed and is gone, nothing is signed until it is back", async () => {
  await review();
  await approve();
  id = await closedAssessment();
  await review();
  const { instanceKey } = server.services;
  const known = await server.services.database.inOrganisation(who.admin.organisationId, (tx) =>
    readInstance(tx, "signed-by"),
  );
  expect(known).toBe(keyFingerprint(instanceKey.publicKey() ?? ""));
  const emptied = openInstanceKey(mkdtempSync(join(tmpdir(), "plumbline-lost-")));
  Object.assign(server.services, { instanceKey: emptied });
  expect((await server.refused(api.approveSignOff, await seen(), who.manager)).code).toBe(
    "instance-key-lost",
  );
  expect(emptied.publicKey()).toBeNull();
  Object.assign(server.services, { instanceKey });
  expect((await approve()).state).toBe("signed");
});

test("no words of a piece kept to the assessors are in the bundle, its file's fingerprint is", async () => {
  await server.call(api.reopenAssessment, (await seen({ reason: "补佐证" })) as never, who.assessor);
  const query = { title: "投诉明细", holds: "record" as const, criterion: "1", angles: "execution" };
  const upload = { name: "明细.pdf", bytes: Buffer.from("%PDF-1.7 x") };
  const confidentiality = "assessors" as const;
  const input = { params: at(), query: { ...query, confidentiality }, upload };
  await server.call(api.uploadEvidence, input, who.assessor);
  const spoken = {
    kind: "interview" as const,
    title: "与投诉人的谈话",
    collectedBy: "李工",
    confidentiality,
  };
  const talk = await server.call(api.attachEvidence, { params: at(), body: spoken }, who.assessor);
  const body = { reason: "投诉人不同意引用", expectedVersion: talk.version };
  const place = { params: { id, evidence: talk.id }, body };
  await server.call(api.withdrawEvidence, place, who.assessor);
  await server.call(api.closeAssessment, await seen(), who.assessor);
  await review();
  await approve();
  const bytes = await bundle();
  const told = ["投诉明细", "与投诉人的谈话", "投诉人不同意引用", "李工"];
  expect(told.filter((words) => bytes.toString().includes(words))).toEqual([]);
  const { evidence } = checkBundle(findBundle(bytes, "x"), "x").sealed;
  const piece = evidence.find(({ kind }) => kind === "file");
  expect(piece).toMatchObject({ title: null, files: [{ version: 1, type: "application/pdf" }] });
});

test("of a team goes what it decided, with dissent, and not what each rated alone; its lead does not approve alone", async () => {
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "团队测评",
    scope: ["1.1"],
    purpose: "external" as const,
  };
  const made = await server.call(
    api.createAssessment,
    { body: { ...facts, ...days, centreId } },
    who.assessor,
  );
  id = made.id;
  const sections = ["1.1"];
  const members = [
    { accountId: who.second.accountId, role: "lead" as const, sections },
    { accountId: who.assessor.accountId, role: "assessor" as const, sections },
  ];
  await server.call(api.planTeam, { params: at(), body: { members, expectedVersion: 0 } }, who.manager);
  const pack = server.services.packs.find((each) => each.standard.id === "cc-cmm-oc");
  const criteria = pack ? outline(pack.standard).criteria.filter(({ section }) => section === "1.1") : [];
  for (const as of [who.second, who.assessor])
    for (const { id: criterion } of criteria)
      for (const angle of ["method", "execution"]) {
        const isOdd = as === who.assessor && criterion === "1" && angle === "method";
        const body = { value: isOdd ? "none" : "partial", expectedVersion: 0 };
        await server.call(api.rateCriterion, { params: { id, criterion, angle }, body }, as);
      }
  for (const as of [who.second, who.assessor])
    await server.call(api.submitSection, { params: { id, section: "1.1" }, body: { missing: 0 } }, as);
  const close = async () => server.call(api.closeAssessment, await seen(), who.second);
  await close();
  expect((await read()).blocks).toEqual([
    { kind: "ratings-missing", count: 1 },
    { kind: "undecided", count: 1 },
  ]);
  await server.call(api.reopenAssessment, (await seen({ reason: "会商" })) as never, who.second);
  const dissent = [{ accountId: who.assessor.accountId, why: "未见签字" }];
  const decision = { value: "partial", reason: "看过制度", dissent, expectedVersion: 0 };
  await server.call(
    api.decideRating,
    { params: { id, criterion: "1", angle: "method" }, body: decision },
    who.second,
  );
  await close();
  await review(who.second);
  expect((await server.refused(api.approveSignOff, await seen(), who.second)).code).toBe(
    "sign-off-needs-another",
  );
  await approve(who.manager);
  const { sealed, faults } = checkBundle(findBundle(await bundle(), "x"), "x");
  expect(faults).toEqual([]);
  expect(sealed.team).toMatchObject({
    members: [{ role: "lead" }, { role: "assessor" }],
    decisions: [{ criterion: "1", value: "partial", dissent: [{ name: "assessor", why: "未见签字" }] }],
  });
  expect(sealed.ratings.filter(({ value }) => value === "none")).toEqual([]);
});

test("a round or an assessment that is not there is not found", async () => {
  const nobody = "01a1ffff-0000-7000-8000-00000000dead";
  expect((await server.refused(api.readSignOff, { params: { id: nobody } }, who.viewer)).code).toBe(
    "not-found",
  );
  expect((await server.refused(api.downloadBundle, { params: { id, round: 1 } }, who.viewer)).code).toBe(
    "not-found",
  );
});
