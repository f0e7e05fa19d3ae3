import type { SectionNote } from "@plumbline/core/assessments";
import type { Work } from "../../platform/records/index.ts";
import type { Of } from "../answers/store.ts";
import type { Place } from "../store.ts";

/** The hand-over notes of an assessment; emptied ones stay, for their versions. */
export async function readSectionNotes({ tx, actor }: Place, assessmentId: string): Promise<SectionNote[]> {
  return tx
    .selectFrom("assessment_section_notes")
    .select(["section", "owner", "documents", "actions", "version"])
    .select(["changed_at as changedAt", "changed_by_name as changedBy"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", assessmentId)
    .orderBy("section")
    .execute();
}

/** Writes the actor's notes down, each in place of the former one of its section. */
export async function saveSectionNotes(
  { tx, actor }: Work,
  notes: readonly Of<SectionNote>[],
): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ assessmentId, section, owner, documents, actions, ...note }) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: assessmentId, section },
    ...{ owner, documents, actions, version: note.version, changed_at: note.changedAt },
    ...{ changed_by: actor.accountId, changed_by_name: note.changedBy },
  }));
  await tx
    .insertInto("assessment_section_notes")
    .values(rows)
    .onConflict((former) =>
      former.columns(["organisation_id", "assessment_id", "section"]).doUpdateSet((eb) => ({
        ...{ owner: eb.ref("excluded.owner"), documents: eb.ref("excluded.documents") },
        ...{ actions: eb.ref("excluded.actions"), version: eb.ref("excluded.version") },
        changed_at: eb.ref("excluded.changed_at"),
        ...{ changed_by: eb.ref("excluded.changed_by"), changed_by_name: eb.ref("excluded.changed_by_name") },
      })),
    )
    .execute();
}
