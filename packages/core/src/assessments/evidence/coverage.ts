import type { Period } from "../../kernel/index.ts";
import { type CountingKind, type Standard, sectionsInScope } from "../../standards/index.ts";
import type { SheetRow } from "../model.ts";
import type { CoverageRow, EvidenceEntry, Validity } from "./model.ts";
import { countsAs, validityOf } from "./validity.ts";

/** What coverage asks of a piece of evidence. */
export type CoveringPiece = Pick<
  EvidenceEntry,
  "kind" | "holds" | "validFrom" | "validTo" | "links" | "withdrawn"
>;

/** The answers of an assessment with its evidence. */
export type Covered = {
  readonly rows: readonly SheetRow[];
  readonly scope: readonly string[];
  readonly period: Period;
  readonly pieces: readonly CoveringPiece[];
};

type Speaking = { readonly as: CountingKind; readonly validity: Validity };

/**
 * Every criterion in scope from every angle, in printed order, with the evidence that counts, what is out of date, and
 * the kinds its rated value asks for and lacks. A criterion that is not applicable asks for nothing; a withdrawn piece
 * is not there.
 */
export function coverageOf(
  standard: Standard,
  { rows, scope, period, pieces }: Covered,
): readonly CoverageRow[] {
  const answered = new Map(rows.map((row) => [row.criterion, row]));
  const speaking = byPlace(pieces, period);
  return sectionsInScope(standard, scope).flatMap((section) =>
    section.criteria.flatMap(({ id: criterion }) =>
      standard.angles.map(({ id: angle }) => {
        const row = answered.get(criterion);
        const found = speaking.get(placeOf(criterion, angle)) ?? [];
        const value = row?.values[angle] ?? null;
        const notApplicable = row?.notApplicable ?? false;
        const counts = countBy(found);
        const missing = notApplicable ? [] : lackingKinds(standard, angle, value, counts);
        const of = (validity: Validity) => found.filter((one) => one.validity === validity).length;
        return {
          ...{ section: section.code, criterion, angle, value, notApplicable, counts, missing },
          ...{ expired: of("expired"), later: of("later") },
        };
      }),
    ),
  );
}

function byPlace(pieces: readonly CoveringPiece[], period: Period): ReadonlyMap<string, readonly Speaking[]> {
  const places = new Map<string, Speaking[]>();
  for (const piece of pieces) {
    if (piece.withdrawn) continue;
    const one = { as: countsAs(piece.kind, piece.holds), validity: validityOf(piece, period) };
    for (const { criterion, angle } of piece.links) {
      const place = placeOf(criterion, angle);
      const there = places.get(place);
      if (there) there.push(one);
      else places.set(place, [one]);
    }
  }
  return places;
}

function placeOf(criterion: string, angle: string): string {
  return `${criterion} ${angle}`;
}

function countBy(found: readonly Speaking[]): Partial<Record<CountingKind, number>> {
  const counts: Partial<Record<CountingKind, number>> = {};
  for (const { as, validity } of found) {
    if (validity === "valid") counts[as] = (counts[as] ?? 0) + 1;
  }
  return counts;
}

/** The kinds of which a value asks for one and none counts; empty where nothing is lacking. */
export function lackingKinds(
  { evidenceNeeds = [] }: Standard,
  angle: string,
  value: string | null,
  counts: Partial<Record<CountingKind, number>>,
): CountingKind[] {
  const unmet = evidenceNeeds.filter(
    (need) =>
      need.angle === angle && need.value === value && !need.anyOf.some((kind) => (counts[kind] ?? 0) > 0),
  );
  return [...new Set(unmet.flatMap(({ anyOf }) => anyOf))];
}
