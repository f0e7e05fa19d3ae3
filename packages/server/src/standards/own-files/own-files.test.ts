import { standards as api } from "@plumbline/api";
import { criteriaOf, outline } from "@plumbline/core/standards";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let author: Signed;
const text = (words: string) => ({ zh: `${words}（中）`, en: words });

beforeAll(async () => {
  server = await testServer();
  author = await server.signedIn(["quality"]);
});
afterAll(() => server.close());

/** A small standard as its author would write it in one YAML file. */
function yaml(id: string, { edition = "1", more = "", text: words = "Calls are answered." } = {}) {
  return `id: ${id}
edition: "${edition}"
revision: 1
title: { zh: 热线规范, en: Hotline rules }
summary: { zh: 简介, en: Summary }
publisher: { zh: 我们, en: Us }
rights: { zh: 自用, en: Own use }
${more}
scales:
  - id: yes-no
    values:
      - { id: "yes", points: 1, title: { zh: 是, en: Yes }, compliant: true }
      - { id: "no", points: 0, title: { zh: 否, en: No } }
    notApplicable: { allowed: true, needsApprover: false }
angles:
  - { id: answer, title: { zh: 回答, en: Answer }, question: { zh: 做到了吗？, en: Is it done? }, scale: yes-no }
counts: { criteria: 1, sections: 1 }
areas:
  - code: "1"
    title: { zh: 接听, en: Answering }
    sections:
      - code: "1.1"
        title: { zh: 来电, en: Calls }
        criteria:
          - id: "1"
            title: { zh: 接起, en: Answer }
            text: { zh: 来电有人接。, en: ${JSON.stringify(words)} }
`;
}
const file = (content: string | Buffer, name = "rules.yaml") => ({ name, bytes: Buffer.from(content) });
const take = (upload: ReturnType<typeof file>, query: object = {}) =>
  server.call(api.importOwnStandard, { upload, query }, author);
const refused = async (upload: ReturnType<typeof file>, query: object = {}) =>
  (await server.refused(api.importOwnStandard, { upload, query }, author)).code;
const read = (id: string, edition = "1") =>
  server.call(api.readOwnStandard, { params: { id, edition } }, author);

test("a file becomes a draft, whole", async () => {
  const { own, faults } = await take(file(yaml("hotline")));
  expect(faults).toEqual([]);
  expect(own).toMatchObject({ id: "hotline", state: "draft", criteria: 1, version: 1, faults: 0 });
  expect(criteriaOf((await read("hotline")).standard).map(({ id }) => id)).toEqual(["1"]);
});

test.each(["xlsx", "yaml"] as const)(
  "a published edition goes out as %s and comes back as the same pack under another name",
  async (format) => {
    const [id, edition] = [`round-${format}`, "1"];
    await take(file(yaml(id, { text: '=1+1 "quoted", with\nlines' })));
    const params = { id, edition };
    const published = await server.call(
      api.publishOwnStandard,
      { params, body: { expectedVersion: 1 } },
      author,
    );
    const answer = await server.send(api.downloadPack, { params, query: { format } }, author);
    expect(answer.headers["content-disposition"]).toContain(`${id}@1.${format}`);
    const again = file(answer.rawPayload, `pack.${format}`);
    expect(await refused(again)).toBe("edition-taken");
    const elsewhere = await server.signedIn(["quality"], await server.newOrganisation());
    const { own } = await server.call(api.importOwnStandard, { upload: again }, elsewhere);
    const body = { expectedVersion: own?.version ?? 0 };
    const copy = await server.call(api.publishOwnStandard, { params, body }, elsewhere);
    expect(copy.hash).toBe(published.hash);
  },
);

test("a draft that is named is replaced whole, if it is as it was seen and the file is its own", async () => {
  await take(file(yaml("replaced")));
  const target = { id: "replaced", edition: "1", expectedVersion: 1 };
  expect(await refused(file(yaml("replaced")))).toBe("edition-taken");
  expect(await refused(file(yaml("other")), target)).toBe("file-of-another-standard");
  const { own } = await take(file(yaml("replaced", { text: "Said anew." })), target);
  expect(own?.version).toBe(2);
  expect(await refused(file(yaml("replaced")), target)).toBe("changed-meanwhile");
  // Whoever had the draft open cannot write over the file.
  const [criterion] = criteriaOf((await read("replaced")).standard);
  const change = { part: "criterion", id: "1", criterion: { ...criterion!, title: text("late") } } as const;
  const late = { params: { id: "replaced", edition: "1" }, body: { expectedVersion: 1, change } };
  expect((await server.refused(api.changeOwnStandard, late, author)).code).toBe("changed-meanwhile");
});

