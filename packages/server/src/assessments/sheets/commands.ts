import type { assessments as api } from "@plumbline/api";
import { mergeSheet, type SheetRow, sheetRows } from "@plumbline/core/assessments";
import { Refusal, Text } from "@plumbline/core/kernel";
import { refusalText } from "@plumbline/core/refusals";
import type { Standard } from "@plumbline/core/standards";
import { readSheet } from "@plumbline/documents";
import { z } from "zod";
import type { Context, Upload } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { countingAnswers, holdOpen, subject, type Work } from "../answers/commands.ts";
import { readNotes, standing } from "../answers/store.ts";
import { takeOver } from "../changes/commands.ts";
import { findAssessment } from "../store.ts";
import { teamVersion } from "../team/store.ts";

type Faults = api.SheetUpload["errors"];

/** Lays a filled answer sheet against the present answers; with `apply`, takes all of it over or nothing. */
export async function uploadSheet(context: Context<typeof api.uploadSheet>): Promise<api.SheetUpload> {
  const { params, query, upload } = context;
  if (!upload) throw new Refusal("file-missing");
  // Reading can take seconds; the assessment is held only afterwards.
  const read = await readRows(await standardOf(context, params.id), upload);
  const held = await holdOpen(context, params.id);
  // In a team each rates alone; what a sheet would show as differences is not his to see.
  if ((await teamVersion(context, params.id)) !== undefined) throw new Refusal("by-team");
  const answers = await countingAnswers(context, params.id);
  const notes = await readNotes(context, [params.id]);
  const present = sheetRows({ ...answers, notes, notApplicable: standing(answers.marks) });
  const { changes, problems } = mergeSheet(held.pack.standard, held.summary.scope, present, read.rows);
  const errors = [
    ...read.errors,
    ...problems.map(({ code, data }) => ({ line: null, message: refusalText(code, data) })),
  ];
  const basis = held.answersVersion;
  if (!query.apply) return { applied: false, basis, changes: errors.length > 0 ? [] : [...changes], errors };
  if (errors.length > 0) throw new Refusal("rows-refused", { problems: errors });
  if (query.basis !== undefined && query.basis !== basis) throw new Refusal("sheet-outdated", { basis });
  if (changes.length > 0) {
    await takeOver(context, held, { ...answers, notes }, changes);
    const { title } = held.summary;
    const data = { title, fileName: upload.name, changes };
    await journal(context, "assessments.upload-sheet", subject(params.id), data);
  }
  return { applied: true, basis: basis + (changes.length > 0 ? 1 : 0), changes: [...changes], errors: [] };
}

async function standardOf({ tx, actor, services }: Work, id: string): Promise<Standard> {
  const kept = await findAssessment({ tx, actor }, id);
  if (!kept) throw new Refusal("not-found");
  return (await services.pinned.readOne(tx, kept.summary.packHash)).standard;
}

const RowFaults = z.array(z.object({ line: z.int().nullable(), message: Text }));

/** The rows of a sheet, or what is wrong with each: faulty rows belong into a preview, not only into a refusal. */
async function readRows(
  standard: Standard,
  { bytes, name }: Upload,
): Promise<{ rows: readonly SheetRow[]; errors: Faults }> {
  try {
    return { rows: (await readSheet(bytes, name, standard)).rows, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "rows-refused") throw error;
    return { rows: [], errors: RowFaults.parse(error.data.problems) };
  }
}
