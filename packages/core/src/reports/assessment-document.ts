import { criteriaChapter } from "./criteria-chapter.ts";
import type { Block, ReportDocument } from "./document.ts";
import { gapsChapter } from "./gaps-chapter.ts";
import { levelsChapter } from "./levels-chapter.ts";
import { methodChapter } from "./method-chapter.ts";
import type { AssessmentReport } from "./model.ts";
import { partsChapter } from "./parts-chapter.ts";
import { planChapter } from "./plan-chapter.ts";
import { readerOf } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { standoutsChapter } from "./standouts-chapter.ts";
import { summaryChapter } from "./summary-chapter.ts";
import { reportFacts } from "./title-facts.ts";
import { reservations, verdictSentence } from "./verdict-sentence.ts";
import type { Say } from "./wording.ts";

/** The report of an assessment, ready to be set in any form. */
export function assessmentDocument(report: AssessmentReport): ReportDocument {
  const reader = readerOf(report);
  const { say } = reader;
  return {
    language: report.language,
    title: report.assessment.title,
    owner: report.organisation ?? report.centre?.name ?? "",
    genre: `${report.standard.title} · ${say(texts.genre)}`,
    verdict: verdictSentence(reader),
    reservations: reservations(reader),
    facts: reportFacts(reader),
    words: {
      contents: say(texts.contents),
      page: say(texts.page),
      missingCharacters: say(texts.missingCharacters),
    },
    blocks: numbered(
      [
        ...summaryChapter(reader),
        ...levelsChapter(reader),
        ...partsChapter(reader),
        ...standoutsChapter(reader),
        ...planChapter(reader),
        ...criteriaChapter(reader),
        ...gapsChapter(reader),
        ...methodChapter(reader),
      ],
      say,
    ),
  };
}

/** Numbers figures and tables in reading order. */
export function numbered(blocks: readonly Block[], say: Say): readonly Block[] {
  let figures = 0;
  let tables = 0;
  const gap = say({ zh: "　", en: ". " });
  return blocks.map((block) => {
    if (block.kind === "figure")
      return { ...block, caption: `${say(texts.figure(++figures))}${gap}${block.caption}` };
    if (block.kind === "table")
      return { ...block, caption: `${say(texts.table(++tables))}${gap}${block.caption}` };
    return block;
  });
}
