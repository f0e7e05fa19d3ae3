import { NewSectionNote, SectionNote } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

export const listSectionNotes = endpoint("GET /assessments/{id}/hand-over", {
  summary: {
    zh: "各小节的交接备注：负责人、文件位置、待办事项",
    en: "The hand-over notes of the sections: owner, documents, open actions",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(SectionNote),
  problems: ["not-found"],
});

export const writeSectionNote = endpoint("PUT /assessments/{id}/hand-over/{section}", {
  summary: {
    zh: "写一节的交接备注；测评结束后仍可写，归档后不可",
    en: "Write the hand-over note of a section; a closed assessment still takes them, an archived one does not",
  },
  permission: "assessments.rate",
  params: z.strictObject({ id: Id, section: z.string().max(60) }),
  body: NewSectionNote,
  reply: SectionNote,
  problems: [
    ...["not-found", "assessment-archived", "section-unknown", "section-not-in-scope"],
    "section-note-changed",
  ],
});
