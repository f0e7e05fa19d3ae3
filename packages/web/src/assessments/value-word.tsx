import { scaleValues } from "@plumbline/core/assessments";
import type { ScaleValue, Standard } from "@plumbline/core/standards";
import { useSay } from "../platform/text/index.ts";
import { RatingFigure } from "../platform/ui/index.ts";

/** The depth of the one hue: full for the most points of the scale, none for no points. */
export function depthIn(value: ScaleValue, values: readonly ScaleValue[]): 0 | 1 | 2 {
  if (value.points === 0) return 0;
  return value.points === Math.max(...values.map(({ points }) => points)) ? 2 : 1;
}

/** A value of an angle as figure and word; `none` where there is none. */
export function ScaleWord(props: {
  readonly standard: Standard;
  readonly angle: string;
  readonly value: string | null;
  readonly none: string;
}) {
  const say = useSay();
  const values = scaleValues(props.standard, props.angle);
  const found = values.find(({ id }) => id === props.value);
  if (!found) return <span className="quiet">{props.none}</span>;
  return (
    <span className="value-word">
      <RatingFigure depth={depthIn(found, values)}>{found.points}</RatingFigure> {say(found.title)}
    </span>
  );
}
