import type { RefusalTable } from "../kernel/index.ts";

const listed = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

/** How standards say no. */
export const standardRefusals: RefusalTable = {
  "standard-unknown": {
    status: 404,
    text: ({ name, known }) => ({
      zh: `没有名为“${name}”的标准；现有：${known}。`,
      en: `There is no standard called "${name}"; there are: ${known}.`,
    }),
  },
  "scope-unknown": {
    status: 422,
    text: ({ unknown }) => ({
      zh: `范围里的代码在标准中不存在：${listed(unknown)}。请使用标准列出的章或节代码。`,
      en: `The scope names codes the standard does not have: ${listed(unknown)}. Use the area or section codes it lists.`,
    }),
  },
  "pack-invalid": {
    status: 422,
    text: ({ folder, first }) => ({
      zh: `标准包 ${folder} 有错误，未载入：${first}`,
      en: `The standard pack ${folder} has faults and was not loaded: ${first}`,
    }),
  },
};
