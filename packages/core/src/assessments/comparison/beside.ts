import type { ComparedPack } from "../../standards/index.ts";
import type { SheetRow } from "../model.ts";
import { type AskedRating, rate } from "../ratings.ts";
import { ratingKey } from "../team.ts";
import { type FrameRating, frameOf, frameRatings } from "./frame.ts";
import { type Likes, likesBetween } from "./like.ts";
import type { ComparedRun, ComparedSection, ComparisonFrame, RunFacts, RunsBeside } from "./model.ts";

/** A run to be laid on a frame: its standard as pinned, its answers, and its scope. */
export type RunToLay = {
  readonly facts: RunFacts;
  readonly pack: ComparedPack;
  readonly rows: readonly SheetRow[];
};

/**
 * Lays runs on one frame, the oldest first. Each is laid by itself: whichever others stand beside it, its figures are
 * the same. What is missing, not applicable, out of scope or without a like is a gap, never zero.
 */
export function runsBeside(frame: ComparedPack, runs: readonly RunToLay[]): RunsBeside {
  const shape = frameOf(frame.standard);
  const ratings = frameRatings(shape);
  const likes = new Map<ComparedPack["standard"], Likes>();
  const likesOf = (pack: ComparedPack) => {
    const known = likes.get(pack.standard) ?? likesBetween(frame, pack);
    likes.set(pack.standard, known);
    return known;
  };
  const laid = runs.map((run) => layRun(shape, ratings, run, likesOf(run.pack)));
  return { frame: shape, runs: laid.toSorted(byDay) };
}

/** By last day; on one day by id, what is stated before what is verified. */
function byDay({ facts: one }: ComparedRun, { facts: other }: ComparedRun): number {
  const key = ({ on, assessmentId, kind }: RunFacts) => `${on} ${assessmentId} ${kind}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

type Cell = { readonly state: "a" | "n" | "o" | "c"; readonly points: number | null };

function layRun(
  frame: ComparisonFrame,
  ratings: readonly FrameRating[],
  { facts, pack, rows }: RunToLay,
  likes: Likes,
): ComparedRun {
  const rated = rate(pack.standard, rows, facts.scope);
  const asked = new Map(rated.asked.map((one) => [keyOf(one), one]));
  const scoped = new Set(rated.scoped.map(({ id }) => id));
  const cells = ratings.map((rating) => cellOf(rating, { asked, scoped, likes }));
  const given = cells.filter(({ points }) => points !== null).length;
  const sections = sectionsOf(frame, ratings, cells);
  const whole = sumOf(ratings, cells);
  return {
    facts,
    states: cells.map(({ state }) => state).join(""),
    points: cells.map(({ points }) => points),
    elsewhere: rated.asked.filter(({ value }) => value !== null).length - given,
    ...{ asked: whole.asked, given: whole.given, share: whole.share, sections },
  };
}

const keyOf = ({ criterion: { id }, angle }: AskedRating) => ratingKey({ criterion: id, angle });

type Laid = {
  readonly asked: ReadonlyMap<string, AskedRating>;
  readonly scoped: ReadonlySet<string>;
  readonly likes: Likes;
};

function cellOf({ criterion, angle }: FrameRating, { asked, scoped, likes }: Laid): Cell {
  const own = likes.isLike(angle) ? likes.criterion(criterion) : undefined;
  if (own === undefined) return { state: "c", points: null };
  if (!scoped.has(own)) return { state: "o", points: null };
  const rating = asked.get(ratingKey({ criterion: own, angle }));
  return rating ? { state: "a", points: rating.value?.points ?? null } : { state: "n", points: null };
}

function sectionsOf(
  { sections }: ComparisonFrame,
  ratings: readonly FrameRating[],
  cells: readonly Cell[],
): ComparedSection[] {
  const places = Map.groupBy(ratings.keys(), (at) => ratings[at]?.section ?? "");
  return sections.map(({ code }) => {
    const own = places.get(code) ?? [];
    return sumOf(
      own.flatMap((at) => ratings[at] ?? []),
      own.flatMap((at) => cells[at] ?? []),
    );
  });
}

/** A share once everything asked is given; null of nothing asked, which is not zero. */
function sumOf(ratings: readonly FrameRating[], cells: readonly Cell[]): ComparedSection {
  const isAsked = cells.map(({ state }) => state === "a");
  const asked = isAsked.filter(Boolean).length;
  const given = cells.filter(({ points }) => points !== null).length;
  const max = ratings.reduce((sum, rating, at) => sum + (isAsked[at] ? rating.max : 0), 0);
  const points = cells.reduce((sum, cell) => sum + (cell.points ?? 0), 0);
  const share = given < asked || max === 0 ? null : points / max;
  return { asked, given, share, isWhole: cells.every(({ state }) => state !== "c") };
}
