import type { AngleTally, PartTally } from "@plumbline/core/assessments";
import type { Judged } from "./judged.ts";

/** A share of points, null where nothing is applicable; while ratings are missing it says nothing yet. */
export type PartShare = { readonly share: number | null; readonly missing: number };

/** An area or leaf section as the tables show it. */
export type PartRow = {
  readonly kind: "area" | "section";
  /** Stands at the top: an area, or a section that is its area's only one and stands for both. */
  readonly isTop: boolean;
  readonly code: string;
  readonly title: string;
  /** By angle, in the standard's order. */
  readonly angles: readonly PartShare[];
  readonly whole: PartShare;
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
    const rows = own.map((section) => rowOf(judged, "section", section));
    const [only] = rows;
    if (rows.length === 1 && only?.code === area.code) return [{ ...only, isTop: true }];
    return [rowOf(judged, "area", area), ...rows];
  });
}

function rowOf({ reader }: Judged, kind: PartRow["kind"], tally: PartTally): PartRow {
  const { standard, strengths, weaknesses } = reader.report;
  const angles = standard.angles.flatMap(({ id }) => tally.angles[id] ?? []);
  const sum = (of: (angle: AngleTally) => number) => angles.reduce((all, angle) => all + of(angle), 0);
  const asked = sum((angle) => angle.applicable);
  const missing = sum((angle) => angle.missing);
  const isSection = kind === "section";
  return {
    ...{ kind, isTop: !isSection, code: tally.code, title: reader.partName(tally.code) },
    angles: angles.map((angle) => ({
      share: angle.max === 0 ? null : angle.points / angle.max,
      missing: angle.missing,
    })),
    whole: { share: tally.share, missing },
    ...{ points: tally.points, max: tally.max, rated: asked - missing, asked },
    standout:
      isSection && strengths.includes(tally.code)
        ? "strength"
        : isSection && weaknesses.includes(tally.code)
          ? "weakness"
          : null,
  };
}

/** A leaf section with its share. */
export type RankedSection = { readonly code: string; readonly title: string; readonly share: number };

/** The leaf sections with the lowest shares, weakest first, five at most; what is not rated in full is not weak. */
export function weakestOf(rows: readonly PartRow[]): readonly RankedSection[] {
  return rows
    .flatMap(({ kind, code, title, whole: { share, missing } }) =>
      kind === "section" && missing === 0 && share !== null ? [{ code, title, share }] : [],
    )
    .toSorted((a, b) => a.share - b.share)
    .slice(0, 5);
}
