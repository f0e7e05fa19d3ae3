import { standards as api } from "@plumbline/api";
import { readSheet } from "@plumbline/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let agent: Signed;
const named = { id: "cc-cmm-oc", edition: "2017" };

beforeAll(async () => {
  server = await testServer();
  agent = await server.signedIn(["agent"]);
});
afterAll(() => server.close());

test("every member sees the standards on the shelf with their counts", async () => {
  const { entries } = await server.call(api.listStandards, {}, agent);
  const found = entries.find(({ id }) => id === "cc-cmm-oc");
  expect(found).toMatchObject({ edition: "2017", criteria: 168, sections: 30, levels: 5 });
});

test("a standard is read whole, under the hash the list names", async () => {
  const pack = await server.call(api.readStandard, { params: named }, agent);
  const { entries } = await server.call(api.listStandards, {}, agent);
  expect(entries.map(({ hash }) => hash)).toContain(pack.hash);
  expect(pack.standard.areas).toHaveLength(5);
});

test("an unknown edition is refused with the names of those there are", async () => {
  const problem = await server.refused(api.readStandard, { params: { ...named, edition: "1999" } }, agent);
  expect(problem).toMatchObject({ status: 404, code: "standard-unknown" });
  expect(problem.title).toContain("cc-cmm-oc@2017");
});

test("a search over all criteria finds by number, in both languages, and counts beyond the limit", async () => {
  const search = (words: string, limit = 30) =>
    server.call(api.searchCriteria, { query: { search: words, limit } }, agent);
  expect((await search("55")).entries[0]).toMatchObject({ standard: "cc-cmm-oc@2017", criterion: "55" });
  const chinese = await search("监控");
  const english = await search("MONITORING");
  expect(chinese.total).toBeGreaterThan(0);
  expect(english.total).toBeGreaterThan(0);
  const few = await search("监控", 1);
  expect(few).toMatchObject({ total: chinese.total, entries: [chinese.entries[0]] });
});

test("guidance is read a section at a time, with links that lead to the other standard and back", async () => {
  const audit = { id: "service-audit", edition: "1" };
  const links = (await server.call(api.listLinks, { params: audit }, agent)).entries;
  const [first] = links;
  expect(first?.standard).toBe("cc-cmm-oc@2017");
  const beside = await server.call(
    api.readGuidance,
    { params: audit, query: { section: first?.section } },
    agent,
  );
  expect(beside.entries.length).toBeLessThan(60);
  const own = beside.entries.find(({ criterion }) => criterion === first?.from);
  expect(own?.links.map(({ criterion }) => criterion)).toContain(first?.criterion);
  const back = (await server.call(api.listLinks, { params: named }, agent)).entries;
  expect(back.some(({ from, criterion }) => from === first?.criterion && criterion === first?.from)).toBe(
    true,
  );
  expect(back).toHaveLength(links.length);
});

test.each(["xlsx", "csv"] as const)(
  "the empty answer sheet comes as %s and is read back empty",
  async (format) => {
    const answer = await server.send(
      api.downloadSheet,
      { params: named, query: { format, language: "zh" } },
      agent,
    );
    expect(answer.headers["content-disposition"]).toContain(`cc-cmm-oc@2017.${format}`);
    const { standard } = await server.call(api.readStandard, { params: named }, agent);
    const { rows } = await readSheet(answer.rawPayload, `sheet.${format}`, standard);
    expect(rows).toHaveLength(168);
    expect(rows.every(({ values }) => Object.values(values).every((value) => value === null))).toBe(true);
  },
);
