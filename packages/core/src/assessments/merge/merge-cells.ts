import { outline, type Standard } from "../../standards/index.ts";
import type { SheetChange } from "../model.ts";
import { cellProblems } from "./cell-problems.ts";
import type { CellRow, Cells } from "./cell-rows.ts";
import {
  type CellConflict,
  type CellDecision,
  type CellEdit,
  type CellPlace,
  type CellProblem,
  markField,
  noteField,
} from "./model.ts";

/** What taking over some edits would do, in printed order. */
export type CellMerge = {
  readonly changes: readonly SheetChange[];
  /** Cells that wait for a decision; they stay as the assessment holds them. */
  readonly conflicts: readonly CellConflict[];
  /** Ratings that wait until it is decided whether the mark of their criterion stays. */
  readonly waiting: readonly CellPlace[];
  readonly problems: readonly CellProblem[];
  /** Edits that leave their cell as it is: nothing was changed, or the assessment holds the same by now. */
  readonly unchanged: number;
  /** Edits given up by a decision. */
  readonly given: number;
};

/**
 * Lays edits made elsewhere against what the assessment holds now, cell by cell: changed only there, it is taken over;
 * changed only here, it stays; changed on both sides to different values, it is a conflict until somebody decides.
 * Clearing a cell is a change like any other.
 *
 * A not-applicable mark and the ratings of its criterion are cells of their own; the ratings are kept below the mark and
 * count again once it is lifted. They meet in two places. Ratings brought for a criterion that was marked in the
 * meantime wait until the mark is decided: lifted, they count; kept, they are given up. A mark brought for a criterion
 * whose ratings are no longer those the edits say were seen is a conflict. Whoever brings a mark and ratings together
 * wants the ratings below it.
 */
export function mergeCells(
  standard: Standard,
  scope: readonly string[],
  present: readonly CellRow[],
  edits: readonly CellEdit[],
  decisions: readonly CellDecision[] = [],
): CellMerge {
  const problemOf = cellProblems(standard, scope);
  const asked = [...folded(edits).values()];
  // What only says what was seen stands in nobody's way.
  const isTouched = ({ base, value }: CellEdit) => base !== value;
  const problems = asked.filter(isTouched).flatMap((edit) => problemOf(edit) ?? []);
  const sound = Map.groupBy(
    asked.filter((edit) => !problemOf(edit)),
    ({ criterion }) => criterion,
  );
  const held = new Map(present.map((row) => [row.criterion, row.cells]));
  const decided = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  const outcomes = outline(standard).criteria.flatMap(({ id }) => {
    const own = sound.get(id);
    return own ? mergeCriterion({ standard, decided }, held.get(id) ?? {}, own) : [];
  });
  const merged = sorted(outcomes);
  const seen = asked.filter((edit) => !isTouched(edit) && problemOf(edit)).length;
  return { ...merged, unchanged: merged.unchanged + seen, problems };
}

/** One edit a cell: of several, what was seen first and what was left last. Blank is empty. */
function folded(edits: readonly CellEdit[]): ReadonlyMap<string, CellEdit> {
  const cells = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = keyOf(edit);
    const base = filled(cells.has(key) ? (cells.get(key)?.base ?? null) : edit.base);
    const value = filled(edit.value);
    cells.set(key, { ...edit, base, value: edit.field === markField ? (value?.trim() ?? null) : value });
  }
  return cells;
}

function filled(cell: string | null): string | null {
  return cell === null || cell.trim() === "" ? null : cell;
}

function keyOf({ criterion, field }: CellPlace): string {
  return `${criterion}\u0000${field}`;
}

type Outcome =
  | { readonly kind: "same" | "given" }
  | { readonly kind: "waiting"; readonly place: CellPlace }
  | { readonly kind: "change"; readonly change: SheetChange }
  | { readonly kind: "conflict"; readonly conflict: CellConflict };

type Rules = { readonly standard: Standard; readonly decided: ReadonlyMap<string, CellDecision> };

