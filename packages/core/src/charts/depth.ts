import { type Colours, colours, type RatingColour } from "./palette.ts";

/** The depth of a share of points: full at 1, none at 0, part between. */
export function depthOf(share: number, set: Colours = colours.light): RatingColour {
  const [none, part, full] = set.ratings;
  if (share >= 1) return full;
  return share > 0 ? part : none;
}

/** The colour of a share, 0 to 1, on the smooth scale of heat maps; the figure on it turns with the depth. */
export function shadeOf(share: number, set: Colours = colours.light): RatingColour {
  const place = Math.min(1, Math.max(0, share)) * (set.sequential.length - 1);
  const below = Math.floor(place);
  const from = set.sequential[below] ?? set.paper;
  const fill = blend(from, set.sequential[below + 1] ?? from, place - below);
  const [none, , full] = set.ratings;
  return { fill, text: contrast(fill, none.text) >= contrast(fill, full.text) ? none.text : full.text };
}

const channelsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function blend(from: string, to: string, share: number): string {
  const end = channelsOf(to);
  const mixed = channelsOf(from).map((start, index) =>
    Math.round(start + ((end[index] ?? start) - start) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
