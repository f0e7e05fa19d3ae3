import type { ConsensusLine } from "@plumbline/core/assessments";

export const filters = ["differs", "decided", "agreed", "missing", "all"] as const;
/** Which lines are shown. */
export type Filter = (typeof filters)[number];

/** The lines of a filter and, where one is named, of a section. */
export function linesShown(
  lines: readonly ConsensusLine[],
  filter: Filter,
  section: string | undefined,
): readonly ConsensusLine[] {
  return lines.filter(
    (line) =>
      (filter === "all" || line.standing === filter) && (section === undefined || line.section === section),
  );
}

/** Names a line in the address and on the page. */
export function lineKey({ criterion, angle }: Pick<ConsensusLine, "criterion" | "angle">): string {
  return `${criterion}.${angle}`;
}

/**
 * The line in focus: the one named while it is shown, else the one that took its place. A line that was decided leaves
 * the list of those to decide, and the next one moves up.
 */
export function lineInFocus(
  shown: readonly ConsensusLine[],
  named: string | undefined,
  place: number,
): ConsensusLine | undefined {
  return shown.find((line) => lineKey(line) === named) ?? shown[Math.min(place, shown.length - 1)];
}
