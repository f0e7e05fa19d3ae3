import { type RefusalTable, Text } from "@plumbline/core/kernel";

/** Why a template of a report is not taken, or could not be filled; and why a logo is not taken. */
export const templateRefusals = {
  "template-not-usable": {
    status: 422,
    text: ({ cause }) => {
      const { zh, en } = Text.parse(cause);
      return { zh: `模板没有采用：${zh}`, en: `The template was not taken: ${en}` };
    },
  },
  "template-failed": {
    status: 422,
    text: ({ name }) => ({
      zh: `Word 模板“${name}”无法填写，报告没有生成。请在报告样式中换一份模板或移除它，再重新生成。`,
      en: `The Word template “${name}” could not be filled, and no report was made. Replace or remove it under the look of reports, then make the report again.`,
    }),
  },
  "logo-not-usable": {
    status: 422,
    text: ({ cause }) => {
      const { zh, en } = Text.parse(cause);
      return { zh: `标志没有采用：${zh}`, en: `The logo was not taken: ${en}` };
    },
  },
} as const satisfies RefusalTable;
