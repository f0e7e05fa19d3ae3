import type { ProgrammeRow, ProgrammeStandard } from "@plumbline/core/programme";

/** A level's id, or one of the two columns beside them. */
export type LevelColumn = string;

/** The centres of a city by the level they attained. */
export type CityLevels = {
  readonly city: string;
  readonly byLevel: ReadonlyMap<LevelColumn, readonly ProgrammeRow[]>;
};

/** The columns of the picture: not assessed, no level attained, then the levels, lowest first. */
export function columnsOf({ levels }: ProgrammeStandard): readonly LevelColumn[] {
  return ["unassessed", "none", ...levels.map(({ id }) => id)];
}

/** Every centre once: by what it attained in its last assessment by the standard; without one it is not assessed. */
export function citiesByLevel(
  rows: readonly ProgrammeRow[],
  { standard }: ProgrammeStandard,
): readonly CityLevels[] {
  const centres = [...Map.groupBy(rows, ({ centreId }) => centreId).values()].flatMap((own) => {
    const row = own.find((one) => one.standard === standard) ?? own[0];
    return row ? [row] : [];
  });
  const columnOf = (row: ProgrammeRow) =>
    row.standard !== standard || !row.last ? "unassessed" : (row.last.attained ?? "none");
  return [...Map.groupBy(centres, ({ city }) => city)].map(([city, own]) => ({
    city,
    byLevel: Map.groupBy(own, columnOf),
  }));
}
