import type { assessments, ReplyOf } from "@plumbline/api";
import type { NotApplicable, Note, Rating } from "@plumbline/core/assessments";
import { type Aspect, type FieldId, fieldId, ratingId, type Saved } from "./field.ts";

/** Everything the rating page works on, as the server sends it, and what this device knows beyond that. */
export type Sheet = ReplyOf<typeof assessments.readAssessment> & {
  readonly overlay?: ReadonlyMap<FieldId, Saved>;
};

export function savedRating({ value, version, raterName, changedAt }: Rating): Saved {
  return { value, version, by: raterName, at: changedAt };
}

export function savedNote({ text, version, changedBy, changedAt }: Note): Saved {
  return { value: text, version, by: changedBy, at: changedAt };
}

export function savedMark(mark: NotApplicable): Saved {
  const { reason, version, markedBy, markedAt, approvedBy } = mark;
  return { value: reason, version, by: markedBy, at: markedAt, approvedBy };
}

/** A field the server holds nothing for; an empty note is no note. */
export function nothingSaved(aspect: Aspect): Saved {
  const saved = { value: aspect === "note" ? "" : null, version: 0, by: null, at: null };
  return aspect === "mark" ? { ...saved, approvedBy: null } : saved;
}

/** The fields a sheet holds something for. */
export function savedIn(sheet: Sheet): ReadonlyMap<FieldId, Saved> {
  return new Map<FieldId, Saved>([
    ...sheet.ratings.map(
      (rating) => [ratingId(rating.criterion, rating.angle), savedRating(rating)] as const,
    ),
    ...sheet.notes.map((note) => [fieldId(note.criterion, "note"), savedNote(note)] as const),
    ...sheet.notApplicable.map((mark) => [fieldId(mark.criterion, "mark"), savedMark(mark)] as const),
    ...(sheet.overlay ?? []),
  ]);
}
