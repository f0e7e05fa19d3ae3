import { extname } from "node:path";
import { tableLimits } from "./limits.ts";
import { notReadable, type Table } from "./table.ts";
import { parseJson, parseText } from "./text-tables.ts";

/**
 * The first table of an uploaded file: CSV (UTF-8, UTF-16 or GB18030; comma, semicolon or tab), XLSX (first
 * sheet, opened in a process of its own) or JSON (list of objects). What cannot be read is refused with its cause.
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  const kind = extname(name).toLowerCase();
  if (kind === ".xlsx") return readXlsx(bytes);
  if (!textKinds.includes(kind)) throw notReadable(unknownKind(kind));
  if (bytes.byteLength > tableLimits.textBytes) throw notReadable(tooLarge(tableLimits.textBytes));
  if (startsWith(bytes, zipMagic)) throw notReadable(namedWrongly);
  return kind === ".json" ? parseJson(bytes) : parseText(bytes);
}

async function readXlsx(bytes: Uint8Array): Promise<Table> {
  refuseUnlessWorkbook(bytes);
  // Loaded only for workbooks: a CSV file needs no child process.
  const { readWorkbook } = await import("./workbook.ts");
  return readWorkbook(bytes);
}

/** A file that is too large for a workbook, or none by its first bytes, is refused before it is opened. */
export function refuseUnlessWorkbook(bytes: Uint8Array): void {
  if (bytes.byteLength > tableLimits.workbookBytes) throw notReadable(tooLarge(tableLimits.workbookBytes));
  if (startsWith(bytes, oleMagic)) throw notReadable(oldOrLocked);
  if (!startsWith(bytes, zipMagic)) throw notReadable(noWorkbook);
}

const textKinds = [".csv", ".tsv", ".txt", ".json"];
const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function tooLarge(limit: number) {
  const size = `${limit / 1024 / 1024} MB`;
  return { zh: `文件超过 ${size} 上限。`, en: `The file is larger than the limit of ${size}.` };
}

function unknownKind(kind: string) {
  return {
    zh: `不支持 ${kind || "没有扩展名的"} 文件；请用 .csv、.xlsx 或 .json。`,
    en: `Files ${kind ? `of kind ${kind}` : "without an extension"} are not supported; use .csv, .xlsx or .json.`,
  };
}

const namedWrongly = {
  zh: "内容是工作簿，扩展名却不是 .xlsx；请改名后再试。",
  en: "The content is a workbook but the name does not end in .xlsx; rename it and try again.",
};
const oldOrLocked = {
  zh: "这是旧版 .xls 或设了密码的工作簿；请另存为不带密码的 .xlsx。",
  en: "This is an old .xls or a password-protected workbook; save it as .xlsx without a password.",
};
const noWorkbook = {
  zh: "内容不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx。",
  en: "The content is no Excel workbook; save it as .xlsx in Excel or WPS.",
};
