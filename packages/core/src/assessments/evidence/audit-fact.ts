import { addDays, type Day, type Fact, type Period, yearUpTo } from "../../kernel/index.ts";
import { standardName } from "../../standards/index.ts";
import type { AssessmentSummary } from "../model.ts";

/** A finished assessment, as far as the fact looks at it. */
export type FinishedAssessment = Pick<AssessmentSummary, "standard" | "scope" | "to" | "state">;

const clause = { standard: standardName({ id: "cc-cmm-oc", edition: "2017" }), criterion: "8" } as const;

/**
 * That the management system was audited within the year (clause 8, execution): finished assessments of the whole
 * standard in the twelve months up to a day, and in the twelve before. Whether each fault got an owner and a date is
 * not in these records, so the rule never suggests more than partly; nothing finished in the year gives no fact.
 */
export function yearlyAuditFact(
  centreId: string,
  finished: readonly FinishedAssessment[],
  day: Day,
): Fact | null {
  const period = yearUpTo(day);
  const before = yearUpTo(addDays(period.from, -1));
  const audits = finished.filter(
    ({ standard, scope, state }) =>
      state === "closed" && scope.length === 0 && standard.startsWith("cc-cmm-oc@"),
  );
  const within = (span: Period) => audits.filter(({ to }) => to >= span.from && to <= span.to).length;
  if (within(period) === 0) return null;
  const unit = { zh: "次", en: "assessments" };
  return {
    id: "assessments.yearly-audit",
    capability: "assessments",
    ...clause,
    angle: "execution",
    shows: {
      zh: "近十二个月内对照整部标准完成过管理体系测评。",
      en: "The management system was assessed against the whole standard within the last twelve months.",
    },
    figures: [
      {
        label: { zh: "近十二个月内结束的测评", en: "Finished in the last twelve months" },
        value: within(period),
        unit,
      },
      {
        label: { zh: "再往前十二个月内结束的测评", en: "Finished in the twelve months before" },
        value: within(before),
        unit,
      },
    ],
    period,
    records: `/assessments?centreId=${centreId}&state=closed`,
    suggested: "partial",
    rule: {
      zh: "近十二个月内至少有一次范围为整部标准、已经结束的测评，建议“部分符合”。审出的问题是否落实到人、是否按期拟定纠正行动，这些记录里没有，由测评师查看后决定可否评得更高。",
      en: "At least one finished assessment of the whole standard in the last twelve months suggests partly. Whether each problem has an owner and was acted on in time is not in these records; an assessor looks and decides whether more is earned.",
    },
  };
}
