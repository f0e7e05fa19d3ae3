import { CellConflict, CellDecision, CellEdit, CellPlace, SheetChange } from "@plumbline/core/assessments";
import { Id, Moment, Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId } from "./shared.ts";

/** A conflict with whose value stands in the assessment, and since when; null where a cell was emptied before anybody filled it. */
export const MergeConflict = CellConflict.extend({ by: z.string().nullable(), at: Moment.nullable() });
export type MergeConflict = z.infer<typeof MergeConflict>;

/** A cell that was not taken over, and why. */
export const MergeProblem = CellPlace.extend({ code: z.string(), message: Text });
export type MergeProblem = z.infer<typeof MergeProblem>;

/** What a merge did, or would do: nothing that is not among the changes is touched. */
export const Merge = z.strictObject({
  applied: z.boolean(),
  /** The `answersVersion` the differences were worked out against. */
  basis: z.int(),
  changes: z.array(SheetChange),
  /** Cells that wait for a decision; they stay as they are. */
  conflicts: z.array(MergeConflict),
  /** Ratings that wait for the decision on the mark of their criterion. */
  waiting: z.array(CellPlace),
  problems: z.array(MergeProblem),
  /** Cells brought that change nothing, and cells given up by a decision. */
  unchanged: z.int(),
  given: z.int(),
});
export type Merge = z.infer<typeof Merge>;

/** Cells filled elsewhere, and what was decided on conflicts a preview told of. */
export const NewMerge = z.strictObject({
  /** Chosen by the caller: sent again with the same key, the same edits are applied once and answered alike. */
  key: Id,
  /** Without it nothing is written. */
  apply: z.boolean().default(false),
  /** The `basis` of a preview; where it is given and answers changed since, nothing is applied. */
  basis: z.int().min(0).optional(),
  /** The pack the cells were filled by; where the assessment has gone over to another one, nothing is merged. */
  packHash: z.string().max(200).optional(),
  edits: z.array(CellEdit).max(10_000),
  decisions: z.array(CellDecision).max(10_000).default([]),
});
export type NewMerge = z.infer<typeof NewMerge>;

const problems = [
  ...notOpen,
  "not-in-team",
  "merge-outdated",
  "merge-key-used",
  "filled-for-another-edition",
] as const;

export const mergeAnswers = endpoint("POST /assessments/{id}/merges", {
  summary: {
    zh: "合并在别处填写的评分、备注与不适用标记：逐格三方比较，冲突逐项决定；测评组成员只合并自己的",
    en: "Merge ratings, notes and marks filled elsewhere: three-way, cell by cell, with a decision for each conflict; in a team one's own only",
  },
  permission: "assessments.rate",
  params: byId,
  body: NewMerge,
  reply: Merge,
  problems,
});

export const mergeStated = endpoint("POST /assessments/{id}/stated-merges", {
  summary: {
    zh: "合并被测方人员在别处填写的自述评分与备注",
    en: "Merge what the centre's people stated elsewhere, ratings and notes",
  },
  permission: "assessments.state",
  params: byId,
  body: NewMerge,
  reply: Merge,
  problems: [...problems, "no-team"],
});
