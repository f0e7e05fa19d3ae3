import type { HandOverFacts, SectionNote } from "@plumbline/core/assessments";
import type { Saved } from "../workspace/field.ts";

/** What a section says before anybody wrote anything. */
export const nothing: HandOverFacts = { owner: "", documents: "", actions: [] };

/** A note as one value, in the form the server keeps it: trimmed, without empty lines. */
export function packed({ owner, documents, actions }: HandOverFacts): string {
  const lines = actions.map((action) => action.trim()).filter((action) => action !== "");
  return JSON.stringify([owner.trim(), documents.trim(), lines]);
}

/** The note of a value that `packed` made. */
export function unpacked(value: string | null): HandOverFacts {
  if (value === null) return nothing;
  const [owner, documents, actions] = JSON.parse(value) as [string, string, string[]]; // As `packed` wrote it.
  return { owner, documents, actions };
}

/** Actions are typed one a line. */
export function linesOf(typed: string): readonly string[] {
  return typed.split("\n");
}

/** What the server holds of a section; nothing where it holds none. */
export function savedNote(note: SectionNote | undefined): Saved {
  if (!note) return { value: packed(nothing), version: 0, by: null, at: null };
  return { value: packed(note), version: note.version, by: note.changedBy, at: note.changedAt };
}
