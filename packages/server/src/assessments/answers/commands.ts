import type { Endpoint } from "@plumbline/api";
import {
  assess,
  type Figures,
  figuresOf,
  type NotApplicable,
  type Rating,
  scaleValues,
  sheetRows,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { outline, type Pack, type Standard, sectionsInScope } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import type { Work as RecordWork } from "../../platform/records/index.ts";
import {
  countAnswers,
  findAssessment,
  type KeptAssessment,
  lockAssessment,
  shareAssessment,
} from "../store.ts";
import * as store from "./store.ts";

/** What every command on assessments works with. */
export type Work = RecordWork & Pick<Context<Endpoint>, "services">;

/** The answers that decide the figures: of each criterion and angle the rating that counts, and the marks. */
export type CountingAnswers = {
  readonly ratings: readonly store.Of<Rating>[];
  readonly marks: readonly store.Kept<NotApplicable>[];
};

/** An assessment that nobody else changes meanwhile, with its standard. */
export type HeldAssessment = KeptAssessment & { readonly pack: Pack };

/** Takes an assessment, in whatever state, for a change; another organisation's is not there. */
export async function hold(work: Work, id: string): Promise<HeldAssessment> {
  return withPack(work, await lockAssessment(work, id));
}

/**
 * Takes an open assessment for writing rows that are the actor's alone, beside others who do the same; what changes the
 * assessment itself waits meanwhile. Such rows guard their own versions.
 */
export async function joinOpen(work: Work, id: string): Promise<HeldAssessment> {
  return onlyOpen(await withPack(work, await shareAssessment(work, id)));
}

/** Reads an open assessment without holding it: what others write meanwhile is seen or not seen. */
export async function lookOpen(work: Work, id: string): Promise<HeldAssessment> {
  return onlyOpen(await withPack(work, await findAssessment(work, id)));
}

async function withPack(work: Work, kept: KeptAssessment | undefined): Promise<HeldAssessment> {
  if (!kept) throw new Refusal("not-found");
  if (kept.revisionOf !== null) throw new Refusal("earlier-edition");
  return { ...kept, pack: await work.services.pinned.readOne(work.tx, kept.summary.packHash) };
}

/** Takes an open assessment for a change; closed and archived ones take none. */
export async function holdOpen(work: Work, id: string): Promise<HeldAssessment> {
  return onlyOpen(await hold(work, id));
}

/** Refuses an assessment that is closed or archived. */
export function onlyOpen<Kept extends KeptAssessment>(held: Kept): Kept {
  if (held.summary.state === "archived") throw new Refusal("assessment-archived");
  if (held.summary.signedAt !== null) throw new Refusal("assessment-signed");
  if (held.summary.state === "closed") throw new Refusal("assessment-closed");
  return held;
}

/** The answers that decide an assessment's figures, as they are now. */
export async function countingAnswers(work: Work, id: string): Promise<CountingAnswers> {
  return { ratings: await store.readRatings(work, [id]), marks: await store.readMarks(work, [id]) };
}

/** Works the figures that lists show out anew and saves them; call it after every change of ratings or marks. */
export async function renewFigures(
  work: Work,
  held: HeldAssessment,
  answers: CountingAnswers,
): Promise<void> {
  await countAnswers(work, held.summary.id, figuresFrom(held.pack, held.summary, answers));
}

/** The figures of some answers within a scope; a scope or held level the standard does not know is refused. */
export function figuresFrom(
  { standard }: Pack,
  { scope, held }: { readonly scope: readonly string[]; readonly held: string | null },
  { ratings, marks }: CountingAnswers,
): Figures {
  const rows = sheetRows({ ratings, notes: [], notApplicable: store.standing(marks) });
  return figuresOf(assess(standard, { rows, scope, held }));
}

/** Refuses a criterion that the standard does not have or the scope leaves out. */
export function refuseOutside({ pack: { standard }, summary }: HeldAssessment, criterion: string): void {
  const placed = outline(standard).criterion.get(criterion);
  if (!placed) throw new Refusal("criterion-unknown", { criterion });
  const isInScope = sectionsInScope(standard, summary.scope).some(({ code }) => code === placed.section);
  if (!isInScope) throw new Refusal("criterion-not-in-scope", { criterion });
}

/** Refuses a value that the angle's scale does not have; null takes a rating back. */
export function refuseUnknownValue(
  standard: Standard,
  { criterion, angle }: { readonly criterion: string; readonly angle: string },
  value: string | null,
): void {
  const values = scaleValues(standard, angle);
  if (value === null || values.some(({ id }) => id === value)) return;
  throw new Refusal("value-unknown", { criterion, angle, value });
}

/** Refuses to rate a criterion that is marked not applicable. */
export function refuseMarked({ marks }: Pick<CountingAnswers, "marks">, criterion: string): void {
  if (marks.some((mark) => mark.standing && mark.criterion === criterion)) {
    throw new Refusal("criterion-not-applicable", { criterion });
  }
}

/** Is it a save that comes again because its answer was lost? It names the version before the one it made. */
export function isRepeated(
  before: { readonly version: number },
  body: { readonly expectedVersion: number },
): boolean {
  return before.version === body.expectedVersion + 1;
}

/** The version on which the next change of an answer must build; 0 where none stands. */
export function versionOf(standing: { readonly version: number } | undefined): number {
  return standing?.version ?? 0;
}

/** What a journal entry about an assessment speaks of. */
export function subject(id: string) {
  return { subject: "assessment", subjectId: id } as const;
}
