import { createHash } from "node:crypto";
import type { assessments as api } from "@plumbline/api";
import {
  type CellMerge,
  type CellProblem,
  markField,
  mergeCells,
  type Note,
  noteField,
  type Rating,
  type SheetChange,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { refusalText } from "@plumbline/core/refusals";
import { outline } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { countingAnswers, renewFigures, subject, versionOf, type Work } from "../answers/commands.ts";
import { saveMarks } from "../answers/store.ts";
import { marksFrom, takeOver } from "../changes/commands.ts";
import { withMark } from "../not-applicable/commands.ts";
import { holdPresent, holdStated, type Present } from "../present/commands.ts";
import { type OfTeam, saveTeamNotes, saveTeamRatings } from "../team-answers/store.ts";
import { findMerge, keepMerge } from "./store.ts";

/** Merges answers filled elsewhere into the shared ones, or in a team into the actor's own. */
export async function mergeAnswers(context: Context<typeof api.mergeAnswers>): Promise<api.Merge> {
  return mergeOnce(context, context.body, await holdPresent(context, context.params.id));
}

/** Merges what one of the centre's people stated elsewhere into what he stated here. */
export async function mergeStated(context: Context<typeof api.mergeStated>): Promise<api.Merge> {
  return mergeOnce(context, context.body, await holdStated(context, context.params.id));
}

/** Merges, or answers as the first time where the same was applied before under its key. */
async function mergeOnce(work: Work, body: api.NewMerge, present: Present): Promise<api.Merge> {
  if (body.packHash !== undefined) refuseOtherEdition(present, body.packHash);
  if (!body.apply) return mergeInto(work, body, present);
  const { id } = present.held.summary;
  const asked = createHash("sha256")
    .update(JSON.stringify([present.kind, body.edits, body.decisions]))
    .digest("hex");
  const former = await findMerge(work, { id, key: body.key });
  if (former && former.asked !== asked) throw new Refusal("merge-key-used");
  if (former) return former.reply;
  const reply = await mergeInto(work, body, present);
  if (!(await keepMerge(work, { id, key: body.key, asked, reply }))) throw new Refusal("merge-outdated");
  return reply;
}

/** Refuses what was filled before the assessment went over to another edition: its values may mean something else by now. */
export function refuseOtherEdition({ held: { summary } }: Present, packHash: string): void {
  if (packHash === summary.packHash) return;
  throw new Refusal("filled-for-another-edition", { standard: summary.standard });
}

/** What is merged; `from` is noted in the journal beside the changes. */
export type Brought = Pick<api.NewMerge, "apply" | "basis" | "edits" | "decisions"> & {
  readonly from?: Readonly<Record<string, unknown>>;
};

/** Lays edits against present answers; with `apply` everything that is no conflict and no problem is written. */
export async function mergeInto(work: Work, brought: Brought, present: Present): Promise<api.Merge> {
  const { held } = present;
  const { merge, problems } = laidAgainst(brought, present);
  const basis = held.answersVersion;
  const reply = replyOf(merge, problems, present, basis);
  if (!brought.apply) return reply;
  if (brought.basis !== undefined && brought.basis !== basis) throw new Refusal("merge-outdated");
  if (merge.changes.length === 0) return { ...reply, applied: true };
  const counted = await write(work, present, merge.changes);
  await journalMerge(work, present, merge, brought.from ?? {});
  return { ...reply, applied: true, basis: basis + (counted ? 1 : 0) };
}

function laidAgainst({ edits, decisions }: Brought, { held, rows, barrierOf }: Present) {
  const barred = edits.flatMap((edit): CellProblem[] => {
    const barrier = edit.value === edit.base ? undefined : barrierOf(edit);
    return barrier ? [{ criterion: edit.criterion, field: edit.field, ...barrier }] : [];
  });
  const isBarred = new Set(barred.map(({ criterion, field }) => `${criterion}\u0000${field}`));
  const free = edits.filter(({ criterion, field }) => !isBarred.has(`${criterion}\u0000${field}`));
  const merge = mergeCells(held.pack.standard, held.summary.scope, rows, free, decisions);
  return { merge, problems: [...barred, ...merge.problems] };
}

function replyOf(
  { changes, conflicts, waiting, unchanged, given }: CellMerge,
  problems: readonly CellProblem[],
  { originOf }: Present,
  basis: number,
): api.Merge {
  return {
    ...{ applied: false, basis, changes: [...changes], waiting: [...waiting], unchanged, given },
    conflicts: conflicts.map((conflict) => {
      const origin = originOf(conflict);
      return { ...conflict, by: origin?.by ?? null, at: origin?.at ?? null };
    }),
    problems: problems.map(({ criterion, field, code, data }) => ({
      ...{ criterion, field, code },
      message: refusalText(code, data),
    })),
  };
}

/** Writes changes where they belong; true where they count in the assessment's `answersVersion`. */
async function write(work: Work, present: Present, changes: readonly SheetChange[]): Promise<boolean> {
  const { kind, held, shared } = present;
  if (kind === "shared") {
    await takeOver(work, held, shared, changes);
    return true;
  }
  const { ratings, notes } = ownFrom(work, present, changes);
  const saved = (await saveTeamRatings(work, kind, ratings)) && (await saveTeamNotes(work, kind, notes));
  // Another window of the same person was quicker; nothing of this merge stays.
  if (!saved) throw new Refusal("merge-outdated");
  const marks = marksFrom(work, held, shared, changes);
  if (marks.length === 0) return false;
  await saveMarks(work, marks);
  const answers = await countingAnswers(work, held.summary.id);
  await renewFigures(work, held, marks.reduce(withMark, answers));
  return true;
}

/** The actor's own answers that some changes make, each in the next version of what it replaces. */
function ownFrom(
  { actor, now }: Work,
  { held, own }: Present,
  changes: readonly SheetChange[],
): { readonly ratings: OfTeam<Rating>[]; readonly notes: OfTeam<Note>[] } {
  const known = outline(held.pack.standard).criterion;
  const at = (criterion: string) => ({
    ...{ assessmentId: held.summary.id, criterion, section: known.get(criterion)?.section ?? "" },
    changedAt: now.toISOString(),
  });
  const rater = { raterId: actor.accountId, raterName: actor.name };
  const angles = new Set(held.pack.standard.angles.map(({ id }) => id));
  return {
    ratings: changes
      .filter(({ field }) => angles.has(field))
      .map(({ criterion, field: angle, to: value }) => {
        const before = own.ratings.find((one) => one.criterion === criterion && one.angle === angle);
        return { ...at(criterion), ...rater, angle, value, version: versionOf(before) + 1 };
      }),
    notes: changes
      .filter(({ field }) => field === noteField)
      .map(({ criterion, to }) => {
        const before = own.notes.find((note) => note.criterion === criterion);
        const version = versionOf(before) + 1;
        return { ...at(criterion), text: to ?? "", changedBy: actor.name, version };
      }),
  };
}

/** Of blind ratings only where they are is written down: whoever reads the journal may be one who must not know yet. */
async function journalMerge(
  work: Work,
  { kind, held }: Present,
  { changes, conflicts, given }: CellMerge,
  from: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id, title } = held.summary;
  const isShown = ({ field }: SheetChange) => kind !== "rated" || field === markField;
  await journal(work, "assessments.merge-answers", subject(id), {
    ...{ title, ...from, kind, open: conflicts.length, given },
    changes: changes.filter(isShown),
    ...(kind === "rated" && {
      blind: changes.filter((one) => !isShown(one)).map(({ criterion, field }) => ({ criterion, field })),
    }),
  });
}
