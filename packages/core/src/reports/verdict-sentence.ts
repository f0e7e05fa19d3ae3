import type { ReportAudit } from "./audit-model.ts";
import { isTooNarrow, openStatements, type Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { listed, percent } from "./wording.ts";

/** The verdict in one sentence: level or points, with what is missing or open. */
export function verdictSentence(reader: Reader): string {
  const { report, say, levelName, centre } = reader;
  const { verdict, levels, audit } = report;
  if (audit) return auditSentence(reader, audit);
  if (levels.length === 0) return pointsSentence(reader);
  if (isTooNarrow(report)) return `${pointsSentence(reader)}${gap(reader)}${say(texts.verdict.tooNarrow)}`;
  if (!verdict.complete)
    return say(
      texts.verdict.bounds(verdict.missing.length, levelName(verdict.worst), levelName(verdict.best)),
    );
  if (verdict.attained === null) return say(texts.verdict.none(centre, levels[0]?.name ?? ""));
  const open = openStatements(report, verdict.attained);
  const level = levelName(verdict.attained);
  return say(
    open === 0 ? texts.verdict.attained(centre, level) : texts.verdict.attainedWithOpen(centre, level, open),
  );
}

function auditSentence({ say, centre }: Reader, { applicable, answered, share }: ReportAudit): string {
  const words = texts.audit.verdict;
  if (applicable === 0) return say(words.nothing);
  if (share === null) return say(words.begun(answered, applicable));
  return say(words.whole(centre, percent(share), applicable));
}

/** The score in one sentence. */
export function pointsSentence({ report, say }: Reader): string {
  const { total, applicableMax, share } = report.verdict.points;
  return say(texts.verdict.points(total, applicableMax, percent(share)));
}

/** What must be known before the verdict is believed, most weighty first. */
export function reservations({ report, say }: Reader): readonly string[] {
  const { verdict, assessment, standard, language } = report;
  const words = report.audit ? texts.audit.reservations : texts.reservations;
  // Many sections left out are named by number only, so that the title page stays one.
  const leftOut = standard.leftOut.map(({ code, title }, _, all) =>
    all.length > 4 ? code : `${code} ${title}`,
  );
  const notes = [
    verdict.complete ? null : say(words.incomplete(verdict.missing.length)),
    verdict.indicative ? say(texts.reservations.indicative) : null,
    assessment.state === "open" ? say(words.open) : null,
    leftOut.length === 0 ? null : say(words.leftOut(listed(leftOut, language))),
  ];
  return notes.filter((note) => note !== null);
}

/** Sentences are set apart by a space in English and by nothing in Chinese. */
export function gap({ report }: Reader): string {
  return report.language === "zh" ? "" : " ";
}