test("a file may refer to what the organisation published, and to nothing that is not there", async () => {
  await take(file(yaml("yearly", { edition: "2026" })));
  const version = { params: { id: "yearly", edition: "2026" }, body: { expectedVersion: 1 } };
  await server.call(api.publishOwnStandard, version, author);
  const next = (old: string) =>
    file(yaml("yearly", { edition: "2027", more: `supersedes: [{ id: yearly, edition: "${old}" }]` }));
  expect((await take(next("2026"))).own).toMatchObject({ edition: "2027", faults: 0 });
});

test("what is wrong in a file is named with its place, all at once, and nothing is taken over", async () => {
  const lacking = yaml("faulty").replace(", en: Answering", "").replace("scale: yes-no", "scale: maybe");
  const { own, faults } = await take(file(lacking));
  expect(own).toBeNull();
  expect(faults).toHaveLength(2);
  expect(faults.every(({ line, sheet }) => line > 1 && sheet === null)).toBe(true);
  await take(file(yaml("sound")));
  const { rawPayload } = await server.send(
    api.downloadOwnStandard,
    { params: { id: "sound", edition: "1" } },
    author,
  );
  expect(rawPayload.subarray(0, 2).toString()).toBe("PK");
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  await book.xlsx.load(rawPayload as unknown as ArrayBuffer);
  const sheet = book.getWorksheet("criteria");
  const headings = (sheet?.getRow(1).values ?? []) as unknown[];
  const [zh, row] = [headings.indexOf("title::zh"), sheet?.lastRow?.number ?? 0];
  expect(zh).toBeGreaterThan(0);
  sheet!.eachRow((one) => {
    if (one.getCell(1).value === "1" || one.getCell(1).value === 1) one.getCell(zh).value = null;
  });
  const broken = file(Buffer.from(await book.xlsx.writeBuffer()), "book.xlsx");
  const answer = await take(broken, { id: "sound", edition: "1", expectedVersion: 1 });
  expect(answer.own).toBeNull();
  expect(answer.faults).toMatchObject([{ sheet: "criteria", column: expect.stringMatching(/^[A-Z]+$/) }]);
  expect(answer.faults[0]?.line).toBeLessThanOrEqual(row);
  expect((await read("sound")).own.version).toBe(1);
  expect((await server.call(api.listOwnStandards, {}, author)).entries.map(({ id }) => id)).not.toContain(
    "faulty",
  );
});

test("names that an own standard may not have are refused", async () => {
  expect(await refused(file(yaml("cc-cmm-oc", { edition: "2031" })))).toBe("standard-id-shipped");
  expect(await refused(file(yaml("Upper")))).toBe("standard-id-not-usable");
});

test("files that are no standard, or mean harm, are refused and leave nothing behind", async () => {
  const before = (await server.call(api.listOwnStandards, {}, author)).total;
  expect(await refused(file("MZ", "rules.exe"))).toBe("file-not-readable");
  expect(await refused(file("PK\u0003\u0004 not a workbook", "rules.xlsx"))).toBe("file-not-readable");
  expect(await refused(file("x".repeat(6_000_000)))).toBe("file-not-readable");
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ...[..."bcdefgh"].map(
      (name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${"abcdefgh"[at]}`)}]`,
    ),
  ];
  const faulty = [
    "- not: [closed",
    "",
    "id: x",
    "__proto__: { polluted: 1 }",
    "!!js/function 'return 1'",
    bomb.join("\n"),
    "\u0000",
    `a: ${"[".repeat(20_000)}`,
  ];
  for (const content of faulty) {
    const { own, faults } = await take(file(content));
    expect(own).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  }
  expect({}).not.toHaveProperty("polluted");
  const long = await take(file(yaml("long", { text: "x".repeat(9_000) })));
  expect(long).toMatchObject({
    own: null,
    faults: [{ message: { zh: "条目 1：正文超过上限 8000，请缩短。" } }],
  });
  expect((await server.call(api.listOwnStandards, {}, author)).total).toBe(before);
});

test("a shipped standard goes out as a workbook that becomes the beginning of an own one under another id", async () => {
  const params = { id: "service-audit", edition: "1" };
  const answer = await server.send(api.downloadPack, { params, query: { format: "yaml" } }, author);
  const own = answer.body.replace(/^id: .*$/m, "id: our-audit");
  expect((await take(file(own))).own).toMatchObject({ id: "our-audit", criteria: 571 });
  const { standard } = await read("our-audit");
  expect(outline(standard).sections).toHaveLength(29);
});
