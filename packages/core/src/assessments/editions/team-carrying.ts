import { outline } from "../../standards/index.ts";
import type { AssignedPart } from "../team.ts";
import type { Carrying } from "./carrying.ts";

/** What decides who rates a section of the later pack, and whether he is through with it. */
export type TeamAnswers = {
  readonly parts: readonly Pick<AssignedPart, "section" | "accountId" | "submittedAt">[];
  /** Ratings that go over, under the numbers of the later pack. */
  readonly ratings: readonly {
    readonly criterion: string;
    readonly angle: string;
    readonly raterId: string;
    readonly value: string | null;
  }[];
  readonly isMarked: (criterion: string) => boolean;
};

/** A section of the later pack given to an assessor. */
export type CarriedPart = {
  readonly section: string;
  readonly accountId: string;
  readonly submittedAt: string | null;
  readonly missing: number | null;
};

/**
 * Who rates which section of the later pack: those who rated the section of its code, and those its criteria come from.
 * It stays submitted by him who submitted all of it already; where anything in it is asked anew, he has it back. So no
 * section opens that was not open before.
 */
export function carryParts(carrying: Carrying, team: TeamAnswers): readonly CarriedPart[] {
  const { before, after, keeps } = carrying;
  const formerly = new Map([...keeps].map(([earlier, later]) => [later, earlier]));
  const sectionBefore = (id: string) => outline(before).criterion.get(formerly.get(id) ?? "")?.section;
  return outline(after).sections.flatMap(({ code, criteria }) => {
    const sources = criteria.map(({ id }) => sectionBefore(id));
    const from = new Set([code, ...sources]);
    const assessors = new Set(
      team.parts.filter(({ section }) => from.has(section)).map((part) => part.accountId),
    );
    return [...assessors].map((accountId): CarriedPart => {
      const own = team.parts.filter((part) => part.accountId === accountId && from.has(part.section));
      const submitted = hasSameAnswers(carrying) ? submittedAt(sources, own) : null;
      const missing = submitted === null ? null : missingOf(criteria, { accountId, carrying, team });
      return { section: code, accountId, submittedAt: submitted, missing };
    });
  });
}

function submittedAt(sources: readonly (string | undefined)[], own: TeamAnswers["parts"]): string | null {
  const moments = sources.map((source) => own.find(({ section }) => section === source)?.submittedAt ?? null);
  const given = moments.filter((moment) => moment !== null);
  return given.length < moments.length || given.length === 0 ? null : (given.toSorted().at(-1) ?? null);
}

/** Are angles and values the same on both sides, so that who was through still is? */
function hasSameAnswers({ before, after, isAnswer }: Carrying): boolean {
  const isSame = after.angles.every(({ id }) => before.angles.some((angle) => angle.id === id));
  return (
    isSame &&
    before.angles.every(({ id, scale }) => {
      const values = before.scales.find((each) => each.id === scale)?.values ?? [];
      return values.every((value) => isAnswer(id, value.id));
    })
  );
}

function missingOf(
  criteria: readonly { readonly id: string }[],
  of: { readonly accountId: string; readonly carrying: Carrying; readonly team: TeamAnswers },
): number {
  const { accountId, carrying, team } = of;
  const asked = new Set(criteria.map(({ id }) => id).filter((id) => !team.isMarked(id)));
  const given = team.ratings.filter(
    ({ raterId, criterion, value }) => raterId === accountId && value !== null && asked.has(criterion),
  );
  return asked.size * carrying.after.angles.length - given.length;
}
