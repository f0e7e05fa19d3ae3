import type { StandardStanding } from "@plumbline/core/assessments";
import { verdictSentence } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { StateWord } from "../assessment-frame.tsx";
import { useJudged, useLatest } from "../data.ts";
import type { Judged } from "../judged.ts";
import { Ladder } from "../ladder.tsx";
import { PlanList } from "../plan-list.tsx";
import { firstSteps, stepsBySection } from "../plan-steps.ts";
import { texts as shared } from "../text.ts";
import { Lead } from "../verdict/plan.tsx";
import { rungsOf } from "../verdict/rungs.ts";
import { planTexts, texts as verdictTexts } from "../verdict/text.ts";
import { texts } from "./text.ts";
import { TrendLine } from "./trend-line.tsx";

type StandingProps = { readonly centreId: string; readonly standing: StandardStanding };

/** Where the centre stands by one standard, on one screen. */
export function Standing({ centreId, standing }: StandingProps) {
  const t = useText(texts);
  const { judged, problem } = useJudged(standing.latest.id);
  return (
    <div className="centre">
      <div className="centre-level">
        <LevelPart standing={standing} judged={judged} />
      </div>
      <div className="centre-trend">
        <Part title={t.trend}>
          <TrendLine standing={standing} />
        </Part>
      </div>
      <div className="centre-weakest">
        <WeakestPart standing={standing} />
      </div>
      <div className="centre-plan">
        <Part title={t.nextSteps}>
          {judged ? <NextSteps judged={judged} /> : <ProblemOrWaiting problem={problem} />}
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

type LevelProps = { readonly standing: StandardStanding; readonly judged: Judged | undefined };

function LevelPart({ standing, judged }: LevelProps) {
  const t = useText(texts);
  const words = useText(shared);
  const format = useFormat();
  const say = useSay();
  const { latest, complete } = standing;
  return (
    <section>
      <p className="verdict-sentence">{judged ? verdictSentence(judged.reader) : " "}</p>
      {standing.levels.length > 0 && <StandingLadder standing={standing} judged={judged} />}
      <p className="quiet small centre-basis">
        {say(standing.title)}
        {" · "}
        {t.from(latest.title, format.day(latest.to))}{" "}
        {!complete && `${t.incomplete(latest.asked - latest.rated)} `}
        <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: latest.id }}>
          {words.seeVerdict}
        </Link>
      </p>
    </section>
  );
}

/** The ladder as the overview knows it, with its words once the ratings are there. */
function StandingLadder({ standing, judged }: LevelProps) {
  const t = useText(verdictTexts);
  const say = useSay();
  const { levels, latest } = standing;
  const rank = levels.findIndex(({ id }) => id === latest.attained);
  const bare = levels.map(({ id, title }, at) => ({
    id,
    title: say(title),
    words: " ",
    attained: at <= rank,
  }));
  const rungs = judged ? rungsOf(judged, (open) => (open === 0 ? t.allMet : t.openConditions(open))) : bare;
  return <Ladder label={t.ladder} rungs={rungs} attainedWord={t.attained} />;
}

function WeakestPart({ standing }: { readonly standing: StandardStanding }) {
  const t = useText(texts);
  const say = useSay();
  const { percent } = useFormat();
  const { weakest, latest } = standing;
  return (
    <Part title={t.weakest}>
      {weakest.length === 0 && <p className="quiet">{t.weakestNone}</p>}
      <ol className="plain-list weakest">
        {weakest.map(({ code, title, share }) => (
          <li key={code}>
            <span className="spread">
              <Link
                to="/assessments/$assessmentId/rate"
                params={{ assessmentId: latest.id }}
                search={{ section: code }}
              >
                {code} {say(title)}
              </Link>
              <span>{percent(share, 1)}</span>
            </span>
            <span aria-hidden="true" className="weakest-track">
              <span style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

const stepsShown = 5;

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
  const format = useFormat();
  const { percent } = format;
  return (
    <Part title={t.latest}>
      <Answer of={useLatest(centreId, 5)}>
        {({ entries, total }) => (
          <>
            <ul className="plain-list">
              {entries.map(({ id, title, state, to, rated, asked, points, max, attained }) => (
                <li key={id} className="spread">
                  <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
                    {title}
                  </Link>
                  <StateWord state={state} />
                  <span className="quiet small latest-facts">
                    {format.day(to)}
                    {" · "}
                    {rated === asked && max > 0
                      ? `${percent(points / max, 1)} · ${attained ?? t.noLevel}`
                      : t.progress(percent(asked === 0 ? 0 : Math.floor((rated / asked) * 100) / 100))}
                  </span>
                </li>
              ))}
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
