import { type RefusalTable, Text } from "@plumbline/core/kernel";
import { templateRefusals } from "../templates/refusals.ts";

/** How files that are handed in are refused. */
export const fileRefusals: RefusalTable = {
  ...templateRefusals,
  "file-not-readable": {
    status: 422,
    text: ({ cause }) => {
      const { zh, en } = Text.parse(cause);
      return { zh: `文件无法读取：${zh}`, en: `The file cannot be read: ${en}` };
    },
  },
  "columns-missing": {
    status: 422,
    text: ({ missing, header }) => ({
      zh: `缺少列：${listed(missing, "、")}。第一行是表头，现有的列：${listed(header, "、")}。`,
      en: `Columns are missing: ${listed(missing, ", ")}. The first row is the header; it has: ${listed(header, ", ")}.`,
    }),
  },
  "columns-doubled": {
    status: 422,
    text: ({ first, second }) => ({
      zh: `“${first}”和“${second}”两列含义相同；只保留一列。`,
      en: `The columns "${first}" and "${second}" mean the same; keep one of them.`,
    }),
  },
  "sheet-of-another-standard": {
    status: 422,
    text: ({ found, wanted }) => ({
      zh: `这份评分表属于 ${found}，不是 ${wanted}；请换用正确的评分表。`,
      en: `This answer sheet belongs to ${found}, not to ${wanted}; use the right sheet.`,
    }),
  },
  "text-too-long-for-cell": {
    status: 422,
    text: ({ heading, start }) => ({
      zh: `${heading} 中以“${start}”开头的文字超过工作簿一格的 32767 个字符；请导出为 .yaml。`,
      en: `The text in ${heading} that begins "${start}" is longer than the 32,767 characters of a workbook's cell; export as .yaml.`,
    }),
  },
  "rows-refused": {
    status: 422,
    text: ({ problems }) => {
      const count = Array.isArray(problems) ? problems.length : 0;
      return {
        zh: `有 ${count} 处错误，整份文件未采用；请按提示逐行更正。`,
        en: `${count} ${count === 1 ? "fault" : "faults"} found, nothing was taken over; correct the rows named.`,
      };
    },
  },
};

function listed(value: unknown, mark: string): string {
  return Array.isArray(value) ? value.map((name) => `“${name}”`).join(mark) : String(value);
}
