import type { Standard, UseEntry } from "../standards/index.ts";
import type { Answers } from "./assess.ts";
import { type AskedRating, rate } from "./ratings.ts";

/** The lists a management committee answers for. */
export const committeeViews = ["social-responsibility", "policy-compliance"] as const;
export type CommitteeView = (typeof committeeViews)[number];

/** How one line stands: in place on every angle, short of it, not known, not answered, or not applicable. */
export type CommitteeState = "in-place" | "short" | "unknown" | "missing" | "not-applicable";

/** One line of a committee's list, with the question it rests on. */
export type CommitteeLine = {
  readonly view: CommitteeView;
  readonly criterion: string;
  readonly section: string;
  readonly text: UseEntry["text"];
  readonly state: CommitteeState;
};

/** A committee's list as the present answers have it, in printed order; lines outside the scope are left out. */
export function committeeLines(
  standard: Standard,
  { rows, scope = [] }: Answers,
  uses: readonly UseEntry[],
): readonly CommitteeLine[] {
  const { scoped, asked } = rate(standard, rows, scope);
  const inScope = new Set(scoped.map(({ id }) => id));
  const byCriterion = Map.groupBy(asked, ({ criterion }) => criterion.id);
  return uses.flatMap(({ view, criterion, section, text }) => {
    const committee = committeeViews.find((one) => one === view);
    if (!committee || !inScope.has(criterion)) return [];
    return [{ view: committee, criterion, section, text, state: stateOf(byCriterion.get(criterion)) }];
  });
}

/** How many lines of a list are in place, and how many that apply are not, whatever the reason. */
export function committeeCounts(lines: readonly Pick<CommitteeLine, "state">[]): {
  readonly inPlace: number;
  readonly notInPlace: number;
} {
  const applicable = lines.filter(({ state }) => state !== "not-applicable");
  const inPlace = applicable.filter(({ state }) => state === "in-place").length;
  return { inPlace, notInPlace: applicable.length - inPlace };
}

/** A criterion that is asked from no angle does not apply. */
function stateOf(ratings: readonly AskedRating[] = []): CommitteeState {
  if (ratings.length === 0) return "not-applicable";
  if (ratings.some(({ value }) => value === null)) return "missing";
  if (ratings.some(({ value }) => value?.unknown)) return "unknown";
  return ratings.every(({ value }) => value?.compliant) ? "in-place" : "short";
}
