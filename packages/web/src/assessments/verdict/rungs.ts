import { openConditions } from "@plumbline/core/reports";
import type { Judged } from "../judged.ts";
import type { Rung } from "../ladder.tsx";

/** The levels as steps, lowest first; `words` says how many conditions of one are still open. */
export function rungsOf({ reader, verdict }: Judged, words: (open: number) => string): readonly Rung[] {
  const { levels } = reader.report;
  const rank = levels.findIndex(({ id }) => id === verdict.attained);
  return levels.map((level, at) => ({
    id: level.id,
    title: level.title,
    words: words(openConditions(level)),
    attained: at <= rank,
  }));
}
