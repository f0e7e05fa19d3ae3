import type { Text } from "@plumbline/core/kernel";
import { nearestPlaceholder, placeholdersOf, type ReportKind } from "@plumbline/core/reports";
import { unescaped } from "./template-parts.ts";

/** Something wrong with a template: where it stands, what stands there, and what to do. */
export type TemplateProblem = { readonly where: Text; readonly found: string; readonly message: Text };

/** A paragraph of a document: its place in its part, and its words. */
type Passage = { readonly part: Part; readonly number: number; readonly text: string };
type Part = keyof typeof partWords;

const partWords = {
  body: { zh: "正文", en: "Text" },
  header: { zh: "页眉", en: "Header" },
  footer: { zh: "页脚", en: "Footer" },
  note: { zh: "脚注", en: "Note" },
} as const satisfies Readonly<Record<string, Text>>;

const partOf: readonly (readonly [RegExp, Part])[] = [
  [/^word\/document\.xml$/, "body"],
  [/^word\/header\d*\.xml$/, "header"],
  [/^word\/footer\d*\.xml$/, "footer"],
  [/^word\/(footnotes|endnotes|comments)\.xml$/, "note"],
];

/** Every placeholder of a document that its kind of report does not have, or that stands where it cannot. */
export function markProblems(
  parts: ReadonlyMap<string, string>,
  kind: ReportKind,
): readonly TemplateProblem[] {
  const passages = [...parts].flatMap(([name, xml]) => {
    const part = partOf.find(([shape]) => shape.test(name))?.[1];
    return part ? passagesOf(xml, part) : [];
  });
  const found = passages.flatMap((passage) => problemsIn(passage, kind));
  const isEmpty = !passages.some(({ text }) => marks(text).length > 0);
  return isEmpty ? [nothingAsked] : found;
}

/** The paragraphs of a part in reading order; one inside another, as in a text box, stands for itself. */
function passagesOf(xml: string, part: Part): readonly Passage[] {
  const texts: string[] = [];
  const open: number[] = [];
  let isText = false;
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    if (/^<w:p[\s>]/.test(token) && !token.endsWith("/>")) open.push(texts.push("") - 1);
    else if (token === "</w:p>") open.pop();
    else if (/^<w:t[\s>]/.test(token)) isText = !token.endsWith("/>");
    else if (token === "</w:t>") isText = false;
    else if (isText && !token.startsWith("<")) add(texts, open.at(-1), unescaped(token));
    else if (/^<w:(tab|br)[\s/>]/.test(token)) add(texts, open.at(-1), " ");
  }
  return texts.map((text, at) => ({ part, number: at + 1, text }));
}

function add(texts: string[], at: number | undefined, text: string): void {
  if (at !== undefined) texts[at] = `${texts[at] ?? ""}${text}`;
}

function marks(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = ""]) => name);
}

function problemsIn(passage: Passage, kind: ReportKind): readonly TemplateProblem[] {
  const { part, number, text } = passage;
  const { zh, en } = partWords[part];
  const where = { zh: `${zh}第 ${number} 段`, en: `${en}, paragraph ${number}` };
  const known = new Map(placeholdersOf(kind).map((one) => [one.name, one]));
  const named = marks(text).flatMap((raw) => {
    const name = raw.trim();
    const one = known.get(name);
    const found = `{{${raw}}}`.slice(0, 120);
    if (!one) return [{ where, found, message: unknown(nearestPlaceholder(name, kind)) }];
    if (one.fills !== "blocks") return [];
    if (part !== "body") return [{ where, found, message: bodyOnly }];
    return text.trim() === `{{${raw}}}` ? [] : [{ where, found, message: ownLine }];
  });
  const rest = text.replace(/\{\{.*?\}\}/g, "");
  const torn = /\{\{|\}\}/.test(rest) ? [{ where, found: text.trim().slice(0, 120), message: unclosed }] : [];
  return [...named, ...torn];
}

function unknown(nearest: string | null): Text {
  return nearest
    ? {
        zh: `没有这个占位符；是否为 {{${nearest}}}？`,
        en: `There is no such placeholder; is it {{${nearest}}}?`,
      }
    : { zh: "没有这个占位符。", en: "There is no such placeholder." };
}

const bodyOnly = {
  zh: "这个占位符会填入段落和表格，只能放在正文里。",
  en: "This placeholder brings paragraphs and tables and can stand in the text only.",
};
const ownLine = {
  zh: "这个占位符会填入段落和表格，须独占一段。",
  en: "This placeholder brings paragraphs and tables and must stand in a paragraph of its own.",
};
const unclosed = {
  zh: "双花括号没有成对，或被分在两段里。",
  en: "The double braces do not close within the paragraph.",
};
const nothingAsked: TemplateProblem = {
  where: partWords.body,
  found: "",
  message: {
    zh: "模板里没有任何占位符，生成的报告会没有内容；至少放入 {{chapters}}。",
    en: "The template asks for nothing, so the report would hold nothing; put at least {{chapters}} into it.",
  },
};
