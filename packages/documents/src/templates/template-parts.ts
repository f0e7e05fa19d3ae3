import type { Text } from "@plumbline/core/kernel";
import { fromBufferPromise } from "yauzl";
import { templateFaults, templateLimits } from "./template-limits.ts";

/** The texts of a document's XML parts by name; a fault where it holds what a template must not. */
export type TemplateParts = { readonly parts: ReadonlyMap<string, string> } | { readonly fault: Text };

/** Reads the XML of a document whose archive was found sound, and looks for what reaches outside or runs. */
export async function templateParts(bytes: Buffer): Promise<TemplateParts> {
  const zip = await fromBufferPromise(bytes, { strictFileNames: true });
  const parts = new Map<string, string>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const fault = nameFault(name);
    if (fault) return { fault };
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    const content = Buffer.concat(chunks);
    size += content.byteLength;
    if (size > templateLimits.xmlBytes) return { fault: templateFaults.tooLarge };
    if (!isUtf8(content)) return { fault: templateFaults.encoding(name) };
    parts.set(name, content.toString("utf8"));
  }
  const fault = contentFault(parts);
  return fault ? { fault } : { parts };
}

function nameFault(name: string): Text | null {
  if (/vbaProject|vbaData|activeX|\/customUI/i.test(name)) return templateFaults.macros;
  return /\/(embeddings|afchunk)/i.test(name) ? templateFaults.embedded(name) : null;
}

/** Says its head UTF-8 or nothing, and is it that? */
function isUtf8(content: Buffer): boolean {
  const encoding = /^[^>]{0,200}encoding\s*=\s*["']([^"']*)/.exec(content.toString("latin1", 0, 400))?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") return false;
  return !content.includes(0) && content.toString("utf8").isWellFormed();
}

function contentFault(parts: ReadonlyMap<string, string>): Text | null {
  const types = parts.get("[Content_Types].xml") ?? "";
  if (/macroEnabled|activeX|vbaProject/i.test(types)) return templateFaults.macros;
  if (!types.includes("wordprocessingml.document.main+xml")) return templateFaults.notDocx;
  for (const [name, xml] of parts) {
    // Word does not mind how the names of parts are cased.
    const fault = /\.rels$/i.test(name) ? relationFault(xml) : fieldFault(xml);
    if (fault) return fault;
  }
  return null;
}

const inert = /\/(hyperlink)$/;
const running = /\/(oleObject|control|package|aFChunk|subDocument|attachedTemplate|vbaProject|frame)$/;

/** A relation that leads out of the document, links to read aside; or to something that is no words or picture. */
function relationFault(xml: string): Text | null {
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?Relationship\b[^>]*>/g)) {
    const { Type: type = "", Target: target = "", TargetMode: mode = "" } = attributesOf(tag);
    const leads = mode.toLowerCase() === "external" || /^[a-z][\w+.-]*:|^\\\\|^\/\//i.test(target);
    if (leads && !(inert.test(type) && /^(https?:|mailto:|#)/i.test(target)))
      return templateFaults.external(target.slice(0, 120));
    if (running.test(type)) return templateFaults.embedded(target.slice(0, 120));
  }
  return null;
}

const reading =
  /(?:^|[\s\\{])(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)(?=[\s"\\]|$)/i;

/** Fields that read from outside, by whatever prefix; their words may be split over several runs. */
function fieldFault(xml: string): Text | null {
  const plain = xml.replaceAll(/<!\[CDATA\[|\]\]>/g, "");
  const split = [...plain.matchAll(/<(?:[\w.-]+:)?instrText\b[^>]*>([^<]*)</g)]
    .map(([, text = ""]) => text)
    .join("");
  const simple = [...plain.matchAll(/<(?:[\w.-]+:)?fldSimple\b[^>]*>/g)].flatMap(([tag]) =>
    Object.entries(attributesOf(tag)).flatMap(([name, value]) => (/(^|:)instr$/.test(name) ? [value] : [])),
  );
  for (const text of [split, ...simple]) {
    const found = reading.exec(unescaped(text ?? ""))?.[1];
    if (found) return templateFaults.field(found.toUpperCase());
  }
  return null;
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const pairs = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name = "", one, other]) => [name, unescaped(one ?? other ?? "")]),
  );
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** XML's references as the characters they stand for. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
