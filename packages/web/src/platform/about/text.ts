import { defineTexts } from "../text/index.ts";

export const texts = defineTexts({
  title: { zh: "关于准绳", en: "About Plumbline" },
  what: {
    zh: "准绳帮助客户中心弄清自己的真实水平，用自己的记录加以证明，并持续改进。",
    en: "Plumbline lets a contact centre find out how good it really is, prove it by its own records, and get better.",
  },
  how: {
    zh: "标准以数据形式载入，测评固定在所用的版本上；同样的数据与同样的版本，总是得出同样的结果。",
    en: "Standards are loaded as data, and an assessment is pinned to its edition: the same records and the same edition always give the same result.",
  },
  version: { zh: "版本", en: "Version" },
  licence: { zh: "许可", en: "Licence" },
  licenceWords: {
    zh: "Apache-2.0。各标准的原文归其发布方所有，内置的文字由我们自行撰写。",
    en: "Apache-2.0. The standards' own texts belong to their publishers; the wording included here is ours.",
  },
  parts: { zh: "所用组件", en: "Parts used" },
  partsWords: { zh: "网页所含各组件的许可全文", en: "Licences in full of everything these pages contain" },
  api: { zh: "接口", en: "Interface" },
  apiWords: { zh: "接口说明", en: "Reference of the interface" },
});
