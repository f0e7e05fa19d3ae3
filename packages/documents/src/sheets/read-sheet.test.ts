import { readFile } from "node:fs/promises";
import { Refusal } from "@plumbline/core/kernel";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { loadNamedPack, type RowProblem, readSheet, readTable, writeSheet } from "../index.ts";
import { fileRefusals } from "./refusals.ts";

const { standard } = await loadNamedPack("cc-cmm-oc@2017");
const example = new URL("../../../../examples/centre-120-seats", import.meta.url).pathname;

const read = async (content: string | Uint8Array, name = "sheet.csv") =>
  (await readSheet(typeof content === "string" ? Buffer.from(content) : content, name, standard)).rows;

async function refusalOf(content: string | Uint8Array, name?: string): Promise<Refusal> {
  const refused = await read(content, name).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refusal);
  return refused as Refusal;
}

async function faultsOf(lines: readonly string[]): Promise<readonly RowProblem[]> {
  const refusal = await refusalOf(["criterion,method,execution,note,notApplicable", ...lines].join("\n"));
  expect(refusal.code).toBe("rows-refused");
  return refusal.data.problems as readonly RowProblem[];
}

const said = (problems: readonly RowProblem[]) =>
  problems.map(({ line, message }) => `${line}: ${message.en}`);

test("the example reads the same from CSV and from the workbook made of it", async () => {
  const fromCsv = await read(await readFile(`${example}.csv`));
  const fromXlsx = await read(await readFile(`${example}.xlsx`), "example.xlsx");
  expect(fromCsv).toHaveLength(168);
  expect(fromXlsx).toEqual(fromCsv);
});

test("the example of the self-audit does, too", async () => {
  const { standard: audit } = await loadNamedPack("service-audit@1");
  const file = example.replace("centre", "self-audit");
  const [csv, xlsx] = [await readFile(`${file}.csv`), await readFile(`${file}.xlsx`)];
  const { rows } = await readSheet(csv, "audit.csv", audit);
  expect(rows).toHaveLength(571);
  expect((await readSheet(xlsx, "audit.xlsx", audit)).rows).toEqual(rows);
});

describe("one sheet, many forms", () => {
  const rows = [
    ["1", "10", "5", "评审记录齐全，三项逾期", ""],
    ["2", "0", "", "", ""],
    ["3", "", "", "本中心无此业务", "是"],
  ];
  const csv = (header: string, mark = ",") =>
    [header.replaceAll(",", mark), ...rows.map((row) => row.join(mark))].join("\r\n");
  const english = "criterion,method,execution,note,notApplicable";
  const chinese = "条目号,方法合规,执行到位,备注,不适用";
  const expected = [
    { criterion: "1", values: { method: "full", execution: "partial" }, note: "评审记录齐全，三项逾期" },
    { criterion: "2", values: { method: "none", execution: null }, note: "" },
    {
      criterion: "3",
      values: { method: null, execution: null },
      note: "本中心无此业务",
      notApplicable: true,
    },
  ].map((row) => ({ notApplicable: false, approved: false, ...row }));
  const entries = rows.map(([criterion, method, execution, note, mark]) => ({
    criterion: Number(criterion),
    method: method === "" ? null : Number(method),
    execution: execution === "" ? null : Number(execution),
    note,
    notApplicable: mark === "是",
  }));

  test.each<[string, string | Uint8Array, string]>([
    ["UTF-8", csv(english), "a.csv"],
    ["UTF-8 with mark", `\ufeff${csv(english)}`, "a.csv"],
    ["Chinese headings", csv(chinese), "a.csv"],
    ["short Chinese headings", csv("条款号,方法,执行,说明,不适用"), "a.csv"],
    ["headings in other dress", csv("Clause, METHOD ,Execution,Notes,Not applicable"), "a.csv"],
    ["GB18030", iconv.encode(csv(chinese), "gb18030"), "a.csv"],
    ["GBK", iconv.encode(csv(chinese), "gbk"), "a.csv"],
    ["UTF-16 as Excel writes it", iconv.encode(csv(chinese, "\t"), "utf-16le", { addBOM: true }), "a.txt"],
    ["semicolons", csv(english, ";"), "a.csv"],
    ["tabs", csv(english, "\t"), "a.tsv"],
    ["CR line ends", csv(english).replaceAll("\r\n", "\r"), "a.csv"],
    ["empty lines between", csv(english).replaceAll("\r\n", "\r\n\r\n,,,,\r\n"), "a.csv"],
    [
      "columns in another order, others between",
      "备注,x,执行到位,方法合规,不适用,条目号\n评审记录齐全，三项逾期,,5,10,,1\n,,,0,,2\n本中心无此业务,,,,1,3",
      "a.csv",
    ],
    [
      "answers as value and title",
      csv(english).replace("1,10,5", "１,full,部分符合").replace("2,0", "2,Not"),
      "a.csv",
    ],
    ["answers as 10.0 and 5分", csv(english).replace("1,10,5", "1,10.0,5分"), "a.csv"],
    ["JSON", JSON.stringify(entries), "a.json"],
    [
      "JSON with Chinese keys",
      JSON.stringify(
        rows.map(([a, b, c, d, e]) => ({ 条目号: a, 方法合规: b, 执行到位: c, 备注: d, 不适用: e })),
      ),
      "a.json",
    ],
  ])("%s", async (_, content, name) => {
    expect(await read(content, name)).toEqual(expected);
  });

  test.each(["zh", "en"] as const)("our own workbook and CSV (%s)", async (language) => {
    for (const format of ["xlsx", "csv"] as const) {
      const file = await writeSheet(standard, { format, language, rows: expected });
      const filled = (await read(file, `a.${format}`)).filter(
        ({ note, values }) => note !== "" || values.method !== null,
      );
      expect(filled).toEqual(expected);
    }
  });
});

