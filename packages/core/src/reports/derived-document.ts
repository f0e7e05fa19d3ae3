import { standardName } from "../standards/index.ts";
import type { Block, Facts, ReportDocument } from "./document.ts";
import { type Framed, framedDocument } from "./framed-document.ts";
import { type ReportKind, reportKindWords } from "./kinds.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { line, momentWords } from "./wording.ts";

const words = {
  assessment: { zh: "所据测评", en: "Assessment" },
  origin: { zh: "来历与说明", en: "How this was made" },
} as const;

/** A report drawn from an assessment beside its own: named after what it is and whose it is. */
export function derivedDocument(reader: Reader, kind: ReportKind, framed: Omit<Framed, "title" | "genre">) {
  const { report, say, centre } = reader;
  const word = reportKindWords[kind];
  return framedDocument(reader, {
    title: say({ zh: `${centre}${word.zh}`, en: `${centre}: ${word.en.toLowerCase()}` }),
    genre: `${say(word)} · ${report.standard.title}`,
    ...framed,
    facts: [{ name: say(words.assessment), value: report.assessment.title }, ...(framed.facts ?? [])],
  }) satisfies ReportDocument;
}

/** What a report drawn from an assessment rests on: how it was made in words, and the exact sources. */
export function originChapter(reader: Reader, said: readonly string[]): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: reader.say(words.origin) },
    ...said.map((text): Block => ({ kind: "paragraph", line: line(text) })),
    { kind: "facts", items: originFacts(reader) },
  ];
}

/** The assessment, the standard by its hash, the engine and the moment. */
export function originFacts({ report, say }: Reader): Facts["items"] {
  const { standard, assessment, engine, madeAt, language } = report;
  const { edition, editionOf, hash, engine: engineName, engineOf } = texts.method;
  return [
    { name: say(words.assessment), value: assessment.title },
    { name: say(texts.facts.standard), value: standard.title },
    { name: say(edition), value: say(editionOf(standardName(standard), standard.revision)) },
    { name: say(hash), value: standard.hash },
    { name: say(engineName), value: say(engineOf(engine)) },
    { name: say(texts.facts.madeAt), value: momentWords(madeAt, language) },
  ];
}
