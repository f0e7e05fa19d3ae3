import { colours } from "@plumbline/core/charts";
import type { Language } from "@plumbline/core/kernel";
import type { IStylesOptions } from "docx";

/** The width of an A4 page and the room left of its text and right of it, in twentieths of a point. */
export const pageWidth = 11906;
export const sideMargin = 1417;

/** The width left for the text, in the same. */
export const textWidth = pageWidth - 2 * sideMargin;

/** The style of running text. */
export const body = "Normal";

/** `#1d3a6e` as Word writes it. */
export function colour(hex: string): string {
  return hex.slice(1).toUpperCase();
}

const { text, quietText, inkText, vermilion } = colours.light;
const faces = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "微软雅黑" };

/** How large the letters of a single page are beside those of other reports, and the room around them: long names fit too. */
const onePageShares = { letters: 0.73, room: 0.25 };

/**
 * The report's styles; what has to stay on one page is set smaller and tighter. Line spacing is always "auto": an exact
 * one would clip pictures.
 */
export function wordStyles(language: Language, onePage = false): IStylesOptions {
  const shares = onePage ? onePageShares : { letters: 1, room: 1 };
  const letters = (size: number) => ({ size: Math.round(size * shares.letters) });
  const run = { font: faces, color: colour(text), ...letters(20), language: languageOf(language) };
  const spacing = (before: number, after: number, line = 288) => ({
    before: Math.round(before * shares.room),
    after: Math.round(after * shares.room),
    line: onePage ? 240 : line,
    lineRule: "auto" as const,
  });
  const heading = (size: number, before: number, after: number) => ({
    run: { font: faces, color: colour(inkText), ...letters(size), bold: true, italics: false },
    paragraph: { spacing: spacing(before, after, 264), keepNext: true },
  });
  const style = (id: string, look: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: "Normal",
    run: look,
    paragraph,
  });
  return {
    default: {
      document: { run, paragraph: { spacing: spacing(0, 120) } },
      heading1: heading(34, 480, 240),
      heading2: heading(24, 360, 160),
      heading3: heading(21, 300, 120),
      title: {
        run: { font: faces, ...letters(56), bold: true, color: colour(inkText) },
        paragraph: { spacing: spacing(160, 160, 264) },
      },
    },
    paragraphStyles: [
      style("Genre", { ...letters(22), color: colour(quietText) }, { spacing: spacing(1600, 120) }),
      style("Owner", letters(26), { spacing: spacing(120, 120) }),
      style("Verdict", { ...letters(30), bold: true }, { spacing: spacing(1200, 160, 336) }),
      style("Reservation", { ...letters(20), color: colour(vermilion) }, { spacing: spacing(60, 60) }),
      style("ContentsHead", { size: 34, bold: true, color: colour(inkText) }, { spacing: spacing(0, 240) }),
      style("RunningHead", { size: 16, color: colour(quietText) }, { spacing: spacing(0, 0) }),
      style("CaptionLine", { ...letters(18), bold: true }, { spacing: spacing(280, 100), keepNext: true }),
      style("InTable", letters(17), { spacing: spacing(20, 20, 264) }),
      style("Small", letters(15), { spacing: spacing(0, 0, 252) }),
      style(
        "FigureValue",
        { ...letters(38), bold: true, color: colour(inkText) },
        { spacing: spacing(0, 0, 252) },
      ),
      style("AfterTable", {}, { spacing: spacing(200, 120) }),
    ],
  };
}

function languageOf(language: Language) {
  return language === "zh" ? { value: "en-US", eastAsia: "zh-CN" } : { value: "en-GB", eastAsia: "zh-CN" };
}
