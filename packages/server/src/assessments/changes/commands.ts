import type { Note, Rating, SheetChange } from "@plumbline/core/assessments";
import {
  type CountingAnswers,
  type HeldAssessment,
  renewFigures,
  versionOf,
  type Work,
} from "../answers/commands.ts";
import { type Of, saveMarks, saveNotes, saveRatings } from "../answers/store.ts";
import { newMark, withMark } from "../not-applicable/commands.ts";

/** The answers all share, as they are while the assessment is held. */
export type SharedAnswers = CountingAnswers & { readonly notes: readonly Of<Note>[] };

/** Makes changes to the shared answers in the actor's name, each in the next version of what it replaces. */
export async function takeOver(
  work: Work,
  held: HeldAssessment,
  present: SharedAnswers,
  changes: readonly SheetChange[],
): Promise<void> {
  const { ratings, notes, marks } = takenOver(work, held, present, changes);
  await saveNotes(work, notes);
  await saveMarks(work, marks);
  await saveRatings(work, ratings);
  const isKept = (one: Rating) => !ratings.some((rating) => isSame(rating, one));
  const answers = { marks: present.marks, ratings: [...present.ratings.filter(isKept), ...ratings] };
  await renewFigures(work, held, marks.reduce(withMark, answers));
}

function takenOver(
  work: Work,
  held: HeldAssessment,
  present: SharedAnswers,
  changes: readonly SheetChange[],
): SharedAnswers {
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
    marks: marksFrom(work, held, present, changes),
  };
}

/** The marks that some changes make or take back. */
export function marksFrom(
  work: Work,
  held: HeldAssessment,
  present: CountingAnswers,
  changes: readonly SheetChange[],
): CountingAnswers["marks"] {
  return changes
    .filter(({ field }) => field === "notApplicable")
    .map(({ criterion, to }) => ({
      ...newMark(work, held, present, { criterion, reason: to ?? "" }),
      standing: to !== null,
    }));
}

type Key = Pick<Rating, "criterion" | "angle">;

function isSame(one: Key, other: Key): boolean {
  return one.criterion === other.criterion && one.angle === other.angle;
}
