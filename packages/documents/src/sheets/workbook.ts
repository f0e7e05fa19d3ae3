import { fileURLToPath } from "node:url";
import { Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { askChild } from "./ask-child.ts";
import { tableLimits } from "./limits.ts";
import { type BookSheet, filledRows, notReadable, type Table, tableOf } from "./table.ts";

const childFile = fileURLToPath(new URL("./workbook-child.ts", import.meta.url));

const Reply = z.union([
  z.strictObject({ fault: Text }),
  z.strictObject({
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
      }),
    ),
    subject: z.string(),
  }),
]);

/** The first sheet of an XLSX file, opened in a child process that never takes more than 10 s or 256 MB. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const { sheets, subject } = await opened(bytes, "first");
  return tableOf(sheets[0]?.rows ?? [], subject);
}

/** Every sheet of an XLSX file, opened in the same way: the rows that hold anything, their cells cleaned. */
export async function readSheets(bytes: Uint8Array): Promise<readonly BookSheet[]> {
  const { sheets } = await opened(bytes, "all");
  return sheets.map(({ name, rows }) => ({ name, rows: filledRows(rows, tableLimits.bookColumns) }));
}

async function opened(bytes: Uint8Array, wanted: "first" | "all") {
  const reply = await askChild(childFile, wanted, bytes);
  if (reply === null) throw notReadable(tooHeavy);
  const read = Reply.parse(JSON.parse(reply));
  if ("fault" in read) throw notReadable(read.fault);
  return read;
}

const tooHeavy = {
  zh: "打开工作簿耗时过长或占用内存过多，已中止；请只保留需要的行后另存一份。",
  en: "Opening the workbook took too long or too much memory and was stopped; keep only the rows needed and save a copy.",
};
