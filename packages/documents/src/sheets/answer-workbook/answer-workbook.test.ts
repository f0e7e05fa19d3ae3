import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { CellRow } from "@plumbline/core/assessments";
import { outline, type Standard, sectionsInScope } from "@plumbline/core/standards";
import exceljs, { type Worksheet } from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BookOrder, editsIn, loadNamedPack, readAnswerBook, writeAnswerBook } from "../../index.ts";
import { convertByLibreOffice } from "../../testing/libre-office.ts";

const workbookId = "01a1ffff-0000-7000-8000-00000000dead";
let standard: Standard;
let audit: Standard;
beforeAll(async () => {
  ({ standard } = await loadNamedPack("cc-cmm-oc@2017"));
  ({ standard: audit } = await loadNamedPack("service-audit@1"));
});

const about = { title: "年度测评 & 复核", centre: "热线", madeBy: "王敏", madeAt: "2026-05-01" };
const filler = { kind: "shared", mayMark: true } as const;
const stating = { kind: "stated", mayMark: false } as const;
const rows: CellRow[] = [
  { criterion: "1", cells: { method: "full", execution: "partial", note: "已查阅\n=1+1" } },
  { criterion: "2", cells: { method: "none", notApplicable: "未设该渠道", note: "以前的备注" } },
  { criterion: "3", cells: { note: "看过记录" } },
];
const order = (more: Partial<BookOrder> = {}): BookOrder => ({
  ...{ workbookId, assessmentId: "a", packHash: "h", basis: 3, standard, scope: ["1.1", "1.2"] },
  ...{ language: "zh", rows, about, filler, ...more },
});
const write = (more: Partial<BookOrder> = {}) => writeAnswerBook(order(more));
const back = async (bytes: Uint8Array, base = rows, of = standard) =>
  editsIn(await readAnswerBook(bytes, "b.xlsx"), of, base);
const touched = ({ edits }: Awaited<ReturnType<typeof back>>) =>
  edits.flatMap(({ criterion, field, base, value, cell }) =>
    base === value ? [] : [[criterion, field, base, value, cell]],
  );

/** Opens a workbook, does something to its answers, and gives the bytes again. */
async function altered(bytes: Uint8Array, change: (sheet: Worksheet) => void): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  // Its types know no Buffer of this Node.
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const sheet = workbook.worksheets[1];
  if (sheet) change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
// Keys, headings, area, section: criterion 1 stands on row 5, its columns are A to G, its id in H.
const [first, second, third] = [5, 6, 7];

