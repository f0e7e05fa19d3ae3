import type { Text } from "../kernel/index.ts";
import type { CellFault, PersonColumn } from "./model.ts";
import { personColumns } from "./people-table.ts";

/** What a cell says, or what is wrong with it. */
export type Cell<Value> = { readonly value: Value } | { readonly fault: CellFault };

/** What a sentence can name beside the cell itself. */
type Named = { readonly other?: string; readonly longest?: number; readonly lines?: readonly number[] };

type Sentence = (cell: string, heading: Text, named: Named) => Text;

const sentences = {
  required: (_cell, heading) => ({
    zh: `“${heading.zh}”不能为空。`,
    en: `“${heading.en}” must not be empty.`,
  }),
  "too-long": (_cell, heading, { longest }) => ({
    zh: `“${heading.zh}”超过 ${longest} 个字符，请缩短。`,
    en: `“${heading.en}” is longer than ${longest} characters. Shorten it.`,
  }),
  "single-line": (_cell, heading) => ({
    zh: `“${heading.zh}”含有换行、制表等控制字符，请写成一行。`,
    en: `“${heading.en}” has line breaks, tabs or other control characters. Write one line.`,
  }),
  "email-not-valid": (cell) => ({
    zh: `“${cell}”不是有效的邮箱地址。`,
    en: `“${cell}” is not an e-mail address.`,
  }),
  "day-not-valid": (cell, heading) => ({
    zh: `“${heading.zh}”里的“${cell}”不是日期，请写成 2024-03-01、2024/3/1 或 2024年3月1日。`,
    en: `“${cell}” in “${heading.en}” is not a day. Write it like 2024-03-01, 2024/3/1 or 2024年3月1日.`,
  }),
  "left-before-joined": (cell, _heading, { other }) => ({
    zh: `离职日期 ${cell} 早于入职日期 ${other}。`,
    en: `The leaving day ${cell} is before the joining day ${other}.`,
  }),
  "staff-number-twice": (cell, _heading, { lines = [] }) => ({
    zh: `工号 ${cell} 在文件中重复（第 ${firstOf(lines).join("、")} 行），请只保留一行。`,
    en: `Staff number ${cell} is in the file more than once (lines ${firstOf(lines).join(", ")}). Keep one row.`,
  }),
  "person-archived": (cell) => ({
    zh: `工号 ${cell} 的人员已归档，请先恢复，再导入。`,
    en: `The person with staff number ${cell} is archived. Restore the person, then import.`,
  }),
  unknown: (cell, heading) => ({
    zh: `没有名为“${cell}”的${heading.zh}，请先新建，或更正名称。`,
    en: `There is no ${heading.en.toLowerCase()} called “${cell}”. Add it first, or correct the name.`,
  }),
  archived: (cell, heading) => ({
    zh: `${heading.zh}“${cell}”已归档，请先恢复，或改用其他${heading.zh}。`,
    en: `The ${heading.en.toLowerCase()} “${cell}” is archived. Restore it first, or name another.`,
  }),
  "team-ambiguous": (cell) => ({
    zh: `有几个客户中心都有班组“${cell}”，请填写客户中心。`,
    en: `Several centres have a team called “${cell}”. Fill in the centre.`,
  }),
  "team-of-another-centre": (cell, _heading, { other }) => ({
    zh: `班组“${cell}”不在客户中心“${other}”，请更正中心或班组。`,
    en: `The team “${cell}” is not in the centre “${other}”. Correct one of them.`,
  }),
} as const satisfies Record<string, Sentence>;

/** Every way a cell of a file of people can be wrong. */
export type FaultCode = keyof typeof sentences;

/** One fault of a cell, with its sentence in both languages. */
export function cellFault(field: PersonColumn, code: FaultCode, cell = "", named: Named = {}): CellFault {
  const sentence: Sentence = sentences[code];
  return { field, code, message: sentence(shortened(cell), personColumns[field].heading, named) };
}

/** Enough of a cell to know it by: a file can hold thousands of long ones. */
function shortened(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60).toWellFormed()}…` : cell;
}

function firstOf(lines: readonly number[]): readonly (number | string)[] {
  return lines.length > 5 ? [...lines.slice(0, 5), "…"] : lines;
}
