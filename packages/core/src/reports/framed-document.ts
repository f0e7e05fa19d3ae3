import type { Block, DocumentSeal, Facts, ReportDocument } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { documentSeal } from "./signed.ts";
import { reportFacts } from "./title-facts.ts";
import { reservations, verdictSentence } from "./verdict-sentence.ts";
import type { Say } from "./wording.ts";

/** What one kind of report puts on its title page and behind it; what is left out is the assessment's own. */
export type Framed = {
  readonly title?: string;
  readonly genre: string;
  readonly verdict?: string;
  readonly reservations?: readonly string[];
  /** Facts before those of the assessment. */
  readonly facts?: Facts["items"];
  /** The sign-off with all there is to check it by; without it the title page only says whether there is one. */
  readonly seal?: DocumentSeal;
  readonly blocks: readonly Block[];
  readonly onePage?: true;
};

/** A report of whatever kind in the frame all share: owner, title, verdict, reservations, facts, numbered blocks. */
export function framedDocument(reader: Reader, framed: Framed): ReportDocument {
  const { report, say } = reader;
  return {
    language: report.language,
    title: framed.title ?? report.assessment.title,
    owner: report.organisation ?? report.centre?.name ?? "",
    genre: framed.genre,
    verdict: framed.verdict ?? verdictSentence(reader),
    reservations: framed.reservations ?? reservations(reader),
    facts: [...(framed.facts ?? []), ...reportFacts(reader)],
    seal: framed.seal ?? { ...documentSeal(reader), items: [], code: null, bundle: null },
    words: {
      contents: say(texts.contents),
      page: say(texts.page),
      missingCharacters: say(texts.missingCharacters),
    },
    blocks: numbered(framed.blocks, say),
    ...(framed.onePage && { onePage: true }),
  };
}

/** Numbers figures and tables in reading order. */
function numbered(blocks: readonly Block[], say: Say): readonly Block[] {
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
