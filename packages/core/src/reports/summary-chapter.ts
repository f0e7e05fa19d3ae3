import { levelTable } from "./conditions-table.ts";
import type { Block, Figures, Line, Points } from "./document.ts";
import { ladder } from "./levels-chapter.ts";
import { isTooNarrow, openStatements, type Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { gap, pointsSentence, verdictSentence } from "./verdict-sentence.ts";
import { line, listed, percent } from "./wording.ts";

/** The management summary: what a director reads. */
export function summaryChapter(reader: Reader): readonly Block[] {
  const { report, say, target } = reader;
  const judged = target && !isTooNarrow(report);
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.summary), opensPage: true },
    { kind: "paragraph", line: line(verdictSentence(reader), "strong") },
    ...(report.levels.length > 0 && judged ? [paragraph(scoreAndEligible(reader))] : []),
    summaryFigures(reader),
    ...(judged ? [ladder(reader), levelTable(reader, target), ...totalReason(reader)] : []),
    summaryFindings(reader),
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });

function scoreAndEligible(reader: Reader): string {
  const { verdict } = reader.report;
  const { say, levelName } = reader;
  const held = verdict.held && levelName(verdict.held);
  const capped = verdict.eligible !== null && verdict.eligible !== verdict.attained;
  const eligible = capped ? [say(texts.verdict.eligible(levelName(verdict.eligible), held))] : [];
  return [pointsSentence(reader), ...eligible].join(gap(reader));
}

/** Why the total required is not the printed one, where they differ. */
function totalReason(reader: Reader): readonly Block[] {
  const { say, target } = reader;
  const total = target?.conditions.find((condition) => condition.kind === "total");
  if (!target?.totalReason || !total || total.printed === total.required) return [];
  const both = say(texts.conditions.printedAndRequired(total.printed, total.required));
  return [{ kind: "paragraph", line: [{ text: both + gap(reader) + target.totalReason, as: "quiet" }] }];
}

/** Points, share, compliant criteria by angle, and how many were rated. */
export function summaryFigures({ report, say, compliant }: Reader): Figures {
  const { verdict, standard } = report;
  const { total, applicableMax, share } = verdict.points;
  const perAngle = standard.angles.map(({ id, title }) => {
    const tallies = verdict.areas.map((area) => area.angles[id]);
    const sum = (pick: (tally: NonNullable<(typeof tallies)[number]>) => number) =>
      tallies.reduce((all, tally) => all + (tally ? pick(tally) : 0), 0);
    const applicable = sum((tally) => tally.applicable);
    const note = say(texts.summary.compliantNote(applicable, compliant));
    return { name: title, value: String(sum((tally) => tally.compliant)), note };
  });
  return {
    kind: "figures",
    items: [
      { name: say(texts.summary.total), value: String(total), note: say(texts.summary.ofMax(applicableMax)) },
      { name: say(texts.summary.share), value: percent(share), note: say(texts.summary.shareNote) },
      ...(compliant === "" ? [] : perAngle),
      {
        name: say(texts.summary.rated),
        value: String(verdict.scoped),
        note: say(texts.summary.ratedNote(verdict.criteria)),
      },
    ],
  };
}

/** What stands out, what is missing, and the way up, a sentence each. */
export function summaryFindings(reader: Reader): Points {
  const { report, say, levelName } = reader;
  const { verdict, plan, standard } = report;
  const { strength, weakness } = standard.thresholds;
  const pending = report.rows.filter((row) => row.notApplicable && !row.approved).length;
  const open = openStatements(report, verdict.attained);
  const sentences: readonly (string | null)[] = [
    say(texts.summary.strengths(report.strengths.length, extreme(reader, report.strengths), strength)),
    say(texts.summary.weaknesses(report.weaknesses.length, extreme(reader, report.weaknesses), weakness)),
    verdict.complete ? null : say(texts.summary.missing(verdict.missing.length)),
    verdict.notApplicable === 0 ? null : say(texts.summary.notApplicable(verdict.notApplicable, pending)),
    plan && plan.steps.length > 0
      ? say(texts.summary.plan(plan.steps.length, plan.effort, levelName(plan.level)))
      : null,
    open === 0 ? null : say(texts.summary.statements(open, levelName(verdict.attained))),
  ];
  const items: readonly Line[] = sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => line(sentence));
  return { kind: "points", items };
}

/** The sections that stand out most; of many that tie, the first three and how many there are. */
export function extreme({ report, say, partName, tally }: Reader, codes: readonly string[]): string {
  const share = (code: string) => tally(code)?.share ?? null;
  const [first] = codes;
  if (first === undefined) return "";
  const tied = codes.filter((code) => share(code) === share(first));
  const named = tied.slice(0, 3).map(partName);
  const more = tied.length - named.length;
  const names = more > 0 && report.language === "en" ? named.join(", ") : listed(named, report.language);
  return say(texts.summary.extreme(names, more, percent(share(first))));
}
