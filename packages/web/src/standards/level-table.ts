import { scaleValues } from "@plumbline/core/assessments";
import { outline, requiredTotal, type Standard } from "@plumbline/core/standards";

/** What the levels ask for, laid out as a table: one row a condition, one cell a level; null where it asks for none. */
export type LevelTable = {
  readonly shares: readonly {
    readonly angle: string;
    readonly group: string;
    readonly cells: readonly ({ readonly percent: number; readonly needed: number } | null)[];
  }[];
  readonly printed: readonly (number | null)[];
  /** Totals required when every criterion of the standard is applicable. */
  readonly required: readonly (number | null)[];
  readonly years: readonly (number | null)[];
  /** The most points there are. */
  readonly maximum: number;
};

/** The rules of a standard's levels for a full assessment, every criterion applicable. */
export function levelTable(standard: Standard): LevelTable {
  const levels = standard.levels?.list ?? [];
  const inGroup = (group: string | undefined) => criteriaIn(standard, group);
  const worth = standard.angles
    .map(({ id }) => Math.max(...scaleValues(standard, id).map(({ points }) => points)))
    .reduce((sum, points) => sum + points, 0);
  const shares = levels.flatMap((level) => level.shares);
  const rows = new Map(shares.map(({ angle, group }) => [`${group} ${angle}`, { angle, group }]));
  return {
    shares: [...rows.values()].map(({ angle, group }) => ({
      ...{ angle, group },
      cells: levels.map((level) => {
        const rule = level.shares.find((share) => share.angle === angle && share.group === group);
        return rule
          ? { percent: rule.percent, needed: Math.ceil((rule.percent * inGroup(group)) / 100) }
          : null;
      }),
    })),
    printed: levels.map(({ total }) => total?.printed ?? null),
    required: levels.map(({ total }) =>
      total ? requiredTotal(total, (group) => inGroup(group) * worth) : null,
    ),
    years: levels.map(({ years }) => (years === 0 ? null : years)),
    maximum: inGroup(undefined) * worth,
  };
}

function criteriaIn(standard: Standard, group: string | undefined): number {
  const areas = standard.levels?.groups.find(({ id }) => id === group)?.areas;
  return outline(standard).criteria.filter(({ area }) => !areas || areas.includes(area)).length;
}
