import exceljs from "exceljs";
import { expect, test } from "vitest";
import { loadNamedPack, readSheet, readTable, writeCsv, writeSheet } from "../index.ts";

const dangerous = [
  "=1+1",
  "+86 138 0013 8000",
  "-3+1",
  "@SUM(1,1)",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "'=1",
  "''-2",
  "=cmd|'/C calc'!A0",
];

test.each(dangerous)("%s stands in CSV as text, and comes back unchanged", async (cell) => {
  const csv = writeCsv([
    ["note", "x"],
    [cell, "y"],
  ]);
  const written = csv.toString().split("\r\n")[1] ?? "";
  expect(written).toMatch(/^"?'/);
  expect((await readTable(csv, "a.csv")).rows[0]?.cells).toEqual([cell, "y"]);
});

test("notes that look like formulas are typed strings in the workbook and survive the round trip in both formats", async () => {
  const { standard } = await loadNamedPack("cc-cmm-oc@2017");
  const rows = dangerous.map((note, at) => ({
    criterion: String(at + 1),
    values: { method: "full", execution: "none" },
    note,
    notApplicable: false,
    approved: false,
  }));
  for (const format of ["xlsx", "csv"] as const) {
    const file = await writeSheet(standard, { format, language: "zh", rows });
    expect((await readSheet(file, `a.${format}`, standard)).rows.slice(0, rows.length)).toEqual(rows);
    if (format === "csv") continue;
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const note = workbook.worksheets[0]?.getCell("G2");
    expect([note?.type, note?.value]).toEqual([exceljs.ValueType.String, "=1+1"]);
  }
});

test("the sheet offers the ratings as a drop-down, keeps its head in view, and explains itself", async () => {
  const { standard } = await loadNamedPack("cc-cmm-oc@2017");
  const workbook = new exceljs.Workbook();
  const file = await writeSheet(standard, { format: "xlsx", language: "zh" });
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const [answers, help] = workbook.worksheets;
  expect(answers?.getRow(1).values).toEqual([
    undefined,
    "条目号",
    "小节",
    "标题",
    "要求",
    "方法合规",
    "执行到位",
    "备注",
    "不适用",
  ]);
  expect(answers?.getCell("E169").dataValidation.formulae).toEqual(['"10,5,0"']);
  expect(answers?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(help?.getCell("A1").value).toContain("cc-cmm-oc@2017");
  expect((await readSheet(file, "a.xlsx", standard)).rows).toHaveLength(168);
});
