import type { Text } from "@plumbline/core/kernel";
import type { ZipKind } from "../sheets/zip-check.ts";

/** What a template may hold at most. */
export const templateLimits = { bytes: 5 * 1024 * 1024, xmlBytes: 16 * 1024 * 1024, problems: 50 } as const;

/** The archive a Word document is. */
export const wordArchive: ZipKind = {
  noun: { zh: "文档", en: "document" },
  part: "word/document.xml",
  none: {
    zh: "内容不是 Word 文档；请在 Word 或 WPS 中另存为 .docx。",
    en: "The content is no Word document; save it as .docx in Word or WPS.",
  },
};

/** Why a document is refused for what is inside it beside words. */
export const templateFaults = {
  macros: {
    zh: "文档带有宏或控件；请另存为不含宏的 .docx。",
    en: "The document holds macros or controls; save it as a .docx without macros.",
  },
  embedded: (part: string): Text => ({
    zh: `文档嵌入了其他对象（${part}）；请删去后再试。`,
    en: `The document embeds another object (${part}); remove it and try again.`,
  }),
  external: (target: string): Text => ({
    zh: `文档引用了文档以外的内容：${target}。请改为嵌入图片，或把附加模板改回 Normal。`,
    en: `The document refers to something outside itself: ${target}. Embed pictures, and set the attached template back to Normal.`,
  }),
  field: (name: string): Text => ({
    zh: `文档含有会读取外部内容的域 ${name}；请删去后再试。`,
    en: `The document holds the field ${name}, which reads from outside; remove it and try again.`,
  }),
  encoding: (part: string): Text => ({
    zh: `部件 ${part} 不是 UTF-8；请在 Word 或 WPS 中另存一份。`,
    en: `The part ${part} is not UTF-8; save a copy in Word or WPS.`,
  }),
  tooLarge: {
    zh: `模板超过 ${templateLimits.bytes / 1024 / 1024} MB，或展开后文字过多；请精简后再试。`,
    en: `The template is larger than ${templateLimits.bytes / 1024 / 1024} MB or unpacks to too much text; make it smaller.`,
  },
  notFilled: {
    zh: "模板的内部结构无法填写；请在 Word 或 WPS 中打开并另存一份。",
    en: "The inside of the template cannot be filled; open it in Word or WPS and save a copy.",
  },
  tooHeavy: {
    zh: "打开模板耗时过长或占用内存过多，已中止；请精简后另存一份。",
    en: "Opening the template took too long or too much memory and was stopped; make it simpler and save a copy.",
  },
  oldOrLocked: {
    zh: "这是旧版 .doc 或设了密码的文档；请另存为不带密码的 .docx。",
    en: "This is an old .doc or a password-protected document; save it as .docx without a password.",
  },
  notDocx: {
    zh: "模板只能是 .docx 文件；含宏的 .docm、模板 .dotx 请另存为 .docx。",
    en: "A template is a .docx file; save a .docm with macros or a .dotx as .docx.",
  },
} as const;
