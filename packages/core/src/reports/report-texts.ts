import { auditTexts, comparisonTexts } from "./audit-texts.ts";
import { chapterTexts } from "./chapter-texts.ts";
import { frontTexts } from "./front-texts.ts";
import { levelTexts } from "./level-texts.ts";
import { sheetTexts } from "./sheet-texts.ts";

/** Every word of the assessment report that comes neither from the standard nor from the assessment. */
export const texts = {
  ...frontTexts,
  ...levelTexts,
  ...chapterTexts,
  ...sheetTexts,
  audit: auditTexts,
  comparison: comparisonTexts,
} as const;
