import { assessments as api, journal, organisation, programme } from "@plumbline/api";
import type { Certificate } from "@plumbline/core/assessments";
import { addDays } from "@plumbline/core/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let admin: Signed;
let manager: Signed;
let viewer: Signed;
let queries = 0;

beforeAll(async () => {
  server = await testServer({
    onQuery: () => {
      queries += 1;
    },
  });
  admin = await server.signedIn(["administrator"]);
  manager = await server.signedIn(["manager"]);
  viewer = await server.signedIn(["viewer"]);
});
afterAll(() => server.close());

const today = new Date().toISOString().slice(0, 10);
const pdf = { name: "证书.pdf", bytes: Buffer.from("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "latin1") };
let centres = 0;
async function newCentre() {
  return (await server.call(organisation.createCentre, { body: { name: `中心 ${++centres}` } }, manager)).id;
}
const fields = (given: Partial<Certificate> = {}) => {
  const { level = "L1", number = "CN-2024-001", body = "发证机构" } = given;
  const { issuedOn = addDays(today, -400), validUntil = addDays(today, 600), visits = [] } = given;
  return { level, number, body, issuedOn, validUntil, visits };
};
async function record(centreId: string, given: Partial<Certificate> & { supersedesId?: string } = {}) {
  const { supersedesId = null } = given;
  const body = { ...fields(given), centreId, standard: "cc-cmm-oc@2017", supersedesId };
  return server.call(api.recordCertificate, { body }, manager);
}
const of = async (centreId: string) =>
  (await server.call(api.listCertificates, { query: { centreId } }, viewer)).entries;
const seen = ({ id, version }: Certificate) => ({ params: { id }, body: { expectedVersion: version } });

describe("a certificate", () => {
  test("is recorded, changed and read with every version it had", async () => {
    const centreId = await newCentre();
    const made = await record(centreId);
    const visits = [{ plannedOn: addDays(today, 20), doneOn: null, outcome: "" }];
    const body = { ...fields({ visits }), scope: "呼入与在线", expectedVersion: 1 };
    const changed = await server.call(api.changeCertificate, { params: { id: made.id }, body }, manager);
    expect(changed).toMatchObject({ version: 2, scope: "呼入与在线", visits });
    expect(await of(centreId)).toEqual([changed]);
    const again = { params: { id: made.id }, body: { ...body, expectedVersion: 2 } };
    expect((await server.call(api.changeCertificate, again, manager)).version).toBe(2);
    const { entries } = await server.call(api.listCertificateVersions, { params: { id: made.id } }, viewer);
    expect(entries.map(({ version, says }) => [version, says.scope])).toEqual([
      [2, "呼入与在线"],
      [1, ""],
    ]);
  });

  test("of two changes at once takes one; the other is told so", async () => {
    const made = await record(await newCentre());
    const change = (number: string) =>
      server.send(
        api.changeCertificate,
        { params: { id: made.id }, body: { ...fields({ number }), expectedVersion: 1 } },
        manager,
      );
    const answers = await Promise.all(["A", "B", "C"].map(change));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
  });

  test("is superseded by the one that takes its place, from the day that one was issued", async () => {
    const centreId = await newCentre();
    const former = await record(centreId);
    const issuedOn = addDays(today, -10);
    const next = await record(centreId, { level: "L2", number: "CN-2", issuedOn, supersedesId: former.id });
    const kept = (await of(centreId)).find(({ id }) => id === former.id);
    expect(kept?.ended).toMatchObject({ how: "superseded", on: issuedOn, successorId: next.id });
    const refused = await server.refused(
      api.changeCertificate,
      { params: { id: former.id }, body: { ...fields(), expectedVersion: 2 } },
      manager,
    );
    expect(refused.code).toBe("certificate-ended");
    const back = { params: { id: former.id }, body: { expectedVersion: 2 } };
    expect((await server.refused(api.reinstateCertificate, back, manager)).code).toBe(
      "certificate-superseded",
    );
    const other = { ...fields(), centreId: await newCentre(), standard: "cc-cmm-oc@2017" };
    const body = { ...other, supersedesId: next.id };
    expect((await server.refused(api.recordCertificate, { body }, manager)).code).toBe(
      "certificate-not-superseded",
    );
  });

  test("is withdrawn with the reason and reinstated, never deleted", async () => {
    const made = await record(await newCentre());
    const { params } = seen(made);
    const body = { on: today, reason: "监督审核未通过", expectedVersion: 1 };
    const withdrawn = await server.call(api.withdrawCertificate, { params, body }, manager);
    expect(withdrawn.ended).toMatchObject({ how: "withdrawn", on: today, reason: "监督审核未通过" });
    expect((await server.refused(api.withdrawCertificate, { params, body }, manager)).code).toBe(
      "changed-meanwhile",
    );
    const back = await server.call(api.reinstateCertificate, seen(withdrawn), manager);
    expect([back.ended, back.version]).toEqual([null, 3]);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: made.id } }, admin);
    expect(entries.map(({ action }) => action)).toEqual([
      "assessments.reinstate-certificate",
      "assessments.withdraw-certificate",
      "assessments.record-certificate",
    ]);
  });

  test("keeps each copy uploaded, which readers save", async () => {
    const made = await record(await newCentre());
    const up = { params: { id: made.id }, query: { expectedVersion: 1 }, upload: pdf };
    const first = await server.call(api.uploadCertificate, up, manager);
    const next = { ...up, query: { expectedVersion: 2 }, upload: { ...pdf, name: "换发.pdf" } };
    const second = await server.call(api.uploadCertificate, next, manager);
    expect([first.files.length, second.files.map(({ name }) => name)]).toEqual([1, ["换发.pdf", "证书.pdf"]]);
    const file = { params: { id: made.id, version: "1" } };
    const sent = await server.send(api.downloadCertificate, file, viewer);
    expect([sent.statusCode, sent.rawPayload.equals(pdf.bytes)]).toEqual([200, true]);
    expect(sent.headers["content-disposition"]).toContain("attachment");
    const wrong = { ...next, query: { expectedVersion: 3 }, upload: { ...pdf, name: "证书.exe" } };
    expect((await server.refused(api.uploadCertificate, wrong, manager)).code).toBe("file-type-refused");
    const missing = { params: { id: made.id, version: "9" } };
    expect((await server.refused(api.downloadCertificate, missing, viewer)).code).toBe("not-found");
  });

  test("takes no level, standard, centre or days that cannot be", async () => {
    const centreId = await newCentre();
    const good = { ...fields(), centreId, standard: "cc-cmm-oc@2017" };
    const refused = async (body: object) =>
      (await server.send(api.recordCertificate, { body: { ...good, ...body } }, manager)).json();
    expect((await refused({ level: "L9" })).code).toBe("level-unknown");
    expect((await refused({ standard: "no-such@1" })).code).toBe("standard-unknown");
    expect((await refused({ centreId: "01a1ffff-0000-7000-8000-00000000dead" })).code).toBe("not-found");
    const backwards = await refused({ validUntil: addDays(today, -500) });
    expect(backwards).toMatchObject({ code: "input-not-valid", errors: [{ pointer: "/body/validUntil" }] });
    expect((await server.refused(api.recordCertificate, { body: good }, viewer)).code).toBe("not-allowed");
  });

  test("shows on Today of those who manage them before it expires, and its visits before they come", async () => {
    const visits = [{ plannedOn: addDays(today, 40), doneOn: null, outcome: "" }];
    const centreId = await newCentre();
    await record(centreId, { validUntil: addDays(today, 170), number: "CN-T", visits });
    const kinds = async (as: Signed) =>
      (await server.call(api.readToday, {}, as)).entries.flatMap(({ kind, title }) =>
        title === "CN-T" ? [kind] : [],
      );
    expect(await kinds(manager)).toEqual(["certificate-expiring", "visit-planned"]);
    expect(await kinds(viewer)).toEqual([]);
  });

  test("is listed in a constant number of queries", async () => {
    const count = async () => {
      queries = 0;
      await server.call(api.listCertificates, {}, viewer);
      return queries;
    };
    const before = await count();
    for (const number of ["子", "丑", "寅"]) await record(await newCentre(), { number });
    expect(await count()).toBe(before);
  });
});

