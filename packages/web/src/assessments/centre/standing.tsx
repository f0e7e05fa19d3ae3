import { ratedPercent, type StandardStanding } from "@plumbline/core/assessments";
import { isTooNarrow, type ReportAudit, verdictSentence } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { StateWord } from "../assessment-frame.tsx";
import { AuditFigures } from "../audit/audit-summary.tsx";
import { RiskList } from "../audit/risk-list.tsx";
import { texts as auditTexts } from "../audit/text.ts";
import { useRiskRows } from "../audit/use-risk-rows.ts";
import { useJudged, useLatest, useUnlevelled } from "../data.ts";
import type { Judged } from "../judged.ts";
import { Ladder } from "../ladder.tsx";
import { partRows, weakestOf } from "../part-rows.ts";
import { PlanList } from "../plan-list.tsx";
import { firstSteps, stepsBySection } from "../plan-steps.ts";
import { auditTexts as auditWords, texts as shared } from "../text.ts";
import { Lead } from "../verdict/plan.tsx";
import { rungsOf } from "../verdict/rungs.ts";
import { planTexts, texts as verdictTexts } from "../verdict/text.ts";
import { type Basis, basisOf } from "./basis.ts";
import { texts } from "./text.ts";
import { TrendLine } from "./trend-line.tsx";

type StandingProps = { readonly centreId: string; readonly standing: StandardStanding };

/** Where the centre stands by one standard, on one screen. */
export function Standing({ centreId, standing }: StandingProps) {
  const t = useText(texts);
  const basis = basisOf(standing);
  const { judged, problem } = useJudged(basis.assessmentId);
  return (
    <div className="centre">
      <div className="centre-level">
        <LevelPart standing={standing} basis={basis} judged={judged} />
      </div>
      <div className="centre-trend">
        <Part title={t.trend}>
          <TrendLine standing={standing} />
        </Part>
      </div>
      <div className="centre-weakest">
        <Part title={t.weakest}>
          {judged ? <Weakest judged={judged} /> : <ProblemOrWaiting problem={problem} />}
        </Part>
      </div>
      <div className="centre-plan">
        <Part title={standing.levels.length === 0 ? t.heaviest : t.nextSteps}>
          {judged ? <WhatNext judged={judged} /> : <ProblemOrWaiting problem={problem} />}
        </Part>
      </div>
      <div className="centre-latest">
        <LatestPart centreId={centreId} />
      </div>
    </div>
  );
}

function ProblemOrWaiting({ problem }: { readonly problem: Error | null }) {
  return problem ? <ProblemNotice problem={problem} /> : <Waiting rows={4} />;
}

type LevelProps = {
  readonly standing: StandardStanding;
  readonly basis: Basis;
  readonly judged: Judged | undefined;
};

function LevelPart(props: LevelProps) {
  const t = useText(texts);
  const words = useText(shared);
  const ofAudit = useText(auditWords);
  const format = useFormat();
  const say = useSay();
  const { standing, basis, judged } = props;
  const audit = judged?.reader.report.audit;
  const missing = judged?.verdict.missing.length ?? 0;
  const canJudge = standing.levels.length > 0 && !(judged && isTooNarrow(judged.reader.report));
  return (
    <section>
      <p className="verdict-sentence">{judged ? verdictSentence(judged.reader) : "\u00a0"}</p>
      {canJudge && <StandingLadder {...props} />}
      {audit && <AuditFigures audit={audit} />}
      <p className="quiet small centre-basis">
        {say(standing.title)}
        {" · "}
        {t.from(basis.title, format.day(basis.on))} {canJudge && missing > 0 && `${t.incomplete(missing)} `}
        <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: basis.assessmentId }}>
          {audit ? ofAudit.seeVerdict : words.seeVerdict}
        </Link>
      </p>
      {!basis.isLatest && <UnderWay standing={standing} />}
    </section>
  );
}

/** A later assessment that is not rated in full yet. */
function UnderWay({ standing: { latest } }: { readonly standing: StandardStanding }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const { id, title, rated, asked } = latest;
  return (
    <p className="quiet small">
      {t.underWay(percent((ratedPercent({ rated, asked }) ?? 0) / 100))}
      <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
        {title}
      </Link>
    </p>
  );
}

