import { assessments as api, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let assessor: Signed;
let viewer: Signed;
let centreId: string;

beforeAll(async () => {
  server = await testServer();
  const manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  viewer = await server.signedIn(["viewer"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager));
});
afterAll(() => server.close());

const facts = { title: "年度测评", from: "2026-03-01", to: "2026-03-20" };
const set = async (scope: string[] = []) => {
  const body = { ...facts, standard: "cc-cmm-oc@2017", purpose: "self" as const, centreId, scope };
  return server.call(api.createAssessment, { body }, assessor);
};
const seen = ({ id, version }: { id: string; version: number }) => ({
  params: { id },
  body: { expectedVersion: version },
});
const note = (expectedVersion: number, more: object = {}) => ({
  ...{ owner: "王敏", documents: "共享盘/制度/战略", actions: ["补签承诺书", "更新组织图"] },
  ...more,
  expectedVersion,
});
const write = (id: string, section: string, body: ReturnType<typeof note>) =>
  server.call(api.writeSectionNote, { params: { id, section }, body }, assessor);
const refusal = async (id: string, section: string, body = note(0), who = assessor) =>
  (await server.refused(api.writeSectionNote, { params: { id, section }, body }, who)).code;
const notes = async (id: string) =>
  (await server.call(api.listSectionNotes, { params: { id } }, viewer)).entries;

test("a note is written, changed and emptied, each on the version seen, with its entry in the journal", async () => {
  const { id } = await set();
  expect(await notes(id)).toEqual([]);
  const first = await write(id, "1.1", note(0));
  expect(first).toMatchObject({ section: "1.1", owner: "王敏", version: 1, changedBy: "assessor" });
  // The same save again, because its answer was lost, changes nothing.
  expect(await write(id, "1.1", note(0))).toEqual(first);
  expect(await write(id, "1.1", note(1))).toEqual(first);
  expect(await refusal(id, "1.1", note(0, { owner: "李雷" }))).toBe("section-note-changed");
  expect(await write(id, "1.1", note(1, { owner: "李雷" }))).toMatchObject({ owner: "李雷", version: 2 });
  await write(id, "1.1", note(2, { owner: "", documents: "", actions: [] }));
  const list = await server.call(api.listSectionNotes, { params: { id } }, viewer);
  expect(list).toMatchObject({ total: 0, entries: [{ version: 3, actions: [] }] });

  const admin = await server.signedIn(["administrator"]);
  const query = { subjectId: id, action: "assessments.write-section-note" };
  const { entries } = await server.call(journal.listJournal, { query }, admin);
  expect(entries).toHaveLength(3);
  expect(entries[1]?.data).toMatchObject({
    before: { owner: "王敏" },
    after: { owner: "李雷" },
    section: "1.1",
  });
});

test("notes are taken by closed assessments, not by archived ones, and only by those who may rate", async () => {
  const made = await set();
  const closed = await server.call(api.closeAssessment, seen(made), assessor);
  await write(made.id, "1.1", note(0));
  expect(await refusal(made.id, "1.1", note(1), viewer)).toBe("not-allowed");
  await server.call(api.archiveAssessment, seen(closed), assessor);
  expect(await refusal(made.id, "1.1", note(1, { owner: "x" }))).toBe("assessment-archived");
});

test("a section must be the standard's and in scope; an action is one line", async () => {
  const { id } = await set(["1"]);
  expect(await refusal(id, "99")).toBe("section-unknown");
  // An area is no section.
  expect(await refusal(id, "1")).toBe("section-unknown");
  expect(await refusal(id, "3.1")).toBe("section-not-in-scope");
  expect(await refusal(id, "1.1", note(0, { actions: ["两\n行"] }))).toBe("input-not-valid");
});

test("a copy brings the notes along, with ratings or without, as the copier's word", async () => {
  const { id } = await set();
  await write(id, "1.1", note(0));
  await write(id, "1.2", note(0));
  await write(id, "1.2", note(1, { owner: "", documents: "", actions: [] }));
  for (const withRatings of [true, false]) {
    const body = { ...facts, withRatings };
    const copy = await server.call(api.copyAssessment, { params: { id }, body }, assessor);
    expect(await notes(copy.id)).toMatchObject([{ section: "1.1", owner: "王敏", version: 1 }]);
  }
});
