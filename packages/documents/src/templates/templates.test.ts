import { CFB } from "@e965/xlsx";
import { assess, standouts } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { type PrintedReport, type ReportKind, reportKinds, reportModel } from "@plumbline/core/reports";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { expect, test } from "vitest";
import { loadNamedPack } from "../packs/shelf.ts";
import { writeReport } from "../reports/index.ts";
import { checkTemplate, sampleTemplate } from "./index.ts";

const pack = await loadNamedPack("cc-cmm-oc@2017");

function planOf(language: Language): PrintedReport {
  const verdict = assess(pack.standard, { rows: [] });
  const report = reportModel({
    ...{ pack, rows: [], verdict, language, plan: null, standouts: standouts(pack.standard, verdict) },
    ...{ statements: [], approvers: {}, organisation: "江南云 & <客服>", people: [], engine: "1" },
    centre: { name: "苏州中心", city: "苏州", seats: 320, openedOn: null, years: null },
    assessment: { title: "Q4 测评", purpose: "self", period: null, state: "open", scope: ["1"] },
    madeAt: "2026-11-21T10:42:00Z",
  });
  return { kind: "action-plan", report, improvement: { findings: [], actions: [], projection: null } };
}

/** A document of paragraphs, each of runs; what it is split into does not change what it says. */
async function documentOf(...paragraphs: readonly (readonly string[])[]): Promise<Uint8Array> {
  const children = paragraphs.map(
    (parts) =>
      new Paragraph({ children: parts.map((text, at) => new TextRun({ text, bold: at % 2 === 1 })) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

type Archive = ReturnType<typeof CFB.read>;

/** The document with some of its parts changed or added. */
function altered(
  bytes: Uint8Array,
  change: (archive: Archive, read: (path: string) => string) => void,
): Uint8Array {
  const archive = CFB.read(Buffer.from(bytes), { type: "buffer" });
  const read = (path: string) => Buffer.from(CFB.find(archive, path)?.content ?? []).toString("utf8");
  change(archive, read);
  // The archive is a ZIP on both ways.
  return new Uint8Array(CFB.write(archive, { fileType: "zip", type: "buffer", compression: true }) as Buffer);
}

function put(archive: Archive, path: string, text: string): void {
  const found = CFB.find(archive, path);
  if (found) found.content = Buffer.from(text);
  else CFB.utils.cfb_add(archive, path, Buffer.from(text));
}

const relation = (type: string, target: string, mode = ' TargetMode="External"') =>
  `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
const relations = "/word/_rels/document.xml.rels";

function textOf(bytes: Uint8Array): string {
  const archive = CFB.read(Buffer.from(bytes), { type: "buffer" });
  return Buffer.from(CFB.find(archive, "/word/document.xml")?.content ?? [])
    .toString("utf8")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "");
}

const cases = reportKinds.flatMap((kind) => (["zh", "en"] as const).map((language) => ({ kind, language })));

test.each(cases)("the sample template of $kind works at once, in $language", async ({ kind, language }) => {
  expect(await checkTemplate(await sampleTemplate(kind, language), "sample.docx", kind)).toEqual([]);
});

test("a report in a template has its words and chapters where the template asks for them", async () => {
  const bytes = await documentOf(
    ["尊敬的", "{{cen", "tre.na", "me}}", "：", "{{ organisation }}", "得分率{{points.share}}"],
    ["{{", "chapters", "}}"],
    ["{{table.actions}}"],
    ["此致"],
  );
  expect(await checkTemplate(bytes, "own.docx", "action-plan")).toEqual([]);
  const made = await writeReport(planOf("zh"), "docx", { look: { template: { name: "own.docx", bytes } } });
  const text = textOf(made);
  expect(text).toContain("尊敬的苏州中心：江南云 &amp; &lt;客服&gt;得分率0.0%");
  expect(text).toContain("来历与说明");
  expect(text).toContain("无数据");
  expect(text).not.toContain("{{");
  expect(text.indexOf("来历与说明")).toBeLessThan(text.indexOf("此致"));
});

test("what is misspelt, of another kind, in a sentence or not closed is listed with its place", async () => {
  const bytes = await documentOf(
    ["{{centre.nmae}}"],
    ["好"],
    ["{{table.pairs}}"],
    ["见 {{chapters}} 一章"],
    ["{{title"],
    ["{{constructor}}"],
  );
  const problems = await checkTemplate(bytes, "own.docx", "action-plan");
  expect(problems.map(({ where, found, message }) => [where.zh, found, message.en])).toEqual([
    ["正文第 1 段", "{{centre.nmae}}", "There is no such placeholder; is it {{centre.name}}?"],
    ["正文第 3 段", "{{table.pairs}}", "There is no such placeholder."],
    [
      "正文第 4 段",
      "{{chapters}}",
      "This placeholder brings paragraphs and tables and must stand in a paragraph of its own.",
    ],
    ["正文第 5 段", "{{title", "The double braces do not close within the paragraph."],
    ["正文第 6 段", "{{constructor}}", "There is no such placeholder."],
  ]);
  const empty = await checkTemplate(await documentOf(["只有文字"]), "own.docx", "action-plan");
  expect(empty[0]?.message.zh).toContain("没有任何占位符");
});

const good = await documentOf(["{{title}}"], ["{{chapters}}"]);
type Hostile = readonly [
  what: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  cause: RegExp,
  name?: string,
];
const hostile: readonly Hostile[] = [
  ["no document", () => Buffer.from("hello"), /damaged/],
  ["cut short", () => good.subarray(0, good.length - 40), /damaged/],
  ["an old .doc", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old \.doc/],
  ["a name that is no .docx", () => good, /A template is a \.docx/, "own.docm"],
  ["macros", () => altered(good, (a) => put(a, "/word/vbaProject.bin", "x")), /macros/],
  [
    "macros by its type",
    () =>
      altered(good, (a, read) =>
        put(
          a,
          "/[Content_Types].xml",
          read("/[Content_Types].xml").replace("document.main", "document.macroEnabled.main"),
        ),
      ),
    /macros/,
  ],
  [
    "a picture from elsewhere",
    () =>
      altered(good, (a, read) =>
        put(
          a,
          relations,
          read(relations).replace("</Relationships>", relation("image", "http://192.0.2.1/x.png")),
        ),
      ),
    /outside itself: http:\/\/192\.0\.2\.1/,
  ],
  [
    "a template from elsewhere, its mode written in references",
    () =>
      altered(good, (a, read) =>
        put(
          a,
          relations,
          read(relations).replace(
            "</Relationships>",
            relation("attachedTemplate", "file:///C:/x.dotm", ' TargetMode="&#69;xternal"'),
          ),
        ),
      ),
    /outside itself: file/,
  ],
  [
    "an embedded object",
    () => altered(good, (a) => put(a, "/word/embeddings/oleObject1.bin", "x")),
    /embeds another object/,
  ],
  [
    "a field that reads files, split over runs",
    () =>
      altered(good, (a, read) =>
        put(
          a,
          "/word/document.xml",
          read("/word/document.xml").replace(
            "</w:p>",
            "<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT &quot;c:/x&quot;</w:instrText></w:r></w:p>",
          ),
        ),
      ),
    /field INCLUDETEXT/,
  ],
  [
    "a field that reads files, under another prefix and set apart",
    () =>
      altered(good, (a, read) =>
        put(
          a,
          "/word/document.xml",
          read("/word/document.xml").replace(
            "</w:p>",
            '<x:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:instrText><![CDATA[INCLUDEPICTURE "http://192.0.2.1/x"]]></x:instrText></x:r></w:p>',
          ),
        ),
      ),
    /field INCLUDEPICTURE/,
  ],
  [
    "a picture from elsewhere, its relations named in capitals",
    () =>
      altered(good, (a) =>
        put(
          a,
          "/word/_rels/header9.xml.RELS",
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("image", "http://192.0.2.1/x.png")}`,
        ),
      ),
    /outside itself: http:\/\/192\.0\.2\.1/,
  ],
  [
    "entities",
    () =>
      altered(good, (a, read) =>
        put(a, "/word/document.xml", `<!DOCTYPE x [<!ENTITY a "b">]>${read("/word/document.xml")}`),
      ),
    /DOCTYPE/,
  ],
  [
    "a bomb",
    () => altered(good, (a) => put(a, "/word/media/x.xml", " ".repeat(40 * 1024 * 1024))),
    /unpacks to far too much/,
  ],
  [
    "another encoding",
    () =>
      altered(good, (a, read) => {
        const found = CFB.find(a, "/word/document.xml");
        if (found) found.content = Buffer.from(`\ufeff${read("/word/document.xml")}`, "utf16le");
      }),
    /not UTF-8/,
  ],
  ["too large a file", () => new Uint8Array(5 * 1024 * 1024 + 1), /larger than 5 MB/],
];

test.each(hostile.map(([what, make, cause, name = "own.docx"]) => ({ what, make, cause, name })))(
  "a template with $what is refused in plain words",
  async ({ make, cause, name }) => {
    const refusal = await checkTemplate(await make(), name, "summary" satisfies ReportKind).catch(
      (error) => error,
    );
    expect(refusal.code).toBe("template-not-usable");
    expect(refusal.data.cause.en).toMatch(cause);
  },
);

test("a link to a site is no reference: it reads nothing", async () => {
  const linked = altered(good, (a, read) =>
    put(
      a,
      relations,
      read(relations).replace("</Relationships>", relation("hyperlink", "https://example.com/")),
    ),
  );
  expect(await checkTemplate(linked, "own.docx", "summary")).toEqual([]);
});

test("a template that cannot be filled fails the report and names itself; nothing else is made instead", async () => {
  const template = { name: "坏.docx", bytes: Buffer.from("no document") };
  const failed = await writeReport(planOf("zh"), "docx", { look: { template } }).catch((error) => error);
  expect(failed).toMatchObject({ code: "template-failed", data: { name: "坏.docx" } });
});