test("quoted cells hold commas, quotes and line ends, and lines are counted through them", async () => {
  const content = 'criterion,method,execution,note\n1,10,10,"two\nlines, and ""quotes"""\n2,7,10,\n';
  const refusal = await refusalOf(content);
  expect(said(refusal.data.problems as RowProblem[])[0]).toMatch(/^4: Method cannot be “7”/);
  const [row] = await read(content.replace("2,7", "2,5"));
  expect(row?.note).toBe('two\nlines, and "quotes"');
});

test("every wrong row is named with its line and reason, in both languages, and nothing is taken", async () => {
  const problems = await faultsOf([
    "1,10,10,,",
    "1,5,5,,",
    "999,10,10,,",
    ",10,10,,",
    "4,7,maybe,,",
    "5,,,,true",
    "6,10,,reason,true",
    "7,10,10,,perhaps",
    "8,-5,10,,",
    `9,10,10,${"x".repeat(10_001)},`,
  ]);
  expect(said(problems)).toEqual([
    "3: Clause 1 is there twice, first on line 2; keep one row for each.",
    "4: The standard has no clause “999”; clauses are 1 – 168.",
    "5: The clause number is empty.",
    "6: Method cannot be “7”; it takes: 10 (Fully), 5 (Partly), 0 (Not).",
    "6: Execution cannot be “maybe”; it takes: 10 (Fully), 5 (Partly), 0 (Not).",
    "7: Clause “5” is marked not applicable without a reason; write the reason as its note.",
    "8: Clause “6” is marked not applicable and rated as well; keep one of the two.",
    '9: The not-applicable mark of clause “7” cannot be “perhaps”; write "true" or leave it empty.',
    "10: Method cannot be “-5”; it takes: 10 (Fully), 5 (Partly), 0 (Not).",
    "11: The note of clause “9” is longer than 10,000 characters.",
  ]);
  expect(problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message.zh))).toBe(true);
});

