import type { AngleTally, PartTally } from "@plumbline/core/assessments";
import type { Judged } from "./judged.ts";

/** An area or leaf section as the tables show it; shares are null where nothing is applicable. */
export type PartRow = {
  readonly kind: "area" | "section";
  readonly code: string;
  readonly title: string;
  /** Shares of points by angle, in the standard's order. */
  readonly shares: readonly (number | null)[];
  readonly share: number | null;
  readonly points: number;
  readonly max: number;
  /** Ratings given and asked for. */
  readonly rated: number;
  readonly asked: number;
  readonly standout: "strength" | "weakness" | null;
};

/** Areas with their leaf sections below them, in printed order; only what is in scope. */
export function partRows(judged: Judged): readonly PartRow[] {
  const { verdict, reader } = judged;
  const { sections } = reader.report.standard;
  return verdict.areas.flatMap((area) => {
    const own = verdict.sections.filter(({ code }) =>
      sections.some((section) => section.code === code && section.area === area.code),
    );
    return [rowOf(judged, "area", area), ...own.map((section) => rowOf(judged, "section", section))];
  });
}

function rowOf({ reader }: Judged, kind: PartRow["kind"], tally: PartTally): PartRow {
  const { standard, strengths, weaknesses } = reader.report;
  const angles = standard.angles.flatMap(({ id }) => tally.angles[id] ?? []);
  const sum = (of: (angle: AngleTally) => number) => angles.reduce((all, angle) => all + of(angle), 0);
  const asked = sum((angle) => angle.applicable);
  const isSection = kind === "section";
  return {
    ...{ kind, code: tally.code, title: reader.partName(tally.code) },
    shares: angles.map(({ points, max }) => (max === 0 ? null : points / max)),
    ...{ share: tally.share, points: tally.points, max: tally.max },
    ...{ rated: asked - sum((angle) => angle.missing), asked },
    standout:
      isSection && strengths.includes(tally.code)
        ? "strength"
        : isSection && weaknesses.includes(tally.code)
          ? "weakness"
          : null,
  };
}
