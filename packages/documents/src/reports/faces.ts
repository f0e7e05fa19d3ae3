import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-sc/package.json")));

/** The folders of the report's typeface, Noto Sans SC in regular and bold (SIL Open Font Licence). */
export const faceFolders = [join(root, "400Regular"), join(root, "700Bold")] as const;

/** The two font files. */
export const faceFiles = [
  join(root, "400Regular", "NotoSansSC_400Regular.ttf"),
  join(root, "700Bold", "NotoSansSC_700Bold.ttf"),
] as const;

let known: Promise<Glyphs> | undefined;

/** Which characters the report's typeface can draw. */
export type Glyphs = { readonly has: (codePoint: number) => boolean };

/** Reads the typeface's character map once. */
export function faceGlyphs(): Promise<Glyphs> {
  known ??= readFile(faceFiles[0]).then(glyphsOf);
  return known;
}

type Span = readonly [first: number, last: number];

/** The characters a TrueType font maps to a glyph, from its `cmap` subtable of format 12 or 4. */
export function glyphsOf(font: Buffer): Glyphs {
  const spans = cmapSpans(font);
  return { has: (codePoint) => covers(spans, codePoint) };
}

/** Spans are sorted and apart, so a binary search finds the one that could hold the character. */
function covers(spans: readonly Span[], codePoint: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = spans[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

function cmapSpans(font: Buffer): readonly Span[] {
  const cmap = tableOffset(font, "cmap");
  const subtables = range(font.readUInt16BE(cmap + 2)).map(
    (index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const long = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (long !== undefined) return longSpans(font, long);
  const short = subtables.find((at) => font.readUInt16BE(at) === 4);
  return short === undefined ? [] : shortSpans(font, short);
}

function tableOffset(font: Buffer, tag: string): number {
  const record = range(font.readUInt16BE(4))
    .map((index) => 12 + index * 16)
    .find((at) => font.toString("latin1", at, at + 4) === tag);
  if (record === undefined) throw new Error(`the font has no ${tag} table`);
  return font.readUInt32BE(record + 8);
}

function longSpans(font: Buffer, at: number): readonly Span[] {
  return range(font.readUInt32BE(at + 12)).map((index) => {
    const group = at + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function shortSpans(font: Buffer, at: number): readonly Span[] {
  const segments = font.readUInt16BE(at + 6) / 2;
  return range(segments).map((index) => [
    font.readUInt16BE(at + 16 + segments * 2 + index * 2),
    font.readUInt16BE(at + 14 + index * 2),
  ]);
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
