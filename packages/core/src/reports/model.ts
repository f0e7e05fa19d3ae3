import type { AssessmentState, Condition, Plan, Purpose, Verdict } from "../assessments/index.ts";
import type { Day, Language, Moment } from "../kernel/index.ts";
import type { ReportAudit, ReportComparison } from "./audit-model.ts";
import type { ReportSignature } from "./signed.ts";

export type * from "./audit-model.ts";
export type { ReportSignature } from "./signed.ts";

/** The forms a report is handed out in. */
export const reportForms = ["pdf", "html", "docx", "xlsx", "json"] as const;
export type ReportForm = (typeof reportForms)[number];

/** Whose report it is; null on the command line, where nobody keeps an organisation. */
export type ReportCentre = {
  readonly name: string;
  readonly city: string;
  readonly seats: number | null;
  readonly openedOn: Day | null;
  /** Complete years in operation on the assessment's last day; null where the opening day is unknown. */
  readonly years: number | null;
};

/** How the assessment was set up. Period and state are null where nobody recorded them. */
export type ReportAssessment = {
  readonly title: string;
  readonly purpose: Purpose | null;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly state: AssessmentState | null;
  /** Area or section codes; empty means the whole standard. */
  readonly scope: readonly string[];
};

/** Somebody who took part, as far as the reader may know. */
export type ReportPerson = { readonly name: string; readonly part: "rater" | "approver" | "confirmer" };

/** A level's requirement in words, with who confirmed it on what evidence; null while open. */
export type ReportStatement = {
  readonly id: string;
  readonly text: string;
  readonly confirmed: {
    readonly by: string;
    readonly at: Moment;
    readonly evidence: string;
  } | null;
};

/** A level with its names, conditions and statements. `met` says its own conditions hold, lower levels aside. */
export type ReportLevel = {
  readonly id: string;
  readonly title: string;
  /** Id and title as printed: `L3 标杆级`. */
  readonly name: string;
  readonly description: string;
  readonly met: boolean;
  readonly conditions: readonly Condition[];
  /** Why the total required differs from the printed one; null without a total. */
  readonly totalReason: string | null;
  readonly statements: readonly ReportStatement[];
};

/** One rating as printed; value, points and title are null while it is missing. */
export type ReportRating = {
  readonly angle: string;
  readonly value: string | null;
  readonly title: string | null;
  readonly points: number | null;
  /** Points over the best answer's, 0–1; null while missing. */
  readonly share: number | null;
};

/** One criterion in scope with everything said about it. */
export type ReportRow = {
  readonly criterion: string;
  readonly area: string;
  readonly section: string;
  readonly group: string | null;
  readonly title: string;
  readonly text: string;
  readonly ratings: readonly ReportRating[];
  readonly notApplicable: boolean;
  readonly approved: boolean;
  readonly approvedBy: string | null;
  /** The note, or the reason where not applicable. */
  readonly note: string;
};

/** A named part of the standard: an area, or a leaf section with its area. */
export type ReportPart = { readonly code: string; readonly title: string; readonly area: string };

/** The standard as far as the report prints it, in the report's language. */
export type ReportStandard = {
  readonly id: string;
  readonly edition: string;
  readonly revision: number;
  readonly title: string;
  readonly publisher: string;
  readonly rights: string;
  readonly notes: readonly string[];
  /** sha256 of the pinned pack. */
  readonly hash: string;
  readonly angles: readonly { readonly id: string; readonly title: string; readonly question: string }[];
  readonly values: readonly {
    readonly points: number;
    readonly title: string;
    readonly compliant: boolean;
    readonly unknown: boolean;
  }[];
  /** Whether somebody else has to approve what is marked not applicable. */
  readonly needsApprover: boolean;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly areas: readonly ReportPart[];
  readonly sections: readonly ReportPart[];
  readonly thresholds: { readonly strength: number; readonly weakness: number };
  /** Mandatory sections that the scope leaves out. */
  readonly leftOut: readonly ReportPart[];
};

/** Everything the report of an assessment prints, in one language; plain JSON, and itself the JSON form. */
export type AssessmentReport = {
  readonly kind: "assessment-report";
  readonly language: Language;
  readonly madeAt: Moment;
  /** Version of the engine that worked out the verdict. */
  readonly engine: string;
  readonly organisation: string | null;
  readonly centre: ReportCentre | null;
  readonly assessment: ReportAssessment;
  readonly people: readonly ReportPerson[];
  readonly standard: ReportStandard;
  readonly verdict: Verdict;
  /** Shares with coverage and risks, for a standard without levels; null for one with levels. */
  readonly audit: ReportAudit | null;
  /** Against the last finished run before; null where there is none. */
  readonly comparison: ReportComparison | null;
  readonly levels: readonly ReportLevel[];
  readonly plan: Plan | null;
  /** Codes of the sections that stand out, strongest and weakest first. */
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly rows: readonly ReportRow[];
  /** Null while the assessment is not signed off. */
  readonly signed: ReportSignature | null;
};
