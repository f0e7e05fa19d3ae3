import type { PackProblem } from "../yaml-file.ts";
import { type BookRow, type BookRows, faultAt, type Keep, placeOf } from "./book-row.ts";

/** The level rules in the rows of a workbook; none where there is no level. */
export function levelsOf(
  rows: BookRows,
  keep: Keep,
): { readonly data: object | undefined; readonly problems: readonly PackProblem[] } {
  const problems = [...strays(rows), ...withoutTotal(rows)];
  if (rows.levels.length === 0) return { data: undefined, problems };
  const groups = rows["area-groups"].map((row, at) => {
    keep(`levels/groups/${at}`, row);
    return row.says;
  });
  return {
    data: { groups, list: rows.levels.map((row, at) => levelOf(row, `levels/list/${at}`, rows, keep)) },
    problems,
  };
}

function levelOf(row: BookRow, base: string, rows: BookRows, keep: Keep): object {
  keep(base, row);
  const { total, ...says } = row.says;
  const listed = (sheet: "shares" | "totals" | "statements", place: string) =>
    rows[sheet]
      .filter((one) => one.says.level === says.id)
      .map((one, at) => {
        keep(`${base}/${place}/${at}`, one);
        const { level: _level, ...rest } = one.says;
        return rest;
      });
  const bases = listed("totals", "total/bases");
  return {
    ...says,
    shares: listed("shares", "shares"),
    statements: listed("statements", "statements"),
    ...(typeof total === "object" && total !== null && { total: { ...total, bases } }),
  };
}

/** Rows of a level that is not there, and groups of areas where there are no levels at all. */
function strays(rows: BookRows): readonly PackProblem[] {
  const known = new Set(rows.levels.map(({ says }) => says.id));
  const lost = [...rows.shares, ...rows.totals, ...rows.statements].filter(
    ({ says }) => !known.has(says.level),
  );
  const idle = rows.levels.length === 0 ? rows["area-groups"] : [];
  return [
    ...lost.map((row) => faultAt(placeOf(row, "level"), "reference-broken", noLevel(String(row.says.level)))),
    ...idle.map((row) => faultAt(placeOf(row, "id"), "reference-broken", noLevels)),
  ];
}

/** A total and what it is scaled from belong together. */
function withoutTotal(rows: BookRows): readonly PackProblem[] {
  const scaled = new Set(rows.totals.map(({ says }) => says.level));
  const idle = rows.totals.filter(({ says: { level } }) =>
    rows.levels.some(({ says }) => says.id === level && says.total === undefined),
  );
  const bare = rows.levels.filter(({ says }) => says.total !== undefined && !scaled.has(says.id));
  return [
    ...idle.map((row) => faultAt(placeOf(row, "level"), "reference-broken", noTotal)),
    ...bare.map((row) => faultAt(placeOf(row, "total"), "reference-broken", noBase)),
  ];
}

function noLevel(id: string) {
  return {
    zh: `工作表 levels 中没有等级 ${id}；请更正或删去此行。`,
    en: `The sheet levels has no level ${id}; correct it or remove this row.`,
  };
}

const noLevels = {
  zh: "没有等级就用不着章组；请先填写 levels，或删去此行。",
  en: "Without levels there is no use for a group of areas; fill in levels first, or remove this row.",
};
const noTotal = {
  zh: "这个等级没有总分线；请在 levels 中填写 total 各列，或删去此行。",
  en: "This level has no total; fill in the columns total on the sheet levels, or remove this row.",
};
const noBase = {
  zh: "总分线缺少折算基数；请在 totals 中为这个等级写一行。",
  en: "The total lacks what it is scaled from; give this level a row on the sheet totals.",
};
