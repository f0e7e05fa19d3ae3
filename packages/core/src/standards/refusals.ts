import type { RefusalTable } from "../kernel/index.ts";

/** How standards say no. */
export const standardRefusals: RefusalTable = {
  "standard-unknown": {
    status: 404,
    text: ({ name, known }) => ({
      zh: `没有名为“${name}”的标准；现有：${known}。`,
      en: `There is no standard called "${name}"; there are: ${known}.`,
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
