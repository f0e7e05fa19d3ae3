import type { ReportAudit } from "./audit-model.ts";
import { auditPartsChapter } from "./audit-parts-chapter.ts";
import { auditSummaryChapter } from "./audit-summary-chapter.ts";
import { committeeChapter } from "./committee-chapter.ts";
import { comparisonChapter } from "./comparison-chapter.ts";
import { criteriaChapter } from "./criteria-chapter.ts";
import type { Block, ReportDocument } from "./document.ts";
import { framedDocument } from "./framed-document.ts";
import { gapsChapter } from "./gaps-chapter.ts";
import { levelsChapter } from "./levels-chapter.ts";
import { methodChapter } from "./method-chapter.ts";
import type { AssessmentReport } from "./model.ts";
import { partsChapter } from "./parts-chapter.ts";
import { planChapter } from "./plan-chapter.ts";
import { type Reader, readerOf } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { riskChapters } from "./risk-chapter.ts";
import { documentSeal } from "./signed.ts";
import { standoutsChapter } from "./standouts-chapter.ts";
import { summaryChapter } from "./summary-chapter.ts";

/** The report of an assessment, ready to be set in any form. */
export function assessmentDocument(report: AssessmentReport): ReportDocument {
  const reader = readerOf(report);
  const genre = reader.say(report.audit ? texts.audit.genre : texts.genre);
  return framedDocument(reader, {
    genre: `${report.standard.title} · ${genre}`,
    seal: documentSeal(reader),
    blocks: report.audit ? auditChapters(reader, report.audit) : chapters(reader),
  });
}

/** The chapters of an assessment with levels. */
function chapters(reader: Reader): readonly Block[] {
  return [
    ...summaryChapter(reader),
    ...levelsChapter(reader),
    ...partsChapter(reader),
    ...standoutsChapter(reader),
    ...planChapter(reader),
    ...comparisonChapter(reader),
    ...criteriaChapter(reader),
    ...gapsChapter(reader),
    ...methodChapter(reader),
  ];
}

/** The chapters of a self-audit: shares, risks and what to do about them, and nothing about levels. */
function auditChapters(reader: Reader, audit: ReportAudit): readonly Block[] {
  return [
    ...auditSummaryChapter(reader, audit),
    ...auditPartsChapter(reader, audit),
    ...riskChapters(reader, audit),
    ...standoutsChapter(reader),
    ...comparisonChapter(reader),
    ...committeeChapter(reader, audit),
    ...criteriaChapter(reader),
    ...gapsChapter(reader),
    ...methodChapter(reader),
  ];
}
