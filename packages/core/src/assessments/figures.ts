import type { Verdict } from "./model.ts";

/** A level whose conditions hold, years in operation aside, and the complete years it asks for. */
export type LevelMet = { readonly level: string; readonly years: number };

/** What a list shows of an assessment. Kept with it and renewed by every change of an answer. */
export type Figures = {
  readonly rated: number;
  readonly asked: number;
  readonly points: number;
  readonly max: number;
  /** Levels that hold together with all lower ones, years aside: the opening day can be corrected later. */
  readonly levelsMet: readonly LevelMet[];
};

/** The figures of a verdict; they do not depend on the years it was given. */
export function figuresOf(verdict: Verdict): Figures {
  const asked = verdict.sections
    .flatMap((section) => Object.values(section.angles))
    .reduce((sum, angle) => sum + angle.applicable, 0);
  return {
    rated: asked - verdict.missing.length,
    asked,
    points: verdict.points.total,
    max: verdict.points.applicableMax,
    levelsMet: levelsMet(verdict),
  };
}

function levelsMet(verdict: Verdict): readonly LevelMet[] {
  const judged = verdict.levels.map(({ level, conditions }) => ({
    level,
    years: conditions.find((condition) => condition.kind === "years")?.required ?? 0,
    met: conditions.every((condition) => condition.kind === "years" || condition.met),
  }));
  const firstOpen = judged.findIndex(({ met }) => !met);
  return (firstOpen === -1 ? judged : judged.slice(0, firstOpen)).map(({ level, years }) => ({
    level,
    years,
  }));
}

/** The level attained after so many complete years (null: unknown), as `assess` decides it. */
export function attainedAfter(levels: readonly LevelMet[], years: number | null): string | null {
  const lacking = levels.findIndex((level) => level.years > 0 && (years === null || years < level.years));
  return (lacking === -1 ? levels : levels.slice(0, lacking)).at(-1)?.level ?? null;
}

/** How many percent of what is asked for is rated, rounded down: a hundred only where nothing is left. Null where nothing is asked. */
export function ratedPercent({ rated, asked }: Pick<Figures, "rated" | "asked">): number | null {
  return asked === 0 ? null : Math.floor((rated * 100) / asked);
}
