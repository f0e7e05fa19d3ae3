import { Refusal } from "../kernel/index.ts";
import {
  type LeafSection,
  outline,
  type PlacedCriterion,
  type ScaleValue,
  type Standard,
  sectionsInScope,
} from "../standards/index.ts";
import type { SheetRow } from "./model.ts";
import { notApplicableRule } from "./sheet-merge.ts";

/** One rating that is asked for: a criterion in scope seen from one angle, with its answer or null. */
export type AskedRating = {
  readonly criterion: PlacedCriterion;
  readonly angle: string;
  readonly value: ScaleValue | null;
  /** Points of the best answer of the angle's scale. */
  readonly max: number;
};

/** An assessment's ratings laid against its standard: what is in scope, applicable, and answered. */
export type RatedStandard = {
  readonly standard: Standard;
  readonly sections: readonly LeafSection[];
  readonly scoped: readonly PlacedCriterion[];
  readonly applicable: readonly PlacedCriterion[];
  /** Ratings of applicable criteria in printed order, method before execution. */
  readonly asked: readonly AskedRating[];
  readonly indicative: boolean;
};

/** Lays rows against the standard; scope is area or section codes, empty for all. Unknown words are refused. */
export function rate(
  standard: Standard,
  rows: readonly SheetRow[],
  scope: readonly string[] = [],
): RatedStandard {
  const sections = sectionsInScope(standard, scope);
  const scoped = sections.flatMap((section) => section.criteria);
  const byCriterion = rowsByCriterion(standard, rows);
  const isApplicable = (criterion: PlacedCriterion) => !byCriterion.get(criterion.id)?.notApplicable;
  const applicable = scoped.filter(isApplicable);
  const angles = ratedAngles(standard);
  return {
    standard,
    sections,
    scoped,
    applicable,
    asked: applicable.flatMap((criterion) =>
      angles.map((angle) => askedOf(angle, criterion, byCriterion.get(criterion.id))),
    ),
    indicative:
      notApplicableRule(standard).needsApprover &&
      scoped.some((criterion) => !isApplicable(criterion) && !byCriterion.get(criterion.id)?.approved),
  };
}

function rowsByCriterion(standard: Standard, rows: readonly SheetRow[]): ReadonlyMap<string, SheetRow> {
  const known = outline(standard).criterion;
  const byCriterion = new Map<string, SheetRow>();
  for (const row of rows) {
    if (!known.has(row.criterion)) throw new Refusal("criterion-unknown", { criterion: row.criterion });
    if (byCriterion.has(row.criterion)) throw new Refusal("criterion-twice", { criterion: row.criterion });
    byCriterion.set(row.criterion, row);
  }
  return byCriterion;
}

type RatedAngle = {
  readonly id: string;
  readonly values: ReadonlyMap<string, ScaleValue>;
  readonly max: number;
};

function ratedAngles(standard: Standard): readonly RatedAngle[] {
  return standard.angles.map(({ id }) => {
    const values = scaleValues(standard, id);
    return {
      id,
      values: new Map(values.map((value) => [value.id, value])),
      max: Math.max(...values.map((value) => value.points)),
    };
  });
}

function askedOf(angle: RatedAngle, criterion: PlacedCriterion, row: SheetRow | undefined): AskedRating {
  const given = row?.values[angle.id] ?? null;
  const value = given === null ? null : angle.values.get(given);
  if (value === undefined)
    throw new Refusal("value-unknown", { criterion: criterion.id, angle: angle.id, value: given });
  return { criterion, angle: angle.id, value, max: angle.max };
}

/** The answers an angle allows; a pack that passed the validator always has them. */
export function scaleValues(standard: Standard, angle: string): readonly ScaleValue[] {
  const scale = standard.angles.find((one) => one.id === angle)?.scale;
  const found = standard.scales.find((one) => one.id === scale);
  if (!found) throw new Refusal("angle-unknown", { angle });
  return found.values;
}