describe("a workbook of an assessment", () => {
  test("comes back as it went out: nothing was changed", async () => {
    for (const language of ["zh", "en"] as const) {
      const read = await back(await write({ language }));
      expect(read).toMatchObject({ edits: [], problems: [], untouched: 10 });
    }
    // In a workbook `_x0041_` stands for A unless it is escaped.
    const odd = [{ criterion: "1", cells: { note: "_x0041_ 不是 A" } }];
    expect(touched(await back(await write({ rows: odd }), odd))).toEqual([]);
  });

  test("holds instructions, one answer sheet with its headings, and a hidden sheet; only answers are unlocked", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await write()) as never);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["填写说明", "visible"],
      ["评分", "visible"],
      ["_plumbline", "veryHidden"],
    ]);
    const sheet = workbook.worksheets[1];
    expect(sheet?.getRow(1).hidden).toBe(true);
    expect(sheet?.getColumn(8).hidden).toBe(true);
    const shown = [2, 3, 4, first].map((line) => sheet?.getRow(line).getCell(1).text);
    expect(shown).toEqual(["条目号", "1", "1.1", "1"]);
    const locked = "ABCDEFG"
      .split("")
      .map((at) => sheet?.getCell(`${at}${first}`).protection?.locked ?? true);
    expect(locked).toEqual([true, true, true, false, false, false, false]);
    // exceljs keeps the protection without naming it in its types.
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    expect(sheet?.getCell(`D${first}`).dataValidation).toMatchObject({ type: "list" });
    expect(sheet?.getCell(`G${first}`)).toMatchObject({
      value: "已查阅\n=1+1",
      type: exceljs.ValueType.String,
    });
  });

  test("tells every cell that was filled, changed or cleared, with its place and what stood there", async () => {
    const bytes = await altered(await write(), (sheet) => {
      sheet.getCell(`D${first}`).value = 0;
      sheet.getCell(`E${first}`).value = null;
      sheet.getCell(`G${first}`).value = "新的备注";
      sheet.getCell(`D${third}`).value = "完全符合";
    });
    const read = await back(bytes);
    expect(read.problems).toEqual([]);
    expect(touched(read)).toEqual([
      ["1", "method", "full", "none", "D5"],
      ["1", "execution", "partial", null, "E5"],
      ["1", "note", "已查阅\n=1+1", "新的备注", "G5"],
      ["3", "method", null, "full", "D7"],
    ]);
    // What was seen beside a change comes along.
    expect(read.edits.filter(({ criterion }) => criterion === "3")).toHaveLength(4);
  });

  test("a mark: its reason stands as the note; taken away, the note before comes back", async () => {
    const changed = (change: (sheet: Worksheet) => void) => write().then((bytes) => altered(bytes, change));
    const reason = await changed((sheet) => {
      sheet.getCell(`G${second}`).value = "渠道已停用";
      sheet.getCell(`F${third}`).value = "是";
    });
    expect(touched(await back(reason))).toEqual([
      ["2", "notApplicable", "未设该渠道", "渠道已停用", "F6"],
      ["3", "notApplicable", null, "看过记录", "F7"],
    ]);
    const lifted = await changed((sheet) => {
      sheet.getCell(`F${second}`).value = null;
    });
    expect(touched(await back(lifted))).toEqual([["2", "notApplicable", "未设该渠道", null, "F6"]]);
    const noted = await changed((sheet) => {
      sheet.getCell(`F${second}`).value = "否";
      sheet.getCell(`G${second}`).value = "现在有了";
    });
    expect(touched(await back(noted))).toEqual([
      ["2", "notApplicable", "未设该渠道", null, "F6"],
      ["2", "note", "以前的备注", "现在有了", "G6"],
    ]);
  });

  test("571 questions with words as answers go out and come back", async () => {
    const { criteria } = outline(audit);
    const answers = criteria.map(({ id }, at) => ({
      criterion: id,
      cells: { answer: audit.scales[0]?.values[at % 6]?.id ?? null },
    }));
    const bytes = await write({ standard: audit, scope: [], rows: answers, language: "en" });
    expect(await back(bytes, answers, audit)).toMatchObject({ edits: [], problems: [], untouched: 571 });
    expect(touched(await back(bytes, [], audit))).toHaveLength(571);
  });

  test("any words of a note survive the way out and back, or what no file takes is not called a change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (note) => {
        const base = [{ criterion: "1", cells: { note: note || null } }];
        const bytes = await write({ rows: base, scope: ["1.1"] });
        expect(touched(await back(bytes, base))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("a workbook of statements", () => {
  const opened = async (more: Partial<BookOrder> = {}) => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await write({ filler: stating, ...more })) as never);
    return workbook;
  };

  test("is worded as statements, on every sheet and in both languages", async () => {
    for (const [language, title, sheetName, heading] of [
      ["zh", "年度测评 & 复核 · 被测方自述", "自述", "方法合规（自述）"],
      ["en", "年度测评 & 复核 · what the centre states", "Statements", "Method (stated)"],
    ] as const) {
      const workbook = await opened({ language });
      const [help, sheet] = workbook.worksheets;
      expect(help?.getCell("A1").text).toBe(title);
      expect(workbook.title).toBe(title);
      expect(sheet?.name).toBe(sheetName);
      expect(sheet?.getRow(2).getCell(4).text).toBe(heading);
      const said = help?.getColumn(1).values.join("\n");
      expect(said).toContain(language === "zh" ? "从不计分" : "they never count");
      expect(said).not.toMatch(/缺评|counts as missing/);
    }
  });

  test("locks the marks, and every cell of what does not apply", async () => {
    const sheet = (await opened()).worksheets[1];
    const open = (line: number) =>
      "DEFG".split("").filter((at) => sheet?.getCell(`${at}${line}`).protection?.locked === false);
    expect(open(first)).toEqual(["D", "E", "G"]);
    expect(open(second)).toEqual([]);
    expect(sheet?.getCell(`F${third}`).dataValidation).toBeUndefined();
    expect(sheet?.getCell(`D${third}`).dataValidation).toMatchObject({ type: "list" });
  });

  test("comes back as it went out, and a mark somebody typed is told like any other cell", async () => {
    for (const language of ["zh", "en"] as const) {
      const bytes = await write({ language, filler: stating });
      expect(await back(bytes)).toMatchObject({ edits: [], problems: [], untouched: 10 });
    }
    const typed = await altered(await write({ filler: stating }), (sheet) => {
      sheet.getCell(`F${third}`).value = "是";
      sheet.getCell(`D${first}`).value = "部分符合";
    });
    expect(touched(await back(typed))).toEqual([
      ["1", "method", "full", "partial", "D5"],
      ["3", "notApplicable", null, "看过记录", "F7"],
    ]);
  });
});

