import { outline, type Standard, sectionsInScope } from "../standards/index.ts";
import { assess } from "./assess.ts";
import type { AssessmentSummary, SheetRow } from "./model.ts";
import type { AssessmentDuty, SectionShare, StandardStanding, TrendPoint } from "./overview.ts";
import { statementsUpTo } from "./strengths.ts";

type Confirmed = { readonly level: string; readonly statement: string };

/** What is known of a centre by one standard: its latest assessment with its answers, and the finished ones. */
export type StandingFacts = {
  readonly latest: AssessmentSummary;
  readonly years: number | null;
  readonly rows: readonly SheetRow[];
  readonly confirmed: readonly Confirmed[];
  readonly finished: readonly AssessmentSummary[];
};

/** Where a centre stands by one standard, judged by the rules the latest assessment is pinned to. */
export function standingOf(standard: Standard, facts: StandingFacts): StandardStanding {
  const { latest, years, rows, confirmed, finished } = facts;
  const verdict = assess(standard, { rows, scope: latest.scope, years, held: latest.held });
  return {
    standard: latest.standard,
    title: standard.title,
    levels: (standard.levels?.list ?? []).map(({ id, title }) => ({ id, title })),
    latest,
    complete: verdict.complete,
    indicative: verdict.indicative,
    eligible: verdict.eligible,
    share: verdict.points.share,
    openStatements: openStatements(standard, verdict.attained, confirmed),
    weakest: weakest(standard, verdict.sections),
    trend: finished.map(trendPoint).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

type Answered = ReturnType<typeof assess>["sections"];

/** Sections with missing ratings are left out: what is not known is not weak. */
function weakest(standard: Standard, sections: Answered): SectionShare[] {
  const titles = new Map(outline(standard).sections.map(({ code, title }) => [code, title]));
  return sections
    .filter(({ angles }) => Object.values(angles).every(({ missing }) => missing === 0))
    .flatMap(({ code, points, max, share }) => {
      const title = titles.get(code);
      return title && share !== null ? [{ code, title, points, max, share }] : [];
    })
    .sort((a, b) => a.share - b.share)
    .slice(0, 5);
}

/** One closed before everything was answered has no share: a gap in the line. */
function trendPoint({ id, title, to, points, max, attained, rated, asked }: AssessmentSummary): TrendPoint {
  const share = max === 0 || rated < asked ? null : points / max;
  return { assessmentId: id, title, on: to, points, max, share, attained };
}

function openStatements(
  standard: Standard,
  attained: string | null,
  confirmed: readonly Confirmed[],
): number {
  return statementsUpTo(standard, attained).filter(
    ({ level, statement }) => !confirmed.some((one) => one.level === level && one.statement === statement),
  ).length;
}

/** What of an open assessment is known where duties are listed, and what the one who asks may do about it. */
export type DutyFacts = {
  readonly marks: readonly { readonly criterion: string; readonly approvedAt: string | null }[];
  readonly confirmed: readonly Confirmed[];
  readonly may: { readonly rate: boolean; readonly approve: boolean };
  /** What waits for the one who asks in a team; undefined where there is none. */
  readonly inTeam?: TeamDuties | undefined;
};

/** Own sections not submitted, and lines the lead is to decide; `isLead` confirms what is confirmed in words. */
export type TeamDuties = {
  readonly isLead: boolean;
  readonly toSubmit: number;
  readonly undecided: number;
};

/**
 * What in an open assessment waits for somebody: missing ratings, marks without approval and, once all is rated,
 * the attained level's unconfirmed statements — only what the one who asks may do.
 */
export function dutiesOf(standard: Standard, summary: AssessmentSummary, facts: DutyFacts): AssessmentDuty[] {
  const { id: assessmentId, title, centreId, centreName, to: dueOn } = summary;
  const duty = (kind: AssessmentDuty["kind"], mine: boolean, count: number): AssessmentDuty[] =>
    mine && count > 0
      ? [{ kind, assessmentId, title, centreId, centreName, standard: summary.standard, dueOn, count }]
      : [];
  const { marks, confirmed, may, inTeam } = facts;
  const missing = summary.asked - summary.rated;
  const open = missing === 0 ? openStatements(standard, summary.attained, confirmed) : 0;
  return [
    ...duty("ratings-missing", may.rate && !inTeam, missing),
    ...duty("sections-to-submit", may.rate, inTeam?.toSubmit ?? 0),
    ...duty("consensus-waiting", inTeam?.isLead ?? false, inTeam?.undecided ?? 0),
    ...duty("approvals-waiting", may.approve, unapproved(standard, summary, marks)),
    ...duty("statements-open", may.rate && (inTeam?.isLead ?? true), open),
  ];
}

/** Marks outside the scope wait for nobody. */
function unapproved(standard: Standard, { scope }: AssessmentSummary, marks: DutyFacts["marks"]): number {
  const waiting = marks.filter(({ approvedAt }) => approvedAt === null);
  if (waiting.length === 0) return 0;
  const inScope = new Set(
    sectionsInScope(standard, scope).flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  );
  return waiting.filter(({ criterion }) => inScope.has(criterion)).length;
}
