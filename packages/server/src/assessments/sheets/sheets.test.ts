import { readFileSync } from "node:fs";
import { assessments as api, organisation } from "@plumbline/api";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let assessor: Signed;
let centreId: string;
let id: string;

beforeAll(async () => {
  server = await testServer();
  assessor = await server.signedIn(["assessor", "manager"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, assessor));
});
beforeEach(async () => {
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "自评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  ({ id } = await server.call(api.createAssessment, { body: { ...facts, centreId } }, assessor));
});
afterAll(() => server.close());

const csv = (...rows: string[]) => ({
  name: "sheet.csv",
  bytes: Buffer.from(["criterion,method,execution,note,notApplicable", ...rows].join("\n")),
});
type File = ReturnType<typeof csv>;
const upload = (file: File, query: { apply?: string; basis?: number } = {}) => ({
  params: { id },
  query,
  upload: file,
});
const preview = (file: File) => server.call(api.uploadSheet, upload(file), assessor);
const apply = (file: File, basis?: number) =>
  server.call(
    api.uploadSheet,
    upload(file, { apply: "true", ...(basis !== undefined && { basis }) }),
    assessor,
  );
const read = () => server.call(api.readAssessment, { params: { id } }, assessor);

describe("a filled sheet", () => {
  test("shows what it would change, changes nothing until it is applied, then all of it", async () => {
    const file = csv("1,10,5,制度齐全,", "2,,,未设该渠道,是", "3,0,,,");
    const shown = await preview(file);
    expect(shown).toMatchObject({ applied: false, errors: [] });
    expect(shown.changes).toEqual([
      { criterion: "1", field: "method", from: null, to: "full" },
      { criterion: "1", field: "execution", from: null, to: "partial" },
      { criterion: "1", field: "note", from: null, to: "制度齐全" },
      { criterion: "2", field: "notApplicable", from: null, to: "未设该渠道" },
      { criterion: "3", field: "method", from: null, to: "none" },
    ]);
    expect((await read()).ratings).toEqual([]);
    expect(await apply(file, shown.basis)).toMatchObject({ applied: true, changes: shown.changes });
    const { assessment, ratings, notes, notApplicable } = await read();
    expect(assessment).toMatchObject({ rated: 3, asked: 334, points: 15 });
    expect(ratings).toHaveLength(3);
    expect(notes).toMatchObject([{ criterion: "1", text: "制度齐全", version: 1 }]);
    expect(notApplicable).toMatchObject([{ criterion: "2", reason: "未设该渠道", approvedAt: null }]);
    expect((await preview(file)).changes).toEqual([]);
  });

  test("is not applied to answers that changed after the preview", async () => {
    const { basis } = await preview(csv("1,10,10,,"));
    const rating = {
      params: { id, criterion: "1", angle: "method" },
      body: { value: "none", expectedVersion: 0 },
    };
    await server.call(api.rateCriterion, rating, assessor);
    const late = upload(csv("1,10,10,,"), { apply: "true", basis });
    expect(await server.refused(api.uploadSheet, late, assessor)).toMatchObject({ code: "sheet-outdated" });
    expect((await read()).ratings).toMatchObject([{ value: "none", version: 1 }]);
  });

  test("lifts a mark by ratings, and goes on in the versions of what it replaces", async () => {
    await apply(csv("1,10,10,,", "2,,,理由,是"));
    await apply(csv("1,5,,,", "2,10,0,,"));
    const { ratings, notApplicable } = await read();
    expect(notApplicable).toEqual([]);
    const versions = ratings.map(({ criterion, angle, version }) => `${criterion} ${angle} ${version}`);
    expect(versions.sort()).toEqual(["1 execution 1", "1 method 2", "2 execution 1", "2 method 1"]);
  });

  test("of the example centre is taken over whole", async () => {
    const bytes = readFileSync(new URL("../../../../../examples/centre-120-seats.csv", import.meta.url));
    const { changes } = await apply({ name: "centre-120-seats.csv", bytes });
    expect(changes.length).toBeGreaterThan(300);
    const { assessment } = await read();
    expect(assessment.rated).toBe(assessment.asked);
  });
});

describe("a faulty sheet", () => {
  test("names every faulty row with its line in the preview, and is refused whole when applied", async () => {
    const file = csv("1,10,10,,", "2,7,10,,", "999,10,10,,", "4,,,,是");
    const { errors, changes } = await preview(file);
    expect(changes).toEqual([]);
    expect(errors.map(({ line }) => line)).toEqual([3, 4, 5]);
    const problem = await server.refused(api.uploadSheet, upload(file, { apply: "true" }), assessor);
    expect(problem).toMatchObject({ code: "rows-refused", status: 422, data: { problems: errors } });
    expect((await read()).ratings).toEqual([]);
  });

  test("may not fill what the scope leaves out", async () => {
    const { title, purpose, from, to, held, version } = (await read()).assessment;
    const body = { title, purpose, from, to, held, scope: ["1"], expectedVersion: version };
    await server.call(api.changeAssessment, { params: { id }, body }, assessor);
    const { errors } = await preview(csv("1,10,10,,", "168,10,10,,", "167,,,,"));
    expect(errors).toMatchObject([{ line: null, message: { en: expect.stringContaining("168") } }]);
  });

  test.each([
    ["no columns", { name: "a.csv", bytes: Buffer.from("a,b\n1,2") }, "columns-missing"],
    ["not a workbook", { name: "a.xlsx", bytes: Buffer.from("MZ") }, "file-not-readable"],
    ["empty", { name: "a.csv", bytes: Buffer.alloc(0) }, "file-not-readable"],
  ])("%s: refused, and the server goes on", async (_what, file, code) => {
    expect(await server.refused(api.uploadSheet, upload(file), assessor)).toMatchObject({ code });
    expect((await read()).ratings).toEqual([]);
  });
});
