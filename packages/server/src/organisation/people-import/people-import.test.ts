import { crc32 } from "node:zlib";
import { journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let queries = 0;

beforeAll(async () => {
  server = await testServer({
    onQuery: () => {
      queries += 1;
    },
  });
});
afterAll(() => server.close());

beforeEach(async () => {
  manager = await server.signedIn(["administrator"], await server.newOrganisation());
  const centre = await server.call(organisation.createCentre, { body: { name: "北京中心" } }, manager);
  const team = { name: "一组", centreId: centre.id };
  await server.call(organisation.createTeam, { body: team }, manager);
  await server.call(organisation.createPosition, { body: { name: "座席" } }, manager);
});

const sheet = (bytes: Uint8Array | string, name = "人员.csv") => ({
  upload: { name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes },
});
const preview = (file: object) => server.call(organisation.importPeople, { query: {}, ...file }, manager);
const apply = (file: object) =>
  server.call(organisation.importPeople, { query: { apply: "true" }, ...file }, manager);
const people = () => server.call(organisation.listPeople, { query: { archived: "true" } }, manager);

/** The text below in GB18030, as Excel on a Chinese Windows saves a CSV. */
const gb18030 = Buffer.from(
  "b9a4bac52cd0d5c3fb2cd6d0d0c42cb0e0d7e92cb8dacebb2cc8ebd6b0c8d5c6da0a42312cc0eec0d72cb1b1bea9d6d0d0c42cd2bbd7e9" +
    "2cd7f9cfaf2c323032342f332f310a42322cbaabc3b7c3b72cb1b1bea9d6d0d0c42c2c2c32303234c4ea33d4c231c8d50a",
  "hex",
);
const text =
  "工号,姓名,中心,班组,岗位,入职日期\nB1,李雷,北京中心,一组,座席,2024/3/1\nB2,韩梅梅,北京中心,,,2024年3月1日\n";
const rows = text
  .trim()
  .split("\n")
  .map((line) => line.split(","));

test.each([
  ["UTF-8", sheet(text)],
  ["UTF-8 with a byte order mark", sheet(`\uFEFF${text}`)],
  ["GB18030", sheet(gb18030)],
  ["XLSX", sheet(workbook(rows), "people.xlsx")],
])("a right file in %s is previewed, then taken in", async (_encoding, file) => {
  expect(await preview(file)).toMatchObject({ applied: false, added: 2, refused: 0 });
  expect((await people()).total).toBe(0);
  expect(await apply(file)).toMatchObject({ applied: true, added: 2, changed: 0, same: 0, refused: 0 });
  expect((await people()).entries).toMatchObject([
    { staffNumber: "B1", name: "李雷", joinedOn: "2024-03-01", version: 1, teamId: expect.any(String) },
    { staffNumber: "B2", name: "韩梅梅", joinedOn: "2024-03-01", version: 1, teamId: null },
  ]);
});

test("the same file again changes nothing; a changed one changes what it says", async () => {
  await apply(sheet(text));
  const before = await people();
  expect(await apply(sheet(text))).toMatchObject({ added: 0, changed: 0, same: 2 });
  expect(await people()).toEqual(before);
  expect(await apply(sheet("工号,姓名\nB1,李磊\nB2,韩梅梅\n"))).toMatchObject({ changed: 1, same: 1 });
  const [changed, same] = (await people()).entries;
  expect(changed).toEqual({ ...before.entries[0], name: "李磊", version: 2 });
  expect(same).toEqual(before.entries[1]);
});

test.each([
  ["CSV", (lines: string[][]) => sheet(lines.map((cells) => cells.join(",")).join("\n"))],
  ["XLSX", (lines: string[][]) => sheet(workbook(lines), "people.xlsx")],
])("one bad row of a %s keeps the whole file out, and every bad cell is named", async (_kind, fileOf) => {
  const file = fileOf([...rows, ["", "赵六", "广州中心", "", "店长", "昨天"]]);
  const shown = await preview(file);
  expect(shown).toMatchObject({ added: 2, refused: 1 });
  expect(shown.rows[2]).toMatchObject({ line: 4, action: "refused" });
  const codes = shown.rows[2]?.errors.map(({ field, code }) => `${field}: ${code}`);
  expect(codes).toEqual([
    "staffNumber: required",
    "centre: unknown",
    "position: unknown",
    "joinedOn: day-not-valid",
  ]);
  const input = { query: { apply: "true" }, ...file };
  const refusal = await server.refused(organisation.importPeople, input, manager);
  expect(refusal).toMatchObject({ code: "rows-refused", status: 422 });
  expect(refusal.data?.problems).toHaveLength(4);
  expect((await people()).total).toBe(0);
  const { entries } = await server.call(journal.listJournal, { query: {} }, manager);
  expect(entries.filter(({ subject }) => subject === "person" || subject === "people-import")).toEqual([]);
});

test.each([
  ["no heading that is needed", sheet("邮箱\na@b.cn\n"), "columns-missing"],
  ["one column twice", sheet("工号,姓名,员工编号\n1,王,1\n"), "columns-twice"],
  ["no table at all", sheet(Buffer.from("89504e470d0a1a0a", "hex"), "people.xlsx"), "file-not-readable"],
])("a file with %s is refused", async (_what, file, code) => {
  expect((await server.refused(organisation.importPeople, { query: {}, ...file }, manager)).code).toBe(code);
});

test("headings nothing is known about are named", async () => {
  expect((await preview(sheet("工号,姓名,血型\nB1,李雷,A\n"))).ignoredColumns).toEqual(["血型"]);
});

test("people of another organisation with the same numbers are not seen", async () => {
  await apply(sheet(text));
  const stranger = await server.signedIn(["manager"], await server.newOrganisation());
  const file = sheet("工号,姓名\nB1,李雷\n");
  const shown = await server.call(organisation.importPeople, { query: {}, ...file }, stranger);
  expect(shown).toMatchObject({ added: 1, changed: 0 });
});

test("the journal has a row for each person and one for the file, and its chain holds", async () => {
  await apply(sheet(text, "花名册.csv"));
  const { entries } = await server.call(journal.listJournal, { query: { limit: 3 } }, manager);
  expect(entries.map(({ action }) => action)).toEqual([
    "organisation.import-people",
    "organisation.create-person",
    "organisation.create-person",
  ]);
  expect(entries[0]?.data).toMatchObject({ name: "花名册.csv", added: 2 });
  expect(await server.call(journal.checkJournal, {}, manager)).toMatchObject({ intact: true });
});

test("5,000 rows take as many queries as two", async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, index) => `N${index},员工${index},北京中心,一组,座席,2024-03-01`,
  );
  const count = async (file: object) => {
    queries = 0;
    const { added } = await apply(file);
    return { added, queries };
  };
  const few = await count(sheet(text));
  const many = await count(sheet(["工号,姓名,中心,班组,岗位,入职日期", ...lines].join("\n")));
  expect([few.added, many.added]).toEqual([2, 5000]);
  expect(many.queries).toBe(few.queries);
});

/** The smallest workbook a spreadsheet program would open: one sheet of text cells, in a zip without compression. */
function workbook(lines: readonly (readonly string[])[]): Buffer {
  const cells = (line: readonly string[]) =>
    line.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("");
  const sheetRows = lines.map((line, index) => `<row r="${index + 1}">${cells(line)}</row>`).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relation = (kind: string, to: string) =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${to}"/></Relationships>`;
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="人员" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "sheet1.xml"),
    "xl/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheetRows}</sheetData></worksheet>`,
  });
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const offset = bodies.reduce((sum, { length }) => sum + length, 0);
    // Version, flags (UTF-8 names), stored, time, day, checksum, size twice, length of the name, no extra field.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from("PK\x03\x04"), facts, path, data);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), facts, place, path);
  }
  const [body, list] = [Buffer.concat(bodies), Buffer.concat(directory)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(body.length, 12);
  return Buffer.concat([body, list, Buffer.from("PK\x05\x06"), end]);
}
