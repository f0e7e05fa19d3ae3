import type { assessments as api } from "@plumbline/api";
import {
  mergeSheet,
  type Note,
  type Rating,
  type SheetChange,
  type SheetRow,
  sheetRows,
} from "@plumbline/core/assessments";
import { Refusal, Text } from "@plumbline/core/kernel";
import { refusalText } from "@plumbline/core/refusals";
import type { Standard } from "@plumbline/core/standards";
import { readSheet } from "@plumbline/documents";
import { z } from "zod";
import type { Context, Upload } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  type CountingAnswers,
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  renewFigures,
  subject,
  versionOf,
  type Work,
} from "../answers/commands.ts";
import { type Of, readNotes, saveMarks, saveNotes, saveRatings, standing } from "../answers/store.ts";
import { newMark, withMark } from "../not-applicable/commands.ts";
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
  if (changes.length > 0) await apply(context, held, { ...answers, notes }, changes, upload.name);
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

type Present = CountingAnswers & { readonly notes: readonly Of<Note>[] };

async function apply(
  work: Work,
  held: HeldAssessment,
  present: Present,
  changes: readonly SheetChange[],
  fileName: string,
): Promise<void> {
  const { id, title } = held.summary;
  const { ratings, notes, marks } = takenOver(work, held, present, changes);
  await saveNotes(work, notes);
  await saveMarks(work, marks);
  await saveRatings(work, ratings);
  const isKept = (one: Rating) => !ratings.some((rating) => isSame(rating, one));
  const answers = { marks: present.marks, ratings: [...present.ratings.filter(isKept), ...ratings] };
  await renewFigures(work, held, marks.reduce(withMark, answers));
  await journal(work, "assessments.upload-sheet", subject(id), { title, fileName, changes });
}

/** The answers that some changes make, each in the next version of what it replaces. */
function takenOver(
  work: Work,
  held: HeldAssessment,
  present: Present,
  changes: readonly SheetChange[],
): Present {
  const { actor, now } = work;
  const at = { assessmentId: held.summary.id, changedAt: now.toISOString() };
  const rater = { raterId: actor.accountId, raterName: actor.name };
  const of = (field: string) => changes.filter((change) => change.field === field);
  const next = (before: { version: number } | undefined) => ({ version: versionOf(before) + 1 });
  return {
    ratings: held.pack.standard.angles.flatMap(({ id: angle }) =>
      of(angle).map(({ criterion, to: value }) => {
        const before = present.ratings.find((one) => isSame(one, { criterion, angle }));
        return { criterion, angle, value, ...at, ...rater, ...next(before) };
      }),
    ),
    notes: of("note").map(({ criterion, to }) => {
      const before = present.notes.find((note) => note.criterion === criterion);
      return { criterion, text: to ?? "", changedBy: actor.name, ...at, ...next(before) };
    }),
    marks: of("notApplicable").map(({ criterion, to }) => ({
      ...newMark(work, held, present, { criterion, reason: to ?? "" }),
      standing: to !== null,
    })),
  };
}

type Key = Pick<Rating, "criterion" | "angle">;

function isSame(one: Key, other: Key): boolean {
  return one.criterion === other.criterion && one.angle === other.angle;
}
