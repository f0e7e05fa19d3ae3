import {
  type ComparedPack,
  difference,
  outline,
  type Standard,
  standardName,
} from "../../standards/index.ts";
import { scaleValues } from "../ratings.ts";

/** What of a run's edition is the same as what of the frame. */
export type Likes = {
  /** The run's criterion that is the frame's, by the frame's id; none where the meaning is another. */
  readonly criterion: (id: string) => string | undefined;
  /** Are answers from this angle worth the same on both sides? */
  readonly isLike: (angle: string) => boolean;
};

/**
 * Criteria are alike where nothing but their words changed, angles where their scales give the same points. Editions
 * that follow each other only by way of a third are alike where the texts are the same: the safe side.
 */
export function likesBetween(frame: ComparedPack, own: ComparedPack): Likes {
  if (frame.standard === own.standard) return likesOfOne(frame.standard);
  const alike = new Map(alikeCriteria(frame, own));
  return {
    criterion: (id) => alike.get(id),
    isLike: (angle) => scaleOf(frame.standard, angle) === scaleOf(own.standard, angle),
  };
}

/** The frame's criterion and the run's that is the same, whichever of the two editions came later. */
function alikeCriteria(frame: ComparedPack, own: ComparedPack): readonly (readonly [string, string])[] {
  const ownIsLater = own.standard.supersedes.some(
    (one) => standardName(one) === standardName(frame.standard),
  );
  const { criteria } = ownIsLater ? difference(frame, own) : difference(own, frame);
  return criteria.flatMap(({ change, before, after }) => {
    const [here, there] = ownIsLater ? [before, after] : [after, before];
    const isAlike = change === "unchanged" || change === "wording";
    return isAlike && here !== null && there !== null ? [[here, there] as const] : [];
  });
}

function likesOfOne(standard: Standard): Likes {
  const { criterion } = outline(standard);
  return { criterion: (id) => (criterion.has(id) ? id : undefined), isLike: () => true };
}

function scaleOf(standard: Standard, angle: string): string | null {
  if (!standard.angles.some(({ id }) => id === angle)) return null;
  const values = scaleValues(standard, angle).map(({ id, points }) => `${id} ${points}`);
  return values.toSorted().join("\n");
}
