import type { Period } from "../../kernel/index.ts";
import {
  type CriterionDifference,
  difference,
  outline,
  type Pack,
  type Standard,
  sectionsInScope,
} from "../../standards/index.ts";
import { type EvidenceKind, type EvidenceLink, validityOf } from "../evidence/index.ts";
import type { NotApplicable, Note, Rating } from "../model.ts";
import { scaleValues } from "../ratings.ts";
import type { EarlierCriterion, EarlierEvidence } from "./model.ts";

/** A piece of last time's evidence, and whether the reader may see it. */
export type EarlierPiece = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly links: readonly EvidenceLink[];
  readonly isReadable: boolean;
};

/** What an earlier assessment holds that counts: the reader's own view of it. */
export type EarlierAnswers = {
  readonly ratings: readonly Rating[];
  readonly notes: readonly Note[];
  readonly notApplicable: readonly NotApplicable[];
  readonly pieces: readonly EarlierPiece[];
};

type Compared = Pick<Pack, "standard" | "rulesHash">;

/** What is laid beside what: the assessment now, with its days, and the earlier one. */
export type BesideEarlier = {
  readonly now: Compared & { readonly scope: readonly string[]; readonly period: Period };
  readonly before: Compared;
  readonly answers: EarlierAnswers;
};

/**
 * What stood on each criterion of the scope last time, in printed order. Where the editions are not the same, the
 * difference says which criterion it was then; one that asks something else shows its rating for information.
 */
export function besideEarlier({ now, before, answers }: BesideEarlier): readonly EarlierCriterion[] {
  const was = new Map(difference(before, now).criteria.map((one) => [one.after, one]));
  const held = byCriterion(answers);
  const asked = sectionsInScope(now.standard, now.scope).flatMap(({ criteria }) => criteria);
  return asked.flatMap(({ id }) => {
    const change = was.get(id);
    return change ? [entryOf(change, id, { before: before.standard, held, period: now.period })] : [];
  });
}

type Held = ReturnType<typeof byCriterion>;

function entryOf(
  { before: formerly, change, parts }: CriterionDifference,
  criterion: string,
  of: { readonly before: Standard; readonly held: Held; readonly period: Period },
): EarlierCriterion {
  const own = of.held(formerly ?? "");
  const old = outline(of.before).criterion.get(formerly ?? "");
  const isOther = parts.includes("title") || parts.includes("text");
  return {
    ...{ criterion, formerly, change },
    words: old && isOther ? { title: old.title, text: old.text } : null,
    ratings: ratingsOf(of.before, own.ratings),
    note: own.note ? { text: own.note.text, by: own.note.changedBy, at: own.note.changedAt } : null,
    notApplicable: own.mark?.reason ?? null,
    evidence: own.pieces.filter(({ isReadable }) => isReadable).map((piece) => pieceOf(piece, of.period)),
    hidden: own.pieces.filter(({ isReadable }) => !isReadable).length,
  };
}

/** Everything on one criterion of the earlier edition. */
function byCriterion({ ratings, notes, notApplicable, pieces }: EarlierAnswers) {
  const rated = Map.groupBy(ratings, ({ criterion }) => criterion);
  const noted = new Map(notes.filter(({ text }) => text !== "").map((note) => [note.criterion, note]));
  const marked = new Map(notApplicable.map((mark) => [mark.criterion, mark]));
  const proven = new Map<string, EarlierPiece[]>();
  for (const piece of pieces) {
    for (const criterion of new Set(piece.links.map((link) => link.criterion)))
      proven.set(criterion, [...(proven.get(criterion) ?? []), piece]);
  }
  return (criterion: string) => ({
    ratings: rated.get(criterion) ?? [],
    note: noted.get(criterion),
    mark: marked.get(criterion),
    pieces: proven.get(criterion) ?? [],
  });
}

function ratingsOf(standard: Standard, ratings: readonly Rating[]): EarlierCriterion["ratings"] {
  return standard.angles.flatMap(({ id: angle, title: angleTitle }) => {
    const given = ratings.find((rating) => rating.angle === angle && rating.value !== null);
    const value = given && scaleValues(standard, angle).find(({ id }) => id === given.value);
    return value ? [{ angle, angleTitle, value: value.id, title: value.title, points: value.points }] : [];
  });
}

function pieceOf(piece: EarlierPiece, period: Period): EarlierEvidence {
  const { id, kind, title } = piece;
  return { id, kind, title, validity: validityOf(piece, period) };
}
