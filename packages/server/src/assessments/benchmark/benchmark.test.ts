import { assessments as api, journal, organisation } from "@plumbline/api";
import type { BenchmarkEntry, BenchmarkFile, BenchmarkGroup } from "@plumbline/core/assessments";
import { outline, type Pack } from "@plumbline/core/standards";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let pack: Pack;
const name = "cc-cmm-oc@2017";

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
  const found = server.services.packs.find((each) => each.standard.id === "cc-cmm-oc");
  if (!found) throw new Error("no pack on the shelf");
  pack = found;
});
afterAll(() => server.close());

const kinds = { industry: "telecom", seats: 120, region: "south", city: "金丝雀城" } as const;

/** A centre with one finished assessment, so many points of ten on method and all on execution. */
async function centre(title: string, method: string, as = manager, to = "2026-05-17") {
  const { id } = await server.call(organisation.createCentre, { body: { name: title, ...kinds } }, as);
  const facts = { standard: name, title: `${title}测评`, purpose: "self" as const, from: "2026-01-01", to };
  const made = await server.call(api.createAssessment, { body: { ...facts, centreId: id } }, as);
  const lines = outline(pack.standard).criteria.map((criterion) => `${criterion.id},${method},10`);
  const upload = { name: "s.csv", bytes: Buffer.from(["criterion,method,execution", ...lines].join("\n")) };
  await server.call(api.uploadSheet, { params: { id: made.id }, query: { apply: "true" }, upload }, as);
  await server.call(api.closeAssessment, { params: { id: made.id }, body: { expectedVersion: 1 } }, as);
  return id;
}
const consent = (id: string, consented: boolean, expectedVersion: number, as = manager) =>
  server.call(api.decideBenchmarkConsent, { params: { id }, body: { consented, expectedVersion } }, as);
const standing = (id: string, as = manager) =>
  server.call(api.readCentreBenchmark, { params: { id }, query: { standard: name } }, as);
const file = (content: unknown, named = "others.json") => ({
  name: named,
  bytes: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});
const take = (content: unknown, as = manager) =>
  server.call(api.importBenchmarkFile, { upload: file(content) }, as);
const everybody = ({ terms }: BenchmarkGroup) => !terms.industry && !terms.seats && !terms.region;
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const others = (
  source: number,
  shares: readonly number[],
  more: Partial<BenchmarkEntry> = {},
): BenchmarkFile => ({
  ...{ format: "plumbline-benchmark", version: 1, source: uuid(source) },
  entries: shares.map((share, at) => ({
    ...{ id: uuid(source * 100 + at), industry: "finance", seats: "51-150", region: "south" },
    ...{ quarter: "2026-Q1", standard: name, rulesHash: pack.rulesHash, share, level: null },
    ...{ sections: { "1.1": share }, ...more },
  })),
});

let own: string;
test("nobody takes part unless somebody says so; with too few centres nothing is shown but how many there are", async () => {
  own = await centre("广州", "5");
  const before = await standing(own);
  expect(before).toMatchObject({ consent: null, least: 5, standard: name });
  expect(before.terms).toEqual({ industry: "telecom", seats: "51-150", region: "south" });
  expect(before.groups.find(everybody)?.total).toMatchObject({ state: "too-few", count: 0, bands: null });
  const given = await consent(own, true, 0);
  expect(given).toMatchObject({ consented: true, version: 1, decidedBy: "manager" });
  const { total } = (await standing(own)).groups.find(everybody) ?? {};
  expect(total).toMatchObject({ state: "too-few", count: 1, bands: null, position: null, own: 0.75 });
});

test("a consent is taken back, not over somebody else's decision, and everything is in the journal", async () => {
  expect(
    (
      await server.refused(
        api.decideBenchmarkConsent,
        { params: { id: own }, body: { consented: false, expectedVersion: 0 } },
        manager,
      )
    ).code,
  ).toBe("changed-meanwhile");
  const both = [false, false].map(() =>
    server.send(
      api.decideBenchmarkConsent,
      { params: { id: own }, body: { consented: false, expectedVersion: 1 } },
      manager,
    ),
  );
  const answers = (await Promise.all(both)).map(({ statusCode }) => statusCode).sort();
  expect(answers).toEqual([200, 409]);
  expect((await standing(own)).groups.find(everybody)?.total.count).toBe(0);
  expect((await server.refused(api.previewBenchmarkFile, {}, manager)).code).toBe(
    "benchmark-nothing-to-send",
  );
  await consent(own, true, 2);
  const admin = await server.signedIn(["administrator"]);
  const { entries } = await server.call(journal.listJournal, { query: { subjectId: own } }, admin);
  expect(entries.map(({ action }) => action).slice(0, 3)).toEqual([
    ...["assessments.join-benchmark", "assessments.leave-benchmark", "assessments.join-benchmark"],
  ]);
});

