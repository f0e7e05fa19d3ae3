import type { assessments as api } from "@plumbline/api";
import type { Note, Rating } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  countingAnswers,
  holdOpen,
  isRepeated,
  refuseMarked,
  refuseOutside,
  refuseUnknownValue,
  renewFigures,
  subject,
  versionOf,
  type Work,
} from "../answers/commands.ts";
import { plain, readNotes, saveNotes, saveRatings } from "../answers/store.ts";
import { countAnswers } from "../store.ts";
import { roleInTeam, teamVersion } from "../team/store.ts";
import { rateOwn, writeOwnNote } from "../team-answers/commands.ts";

/** Rates a criterion from one angle, on the version the rater saw. */
export async function rateCriterion(context: Context<typeof api.rateCriterion>): Promise<Rating> {
  const { actor, now, params, body } = context;
  const { id, criterion, angle } = params;
  const role = await roleInTeam(context, id, actor.accountId);
  if (role !== undefined) return rateOwn(context, role);
  const held = await holdOpen(context, id);
  await refuseNewTeam(context, id);
  refuseOutside(held, criterion);
  refuseUnknownValue(held.pack.standard, params, body.value);
  const answers = await countingAnswers(context, id);
  refuseMarked(answers, criterion);
  const before = answers.ratings.find((rating) => rating.criterion === criterion && rating.angle === angle);
  if (
    before &&
    isRepeated(before, body) &&
    before.raterId === actor.accountId &&
    before.value === body.value
  ) {
    return plain(before);
  }
  if (versionOf(before) !== body.expectedVersion) {
    const current = before ? plain(before) : null;
    throw new Refusal("rating-changed", { by: before?.raterName ?? null, current });
  }
  const rating = {
    ...{
      criterion,
      angle,
      value: body.value,
      version: body.expectedVersion + 1,
      changedAt: now.toISOString(),
    },
    ...{ raterId: actor.accountId, raterName: actor.name },
  };
  const saved = { ...rating, assessmentId: id };
  await saveRatings(context, [saved]);
  const others = answers.ratings.filter((one) => one !== before);
  await renewFigures(context, held, { ...answers, ratings: [...others, saved] });
  await journal(context, "assessments.rate-criterion", subject(id), {
    ...{
      title: held.summary.title,
      criterion,
      angle,
      version: rating.version,
      before: before?.value ?? null,
      after: body.value,
    },
  });
  return rating;
}

/** Writes the note of a criterion, on the version the writer saw. */
export async function writeNote(context: Context<typeof api.writeNote>): Promise<Note> {
  const { actor, now, params, body } = context;
  const { id, criterion } = params;
  const role = await roleInTeam(context, id, actor.accountId);
  if (role !== undefined) return writeOwnNote(context, role);
  const held = await holdOpen(context, id);
  await refuseNewTeam(context, id);
  refuseOutside(held, criterion);
  const notes = await readNotes(context, [id]);
  const before = notes.find((note) => note.criterion === criterion);
  if (before && isRepeated(before, body) && before.changedBy === actor.name && before.text === body.text) {
    return plain(before);
  }
  if (versionOf(before) !== body.expectedVersion) {
    const current = before ? plain(before) : null;
    throw new Refusal("note-changed", { by: before?.changedBy ?? null, current });
  }
  const version = body.expectedVersion + 1;
  const note = { criterion, text: body.text, version, changedAt: now.toISOString(), changedBy: actor.name };
  await saveNotes(context, [{ ...note, assessmentId: id }]);
  await countAnswers(context, id);
  await journal(context, "assessments.write-note", subject(id), {
    ...{ title: held.summary.title, criterion, version, before: before?.text ?? null, after: body.text },
  });
  return note;
}

/** A team formed between the look and the lock is not rated past: the next try rates in it. */
async function refuseNewTeam(context: Work, id: string): Promise<void> {
  if ((await teamVersion(context, id)) !== undefined) throw new Refusal("not-in-team");
}