test.each<[string, string | Uint8Array, string, string, RegExp]>([
  ["a missing column", "criterion,method\n1,10", "a.csv", "columns-missing", /execution/],
  ["a missing clause column", "method,execution\n10,10", "a.csv", "columns-missing", /criterion/],
  ["a column twice", "criterion,method,method,execution\n1,10,5,10", "a.csv", "columns-doubled", /method/],
  ["an empty file", "", "a.csv", "file-not-readable", /nothing/],
  ["an open quote", 'criterion,method,execution\n1,10,10\n2,"10,5\n', "a.csv", "file-not-readable", /line 3/],
  [
    "bytes of no encoding",
    new Uint8Array([0x61, 0xff, 0xff, 0x0a]),
    "a.csv",
    "file-not-readable",
    /encoding/,
  ],
  ["JSON that is cut off", "[{", "a.json", "file-not-readable", /JSON/],
  ["JSON that is no list", '{"criterion":1}', "a.json", "file-not-readable", /array/],
  [
    "JSON with something nested",
    '[{"criterion":{"a":1},"method":10,"execution":5}]',
    "a.json",
    "file-not-readable",
    /criterion/,
  ],
  ["JSON nested very deeply", "[".repeat(300_000), "a.json", "file-not-readable", /JSON/],
  ["a kind of file not known", "x", "a.pdf", "file-not-readable", /\.pdf/],
  ["text named .xlsx", "criterion,method", "a.xlsx", "file-not-readable", /no Excel workbook/],
  [
    "an old or locked workbook",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "a.xlsx",
    "file-not-readable",
    /password/,
  ],
  ["a workbook named .csv", Buffer.from("504b0304", "hex"), "a.csv", "file-not-readable", /rename/],
  [
    "too many rows",
    `criterion,method,execution\n${"1,10,10\n".repeat(20_001)}`,
    "a.csv",
    "file-not-readable",
    /20000 rows/,
  ],
  [
    "too many columns",
    `criterion,method,execution${",x".repeat(100)}\n1,10,10`,
    "a.csv",
    "file-not-readable",
    /100 columns/,
  ],
  ["too large a text", new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), "a.csv", "file-not-readable", /5 MB/],
])("%s is refused with its cause", async (_, content, name, code, cause) => {
  const refusal = await refusalOf(content, name);
  expect(refusal.code).toBe(code);
  const sentence = fileRefusals[refusal.code]!.text(refusal.data);
  expect(sentence.en).toMatch(cause);
  expect(sentence.zh).not.toBe("");
});

test("answers to another standard are not taken by accident", async () => {
  const other = { ...standard, id: "another" };
  const refusal = await refusalOf(await writeSheet(other, { format: "xlsx", language: "zh" }), "a.xlsx");
  expect(refusal.code).toBe("sheet-of-another-standard");
});

test("where two answers are worth the same points, a number never means don't know", async () => {
  const scale = {
    id: "audit",
    values: [
      { id: "in-place", points: 4, title: { zh: "已落实", en: "In place" }, compliant: true, unknown: false },
      {
        id: "unknown",
        points: 0,
        title: { zh: "不清楚", en: "Don't know" },
        compliant: false,
        unknown: true,
      },
      {
        id: "absent",
        points: 0,
        title: { zh: "没有", en: "Not in place" },
        compliant: false,
        unknown: false,
      },
    ],
    notApplicable: { allowed: false, needsApprover: false },
  };
  const [angle] = standard.angles;
  const audit = { ...standard, scales: [scale], angles: [{ ...angle!, id: "practice", scale: "audit" }] };
  const { rows } = await readSheet(
    Buffer.from("题号,回答\n1,0\n2,不清楚\n3,don't know\n4,In-place\n".replace("In-place", "in-place")),
    "a.csv",
    audit,
  );
  expect(rows.map(({ values }) => values.practice)).toEqual(["absent", "unknown", "unknown", "in-place"]);
  await expect(
    readSheet(Buffer.from("criterion,answer,note,notApplicable\n1,,reason,1\n"), "a.csv", audit),
  ).rejects.toMatchObject({ code: "rows-refused" });
  const sheet = await writeSheet(audit, { format: "csv", language: "en", rows });
  expect((await readSheet(sheet, "a.csv", audit)).rows.slice(0, 4)).toEqual(rows);
});

describe("text files made to fill a memory are refused before their cells are made", () => {
  const bytes = (text: string) => Buffer.from(text);
  test("JSON whose every entry has a key of its own", async () => {
    const entries = Array.from({ length: 4000 }, (_, index) => ({ [`key${index}`]: 1 }));
    await expect(readTable(bytes(JSON.stringify(entries)), "keys.json")).rejects.toThrow("file-not-readable");
  });
  test("a CSV of nothing but line ends, or of nothing but separators", async () => {
    await expect(readTable(bytes("\n".repeat(5_000_000)), "lines.csv")).rejects.toThrow("file-not-readable");
    await expect(readTable(bytes(",".repeat(5_000_000)), "commas.csv")).rejects.toThrow("file-not-readable");
  });
  test("a heading of megabytes is named by its row, not echoed", async () => {
    const heading = `"${"x".repeat(4_000_000)}",b\n1,2\n`;
    const refusal = await readTable(bytes(heading), "long.csv").then(
      () => null,
      (error: Refusal) => error,
    );
    expect(refusal?.code).toBe("file-not-readable");
    expect(JSON.stringify(refusal?.data).length).toBeLessThan(2000);
  });
});