function sorted(outcomes: readonly Outcome[]): Omit<CellMerge, "problems"> {
  const count = (kind: Outcome["kind"]) => outcomes.filter((one) => one.kind === kind).length;
  return {
    changes: outcomes.flatMap((one) => (one.kind === "change" ? [one.change] : [])),
    conflicts: outcomes.flatMap((one) => (one.kind === "conflict" ? [one.conflict] : [])),
    waiting: outcomes.flatMap((one) => (one.kind === "waiting" ? [one.place] : [])),
    unchanged: count("same"),
    given: count("given"),
  };
}

function mergeCriterion(rules: Rules, held: Cells, edits: readonly CellEdit[]): readonly Outcome[] {
  const { angles } = rules.standard;
  const of = (field: string) => edits.filter((edit) => edit.field === field);
  const ratings = angles.flatMap(({ id }) => of(id));
  const mark = markOutcomes(rules, held, of(markField)[0], ratings);
  // A mark that stays, or whose fate is open, is not rated past.
  const stays = mark.find(({ kind }) => kind === "conflict" || kind === "given");
  const isHeldBack = (edit: CellEdit) =>
    stays !== undefined && isGivenPast(held, of(markField)[0]) && isGiven(held, edit);
  return [
    ...mark,
    ...ratings.map((edit): Outcome => {
      if (!isHeldBack(edit)) return threeWay(rules, held, edit);
      const { criterion, field } = edit;
      return stays?.kind === "given" ? { kind: "given" } : { kind: "waiting", place: { criterion, field } };
    }),
    ...of(noteField).map((edit) => threeWay(rules, held, edit)),
  ];
}

/** Does the writer want no mark where one stands? */
function isGivenPast(held: Cells, mark: CellEdit | undefined): boolean {
  return (held[markField] ?? null) !== null && (mark?.value ?? null) === null;
}

/** Does this edit bring a rating that the assessment does not hold? */
function isGiven(held: Cells, { field, base, value }: CellEdit): boolean {
  return value !== null && value !== base && value !== (held[field] ?? null);
}

function markOutcomes(
  rules: Rules,
  held: Cells,
  mark: CellEdit | undefined,
  ratings: readonly CellEdit[],
): readonly Outcome[] {
  const standing = held[markField] ?? null;
  const given = ratings.find((edit) => isGiven(held, edit));
  const isUnseen = mark === undefined || mark.value === mark.base;
  if (given && isUnseen && isGivenPast(held, mark)) {
    const { criterion } = given;
    const edit = { criterion, field: markField, base: null, value: null };
    return [decide(rules, { ...edit, present: standing, why: "marked" })];
  }
  if (!mark) return [];
  const isRatedSince = ratings.some((rating) => {
    const now = held[rating.field] ?? null;
    const isNew = now !== null && now !== rating.base && now !== rating.value;
    // Whoever decided against a newer rating has seen it.
    return isNew && taken(rules, rating, now) !== "mine";
  });
  if (isRatedSince && mark.value !== null && standing === null && mark.base === null) {
    return [decide(rules, { ...mark, present: null, why: "rated" })];
  }
  return [threeWay(rules, held, mark)];
}

function threeWay(rules: Rules, held: Cells, edit: CellEdit): Outcome {
  const { criterion, field, base, value } = edit;
  const present = held[field] ?? null;
  if (value === base || value === present) return { kind: "same" };
  if (present !== base) return decide(rules, { criterion, field, base, present, value, why: "changed" });
  // What was given up stays so, though nothing stands against it any more.
  if (taken(rules, edit, present) === "theirs") return { kind: "given" };
  return { kind: "change", change: { criterion, field, from: present, to: value } };
}

function decide(rules: Rules, conflict: CellConflict): Outcome {
  const { criterion, field, present: from, value: to } = conflict;
  const take = taken(rules, conflict, from);
  if (take === undefined) return { kind: "conflict", conflict };
  return take === "theirs" ? { kind: "given" } : { kind: "change", change: { criterion, field, from, to } };
}

/** Which side was taken of a cell that holds this now; undefined where nobody decided on that. */
function taken(
  { decided }: Rules,
  cell: CellPlace,
  present: string | null,
): CellDecision["take"] | undefined {
  const decision = decided.get(keyOf(cell));
  return decision && filled(decision.present) === present ? decision.take : undefined;
}
