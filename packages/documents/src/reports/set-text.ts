import type { Glyphs } from "./faces.ts";

/** 下駄: what printers set where a character is missing from the case. */
export const geta = "〓";

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
// Spaces, joiners and variation selectors draw nothing and need no glyph.
const drawsNothing = /[\s\p{Default_Ignorable_Code_Point}]/u;
const longWord = /[\u0021-\u024f]{24,}/g;

/** The text as the typeface can set it: a character it lacks becomes 〓, words that fit no line may break. */
export function settable(text: string, glyphs: Glyphs): string {
  return withGeta(text, glyphs).replace(longWord, (word) => word.replace(/.{12}(?=.)/g, "$&\u200b"));
}

/** The text with 〓 for every character the typeface lacks; markup of charts stays what it is. */
export function withGeta(text: string, glyphs: Glyphs): string {
  const draws = (character: string) =>
    drawsNothing.test(character) || glyphs.has(character.codePointAt(0) ?? 0);
  if ([...text].every(draws)) return text;
  return [...segmenter.segment(text)]
    .map(({ segment }) => ([...segment].every(draws) ? segment : geta))
    .join("");
}
