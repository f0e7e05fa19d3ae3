import { z } from "zod";
import { Moment } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: "single-line" });

/** What whoever takes over needs to know of a section: who owns it, where its documents are, what is still to be done. */
export const HandOverFacts = z.strictObject({
  owner: line(120),
  documents: z.string().trim().max(4000),
  /** One line each. */
  actions: z.array(line(500).min(1)).max(50),
});
export type HandOverFacts = z.infer<typeof HandOverFacts>;

/** The hand-over note of a section of an assessment. `version` counts its changes. */
export const SectionNote = z.strictObject({
  section: Slug,
  ...HandOverFacts.shape,
  version: z.int(),
  changedAt: Moment,
  changedBy: z.string(),
});
export type SectionNote = z.infer<typeof SectionNote>;

/** Saving a note names the version it was based on, 0 for none; another one since then refuses the save. */
export const NewSectionNote = HandOverFacts.extend({ expectedVersion: z.int().min(0) });
export type NewSectionNote = z.infer<typeof NewSectionNote>;

/** Does a note say anything? An emptied one stays for its version alone. */
export function isNoteEmpty({ owner, documents, actions }: HandOverFacts): boolean {
  return owner === "" && documents === "" && actions.length === 0;
}