test("a scheduled run takes the level held on its last day; without any certificate on record, that of the run before", async () => {
  const centreId = await newCentre();
  const rhythm = { every: "year", startsOn: today, purpose: "self", title: "{year}" } as const;
  const schedule = { body: { ...rhythm, centreId, standard: "cc-cmm-oc@2017" } };
  const { id, version } = await server.call(api.createSchedule, schedule, manager);
  await record(centreId, { level: "L2", validUntil: addDays(today, 10) });
  const start = (to: string, expectedVersion: number) =>
    server.call(
      api.startRun,
      { params: { id }, body: { title: "测评", from: today, to, expectedVersion } },
      manager,
    );
  const first = await start(addDays(today, 10), version);
  expect(first.held).toBe("L2");
  const end = { params: { id: first.id }, body: { expectedVersion: first.version } };
  await server.call(api.closeAssessment, end, manager);
  const [next] = (await server.call(api.listSchedules, { query: { centreId } }, manager)).entries;
  expect((await start(addDays(today, 11), next?.version ?? 0)).held).toBeNull();
});

test("the programme goes by the certificate held today", async () => {
  const centreId = await newCentre();
  await record(centreId, { level: "L3", number: "CN-OLD", validUntil: addDays(today, -1) });
  const held = await record(centreId, { level: "L2", number: "CN-NOW", validUntil: today });
  const query = { search: `中心 ${centres}` };
  const { entries } = await server.call(programme.readProgramme, { query }, viewer);
  expect(entries[0]).toMatchObject({
    held: { level: "L2", by: "certificate" },
    certificate: { certificateId: held.id, isHeld: true, validUntil: today },
  });
});
