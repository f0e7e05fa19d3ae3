import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "本组织的标志与 Word 模板；此后生成的报告都会使用，已生成的不变。",
    en: "Your logo and your own Word templates: used by reports made from now on; those made before stay as they are.",
  },
  logo: { zh: "标志", en: "Logo" },
  logoWhy: {
    zh: "印在 PDF、Word、网页的首页和 Excel 的第一张表上。",
    en: "Printed on the first page of PDF, Word and HTML, and on the first sheet of Excel.",
  },
  logoKinds: {
    zh: "PNG 或 JPEG，不超过 1 MB，宽 600 像素以上为宜；不接受 SVG",
    en: "PNG or JPEG up to 1 MB, best 600 pixels wide or more; SVG is not taken",
  },
  noLogo: { zh: "还没有标志，报告上只印组织名称。", en: "There is no logo; reports print the name alone." },
  logoOf: {
    zh: (name: string, width: number, height: number) => `${name}，保存为 ${width} × ${height} 像素的 PNG`,
    en: (name: string, width: number, height: number) =>
      `${name}, kept as a PNG of ${width} × ${height} pixels`,
  },
  changed: {
    zh: (version: number, by: string, at: string) => `第 ${version} 版，${by}，${at}`,
    en: (version: number, by: string, at: string) => `Version ${version}, ${by}, ${at}`,
  },
  remove: { zh: "移除", en: "Take off" },
  removeLogo: { zh: "移除标志", en: "Take the logo off" },
  templates: { zh: "Word 模板", en: "Word templates" },
  templatesWhy: {
    zh: "没有模板的报告使用自带版式。模板只填占位符，不运行任何内容；上传时逐个核对。",
    en: "Without a template reports have our layout. A template is filled, never run; every placeholder is checked when it is uploaded.",
  },
  none: { zh: "还没有自己的模板", en: "No templates of your own yet" },
  noneWhy: {
    zh: "在下面选好报告和语言，下载示例模板，在 Word 里改成自己的样式，再上传。",
    en: "Choose report and language below, download the sample, make it yours in Word, and upload it.",
  },
  report: { zh: "报告", en: "Report" },
  language: { zh: "语言", en: "Language" },
  chinese: { zh: "中文", en: "Chinese" },
  english: { zh: "英文", en: "English" },
  file: { zh: "文件", en: "File" },
  changedBy: { zh: "上传", en: "Uploaded" },
  download: { zh: "下载", en: "Download" },
  upload: { zh: "上传模板", en: "Upload a template" },
  sample: { zh: "下载示例模板", en: "Download the sample" },
  templateKinds: { zh: ".docx，不超过 5 MB，不含宏", en: ".docx up to 5 MB, without macros" },
  kept: {
    zh: (name: string) => `“${name}”已采用，此后的 Word 报告按它生成。`,
    en: (name: string) => `${name} was taken; Word reports are set in it from now on.`,
  },
  faults: {
    zh: (name: string, count: number) => `“${name}”有 ${count} 处不能填写，没有保存`,
    en: (name: string, count: number) =>
      `${name} was not kept: ${count} ${count === 1 ? "place" : "places"} cannot be filled`,
  },
  faultsWhy: {
    zh: "请在 Word 里改正后再上传；正在使用的模板不受影响。",
    en: "Correct them in Word and upload again; the template in use is untouched.",
  },
  placeholders: { zh: "可用的占位符", en: "Placeholders" },
  placeholdersWhy: {
    zh: "写在双花括号里。填入段落或表格的，须独占一段。",
    en: "Written in double braces. Those that bring paragraphs or tables stand in a paragraph of their own.",
  },
  name: { zh: "占位符", en: "Placeholder" },
  meaning: { zh: "填入什么", en: "What it brings" },
  fills: { zh: "填入方式", en: "How it fills" },
  words: { zh: "句中的文字", en: "words in a sentence" },
  blocks: { zh: "独占一段", en: "a paragraph of its own" },
  picture: { zh: "图片", en: "a picture" },
});
