import { unguarded } from "@plumbline/core/kernel";
import { parseCsv } from "./csv.ts";
import { tableLimits, tooManyColumns, tooManyRows } from "./limits.ts";
import { notReadable, type Table, tableOf } from "./table.ts";

/** The table of a CSV file. The separator is the one of comma, semicolon and tab most used in the first line. */
export function parseText(bytes: Uint8Array): Table {
  const text = decode(bytes);
  return tableOf(
    parseCsv(text, delimiterOf(text)).map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })),
  );
}

/** UTF-8 or UTF-16 by their marks, else UTF-8 if it is that throughout, else GB18030 (which holds GBK). */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes) ?? refuseEncoding();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes) ?? refuseEncoding();
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes) ?? refuseEncoding();
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding; the caller tries the next.
    return null;
  }
}

function refuseEncoding(): never {
  throw notReadable({
    zh: "文字编码认不出来；请存为 UTF-8 或 GB18030（GBK）。",
    en: "The text encoding is not recognised; save the file as UTF-8 or GB18030 (GBK).",
  });
}

function delimiterOf(text: string): string {
  const first = text.split(/\r\n?|\n/).find((line) => line.trim() !== "") ?? "";
  const outside = first.replaceAll(/"[^"]*"/g, "");
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: outside.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** The table of a JSON file: a list of objects; their keys are the columns, `line` counts the entries from 1. */
export function parseJson(bytes: Uint8Array): Table {
  const entries = listOf(decode(bytes));
  const header = headerOf(entries);
  const rows = entries.map((entry, at) => ({
    line: at + 1,
    cells: header.map((key) => cellOf(Object.hasOwn(entry, key) ? entry[key] : null, at + 1, key)),
  }));
  return tableOf([{ line: 0, cells: header }, ...rows]);
}

/** Every key that occurs. Counted before a cell is made: rows times columns is what fills a memory. */
function headerOf(entries: readonly object[]): readonly string[] {
  if (entries.length > tableLimits.rows) throw notReadable(tooManyRows);
  const header = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    for (const key of Object.keys(entry)) header.add(key);
    if (header.size > tableLimits.columns) throw notReadable(tooManyColumns(at + 1));
  }
  return [...header];
}

function listOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  const list = parsed(text);
  if (!Array.isArray(list)) throw notReadable(noList);
  return list.map((entry: unknown, at) => {
    if (!isObject(entry)) throw notReadable(noObject(at + 1));
    return entry;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notReadable(brokenJson(error instanceof Error ? error.message : String(error)));
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown, entry: number, key: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") throw notReadable(nested(entry, key));
  return String(value);
}

function brokenJson(cause: string) {
  return { zh: `不是合规的 JSON：${cause}`, en: `Not sound JSON: ${cause}` };
}

const noList = {
  zh: "JSON 的最外层应是一个数组，每个元素是一行。",
  en: "The JSON must be an array with one object a row.",
};

function noObject(entry: number) {
  return { zh: `第 ${entry} 个元素不是对象。`, en: `Entry ${entry} is not an object.` };
}

function nested(entry: number, key: string) {
  return {
    zh: `第 ${entry} 个元素的 ${key} 应是文字、数字或是非值，不能再嵌套。`,
    en: `In entry ${entry}, ${key} must be text, a number or true/false, not something nested.`,
  };
}
