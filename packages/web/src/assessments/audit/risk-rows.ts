import type { Text } from "@plumbline/core/kernel";
import type { ReportAudit } from "@plumbline/core/reports";
import { type Audience, type CriterionAdvice, outline } from "@plumbline/core/standards";
import type { Judged } from "../judged.ts";

/** A risk with everything the register shows of it. */
export type RiskRow = {
  readonly criterion: string;
  readonly title: string;
  readonly text: string;
  readonly area: string;
  /** Nobody named means everybody. */
  readonly audiences: readonly Audience[];
  readonly answer: string;
  readonly unknown: boolean;
  readonly severity: number;
  readonly weight: number;
  /** Empty while the words are on their way, or where the standard has none. */
  readonly risk: string;
  readonly advice: string;
  readonly note: string;
};

/** What the register is narrowed by. */
export type RiskFilter = {
  readonly area?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly severity?: number | undefined;
};

/** The risks of a self-audit with their words, the heaviest first. */
export function riskRows(
  judged: Judged,
  audit: ReportAudit,
  words: readonly CriterionAdvice[],
  say: (text: Text) => string,
): readonly RiskRow[] {
  const { criterion: criteria } = outline(judged.standard);
  const rows = new Map(judged.reader.report.rows.map((row) => [row.criterion, row]));
  const advice = new Map(words.map((one) => [one.criterion, one]));
  return audit.risks.map(({ criterion, answer, unknown, severity, weight }) => {
    const [place, row, said] = [criteria.get(criterion), rows.get(criterion), advice.get(criterion)];
    return {
      ...{ criterion, answer, unknown, severity, weight },
      ...{ title: row?.title ?? "", text: row?.text ?? "", note: row?.note ?? "" },
      ...{ area: place?.area ?? "", audiences: place?.audiences ?? [] },
      ...{ risk: said ? say(said.risk) : "", advice: said ? say(said.advice) : "" },
    };
  });
}

/** The risks that fit a filter; a question for everybody fits every audience. */
export function fittingRisks(rows: readonly RiskRow[], filter: RiskFilter): readonly RiskRow[] {
  const { area, audience, severity } = filter;
  return rows.filter(
    (row) =>
      (area === undefined || row.area === area) &&
      (audience === undefined || row.audiences.length === 0 || row.audiences.includes(audience)) &&
      (severity === undefined || row.severity === severity),
  );
}
