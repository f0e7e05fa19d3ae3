import {
  type PlacedCriterion,
  type Scale,
  type Standard,
  sectionsInScope,
  standardName,
} from "../standards/index.ts";
import { NewNotApplicable, type SheetChange, type SheetRow } from "./model.ts";

/** A row of a sheet that cannot be taken over; `code` is declared in refusals.ts, `data` fills its sentence. */
export type SheetProblem = {
  readonly criterion: string;
  readonly code: "criterion-not-in-scope" | "reason-too-long" | "not-applicable-not-allowed";
  readonly data: Readonly<Record<string, unknown>>;
};

/** What taking over a sheet would change, in printed order, and what stands against it. */
export type SheetMerge = {
  readonly changes: readonly SheetChange[];
  readonly problems: readonly SheetProblem[];
};

/**
 * Lays an uploaded sheet against the present answers. Empty cells leave what is there: a sheet adds and changes,
 * it never takes back — except that ratings given to a criterion marked not applicable lift the mark.
 */
export function mergeSheet(
  standard: Standard,
  scope: readonly string[],
  present: readonly SheetRow[],
  uploaded: readonly SheetRow[],
): SheetMerge {
  const criteria = sectionsInScope(standard, scope).flatMap((section) => section.criteria);
  const inScope = new Set(criteria.map(({ id }) => id));
  const held = new Map(present.map((row) => [row.criterion, row]));
  const sheet = new Map(uploaded.map((row) => [row.criterion, row]));
  return {
    changes: criteria.flatMap((criterion) => {
      const row = sheet.get(criterion.id);
      return row ? changesOf(standard, criterion, row, held.get(criterion.id)) : [];
    }),
    problems: uploaded.flatMap((row) => problemsOf(standard, row, inScope)),
  };
}

/** May criteria be marked not applicable, and does somebody else have to approve? Held by the scales of all angles. */
export function notApplicableRule(standard: Standard): Scale["notApplicable"] {
  const used = new Set(standard.angles.map((angle) => angle.scale));
  const rules = standard.scales.filter(({ id }) => used.has(id)).map(({ notApplicable }) => notApplicable);
  return {
    allowed: rules.every(({ allowed }) => allowed),
    needsApprover: rules.some(({ needsApprover }) => needsApprover),
  };
}

function changesOf(
  standard: Standard,
  { id: criterion }: PlacedCriterion,
  row: SheetRow,
  held: SheetRow | undefined,
): readonly SheetChange[] {
  const change = (field: string, from: string | null, to: string | null): SheetChange[] =>
    from === to ? [] : [{ criterion, field, from, to }];
  const standing = held?.notApplicable ? held.note : null;
  if (row.notApplicable) return change("notApplicable", standing, row.note.trim());
  const given = standard.angles.flatMap(({ id }) => {
    const value = row.values[id] ?? null;
    return value === null ? [] : [{ angle: id, value }];
  });
  // A note written beside a standing mark would not be shown: the mark's reason stands in its place.
  const note = row.note.trim() === "" || (standing !== null && given.length === 0) ? null : row.note;
  return [
    ...(given.length > 0 ? change("notApplicable", standing, null) : []),
    ...given.flatMap(({ angle, value }) => change(angle, held?.values[angle] ?? null, value)),
    ...(note === null ? [] : change("note", standing === null ? held?.note || null : null, note)),
  ];
}

function problemsOf(
  standard: Standard,
  row: SheetRow,
  inScope: ReadonlySet<string>,
): readonly SheetProblem[] {
  const { criterion } = row;
  const filled =
    row.notApplicable || row.note.trim() !== "" || Object.values(row.values).some((v) => v !== null);
  if (!filled) return [];
  if (!inScope.has(criterion)) {
    return [
      { criterion, code: "criterion-not-in-scope", data: { criterion, standard: standardName(standard) } },
    ];
  }
  if (!row.notApplicable) return [];
  const limit = NewNotApplicable.shape.reason.maxLength ?? Number.POSITIVE_INFINITY;
  const tooLong = row.note.trim().length > limit;
  return [
    ...(notApplicableRule(standard).allowed
      ? []
      : [{ criterion, code: "not-applicable-not-allowed" as const, data: { criterion } }]),
    ...(tooLong ? [{ criterion, code: "reason-too-long" as const, data: { criterion, limit } }] : []),
  ];
}
