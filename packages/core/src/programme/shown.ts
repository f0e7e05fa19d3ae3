import { noticeOf } from "../assessments/index.ts";
import type { Day } from "../kernel/index.ts";
import type { ProgrammeRow, RowMatter, RowSort } from "./model.ts";

/** What rows are narrowed down by, and their order. */
export type ProgrammeFilter = {
  readonly search?: string | undefined;
  readonly city?: string | undefined;
  readonly standard?: string | undefined;
  /** The level attained in the last assessment. */
  readonly level?: string | undefined;
  readonly matter?: RowMatter | undefined;
  readonly sort: RowSort;
};

/** The rows that fit, in order; `rankOf` gives the place of a level in its standard, higher is better. */
export function shownRows(
  rows: readonly ProgrammeRow[],
  filter: ProgrammeFilter,
  { today, rankOf }: { readonly today: Day; readonly rankOf: (standard: string, level: string) => number },
): readonly ProgrammeRow[] {
  const words = filter.search?.trim().toLowerCase() ?? "";
  const { city, standard, level, matter, sort } = filter;
  const fitting = rows.filter(
    (row) =>
      (words === "" || `${row.centreName} ${row.city}`.toLowerCase().includes(words)) &&
      (city === undefined || row.city === city) &&
      (standard === undefined || row.standard === standard) &&
      (level === undefined || row.last?.attained === level) &&
      (matter === undefined || matters[matter](row, today)),
  );
  const key = (row: ProgrammeRow) => sortKeys[sort](row, rankOf);
  return fitting.toSorted((a, b) => compareKeys(key(a), key(b)) || byCentre(a, b));
}

/** A run that is due and not begun is overdue, too. */
function isOverdue(row: ProgrammeRow, today: Day): boolean {
  const isLate = row.nextOn !== null && row.underWay === null && row.nextOn < today;
  return isLate || row.actionsOverdue > 0 || row.dutiesOverdue > 0 || row.certificate?.isHeld === false;
}

const matters: Readonly<Record<RowMatter, (row: ProgrammeRow, today: Day) => boolean>> = {
  overdue: isOverdue,
  expiring: ({ certificate }, today) =>
    certificate !== null && noticeOf(certificate.validUntil, today) !== null,
  unassessed: ({ last }) => last === null,
};

type Key = string | number | null;
type RankOf = (standard: string, level: string) => number;

/** Ascending; what is wanted highest first is negative. */
const sortKeys: Readonly<Record<RowSort, (row: ProgrammeRow, rankOf: RankOf) => Key>> = {
  centre: ({ centreName }) => centreName,
  city: ({ city }) => city || null,
  level: ({ standard, last }, rankOf) =>
    standard === null || !last?.attained ? null : -rankOf(standard, last.attained),
  share: ({ last }) => (last?.share == null ? null : -last.share),
  assessed: ({ last }) => (last ? -Number(last.on.replaceAll("-", "")) : null),
  certificate: ({ certificate }) => certificate?.validUntil ?? null,
  next: ({ nextOn }) => nextOn,
  overdue: ({ actionsOverdue, dutiesOverdue }) => -(actionsOverdue + dutiesOverdue),
  findings: ({ findings: { major, minor, observation, opportunity } }) =>
    -(((major * 1000 + minor) * 1000 + observation) * 1000 + opportunity),
};

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true, sensitivity: "base" });

/** What has nothing there comes last. */
function compareKeys(a: Key, b: Key): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

function byCentre(a: ProgrammeRow, b: ProgrammeRow): number {
  return (
    collator.compare(a.centreName, b.centreName) ||
    (a.centreId < b.centreId ? -1 : a.centreId > b.centreId ? 1 : 0) ||
    compareKeys(a.standard, b.standard)
  );
}
