import { assessments as api } from "@plumbline/api";
import { isNoteEmpty } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { route } from "../../platform/http/index.ts";
import { findAssessment } from "../store.ts";
import { writeSectionNote } from "./commands.ts";
import { readSectionNotes } from "./store.ts";

/** Every endpoint of the hand-over notes. */
export const handOverRoutes = [
  route(api.listSectionNotes, async (context) => {
    if (!(await findAssessment(context, context.params.id))) throw new Refusal("not-found");
    const entries = await readSectionNotes(context, context.params.id);
    return { entries, total: entries.filter((note) => !isNoteEmpty(note)).length };
  }),
  route(api.writeSectionNote, writeSectionNote),
];
