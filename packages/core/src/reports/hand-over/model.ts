import type { AssessmentReport } from "../model.ts";

export const sectionStandings = ["strong", "sound", "weak", "unfinished", "nothing"] as const;
/** How a section stands, by the thresholds of the standard; unfinished while answers are missing. */
export type SectionStanding = (typeof sectionStandings)[number];

/** A criterion that is not fully met, with its answers in words. */
export type ManualGap = {
  readonly criterion: string;
  readonly title: string;
  readonly section: string;
  /** 1 to 5. */
  readonly severity: number;
  /** Severity × points short of the best answer, over all angles. */
  readonly weight: number;
  readonly answers: readonly string[];
  /** What happens without it, and what to do first; null where the standard does not say. */
  readonly risk: string | null;
  readonly advice: string | null;
};

/** The answers of a section from one angle: how many of each, best first, and how many are missing. */
export type ManualAnswers = {
  readonly angle: string;
  readonly counts: readonly { readonly title: string; readonly count: number }[];
  readonly missing: number;
};

/** A section as it is handed over: how it stands, who owns it, where its documents are, what is open. */
export type ManualSection = {
  readonly code: string;
  readonly title: string;
  readonly area: string;
  readonly standing: SectionStanding;
  readonly share: number | null;
  readonly criteria: number;
  readonly notApplicable: number;
  readonly answers: readonly ManualAnswers[];
  /** The heaviest first. */
  readonly gaps: readonly ManualGap[];
  readonly owner: string;
  readonly documents: string;
  readonly actions: readonly string[];
};

/** A question nobody could answer, and who might. */
export type ManualUnknown = {
  readonly criterion: string;
  readonly title: string;
  readonly text: string;
  readonly section: string;
  readonly audiences: readonly string[];
};

/** Something to be done again and again: when, what, and where it is asked for. */
export type ManualDuty = {
  readonly when: string;
  readonly task: string;
  readonly section: string;
  /** The criterion that asks for it: `60 应急演练`. */
  readonly source: string;
  /** The other standard it is of, by name and title; null where it is of the standard in hand. */
  readonly standard: { readonly name: string; readonly title: string } | null;
};

/** A post within a team: how many hold it, and their names where they are few and the reader may know them. */
export type ManualPost = {
  readonly position: string | null;
  readonly count: number;
  readonly names: readonly string[];
};

/** A team of the centre; `name` is null for people without one. */
export type ManualTeam = {
  readonly name: string | null;
  readonly count: number;
  readonly posts: readonly ManualPost[];
};

/** What whoever takes over a centre needs to know, in one language, as an assessment found it. */
export type HandOverManual = {
  readonly kind: "hand-over-manual";
  /** The assessment's own report: whose it is, by which standard, what it came to. */
  readonly report: AssessmentReport;
  readonly sections: readonly ManualSection[];
  readonly risks: readonly ManualGap[];
  readonly unknown: readonly ManualUnknown[];
  readonly duties: readonly ManualDuty[];
  readonly teams: readonly ManualTeam[];
  readonly namesPeople: boolean;
};
