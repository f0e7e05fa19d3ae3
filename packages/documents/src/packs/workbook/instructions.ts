import type { Text } from "@plumbline/core/kernel";
import { audienceNames, type Standard, standardName } from "@plumbline/core/standards";
import type { SheetLayout } from "./sheet-layout.ts";

/** The name of the first sheet, which readers skip. */
export const instructionSheet = "说明 Instructions";

/** What the first sheet says, a line a row: headings stand alone, the rest is Chinese beside English. */
export function instructionLines(standard: Standard, layouts: readonly SheetLayout[]): readonly Text[] {
  return [
    {
      zh: `${standard.title.zh}（${standardName(standard)}，修订 ${standard.revision}）`,
      en: `${standard.title.en} (${standardName(standard)}, revision ${standard.revision})`,
    },
    ...rules,
    ...layouts.map(({ name, words, optional }) => ({
      zh: `工作表 ${name}：${words.zh}${optional ? "（可以留空或删去）" : ""}`,
      en: `Sheet ${name}: ${words.en}${optional ? " (may be left empty or removed)" : ""}`,
    })),
    ...audienceLines(),
  ];
}

const rules: readonly Text[] = [
  {
    zh: "改好后运行 plumbline standards import 文件名.xlsx。有错时逐处指出工作表、行、列和改法，全部改好之前什么都不会导入。",
    en: "When done, run plumbline standards import FILE.xlsx. Faults are named one by one with sheet, row, column and what to do; until all are mended nothing is imported.",
  },
  {
    zh: "第一行是列名，请勿改动；列可以换位置。蓝底的列必填。以 # 开头的行和列是备注，不会导入。",
    en: "The first row holds the names of the columns: leave them as they are, in any order. Columns on blue must be filled. Rows and columns that begin with # are remarks and not imported.",
  },
  {
    zh: "每段文字都要写中文（::zh）和英文（::en）。可以换行；前后空格会去掉。",
    en: "Every text is written in Chinese (::zh) and English (::en). Lines may break; blanks at either end are dropped.",
  },
  {
    zh: "编号和编码由字母、数字、连字符和点组成，一经使用不再更改，也不另作他用。1.10 与 1.1 是两个编号：这些列已设为文本格式，请保持。",
    en: "Ids and codes are made of letters, digits, hyphens and dots; once used they are never changed or used for something else. 1.10 and 1.1 are two codes: these columns are formatted as text, keep them so.",
  },
  {
    zh: "一格里填几个名称时用逗号隔开。条目按行的先后排列；同一条目的对照和清单也是如此。",
    en: "Several names in one cell are parted by commas. Criteria stand in the order of their rows, and so do the crosswalk and the uses of one.",
  },
  {
    zh: "只改文字：保留 edition，把 revision 加 1。改动条目、标尺、比例或等级：另起一个 edition，并在 supersedes 写明被取代的版本；同一版本的规则永不改变。",
    en: "Only words changed: keep the edition and add 1 to the revision. Criteria, scales, shares or levels changed: give it another edition and name the earlier one under supersedes; the rules of an edition never change.",
  },
  {
    zh: "指引（why、lookFor、evidence、risk、advice 等）可以整条不写；写了其中一项，why、evidence1、risk、advice 就都要写。",
    en: "Guidance (why, lookFor, evidence, risk, advice …) may be left out as a whole; where one of it is filled, why, evidence1, risk and advice are needed.",
  },
];

function audienceLines(): readonly Text[] {
  const listed = (language: "zh" | "en") =>
    Object.entries(audienceNames).map(([id, name]) => `${id} ${name[language]}`);
  return [
    {
      zh: `audiences 可填：${listed("zh").join("，")}`,
      en: `audiences takes: ${listed("en").join(", ")}`,
    },
  ];
}
