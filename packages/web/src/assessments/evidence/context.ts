import type { Judged } from "../judged.ts";
import type { PieceContext } from "./piece-fields.tsx";

/** What the forms of evidence need to know of an assessment. */
export function contextOf({ assessment, standard }: Pick<Judged, "assessment" | "standard">): PieceContext {
  const { id, centreId, scope } = assessment;
  return { id, centreId, scope, standard };
}
