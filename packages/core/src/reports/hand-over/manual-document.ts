import { derivedDocument, originFacts } from "../derived-document.ts";
import type { Block, ReportDocument } from "../document.ts";
import { line } from "../wording.ts";
import { dutiesChapter } from "./duties-chapter.ts";
import { glanceChapter } from "./glance-chapter.ts";
import { type ManualReader, manualReaderOf } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";
import type { HandOverManual } from "./model.ts";
import { peopleChapter } from "./people-chapter.ts";
import { risksChapter } from "./risks-chapter.ts";
import { sectionsChapter } from "./sections-chapter.ts";
import { unknownChapter } from "./unknown-chapter.ts";

/** The hand-over manual, ready to be set in any form. */
export function handOverDocument(manual: HandOverManual): ReportDocument {
  const reader = manualReaderOf(manual);
  return derivedDocument(reader.report, "hand-over", {
    blocks: [
      ...glanceChapter(reader),
      ...risksChapter(reader),
      ...unknownChapter(reader),
      ...sectionsChapter(reader),
      ...dutiesChapter(reader),
      ...peopleChapter(reader),
      ...sourcesChapter(reader),
    ],
  });
}

function sourcesChapter({ manual, report, say }: ManualReader): readonly Block[] {
  const { strength, weakness } = manual.report.standard.thresholds;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.method) },
    { kind: "paragraph", line: line(say(texts.method.lead)) },
    { kind: "paragraph", line: line(say(texts.method.thresholds(strength, weakness))) },
    { kind: "facts", items: originFacts(report) },
  ];
}
