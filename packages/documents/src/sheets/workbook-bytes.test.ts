import exceljs from "exceljs";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { workbookBytes } from "./workbook-bytes.ts";

test.each([0, 1])(
  "signs of two halves survive wherever they stand, also %i signs further on",
  async (shift) => {
    const words = "x".repeat(shift) + "𠮷".repeat(12_000);
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("one");
    for (const cells of [["head"], [words], [words]]) sheet.addRow(cells);
    const { rows } = await readTable(await workbookBytes(workbook), "one.xlsx");
    expect(rows.map(({ cells }) => cells[0] === words)).toEqual([true, true]);
  },
);
