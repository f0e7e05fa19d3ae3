import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  title: { zh: "术语", en: "Glossary" },
  description: {
    zh: "客户中心行业用语：含义、算法和相近的词。标准条目里带点线的词都能在这里查到。",
    en: "The terms of the field: what each means, how it is worked out, and which stand near it. The words with a dotted line in the standards lead here.",
  },
  search: { zh: "查找术语（中文或英文）", en: "Find a term (Chinese or English)" },
  count: {
    zh: (shown: string, all: string) => (shown === all ? `${all} 条术语` : `${shown} 条，共 ${all} 条术语`),
    en: (shown: string, all: string) => (shown === all ? `${all} terms` : `${shown} of ${all} terms`),
  },
  letters: { zh: "按拼音首字母", en: "By first letter" },
  letter: { zh: (letter: string) => `跳到 ${letter}`, en: (letter: string) => `Go to ${letter}` },
  also: { zh: "又称", en: "also" },
  formula: { zh: "算法", en: "Formula" },
  related: { zh: "相近的词", en: "See also" },
  nothing: { zh: "没有这个词", en: "No such term" },
  nothingWhy: {
    zh: (words: string) => `术语中没有“${words}”。换个说法，或改用英文缩写查找。`,
    en: (words: string) => `The glossary has nothing on “${words}”. Try other words or an abbreviation.`,
  },
  clear: { zh: "显示全部术语", en: "Show all terms" },
  empty: { zh: "还没有术语", en: "No terms yet" },
  emptyWhy: {
    zh: "术语随标准一起提供。服务器上没有找到术语文件，请管理员检查标准文件夹。",
    en: "The terms come with the standards. The server found no file of them; ask an administrator to check the folder of standards.",
  },
  inGlossary: { zh: "在术语表中查看", en: "Open in the glossary" },
  linkTo: { zh: (term: string) => `“${term}”的链接`, en: (term: string) => `Link to “${term}”` },
});
