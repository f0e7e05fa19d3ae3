import type { Standard } from "../standards/index.ts";
import type { Finding, Recurrence } from "./model.ts";

/** What of a finding decides whether another one repeats it. */
export type PlacedFinding = Pick<
  Finding,
  "id" | "centreId" | "assessmentId" | "standard" | "criterion" | "kind" | "state" | "raisedAt"
>;

type Lineage = Pick<Standard, "id" | "edition" | "supersedes">;

/** The editions whose criteria of the same number are the same matter: the standard itself and what it takes over from. */
export function lineageOf({ id, edition, supersedes }: Lineage): ReadonlySet<string> {
  return new Set([{ id, edition }, ...supersedes].map((each) => `${each.id}@${each.edition}`));
}

/** Are these two findings about the same criterion of one centre, in editions of one line? A strength repeats nothing. */
function isSameMatter(a: PlacedFinding, b: PlacedFinding, lineage: ReadonlySet<string>): boolean {
  return (
    a.id !== b.id &&
    a.centreId === b.centreId &&
    a.criterion !== null &&
    a.criterion === b.criterion &&
    a.kind !== "strength" &&
    b.kind !== "strength" &&
    lineage.has(a.standard ?? "") &&
    lineage.has(b.standard ?? "")
  );
}

/** The finding that a new one repeats: the latest on the same criterion that is closed or of another assessment. */
export function formerOf<F extends PlacedFinding>(
  raised: PlacedFinding,
  earlier: readonly F[],
  lineage: ReadonlySet<string>,
): F | null {
  const same = earlier.filter(
    (each) =>
      isSameMatter(raised, each, lineage) &&
      each.raisedAt <= raised.raisedAt &&
      (each.state === "closed" || each.assessmentId !== raised.assessmentId),
  );
  return same.toSorted((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1))[0] ?? null;
}

/** A finding as an assessment meets it, with the earlier one it repeats or, of an earlier one, the one that repeats it. */
export type MetFinding<F> = {
  readonly finding: F;
  readonly recurrence: Recurrence;
  readonly counterpart: F | null;
};

/**
 * How an assessment meets what was found before: its own findings are new or repeat an earlier one; earlier ones that
 * it does not raise again are closed or still open. Strengths are left out, and what was raised after the assessment
 * was closed. Own findings first, then the earlier.
 */
export function recurrencesOf<F extends PlacedFinding>(
  assessment: { readonly id: string; readonly centreId: string; readonly closedAt: string | null },
  findings: readonly F[],
  lineage: ReadonlySet<string>,
): readonly MetFinding<F>[] {
  const counted = findings.filter(
    (each) =>
      each.centreId === assessment.centreId && each.kind !== "strength" && lineage.has(each.standard ?? ""),
  );
  const own = counted.filter(({ assessmentId }) => assessmentId === assessment.id);
  const before = counted.filter(
    ({ assessmentId, raisedAt }) =>
      assessmentId !== assessment.id && (assessment.closedAt === null || raisedAt <= assessment.closedAt),
  );
  const met = own.map((finding): MetFinding<F> => {
    const counterpart = formerOf(finding, before, lineage);
    return { finding, recurrence: counterpart ? "repeated" : "new", counterpart };
  });
  const repeats = (earlier: F) => own.find((each) => isSameMatter(each, earlier, lineage)) ?? null;
  const earlier = before
    .filter((each) => own.every((mine) => !isLater(each, mine, lineage)))
    .map((finding): MetFinding<F> => {
      const counterpart = repeats(finding);
      return { finding, recurrence: counterpart ? "repeated" : finding.state, counterpart };
    });
  return [...met, ...earlier];
}

/** Was it raised on the same matter after the assessment's own one? Then it is no earlier finding. */
function isLater(each: PlacedFinding, own: PlacedFinding, lineage: ReadonlySet<string>): boolean {
  return isSameMatter(each, own, lineage) && each.raisedAt > own.raisedAt;
}
