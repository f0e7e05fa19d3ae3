import { type Colours, colours, type RatingColour } from "./palette.ts";

/** The depth of a share of points: full at 1, none at 0, part between. */
export function depthOf(share: number, set: Colours = colours.light): RatingColour {
  const [none, part, full] = set.ratings;
  if (share >= 1) return full;
  return share > 0 ? part : none;
}

/** The step of a share, 0 to 1, on the scale of heat maps, in fifths; the deepest is kept for 1. Its figure reads on it. */
export function shadeOf(share: number, set: Colours = colours.light): RatingColour {
  const deepest = set.sequential.length - 1;
  const step = Math.min(deepest, Math.max(0, Math.floor(share * deepest)));
  const [none, part, full] = set.ratings;
  const fill = set.sequential[step] ?? set.paper;
  if (fill === part.fill) return part;
  return { fill, text: step < set.sequential.indexOf(part.fill) ? none.text : full.text };
}
