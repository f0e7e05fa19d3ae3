import { crc32, deflateRawSync } from "node:zlib";
import { Refusal, Text } from "@plumbline/core/kernel";
import { describe, expect, test } from "vitest";
import { readTable, type Table } from "../index.ts";

type Part = {
  readonly name: string;
  readonly content: Buffer;
  readonly claim?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly crc?: number;
};

/** A ZIP archive of parts, each with the lies it is told to tell. */
function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claim = content.length, flags = 0, mode = 0, crc = crc32(content) } of parts) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claim, 18);
    shared.writeUInt16LE(label.length, 22);
    const file = Buffer.concat([Buffer.from("504b0304", "hex"), shared, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(mode * 0x10000, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("504b01021403", "hex"), shared, tail, label]));
    files.push(file);
    offset += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const part = (name: string, xml: string): Part => ({
  name,
  content: Buffer.from(`<?xml version="1.0"?>${xml}`),
});

/** A workbook of one sheet with the given rows, styles and further parts. */
function workbookOf(
  rows: string,
  {
    before = "",
    after = "",
    name = "Sheet1",
    more = [] as readonly Part[],
    strings = "<si><t>hi</t></si>",
  } = {},
): Part[] {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    part("xl/sharedStrings.xml", `<sst xmlns="${main}">${strings}</sst>`),
    part(
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
    ...more,
  ];
}

const head = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const replaced = (parts: readonly Part[], name: string, lie: Partial<Part>) =>
  parts.map((one) => (one.name === name ? { ...one, ...lie } : one));

/** What the importer says to a file: the table, or the cause it gives. It never takes longer than it may. */
async function answerTo(bytes: Uint8Array): Promise<Table | string> {
  const begun = performance.now();
  try {
    return await readTable(bytes, "upload.xlsx");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Text.parse(error.data.cause).en;
  } finally {
    expect(performance.now() - begun).toBeLessThan(12_000);
  }
}

test("a sound workbook gives its cells as one would type them", async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c></row>
    <row r="3"><c r="A3"><v>10</v></c><c r="B3" s="1"><v>46000</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><v>8613800138000</v></c><c r="E3"><f>1+1</f><v>2</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3"><v>0.1</v></c></row>`;
  const table = await answerTo(zipOf(workbookOf(rows)));
  expect(table).toEqual({
    header: ["hi", "rich text"],
    rows: [{ line: 3, cells: ["10", "2025-12-09", "true", "8613800138000", "2", "", "0.1"] }],
    subject: "",
  });
});

describe("odd but harmless workbooks are read", () => {
  test.each<[string, readonly Part[]]>([
    ["a dimension over the whole sheet", workbookOf(head, { before: '<dimension ref="A1:XFD1048576"/>' })],
    [
      "a merge over the whole sheet",
      workbookOf(head, { after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
    ],
    [
      "empty rows in great number",
      workbookOf(head + Array.from({ length: 30_000 }, (_, at) => `<row r="${at + 2}"/>`).join("")),
    ],
  ])("%s", async (_, parts) => {
    expect(await answerTo(zipOf(parts))).toMatchObject({ header: ["hi"], rows: [] });
  });
});

describe("hostile workbooks get a plain answer", () => {
  const zeros = Buffer.alloc(20 * 1024 * 1024, "<row/>");
  const sound = workbookOf(head);
  test.each<[string, Uint8Array, RegExp]>([
    [
      "a bomb",
      zipOf(replaced(sound, "xl/worksheets/sheet1.xml", { content: zeros })),
      /unpacks to far too much/,
    ],
    [
      "strings nested deeply",
      zipOf(workbookOf(head, { strings: "<si>".repeat(300_000) })),
      /unpacks to far too much/,
    ],
    [
      "a size that lies",
      zipOf(replaced(sound, "xl/worksheets/sheet1.xml", { content: zeros, claim: 100 })),
      /damaged/,
    ],
    ["a wrong checksum", zipOf(replaced(sound, "xl/sharedStrings.xml", { crc: 1 })), /damaged/],
    ["half a file", zipOf(sound).subarray(0, 900), /damaged/],
    ["a part that is encrypted", zipOf(replaced(sound, "xl/workbook.xml", { flags: 1 })), /encrypted/],
    ["a link", zipOf([...sound, { ...part("xl/link", "x"), mode: 0o120777 }]), /a link: xl\/link/],
    ["a name that climbs out", zipOf([...sound, part("../evil.xml", "x")]), /damaged/],
    ["two parts of one name", zipOf([...sound, part("XL/workbook.xml", "x")]), /two parts of one name/],
    ["an archive inside", zipOf([...sound, part("xl/embeddings/inner.zip", "x")]), /another archive/],
    [
      "an archive inside under another name",
      zipOf([...sound, { name: "xl/media/a.png", content: zipOf(sound) }]),
      /another archive/,
    ],
    [
      "a document type",
      zipOf(
        replaced(
          sound,
          "xl/sharedStrings.xml",
          part("", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>'),
        ),
      ),
      /DOCTYPE/,
    ],
    [
      "too many parts",
      zipOf([...sound, ...Array.from({ length: 10_000 }, (_, at) => part(`xl/media/${at}.bin`, ""))]),
      /10000 parts/,
    ],
    ["an archive that is no workbook", zipOf([part("word/document.xml", "<w/>")]), /no Excel workbook/],
    [
      "a row number beyond every sheet",
      zipOf(workbookOf(`${head}<row r="4294967295"><c r="A4294967295"><v>2</v></c></row>`)),
      /20000 rows/,
    ],
    [
      "a column beyond every sheet",
      zipOf(workbookOf('<row r="1"><c r="XFD1"><v>2</v></c></row>')),
      /100 columns/,
    ],
    [
      "a string that is not there",
      zipOf(workbookOf('<row r="1"><c r="A1" t="s"><v>999999</v></c></row>')),
      /inside of the workbook|nothing in the file/,
    ],
    [
      "a sheet that is not there",
      zipOf(sound.filter(({ name }) => !name.includes("sheet1"))),
      /inside of the workbook|nothing in the file/,
    ],
    [
      "a sheet named as a prototype",
      zipOf(workbookOf(head, { name: "__proto__" })),
      /inside of the workbook/,
    ],
  ])("%s", async (_, bytes, cause) => {
    expect(await answerTo(bytes)).toMatch(cause);
  });

  test("a sheet of many real cells ends the child, not the importer", async () => {
    // Incompressible enough to pass the archive's limits, far too many cells for an answer sheet.
    const cells = Array.from(
      { length: 700_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 2654435761) % 4294967296}</v></c></row>`,
    );
    const before = process.memoryUsage().rss;
    expect(await answerTo(zipOf(workbookOf(cells.join(""))))).toMatch(
      /too long or too much memory|more than 20000 rows|unpacks to far/,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test("lone surrogates, control characters and numbers without bounds become storable text", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>a&#xD800;b_x0000_c</t></is></c></row><row r="2"><c r="A2"><v>1e999</v></c></row>`;
    const table = await answerTo(zipOf(workbookOf(rows)));
    if (typeof table === "string") throw new Error(table);
    expect(table.header[0]?.isWellFormed()).toBe(true);
    expect(table.header[0]).not.toContain("\u0000");
    expect(table.rows[0]?.cells).toEqual(["Infinity"]);
  });
});
