import { standardName } from "../../standards/index.ts";
import { numbered } from "../assessment-document.ts";
import type { Block, ReportDocument } from "../document.ts";
import { texts as reportTexts } from "../report-texts.ts";
import { reportFacts } from "../title-facts.ts";
import { reservations, verdictSentence } from "../verdict-sentence.ts";
import { line, momentWords } from "../wording.ts";
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
  const { say, report } = reader;
  const { assessment, standard, organisation, centre } = manual.report;
  const { contents, page, missingCharacters } = reportTexts;
  return {
    language: reader.language,
    title: say(texts.title(report.centre)),
    owner: organisation ?? centre?.name ?? "",
    genre: `${say(texts.genre)} · ${standard.title}`,
    verdict: verdictSentence(report),
    reservations: reservations(report),
    facts: [{ name: say(texts.method.assessment), value: assessment.title }, ...reportFacts(report)],
    words: { contents: say(contents), page: say(page), missingCharacters: say(missingCharacters) },
    blocks: numbered(
      [
        ...glanceChapter(reader),
        ...risksChapter(reader),
        ...unknownChapter(reader),
        ...sectionsChapter(reader),
        ...dutiesChapter(reader),
        ...peopleChapter(reader),
        ...sourcesChapter(reader),
      ],
      say,
    ),
  };
}

function sourcesChapter({ manual, say, language }: ManualReader): readonly Block[] {
  const { standard, assessment, engine, madeAt } = manual.report;
  const { edition, editionOf, hash, engine: engineName, engineOf } = reportTexts.method;
  const { strength, weakness } = standard.thresholds;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.method) },
    { kind: "paragraph", line: line(say(texts.method.lead)) },
    { kind: "paragraph", line: line(say(texts.method.thresholds(strength, weakness))) },
    {
      kind: "facts",
      items: [
        { name: say(texts.method.assessment), value: assessment.title },
        { name: say(reportTexts.facts.standard), value: standard.title },
        { name: say(edition), value: say(editionOf(standardName(standard), standard.revision)) },
        { name: say(hash), value: standard.hash },
        { name: say(engineName), value: say(engineOf(engine)) },
        { name: say(reportTexts.facts.madeAt), value: momentWords(madeAt, language) },
      ],
    },
  ];
}
