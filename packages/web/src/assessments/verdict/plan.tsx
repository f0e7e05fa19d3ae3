import type { Plan } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Notice, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { digits, PlanList } from "../plan-list.tsx";
import { firstSteps, stepsBySection } from "../plan-steps.ts";
import { planTexts } from "./text.ts";
import { WeightsDialog } from "./weights-dialog.tsx";

/** The cheapest way to the next level, or why there is none. */
export function PlanPart({ judged }: { readonly judged: Judged }) {
  const t = useText(planTexts);
  const mayRate = useMay("assessments.rate");
  const [weighing, setWeighing] = useState(false);
  const { plan, assessment } = judged;
  const mayWeigh = mayRate && assessment.state === "open" && plan !== null;
  const weigh = mayWeigh && (
    <Button size="small" onClick={() => setWeighing(true)}>
      {t.weights}
    </Button>
  );
  return (
    <Part title={t.title} action={weigh}>
      {plan ? <Steps judged={judged} plan={plan} /> : <NoPlan judged={judged} />}
      <WeightsDialog judged={judged} open={weighing} onClose={() => setWeighing(false)} />
    </Part>
  );
}

function NoPlan({ judged }: { readonly judged: Judged }) {
  const t = useText(planTexts);
  return <p className="quiet">{judged.verdict.complete ? t.highest : t.incomplete}</p>;
}

const shownFirst = 10;

function Steps({ judged, plan }: { readonly judged: Judged; readonly plan: Plan }) {
  const t = useText(planTexts);
  const [all, setAll] = useState(false);
  const sections = stepsBySection(judged.standard, plan);
  const isLong = plan.steps.length > shownFirst + 2;
  return (
    <>
      <Lead judged={judged} plan={plan} reasoned />
      <PlanList judged={judged} sections={isLong && !all ? firstSteps(sections, shownFirst) : sections} />
      {isLong && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.all(plan.steps.length)}
        </Button>
      )}
    </>
  );
}

/** What reaching the next level takes, and what no rating can mend. */
export function Lead(props: {
  readonly judged: Judged;
  readonly plan: Plan;
  /** Whether to say how effort is counted and that nothing is cheaper. */
  readonly reasoned?: boolean;
}) {
  const { judged, plan, reasoned } = props;
  const t = useText(planTexts);
  const { number } = useFormat();
  const level = judged.reader.levelName(plan.level);
  const blocked = { years: t.blockedByYears(level), scope: t.blockedByScope(level) };
  const effort = number(plan.effort, digits(plan.effort));
  return (
    <>
      {plan.steps.length > 0 ? (
        <>
          <p>{t.lead(level, plan.steps.length, effort)}</p>
          {reasoned && <p className="quiet">{t.proven}</p>}
        </>
      ) : (
        !plan.blockedBy.includes("scope") && <p>{t.nothing(level)}</p>
      )}
      {plan.blockedBy.map((kind) => (
        <Notice key={kind} tone="warning" title={t.blocked}>
          <p>{blocked[kind]}</p>
        </Notice>
      ))}
    </>
  );
}
