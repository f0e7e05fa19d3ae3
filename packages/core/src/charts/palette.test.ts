import { expect, test } from "vitest";
import { type Colours, colours } from "./index.ts";

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((share) =>
    share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const words = ["text", "quietText", "inkText", "vermilion", "good", "warning", "bad"] as const;

test.each(Object.entries(colours))("words reach 4.5:1 and edges 3:1 on every %s layer", (_ground, set) => {
  for (const layer of [set.paper, set.shade, set.raised]) {
    for (const word of words) expect(contrast(set[word], layer), `${word} on ${layer}`).toBeGreaterThan(4.5);
    expect(contrast(set.border, layer)).toBeGreaterThan(3);
  }
  expect(contrast("#ffffff", set.ink)).toBeGreaterThan(4.5);
  expect(contrast(set.inkText, set.inkWash)).toBeGreaterThan(4.5);
});

test.each(Object.entries(colours))(
  "a rating's figure is readable on its depth, %s",
  (_ground, set: Colours) => {
    for (const { fill, text } of set.ratings) expect(contrast(fill, text)).toBeGreaterThan(4.5);
  },
);

test("the sequential palette grows steadily away from the paper", () => {
  const lightToDark = colours.light.sequential.map(luminance);
  const darkToLight = colours.dark.sequential.map(luminance);
  expect(lightToDark).toEqual(lightToDark.toSorted((a, b) => b - a));
  expect(darkToLight).toEqual(darkToLight.toSorted((a, b) => a - b));
});

test.each(Object.entries(colours))("every series is told from the paper at 3:1, %s", (_ground, set) => {
  for (const colour of set.qualitative) expect(contrast(colour, set.paper)).toBeGreaterThan(3);
});