test("readers look and decide nothing; strangers see nothing", async () => {
  const viewer = await server.signedIn(["viewer"]);
  expect((await standing(own, viewer)).centreName).toBe("广州");
  const attempts = [
    await server.refused(
      api.decideBenchmarkConsent,
      { params: { id: own }, body: { consented: false, expectedVersion: 3 } },
      viewer,
    ),
    await server.refused(api.previewBenchmarkFile, {}, viewer),
    await server.refused(api.importBenchmarkFile, { upload: file("{}") }, viewer),
    await server.refused(api.changeBenchmarkSettings, { body: { least: 9, expectedVersion: 0 } }, viewer),
  ];
  expect(attempts.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "not-allowed"));
  const elsewhere = await server.signedIn(["manager"], await server.newOrganisation());
  expect((await server.refused(api.readCentreBenchmark, { params: { id: own } }, elsewhere)).code).toBe(
    "not-found",
  );
  expect(await server.call(api.readBenchmark, {}, elsewhere)).toEqual({
    ...{ settings: { least: 5, version: 0 }, consents: [], files: [] },
  });
});

test("the file that leaves is what was looked at, and holds no name, id or day of anybody", async () => {
  const { text, sha256, centres } = await server.call(api.previewBenchmarkFile, {}, manager);
  expect(centres).toEqual([{ centreId: own, centreName: "广州", entries: 1 }]);
  const answer = await server.send(api.downloadBenchmarkFile, { query: { sha256 } }, manager);
  expect(answer.body).toBe(text);
  for (const word of [
    "广州",
    "金丝雀",
    "2026-05",
    "120",
    own,
    manager.accountId,
    manager.organisationId,
    "manager",
  ])
    expect(text).not.toContain(word);
  const [entry] = (JSON.parse(text) as BenchmarkFile).entries;
  expect(entry).toMatchObject({ quarter: "2026-Q2", seats: "51-150", share: 0.75, standard: name });
  expect(Object.keys(entry?.sections ?? {})).toHaveLength(30);
  const late = await server.refused(
    api.downloadBenchmarkFile,
    { query: { sha256: "0".repeat(64) } },
    manager,
  );
  expect(late.code).toBe("benchmark-file-changed");
  expect((await server.refused(api.importBenchmarkFile, { upload: file(text) }, manager)).code).toBe(
    "benchmark-file-own",
  );
});

test("groups grow by the files of others, each entry once, and a later file of one source takes the place of the former", async () => {
  const taken = await take(others(1, [0.2, 0.4, 0.6]));
  expect(taken).toMatchObject({
    entries: 3,
    name: "others.json",
    standards: [{ standard: name, entries: 3, known: true }],
  });
  expect((await standing(own)).groups.find(everybody)?.total).toMatchObject({ state: "too-few", count: 4 });
  await take(others(1, [0.2, 0.4, 0.6, 0.9]));
  const { files } = await server.call(api.readBenchmark, {}, manager);
  expect(files.map(({ entries }) => entries)).toEqual([4]);
  const found = await standing(own);
  const all = found.groups.find(everybody);
  expect(all?.total).toMatchObject({ state: "shown", count: 5, own: 0.75, bands: { count: 5, p50: 0.6 } });
  expect(all?.total.position).toBeCloseTo(0.75);
  expect(all?.sections.find(({ code }) => code === "1.1")).toMatchObject({ state: "shown", count: 5 });
  expect(all?.sections.find(({ code }) => code === "1.2")).toMatchObject({
    state: "too-few",
    count: 1,
    bands: null,
  });
  expect(found.groups.filter(({ terms }) => terms.industry).map(({ total }) => total.state)).toEqual([
    ...["too-few", "too-few", "too-few", "too-few"],
  ]);
});

test("an entry with other rules counts nowhere here, and a file can be taken away again", async () => {
  const taken = await take(others(2, [0.1, 0.1, 0.1], { rulesHash: "f".repeat(64), standard: "other@3" }));
  expect(taken.standards).toEqual([{ standard: "other@3", entries: 3, known: false }]);
  expect((await standing(own)).groups.find(everybody)?.total.count).toBe(5);
  const [elsewhere] = [await server.signedIn(["manager"], await server.newOrganisation())];
  expect((await server.refused(api.removeBenchmarkFile, { params: { id: taken.id } }, elsewhere)).code).toBe(
    "not-found",
  );
  await server.call(api.removeBenchmarkFile, { params: { id: taken.id } }, manager);
  expect((await server.refused(api.removeBenchmarkFile, { params: { id: taken.id } }, manager)).code).toBe(
    "not-found",
  );
});

