import { colours } from "@plumbline/core/charts";
import type { Language } from "@plumbline/core/kernel";
import type { IStylesOptions } from "docx";

/** The text width of an A4 page with the report's margins, in twentieths of a point. */
export const textWidth = 11906 - 2 * 1417;

/** The style of running text. */
export const body = "Normal";

/** `#1d3a6e` as Word writes it. */
export function colour(hex: string): string {
  return hex.slice(1).toUpperCase();
}

const { text, quietText, inkText, vermilion } = colours.light;
const faces = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "微软雅黑" };

/** The report's styles. Line spacing is always "auto": an exact one would clip pictures. */
export function wordStyles(language: Language): IStylesOptions {
  const run = { font: faces, color: colour(text), size: 20, language: languageOf(language) };
  const spacing = (before: number, after: number, line = 288) => ({
    before,
    after,
    line,
    lineRule: "auto" as const,
  });
  const heading = (size: number, before: number, after: number) => ({
    run: { font: faces, color: colour(inkText), size, bold: true, italics: false },
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
        run: { font: faces, size: 56, bold: true, color: colour(inkText) },
        paragraph: { spacing: spacing(160, 160, 264) },
      },
    },
    paragraphStyles: [
      style("Genre", { size: 22, color: colour(quietText) }, { spacing: spacing(1600, 120) }),
      style("Owner", { size: 26 }, { spacing: spacing(120, 120) }),
      style("Verdict", { size: 30, bold: true }, { spacing: spacing(1200, 160, 336) }),
      style("Reservation", { size: 20, color: colour(vermilion) }, { spacing: spacing(60, 60) }),
      style("ContentsHead", { size: 34, bold: true, color: colour(inkText) }, { spacing: spacing(0, 240) }),
      style("RunningHead", { size: 16, color: colour(quietText) }, { spacing: spacing(0, 0) }),
      style("CaptionLine", { size: 18, bold: true }, { spacing: spacing(280, 100), keepNext: true }),
      style("InTable", { size: 17 }, { spacing: spacing(20, 20, 264) }),
      style("Small", { size: 15 }, { spacing: spacing(0, 0, 252) }),
      style("FigureValue", { size: 38, bold: true, color: colour(inkText) }, { spacing: spacing(0, 0, 252) }),
      style("AfterTable", {}, { spacing: spacing(200, 120) }),
    ],
  };
}

function languageOf(language: Language) {
  return language === "zh" ? { value: "en-US", eastAsia: "zh-CN" } : { value: "en-GB", eastAsia: "zh-CN" };
}