/** The ladder as the overview knows it, with its words once the ratings are there. */
function StandingLadder({ standing, basis, judged }: LevelProps) {
  const t = useText(verdictTexts);
  const say = useSay();
  const { levels } = standing;
  const rank = levels.findIndex(({ id }) => id === basis.attained);
  const bare = levels.map(({ id, title }, at) => ({
    id,
    title: say(title),
    words: "\u00a0",
    attained: at <= rank,
  }));
  const rungs = judged ? rungsOf(judged, (open) => (open === 0 ? t.allMet : t.openConditions(open))) : bare;
  return <Ladder label={t.ladder} rungs={rungs} attainedWord={t.attained} />;
}

/** The five answered sections with the lowest shares, weakest first. */
function Weakest({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const weakest = weakestOf(partRows(judged));
  if (weakest.length === 0) return <p className="quiet">{t.weakestNone}</p>;
  return (
    <ol className="plain-list">
      {weakest.map(({ code, title, share }) => (
        <li key={code}>
          <span className="weakest">
            <Link
              to="/assessments/$assessmentId/rate"
              params={{ assessmentId: judged.assessment.id }}
              search={{ section: code }}
            >
              {title}
            </Link>
            <span>{percent(share, 1)}</span>
          </span>
          <span aria-hidden="true" className="weakest-track">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const stepsShown = 5;

/** The way up; of a self-audit, the heaviest risks and what to do about them first. */
function WhatNext({ judged }: { readonly judged: Judged }) {
  const { audit } = judged.reader.report;
  return audit ? <HeaviestRisks judged={judged} audit={audit} /> : <NextSteps judged={judged} />;
}

function HeaviestRisks({ judged, audit }: { readonly judged: Judged; readonly audit: ReportAudit }) {
  const t = useText(texts);
  const words = useText(auditTexts);
  const { rows, problem } = useRiskRows(judged, audit);
  const { id: assessmentId } = judged.assessment;
  if (problem) return <ProblemNotice problem={problem} />;
  if (rows.length === 0) return <p className="quiet">{words.noRisks}</p>;
  return (
    <>
      <RiskList assessmentId={assessmentId} rows={rows.slice(0, stepsShown)} />
      {rows.length > stepsShown && (
        <p className="centre-more">
          <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId }} hash="risks">
            {t.allRisks(rows.length)}
          </Link>
        </p>
      )}
    </>
  );
}

function NextSteps({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const plan = useText(planTexts);
  if (!judged.plan)
    return <p className="quiet">{judged.verdict.complete ? plan.highest : plan.incomplete}</p>;
  const sections = firstSteps(stepsBySection(judged.standard, judged.plan), stepsShown);
  return (
    <>
      <Lead judged={judged} plan={judged.plan} />
      <PlanList judged={judged} sections={sections} />
      {judged.plan.steps.length > stepsShown && (
        <p className="centre-more">
          <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: judged.assessment.id }}>
            {t.wholePlan}
          </Link>
        </p>
      )}
    </>
  );
}

function LatestPart({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  const unlevelled = useUnlevelled();
  const format = useFormat();
  const { percent } = format;
  return (
    <Part title={t.latest}>
      <Answer of={useLatest(centreId, 5)}>
        {({ entries, total }) => (
          <>
            <ul className="plain-list">
              {entries.map(
                ({ id, title, standard, state, signedAt, to, rated, asked, points, max, attained }) => (
                  <li key={id} className="spread">
                    <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
                      {title}
                    </Link>
                    <StateWord state={state} signedAt={signedAt} />
                    <span className="quiet small latest-facts">
                      {format.day(to)}
                      {" · "}
                      {rated === asked && max > 0
                        ? [
                            percent(points / max, 1),
                            unlevelled.has(standard) ? null : (attained ?? t.noLevel),
                          ]
                            .filter((words) => words !== null)
                            .join(" · ")
                        : t.progress(percent((ratedPercent({ rated, asked }) ?? 0) / 100))}
                    </span>
                  </li>
                ),
              )}
            </ul>
            {total > entries.length && (
              <p className="centre-more">
                <Link to="/assessments" search={{ centreId }}>
                  {t.allAssessments}
                </Link>
              </p>
            )}
          </>
        )}
      </Answer>
    </Part>
  );
}
