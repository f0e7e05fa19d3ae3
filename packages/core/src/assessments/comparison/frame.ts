import { outline, type Standard, standardName } from "../../standards/index.ts";
import { scaleValues } from "../ratings.ts";
import type { ComparisonFrame } from "./model.ts";

/** The edition that runs are laid on. */
export function frameOf(standard: Standard): ComparisonFrame {
  const { sections, criteria } = outline(standard);
  return {
    standard: standardName(standard),
    title: standard.title,
    levels: (standard.levels?.list ?? []).map(({ id, title }) => ({ id, title })),
    angles: standard.angles.map(({ id, title }) => ({
      ...{ id, title },
      max: Math.max(...scaleValues(standard, id).map(({ points }) => points)),
    })),
    sections: sections.map(({ code, title }) => ({ code, title })),
    criteria: criteria.map(({ id, title, section }) => ({ id, title, section })),
  };
}

/** One rating of a frame: a criterion from an angle, with its section and the points of its best answer. */
export type FrameRating = {
  readonly criterion: string;
  readonly angle: string;
  readonly section: string;
  readonly max: number;
};

/** The ratings of a frame, as the points of its runs stand: every criterion in printed order, angle after angle. */
export function frameRatings({ criteria, angles }: ComparisonFrame): readonly FrameRating[] {
  return criteria.flatMap(({ id, section }) =>
    angles.map((angle) => ({ criterion: id, angle: angle.id, section, max: angle.max })),
  );
}
