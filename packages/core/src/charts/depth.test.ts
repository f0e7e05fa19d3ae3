import { expect, test } from "vitest";
import { colours, depthOf, shadeOf } from "./index.ts";

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

test.each(Object.entries(colours))("every share's figure is readable on its shade, %s", (_ground, set) => {
  for (let percent = 0; percent <= 100; percent++) {
    const { fill, text } = shadeOf(percent / 100, set);
    expect(contrast(fill, text), `${percent} %`).toBeGreaterThan(4.5);
  }
});

test("only a full share takes the deepest shade, and only none the palest rating", () => {
  expect(shadeOf(0.999)).not.toEqual(shadeOf(1));
  expect([depthOf(0), depthOf(0.5), depthOf(1)]).toEqual(colours.light.ratings);
});
