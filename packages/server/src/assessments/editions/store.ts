import type { EvidenceLink } from "@plumbline/core/assessments";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import { saveLinks } from "../evidence/store.ts";
import type { Place } from "../store.ts";
import type { EditionTable } from "./tables.ts";

/** A change of edition as kept. */
export type KeptEdition = Omit<
  EditionTable,
  "organisation_id" | "undone_at" | "undone_by_name" | "undone_answers_id"
> & {
  readonly undone_at: string | null;
  readonly undone_by_name: string | null;
  readonly undone_answers_id: string | null;
};

/** The changes of edition of an assessment, the latest first. */
export async function readChanges({ tx, actor }: Place, id: string): Promise<KeptEdition[]> {
  return tx
    .selectFrom("assessment_editions")
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .orderBy("number", "desc")
    .execute();
}

type NewChange = Pick<
  KeptEdition,
  "assessment_id" | "number" | "answers_id" | "from_standard" | "from_hash" | "to_standard" | "to_hash"
>;

/** Writes a change down in the actor's name. */
export async function insertChange({ tx, actor, now }: Work, change: NewChange): Promise<void> {
  const by = { changed_at: now.toISOString(), changed_by: actor.accountId, changed_by_name: actor.name };
  await tx
    .insertInto("assessment_editions")
    .values({ organisation_id: actor.organisationId, ...change, ...by })
    .execute();
}

/** Notes that a change was taken back, and where the answers given since are. */
export async function noteUndone(
  { tx, actor, now }: Work,
  { assessment_id, number }: KeptEdition,
  answersId: string,
): Promise<void> {
  await tx
    .updateTable("assessment_editions")
    .set({
      ...{ undone_at: now.toISOString(), undone_by_name: actor.name },
      undone_answers_id: answersId,
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", assessment_id)
    .where("number", "=", number)
    .execute();
}

/** Makes the row of assessments that the present answers of one move to: the same facts and figures, out of every list. */
export async function insertRevision({ tx, actor, now }: Work, of: string, id: string): Promise<void> {
  const row = await tx
    .selectFrom("assessments")
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", of)
    .executeTakeFirstOrThrow();
  const { weights, levels_met, ...facts } = row;
  await tx
    .insertInto("assessments")
    .values({
      ...facts,
      ...{ id, revision_of: of, archived_at: now.toISOString() },
      ...{ weights: json(weights), levels_met: json(levels_met) },
    })
    .execute();
}

/** Scope, level held and weights as they were with the answers of an edition. */
export async function factsOf({ tx, actor }: Place, answersId: string) {
  return tx
    .selectFrom("assessments")
    .select(["scope", "held", "weights"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", answersId)
    .executeTakeFirstOrThrow();
}

const planTables = [
  "assessment_teams",
  "assessment_team_sites",
  "assessment_team_members",
  "assessment_team_parts",
] as const;

/** Lays the plan of a team down in another row of assessments, which has none. */
export async function copyPlan({ tx, actor }: Place, from: string, to: string): Promise<void> {
  for (const table of planTables) {
    const rows = await tx
      .selectFrom(table)
      .selectAll()
      .where("organisation_id", "=", actor.organisationId)
      .where("assessment_id", "=", from)
      .execute();
    if (rows.length === 0) continue;
    // The rows are of the table they were just read from.
    const moved = rows.map((row) => ({ ...row, assessment_id: to })) as never;
    await tx.insertInto(table).values(moved).execute();
  }
}

/** Raises the version of a team's plan above the one that somebody may have on his screen. */
export async function raisePlan({ tx, actor }: Place, id: string, version: number): Promise<void> {
  await tx
    .updateTable("assessment_teams")
    .set({ version })
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .execute();
}

type Parts = readonly {
  readonly section: string;
  readonly accountId: string;
  readonly submittedAt: string | null;
  readonly missing: number | null;
}[];

/** Puts these sections in place of all that are given to the assessors of a team. Needs the lock. */
export async function replaceParts({ tx, actor }: Place, id: string, parts: Parts): Promise<void> {
  await tx
    .deleteFrom("assessment_team_parts")
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .execute();
  if (parts.length === 0) return;
  const own = { organisation_id: actor.organisationId, assessment_id: id };
  const rows = parts.map(({ section, accountId, submittedAt, missing }) => ({
    ...{ ...own, section, account_id: accountId, submitted_at: submittedAt, missing },
  }));
  await tx.insertInto("assessment_team_parts").values(rows).execute();
}

/** What a piece speaks to. */
export type LinkOfPiece = EvidenceLink & { readonly evidenceId: string };

/** What the pieces of an assessment speak to now. */
export async function readLinks({ tx, actor }: Place, id: string): Promise<LinkOfPiece[]> {
  return tx
    .selectFrom("assessment_evidence_links as link")
    .innerJoin("assessment_evidence as piece", (join) =>
      join
        .onRef("piece.organisation_id", "=", "link.organisation_id")
        .onRef("piece.id", "=", "link.evidence_id"),
    )
    .select(["link.evidence_id as evidenceId", "link.criterion", "link.angle"])
    .where("piece.organisation_id", "=", actor.organisationId)
    .where("piece.assessment_id", "=", id)
    .where("link.standing", "=", true)
    .execute();
}

/** What the pieces of an assessment spoke to in another edition. */
export async function readKeptLinks({ tx, actor }: Place, answersId: string): Promise<LinkOfPiece[]> {
  return tx
    .selectFrom("assessment_edition_links")
    .select(["evidence_id as evidenceId", "criterion", "angle"])
    .where("organisation_id", "=", actor.organisationId)
    .where("answers_id", "=", answersId)
    .execute();
}

/** Keeps what pieces speak to with the answers of an edition. */
export async function keepLinks(
  { tx, actor }: Place,
  answersId: string,
  links: readonly LinkOfPiece[],
): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ evidenceId, criterion, angle }) => ({
    ...{ organisation_id: actor.organisationId, answers_id: answersId },
    ...{ evidence_id: evidenceId, criterion, angle },
  }));
  for (let at = 0; at < rows.length; at += 5000) {
    await tx
      .insertInto("assessment_edition_links")
      .values(rows.slice(at, at + 5000))
      .execute();
  }
}

/** Lets each piece speak to what it is given here, and to nothing else. */
export async function relink(
  work: Work,
  before: readonly LinkOfPiece[],
  after: readonly LinkOfPiece[],
): Promise<void> {
  const pieces = new Set([...before, ...after].map(({ evidenceId }) => evidenceId));
  const of = (links: readonly LinkOfPiece[], id: string) =>
    links.filter(({ evidenceId }) => evidenceId === id).map(({ criterion, angle }) => ({ criterion, angle }));
  for (const id of pieces) await saveLinks(work, id, of(before, id), of(after, id));
}
