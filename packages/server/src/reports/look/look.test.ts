import { journal, organisation } from "@plumbline/api";
import { sampleTemplate } from "@plumbline/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
});
afterAll(() => server.close());

/** A picture of 64 × 32 pixels. */
const wide = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAARElEQVR4nO3PQQ3AIADAQMAHRhCF/+dE8Lgs6Slo5z53/NnSAa8a0BrQGtAa0BrQGtAa0BrQGtAa0BrQGtAa0BrQGtA+rCABBdw35dQAAAAASUVORK5CYII=",
  "base64",
);
const uploadLogo = (bytes: Uint8Array, as = manager) =>
  server.call(organisation.uploadLogo, { upload: { name: "标志.png", bytes } }, as);
const look = (as = manager) => server.call(organisation.readReportLook, {}, as);
const key = { kind: "action-plan", language: "zh" } as const;
const uploadTemplate = (name: string, bytes: Uint8Array, as = manager) =>
  server.call(organisation.uploadTemplate, { params: key, upload: { name, bytes } }, as);

test("a logo is kept in versions, shown to all, taken off again, and every step is journalled", async () => {
  expect((await look()).logo).toBeNull();
  const first = await uploadLogo(wide);
  expect(first.logo).toMatchObject({ version: 1, name: "标志.png" });
  const file = await server.send(organisation.downloadLogo, {}, assessor);
  expect(file.rawPayload.toString("latin1", 1, 4)).toBe("PNG");
  expect((await uploadLogo(wide)).logo?.version).toBe(2);
  expect((await server.call(organisation.removeLogo, {}, manager)).logo).toBeNull();
  // Nothing is there to be taken off: nothing changes, and the journal says nothing of it.
  await server.call(organisation.removeLogo, {}, manager);
  expect(await server.refused(organisation.downloadLogo, {}, manager)).toMatchObject({ code: "not-found" });
  expect((await uploadLogo(wide)).logo?.version).toBe(4);
  const admin = await server.signedIn(["administrator"]);
  const { entries } = await server.call(
    journal.listJournal,
    { query: { subjectId: manager.organisationId } },
    admin,
  );
  const own = entries.map(({ action }) => action).filter((action) => action.endsWith("-logo"));
  expect(own.toSorted()).toEqual([
    "organisation.remove-logo",
    ...["organisation.upload-logo", "organisation.upload-logo", "organisation.upload-logo"],
  ]);
});

test("two logos sent at once both become versions", async () => {
  const before = (await look()).logo?.version ?? 0;
  await Promise.all([uploadLogo(wide), uploadLogo(wide)]);
  expect((await look()).logo?.version).toBe(before + 2);
});

test("what is no picture is refused, and nothing is kept", async () => {
  const before = await look();
  const upload = { name: "x.svg", bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") };
  const refused = await server.refused(organisation.uploadLogo, { upload }, manager);
  expect(refused).toMatchObject({ code: "logo-not-usable", status: 422 });
  expect(await look()).toEqual(before);
});

test("the sample template is taken as it is; one with a fault is listed and not kept", async () => {
  const sample = await server.send(organisation.downloadSampleTemplate, { params: key }, assessor);
  const kept = await uploadTemplate("我们的.docx", sample.rawPayload);
  expect(kept).toMatchObject({ kept: true, faults: [], look: { templates: [{ ...key, version: 1 }] } });
  const back = await server.send(organisation.downloadTemplate, { params: key }, assessor);
  expect(Buffer.compare(back.rawPayload, sample.rawPayload)).toBe(0);
  // Of another kind: it asks for nothing this kind lacks, so it is taken, too.
  const other = await uploadTemplate("2.docx", await sampleTemplate("consensus", "en"));
  expect(other.look.templates).toMatchObject([{ version: 2, name: "2.docx" }]);
  const removed = await server.call(organisation.removeTemplate, { params: key }, manager);
  expect(removed.templates).toEqual([]);
  expect(await server.refused(organisation.downloadTemplate, { params: key }, manager)).toMatchObject({
    code: "not-found",
  });
});

test("what is no document is refused in plain words", async () => {
  const upload = { name: "a.docx", bytes: Buffer.from("PK") };
  expect(await server.refused(organisation.uploadTemplate, { params: key, upload }, manager)).toMatchObject({
    code: "template-not-usable",
  });
});

test("another organisation sees nothing of a look, and who may only read changes none", async () => {
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  expect(await look(stranger)).toEqual({ logo: null, templates: [] });
  const upload = { name: "a.png", bytes: wide };
  expect(await server.refused(organisation.uploadLogo, { upload }, assessor)).toMatchObject({ status: 403 });
});
