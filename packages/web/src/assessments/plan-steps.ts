import type { Plan, PlanStep } from "@plumbline/core/assessments";
import { outline, type Standard } from "@plumbline/core/standards";

/** The steps of a plan that fall into one leaf section, in printed order, with their effort. */
export type SectionSteps = {
  readonly code: string;
  readonly effort: number;
  readonly steps: readonly PlanStep[];
};

/** A plan's steps by leaf section, in printed order. */
export function stepsBySection(standard: Standard, plan: Plan): readonly SectionSteps[] {
  const { criterion, sections } = outline(standard);
  const bySection = Map.groupBy(plan.steps, (step) => criterion.get(step.criterion)?.section);
  return sections.flatMap(({ code }) => {
    const steps = bySection.get(code) ?? [];
    return steps.length === 0 ? [] : [{ code, effort: effortOf(steps), steps }];
  });
}

/** The effort of some steps; counted in hundredths, so that 0.1 + 0.2 is 0.3. */
export function effortOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, { effort }) => sum + Math.round(effort * 100), 0) / 100;
}

/** The sections of the first so many steps; the last one may be cut, its effort with it. */
export function firstSteps(sections: readonly SectionSteps[], count: number): readonly SectionSteps[] {
  let left = count;
  return sections.flatMap((section) => {
    const steps = section.steps.slice(0, Math.max(0, left));
    left -= steps.length;
    return steps.length === 0 ? [] : [{ ...section, steps, effort: effortOf(steps) }];
  });
}
