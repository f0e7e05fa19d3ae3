import type { assessments as api } from "@plumbline/api";
import { isNoteEmpty, type SectionNote } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { outline, sectionsInScope } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { type HeldAssessment, hold, subject, versionOf, type Work } from "../answers/commands.ts";
import { readSectionNotes, saveSectionNotes } from "./store.ts";

/** Writes the hand-over note of a section, on the version the writer saw; also after the assessment is closed. */
export async function writeSectionNote(context: Context<typeof api.writeSectionNote>): Promise<SectionNote> {
  const { actor, now, params, body } = context;
  const { id, section } = params;
  const held = await hold(context, id);
  if (held.summary.state === "archived") throw new Refusal("assessment-archived");
  refuseOutside(held, section);
  const before = (await readSectionNotes(context, id)).find((note) => note.section === section);
  const { expectedVersion, ...facts } = body;
  const isRepeated = before?.version === expectedVersion + 1 && before.changedBy === actor.name;
  if (before && isRepeated && !changeOf(before, facts)) return before;
  if (versionOf(before) !== expectedVersion) {
    throw new Refusal("section-note-changed", { by: before?.changedBy ?? null, current: before ?? null });
  }
  if (before && !changeOf(before, facts)) return before;
  const at = { changedAt: now.toISOString(), changedBy: actor.name };
  const note = { section, ...facts, version: expectedVersion + 1, ...at };
  await saveSectionNotes(context, [{ ...note, assessmentId: id }]);
  const change = changeOf(before ?? null, facts);
  await journal(context, "assessments.write-section-note", subject(id), {
    ...{ title: held.summary.title, section, version: note.version, ...change },
  });
  return note;
}

/** Copies the notes of one assessment to another, as the actor's word; the entry about the new one tells of it. */
export async function carryNotes(work: Work, from: string, to: string): Promise<void> {
  const own = { assessmentId: to, changedBy: work.actor.name, changedAt: work.now.toISOString(), version: 1 };
  const notes = (await readSectionNotes(work, from)).filter((note) => !isNoteEmpty(note));
  await saveSectionNotes(
    work,
    notes.map((note) => ({ ...note, ...own })),
  );
}

function refuseOutside({ pack: { standard }, summary }: HeldAssessment, section: string): void {
  if (!outline(standard).sections.some(({ code }) => code === section))
    throw new Refusal("section-unknown", { section });
  if (!sectionsInScope(standard, summary.scope).some(({ code }) => code === section))
    throw new Refusal("section-not-in-scope", { section });
}
