import { mayDo } from "@plumbline/api";
import {
  type CellEdit,
  type CellPlace,
  type CellRow,
  cellRows,
  type MergeKind,
  markField,
  mayRateInTeam,
  type NotApplicable,
  type Note,
  noteField,
  type Rating,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { outline, sectionsInScope } from "@plumbline/core/standards";
import {
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  joinOpen,
  lookOpen,
  type Work,
} from "../answers/commands.ts";
import { readMarks, readNotes, standing } from "../answers/store.ts";
import type { SharedAnswers } from "../changes/commands.ts";
import { roleOfActor } from "../team/commands.ts";
import { readParts, roleInTeam } from "../team/store.ts";
import { type OfTeam, readTeamNotes, readTeamRatings } from "../team-answers/store.ts";

/** Who filled a cell, and when. */
export type Origin = { readonly by: string; readonly at: string };
/** Why a cell may not be changed by the actor. */
export type Barrier = { readonly code: string; readonly data: Readonly<Record<string, unknown>> };

/** The answers a merge is laid against, while the assessment is held: all that the actor may see of them, and no more. */
export type Present = {
  readonly kind: MergeKind;
  readonly held: HeldAssessment;
  /** The leaf sections the actor fills: of an assessor those given to him, else all in scope. */
  readonly sections: readonly string[];
  /** Whether the actor decides what does not apply. */
  readonly mayMark: boolean;
  readonly rows: readonly CellRow[];
  readonly originOf: (cell: CellPlace) => Origin | null;
  readonly barrierOf: (edit: CellEdit) => Barrier | undefined;
  /** The answers all share; of a team only its marks. */
  readonly shared: SharedAnswers;
  /** In a team the actor's own. */
  readonly own: { readonly ratings: readonly OfTeam<Rating>[]; readonly notes: readonly OfTeam<Note>[] };
};

type Hold = (work: Work, id: string) => Promise<HeldAssessment>;
const forChange: Readonly<Record<"alone" | "beside", Hold>> = { alone: holdOpen, beside: joinOpen };

/** Reads what the actor fills without holding the assessment. */
export async function lookAtFilled(work: Work, id: string): Promise<Present> {
  return holdFilled(work, id, { alone: lookOpen, beside: lookOpen });
}

/** Holds an open assessment and reads what the actor fills in it, by his role: ratings, or what he states. */
export async function holdFilled(work: Work, id: string, hold = forChange): Promise<Present> {
  const role = await roleInTeam(work, id, work.actor.accountId);
  if (role === "respondent") return holdStated(work, id, hold);
  const present = await holdPresent(work, id, hold);
  if (!mayDo(work.actor.roles, "assessments.rate")) throw new Refusal("not-allowed");
  return present;
}

/** Holds an open assessment and reads what the actor's ratings go into: the shared answers, or his own in a team. */
export async function holdPresent(work: Work, id: string, hold = forChange): Promise<Present> {
  const role = await roleInTeam(work, id, work.actor.accountId);
  if (role === undefined) return sharedPresent(work, await hold.alone(work, id));
  const isLead = role === "lead";
  const held = await (isLead ? hold.alone : hold.beside)(work, id);
  if (!mayRateInTeam(role)) throw new Refusal("not-in-team");
  const parts = await readParts(work, [id]);
  const mine = new Map(
    parts
      .filter(({ accountId }) => accountId === work.actor.accountId)
      .map((part) => [part.section, part.submittedAt]),
  );
  const sections = sectionsOf(held).filter((code) => mine.has(code));
  return ownPresent(work, held, { kind: "rated", mayMark: isLead, sections }, (section) => {
    const submitted = mine.get(section);
    if (submitted === undefined) return { code: "section-not-yours", data: { section } };
    return submitted === null ? undefined : { code: "section-submitted", data: { section } };
  });
}

/** Holds an open assessment and reads what one of the centre's people stated in it himself. */
export async function holdStated(work: Work, id: string, { beside } = forChange): Promise<Present> {
  const held = await beside(work, id);
  if ((await roleOfActor(work, id)) !== "respondent") throw new Refusal("not-in-team");
  const filled = { kind: "stated", mayMark: false, sections: sectionsOf(held) } as const;
  return ownPresent(work, held, filled, () => undefined);
}

function sectionsOf({ pack, summary }: HeldAssessment): readonly string[] {
  return sectionsInScope(pack.standard, summary.scope).map(({ code }) => code);
}

async function sharedPresent(work: Work, held: HeldAssessment): Promise<Present> {
  const { id } = held.summary;
  // A team formed between the look and the lock is not merged past: the next try goes into it.
  if ((await roleInTeam(work, id, work.actor.accountId)) !== undefined) throw new Refusal("merge-outdated");
  const shared = { ...(await countingAnswers(work, id)), notes: await readNotes(work, [id]) };
  const { ratings, notes, marks } = shared;
  return {
    ...{ kind: "shared", held, shared, own: { ratings: [], notes: [] }, barrierOf: () => undefined },
    ...{ sections: sectionsOf(held), mayMark: true },
    ...cellsOf(ratings, notes, standing(marks)),
  };
}

async function ownPresent(
  work: Work,
  held: HeldAssessment,
  filled: Pick<Present, "mayMark" | "sections"> & { readonly kind: "rated" | "stated" },
  barrierIn: (section: string) => Barrier | undefined,
): Promise<Present> {
  const { id } = held.summary;
  const { kind, mayMark } = filled;
  const whose = { kind, raterId: work.actor.accountId };
  const ratings = await readTeamRatings(work, [id], whose);
  const notes = await readTeamNotes(work, [id], whose);
  const marks = await readMarks(work, [id]);
  const known = outline(held.pack.standard).criterion;
  const isMarked = new Set(standing(marks).map(({ criterion }) => criterion));
  return {
    ...{ ...filled, held, own: { ratings, notes }, shared: { ratings: [], notes: [], marks } },
    barrierOf: ({ criterion, field, value }) => {
      if (field === markField) return mayMark ? undefined : { code: "team-lead-only", data: {} };
      const section = known.get(criterion)?.section;
      const barrier = section === undefined ? undefined : barrierIn(section);
      if (barrier || mayMark || field === noteField || value === null) return barrier;
      // Only the lead can decide that a mark is lifted.
      return isMarked.has(criterion) ? { code: "criterion-not-applicable", data: { criterion } } : undefined;
    },
    ...cellsOf(ratings, notes, standing(marks)),
  };
}

function cellsOf(
  ratings: readonly Rating[],
  notes: readonly Note[],
  marks: readonly NotApplicable[],
): Pick<Present, "rows" | "originOf"> {
  const origins = new Map<string, Origin>([
    ...ratings.map(({ criterion, angle, raterName, changedAt }) =>
      entry({ criterion, field: angle }, raterName, changedAt),
    ),
    ...notes.map(({ criterion, changedBy, changedAt }) =>
      entry({ criterion, field: noteField }, changedBy, changedAt),
    ),
    ...marks.map(({ criterion, markedBy, markedAt }) =>
      entry({ criterion, field: markField }, markedBy, markedAt),
    ),
  ]);
  return {
    rows: cellRows({ ratings, notes, notApplicable: marks }),
    originOf: (cell) => origins.get(keyOf(cell)) ?? null,
  };
}

function entry(cell: CellPlace, by: string, at: string): [string, Origin] {
  return [keyOf(cell), { by, at }];
}

function keyOf({ criterion, field }: CellPlace): string {
  return `${criterion}\u0000${field}`;
}
