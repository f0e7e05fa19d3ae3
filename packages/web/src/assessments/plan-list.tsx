import type { PlanStep } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../platform/text/index.ts";
import { RatingFigure } from "../platform/ui/index.ts";
import type { Judged } from "./judged.ts";
import type { SectionSteps } from "./plan-steps.ts";
import { planTexts } from "./verdict/text.ts";

/** Steps of a plan under the sections they fall into, each with the way to its criterion. */
export function PlanList(props: { readonly judged: Judged; readonly sections: readonly SectionSteps[] }) {
  const t = useText(planTexts);
  const { number } = useFormat();
  return props.sections.map(({ code, effort, steps }) => (
    <section key={code} className="plan-section">
      <header className="spread">
        <h3>{props.judged.reader.partName(code)}</h3>
        <span className="quiet small">{t.ofSection(steps.length, number(effort, digits(effort)))}</span>
      </header>
      <ul className="plain-list">
        {steps.map((step) => (
          <Lift key={`${step.criterion} ${step.angle}`} judged={props.judged} step={step} />
        ))}
      </ul>
    </section>
  ));
}

/** Efforts are whole unless the weights are not. */
export function digits(effort: number): number {
  return Number.isInteger(effort) ? 0 : 2;
}

function Lift({ judged, step }: { readonly judged: Judged; readonly step: PlanStep }) {
  const t = useText(planTexts);
  const say = useSay();
  const { number } = useFormat();
  const { reader, standard, assessment } = judged;
  const title = outline(standard).criterion.get(step.criterion)?.title;
  const best = bestOf(judged, step.angle);
  return (
    <li className="lift">
      <Link
        to="/assessments/$assessmentId/rate"
        params={{ assessmentId: assessment.id }}
        search={{ criterion: step.criterion }}
      >
        {step.criterion} {title && say(title)}
      </Link>
      <span className="lift-angle">{reader.angleTitle(step.angle)}</span>
      <span className="hidden">{t.lift(step.from, step.to)}</span>
      <span aria-hidden="true" className="lift-points">
        <RatingFigure depth={depthOf(step.from, best)}>{step.from}</RatingFigure>
        {"→"}
        <RatingFigure depth={depthOf(step.to, best)}>{step.to}</RatingFigure>
      </span>
      {step.effort !== 1 && (
        <span className="quiet small">{t.effort(number(step.effort, digits(step.effort)))}</span>
      )}
    </li>
  );
}

function bestOf({ standard }: Judged, angle: string): number {
  const scale = standard.angles.find(({ id }) => id === angle)?.scale;
  const values = standard.scales.find(({ id }) => id === scale)?.values ?? [];
  return Math.max(1, ...values.map(({ points }) => points));
}

function depthOf(points: number, best: number): 0 | 1 | 2 {
  if (points >= best) return 2;
  return points > 0 ? 1 : 0;
}