describe.each([
  ["ratings", filler],
  ["statements", stating],
] as const)("what people do to a workbook of %s", (_what, of) => {
  const write = (more: Partial<BookOrder> = {}) => writeAnswerBook(order({ filler: of, ...more }));

  test("lines moved, sorted or removed are known by their ids; what is not there changes nothing", async () => {
    const bytes = await altered(await write(), (sheet) => {
      sheet.getCell(`D${third}`).value = 5;
      const all = Array.from({ length: sheet.rowCount - 2 }, (_, at) => sheet.getRow(at + 3).values);
      sheet.spliceRows(3, all.length, ...(all.reverse() as never[]));
      sheet.spliceRows(4, 2);
    });
    const read = await back(bytes);
    expect(read.problems).toEqual([]);
    expect(touched(read)).toMatchObject([["3", "method", null, "partial", expect.stringMatching(/^D\d+$/)]]);
    expect(read.untouched).toBe(7);
  });

  test("columns moved and renamed are known by their keys", async () => {
    const bytes = await altered(await write(), (sheet) => {
      sheet.getCell(`E${first}`).value = 10;
      sheet.getCell("E2").value = "别的名字";
      sheet.spliceColumns(2, 1);
    });
    expect(touched(await back(bytes))).toEqual([["1", "execution", "partial", "full", "D5"]]);
  });

  test("the same line twice is one; with different contents nothing of it is taken", async () => {
    const twice = (value: number) => async () =>
      altered(await write(), (sheet) => {
        sheet.addRow(sheet.getRow(first).values as never);
        sheet.getCell(`D${sheet.rowCount}`).value = value;
      });
    expect(await back(await twice(10)())).toMatchObject({ edits: [], problems: [] });
    const read = await back(await twice(0)());
    expect(read.edits).toEqual([]);
    expect(read.problems).toMatchObject([{ line: 16, cell: null, criterion: "1" }]);
    expect(read.problems[0]?.message.zh).toContain("第 5 行");
  });

  test("values that are not of the list, marks without reason and strange lines are named with line and cell", async () => {
    const bytes = await altered(await write(), (sheet) => {
      sheet.getCell(`D${first}`).value = 7;
      sheet.getCell(`E${first}`).value = 10;
      sheet.getCell(`F${third}`).value = "也许";
      sheet.getCell("F8").value = "是";
      sheet.getCell("D8").value = 10;
      sheet.getCell("D9").value = 10;
      sheet.getCell("H9").value = null;
      sheet.getCell("H10").value = "999";
      sheet.getCell("D10").value = 10;
    });
    const { problems, ...read } = await back(bytes);
    expect(problems.map(({ line, cell }) => [line, cell])).toEqual([
      [5, "D5"],
      [7, "F7"],
      ...[
        [8, null],
        [8, null],
        [9, null],
        [10, null],
      ],
    ]);
    expect(touched({ problems, ...read })).toEqual([["1", "execution", "partial", "full", "E5"]]);
  });

  test("formulas count by their last result; those without one are empty", async () => {
    const bytes = await altered(await write(), (sheet) => {
      sheet.getCell(`D${third}`).value = { formula: "5+5", result: 10 };
      sheet.getCell(`G${third}`).value = { formula: 'HYPERLINK("http://x","去")', result: "去" };
    });
    expect(touched(await back(bytes))).toMatchObject([
      ["3", "method", null, "full", "D7"],
      ["3", "note", "看过记录", "去", "G7"],
    ]);
  });

  test.each([
    ["its id row removed", (sheet: Worksheet) => void sheet.spliceRows(1, 1), "workbook-ids-missing"],
    ["its id column removed", (sheet: Worksheet) => void sheet.spliceColumns(8, 1), "workbook-ids-missing"],
  ])("%s: refused", async (_what, change, code) => {
    const bytes = await altered(await write(), change);
    await expect(readAnswerBook(bytes, "b.xlsx")).rejects.toMatchObject({ code });
  });

  test("two workbooks in one file are refused, and so is what is no workbook of ours", async () => {
    const bytes = await altered(await write(), (sheet) => {
      const other = sheet.workbook.addWorksheet("other");
      other.addRow(["criterion", "plumbline-id:01a1ffff-0000-7000-8000-00000000beef"]);
    });
    await expect(readAnswerBook(bytes, "b.xlsx")).rejects.toMatchObject({ code: "workbook-mixed" });
    await expect(readAnswerBook(Buffer.from("1,2"), "b.csv")).rejects.toMatchObject({
      code: "workbook-unmarked",
    });
    const half = (await write()).subarray(0, 9000);
    await expect(readAnswerBook(half, "b.xlsx")).rejects.toMatchObject({ code: "file-not-readable" });
  });
});

describe("re-saved by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-book-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const expectUnchanged = async (bytes: Uint8Array) => {
    expect(await back(bytes)).toMatchObject({ edits: [], problems: [], untouched: 10 });
  };

  test("a kept file says what it said", async () => {
    await expectUnchanged(readFileSync(new URL("./resaved-by-libreoffice.xlsx", import.meta.url)));
  });

  test.for([
    ["ratings", filler],
    ["statements", stating],
  ] as const)(
    "and so does one of %s re-saved now, where LibreOffice is installed",
    { timeout: 90_000 },
    async ([what, of], context) => {
      const file = join(folder, `${what}.xlsx`);
      writeFileSync(file, await write({ filler: of }));
      const out = join(folder, "out");
      // LibreOffice is not installed by the project: the kept file above is what holds everywhere.
      if (!(await convertByLibreOffice([file], "xlsx:Calc MS Excel 2007 XML", out))) return context.skip();
      await expectUnchanged(readFileSync(join(out, basename(file))));
    },
  );
});

test("only what is in scope is handed out", async () => {
  const { lines } = await readAnswerBook(await write({ scope: ["1.2"] }), "b.xlsx");
  const wanted = sectionsInScope(standard, ["1.2"]).flatMap(({ criteria }) => criteria.map(({ id }) => id));
  expect(lines.map(({ criterion }) => criterion)).toEqual(wanted);
});
