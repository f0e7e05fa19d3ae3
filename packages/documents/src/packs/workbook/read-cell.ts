import type { Text } from "@plumbline/core/kernel";
import { Slug } from "@plumbline/core/standards";
import type { Column } from "./columns.ts";

/** What a cell says; with a fault, something that keeps nothing else from being checked. */
export type CellReading = { readonly value: unknown; readonly fault?: Text };

const yes = ["yes", "true", "1", "是", "y"];
const no = ["no", "false", "0", "否", "n"];

/** Reads a filled cell by the kind of its column. */
export function readCell(column: Column, cell: string, line: number): CellReading {
  if (column.kind === "text") return { value: cell };
  if (column.kind === "number") return readNumber(column, cell);
  if (column.kind === "yes-no") return readYesNo(cell);
  if (column.kind === "edition") return readEditions(column, cell);
  return column.kind === "names" ? readNames(column, cell) : readName(column, cell, line);
}

/** What stands in for a needed cell that is empty, so that the rest can be checked. */
export function standIn({ kind, choices, bounds }: Column, line: number): unknown {
  if (kind === "text") return "–";
  if (kind === "number") return bounds?.least ?? 0;
  if (kind === "yes-no") return false;
  if (kind === "names") return [];
  if (kind === "edition") return "x@1";
  return Array.isArray(choices) ? choices[0] : `x${line}`;
}

function readNumber({ bounds }: Column, cell: string): CellReading {
  const { least = 0, most = Number.MAX_SAFE_INTEGER, decimals = 0 } = bounds ?? {};
  const value = Number(cell.normalize("NFKC"));
  const scaled = value * 10 ** decimals;
  const isFit = Math.abs(scaled - Math.round(scaled)) < 1e-6 && value >= least && value <= most;
  if (Number.isFinite(value) && isFit) return { value };
  const upTo =
    bounds?.most === undefined ? { zh: "", en: "" } : { zh: `，至多 ${most}`, en: ` and at most ${most}` };
  const fault =
    decimals > 0
      ? {
          zh: `“${cell}”不合要求：应为数字，至少 ${least}${upTo.zh}，至多 ${decimals} 位小数。`,
          en: `"${cell}" does not fit: write a number of at least ${least}${upTo.en}, with ${decimals} decimals at most.`,
        }
      : {
          zh: `“${cell}”不合要求：应为整数，至少 ${least}${upTo.zh}。`,
          en: `"${cell}" does not fit: write a whole number of at least ${least}${upTo.en}.`,
        };
  return { value: least, fault };
}

function readYesNo(cell: string): CellReading {
  const word = folded(cell);
  if (yes.includes(word)) return { value: true };
  if (no.includes(word)) return { value: false };
  const fault = { zh: `“${cell}”不合要求：应为 yes 或 no。`, en: `"${cell}" does not fit: write yes or no.` };
  return { value: false, fault };
}

function readName({ choices }: Column, cell: string, line: number): CellReading {
  const word = cell.normalize("NFKC").trim();
  if (isClosed(choices)) {
    const meant = chosen(choices, word);
    return meant === undefined ? { value: choices[0], fault: notAmong(word, choices) } : { value: meant };
  }
  return Slug.safeParse(word).success ? { value: word } : { value: `x${line}`, fault: noName(word) };
}

function readNames({ choices }: Column, cell: string): CellReading {
  const words = parted(cell);
  const known = words.map((word) => (isClosed(choices) ? (chosen(choices, word) ?? null) : nameIn(word)));
  const wrong = words.filter((_, at) => known[at] === null);
  const value = known.filter((word) => word !== null);
  if (wrong.length === 0) return { value };
  const fault = isClosed(choices) ? notAmong(wrong.join(", "), choices) : noName(wrong.join(", "));
  return { value: value.length > 0 || !isClosed(choices) ? value : choices.slice(0, 1), fault };
}

function readEditions({ path }: Column, cell: string): CellReading {
  const words = parted(cell);
  const wrong = words.filter((word) => !/^[a-z0-9-]+@[A-Za-z0-9.-]+$/.test(word));
  const isOne = path !== "supersedes";
  const fault =
    wrong.length > 0 || (isOne && words.length !== 1) ? { fault: noEdition(wrong.join(", ") || cell) } : {};
  const sound = words.filter((word) => !wrong.includes(word));
  return { value: isOne ? (sound[0] ?? "x@1") : sound, ...fault };
}

function isClosed(choices: Column["choices"]): choices is readonly string[] {
  return Array.isArray(choices);
}

function nameIn(word: string): string | null {
  return Slug.safeParse(word).success ? word : null;
}

function chosen(choices: readonly string[], word: string): string | undefined {
  return choices.find((choice) => choice === folded(word));
}

function parted(cell: string): readonly string[] {
  return cell
    .normalize("NFKC")
    .split(/[,、;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function folded(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}

function notAmong(word: string, choices: readonly string[]): Text {
  const list = choices.join(", ");
  return {
    zh: `“${word}”不在可填之列；可填：${list}。`,
    en: `"${word}" is not one of the entries; it takes: ${list}.`,
  };
}

function noName(word: string): Text {
  return {
    zh: `“${word}”不能作编号：只能用字母、数字，中间可有连字符和点。`,
    en: `"${word}" cannot be an id: it takes letters and digits, with hyphens and dots between them.`,
  };
}

function noEdition(word: string): Text {
  return {
    zh: `“${word}”不是标准名：应写成 cc-cmm-oc@2017 的样子。`,
    en: `"${word}" is no standard's name: write it like cc-cmm-oc@2017.`,
  };
}
