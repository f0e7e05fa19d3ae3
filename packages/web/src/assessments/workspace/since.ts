import { type EarlierCriterion, scaleValues } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";

export const moves = ["lower", "higher", "unrated"] as const;
/** How a criterion stands to last time: rated lower or higher from any angle, or rated then and not yet now. */
export type Move = (typeof moves)[number];

/** How the values on the screen stand to last time's. One that asks something else now has moved nowhere. */
export function movesOf(
  standard: Standard,
  { change, ratings }: Pick<EarlierCriterion, "change" | "ratings">,
  now: (angle: string) => string | null,
): ReadonlySet<Move> {
  if (change === "meaning") return new Set();
  const found = ratings
    .filter(({ angle }) => standard.angles.some(({ id }) => id === angle))
    .map(({ angle, points }): Move | null => {
      const chosen = now(angle);
      if (chosen === null) return "unrated";
      const value = scaleValues(standard, angle).find(({ id }) => id === chosen);
      if (!value || value.points === points) return null;
      return value.points > points ? "higher" : "lower";
    });
  return new Set(found.filter((move) => move !== null));
}