test("what somebody else's file says under an id of ours never counts", async () => {
  const { text } = await server.call(api.previewBenchmarkFile, {}, manager);
  const [entry] = (JSON.parse(text) as BenchmarkFile).entries;
  const before = (await standing(own)).groups;
  const { id } = await take(others(8, [0.01], { ...entry, share: 0.01, quarter: "2026-Q3" }));
  expect((await standing(own)).groups).toEqual(before);
  await server.call(api.removeBenchmarkFile, { params: { id } }, manager);
});

test("a file that is not as it should be is refused with its place, and nothing of it stays", async () => {
  const [entry] = others(3, [0.5]).entries;
  const hostile: readonly (readonly [unknown, string])[] = [
    ["PK\u0003\u0004", "/"],
    [{ ...others(3, [0.5]), entries: [{ ...entry, share: 7 }] }, "/entries/0/share"],
    [{ ...others(3, [0.5]), entries: [{ ...entry, region: "=cmd|' /C calc'!A0" }] }, "/entries/0/region"],
    [{ ...others(3, [0.5]), entries: [entry, entry] }, "/entries/1/id"],
    [{ ...others(3, [0.5]), centre: "某某中心" }, "/centre"],
  ];
  for (const [content, place] of hostile) {
    const problem = await server.refused(api.importBenchmarkFile, { upload: file(content) }, manager);
    expect([problem.code, problem.data?.place]).toEqual(["benchmark-file-not-valid", place]);
    expect(problem.title).toContain(place);
  }
  expect((await server.call(api.readBenchmark, {}, manager)).files).toHaveLength(1);
});

test("two files of one source at once: one stands, whole", async () => {
  const both = [
    [0.1, 0.2],
    [0.3, 0.4, 0.5],
  ].map((shares) => server.send(api.importBenchmarkFile, { upload: file(others(7, shares)) }, manager));
  const codes = (await Promise.all(both)).map(({ statusCode }) => statusCode);
  expect(codes.every((code) => code === 201 || code === 409)).toBe(true);
  const { files } = await server.call(api.readBenchmark, {}, manager);
  const mine = files.filter(({ entries }) => entries === 2 || entries === 3);
  expect(mine).toHaveLength(1);
  for (const { id } of mine) await server.call(api.removeBenchmarkFile, { params: { id } }, manager);
});

test("the fewest centres are raised, never lowered, and then fewer hide what was shown", async () => {
  const change = (least: number, expectedVersion: number) => ({ body: { least, expectedVersion } });
  const settings = async () => (await server.call(api.readBenchmark, {}, manager)).settings;
  const { version } = await settings();
  expect((await server.send(api.changeBenchmarkSettings, change(4, version), manager)).statusCode).toBe(422);
  await server.call(api.changeBenchmarkSettings, change(6, version), manager);
  expect((await standing(own)).groups.find(everybody)?.total).toMatchObject({ state: "too-few", count: 5 });
  const lower = await server.refused(api.changeBenchmarkSettings, change(5, version + 1), manager);
  expect(lower.code).toBe("benchmark-least-only-raised");
  expect((await server.refused(api.changeBenchmarkSettings, change(9, version), manager)).code).toBe(
    "changed-meanwhile",
  );
  expect(await settings()).toEqual({ least: 6, version: version + 1 });
});

test("after a consent is given anew, the centre's entry has another id", async () => {
  const idOf = async () =>
    (JSON.parse((await server.call(api.previewBenchmarkFile, {}, manager)).text) as BenchmarkFile).entries[0]
      ?.id;
  const [first, again] = [await idOf(), await idOf()];
  expect(again).toBe(first);
  const { version } = (await standing(own)).consent ?? { version: 0 };
  await consent(own, false, version);
  await consent(own, true, version + 1);
  expect(await idOf()).not.toBe(first);
});

test("only the latest finished assessment of a centre counts, and once", async () => {
  const copy = { title: "再评", from: "2026-06-01", to: "2026-06-30", withRatings: true };
  const { entries } = await server.call(api.listAssessments, { query: { centreId: own } }, manager);
  const made = await server.call(
    api.copyAssessment,
    { params: { id: entries[0]?.id ?? "" }, body: copy },
    manager,
  );
  const params = { id: made.id, criterion: "1", angle: "method" };
  const { ratings } = await server.call(api.readAssessment, { params: { id: made.id } }, manager);
  const expectedVersion =
    ratings.find((one) => one.criterion === "1" && one.angle === "method")?.version ?? 0;
  await server.call(api.rateCriterion, { params, body: { value: "none", expectedVersion } }, manager);
  await server.call(api.closeAssessment, { params: { id: made.id }, body: { expectedVersion: 1 } }, manager);
  const { basis, groups } = await server.call(api.readCentreBenchmark, { params: { id: own } }, manager);
  expect(basis).toMatchObject({ assessmentId: made.id, on: "2026-06-30" });
  expect(groups.find(everybody)?.total).toMatchObject({ count: 5, own: 0.749 });
});
