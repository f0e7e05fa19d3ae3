import {
  type Evidence,
  type EvidenceEntry,
  type EvidenceFile,
  type EvidenceLink,
  validityOf,
} from "@plumbline/core/assessments";
import type { Period } from "@plumbline/core/kernel";
import type { Selectable } from "kysely";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import type { EvidenceTable } from "./tables.ts";

/** A piece as kept: in full, with who put it on file. */
export type KeptEvidence = Omit<Evidence, "validity" | "files"> & { readonly createdById: string };

/** The pieces of an assessment, newest first; three queries however many there are. */
export async function readEvidence(place: Place, assessmentId: string): Promise<KeptEvidence[]> {
  const rows = await pieces(place).where("assessment_id", "=", assessmentId).orderBy("id", "desc").execute();
  return rows.length > 0 ? joined(place, rows) : readEditionEvidence(place, assessmentId);
}

/** The pieces that spoke to the criteria of another edition, with what they spoke to then. */
async function readEditionEvidence(place: Place, answersId: string): Promise<KeptEvidence[]> {
  const { tx, actor } = place;
  const kept = await tx
    .selectFrom("assessment_edition_links")
    .select(["evidence_id", "criterion", "angle"])
    .where("organisation_id", "=", actor.organisationId)
    .where("answers_id", "=", answersId)
    .orderBy("criterion")
    .orderBy("angle")
    .execute();
  if (kept.length === 0) return [];
  const ids = [...new Set(kept.map(({ evidence_id }) => evidence_id))];
  const rows = await pieces(place)
    .where("id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("id", "desc")
    .execute();
  const linksOf = grouped(kept);
  return (await joined(place, rows)).map((piece) => ({ ...piece, links: linksOf(piece.id) }));
}

/** How many pieces of these assessments stop being valid in a span of days; those whose day is over are not counted. */
export async function countExpiring(
  { tx, actor }: Place,
  ids: readonly string[],
  { from, to }: Period,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("assessment_evidence")
    .select("assessment_id as assessmentId")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("withdrawn_at", "is", null)
    .where("valid_to", ">=", from)
    .where("valid_to", "<=", to)
    .groupBy("assessment_id")
    .execute();
  return new Map(rows.map(({ assessmentId, count }) => [assessmentId, count]));
}

/** One piece of an assessment; undefined where there is none. */
export async function findEvidence(
  place: Place,
  { id, evidence }: { readonly id: string; readonly evidence: string },
): Promise<KeptEvidence | undefined> {
  const rows = await pieces(place).where("assessment_id", "=", id).where("id", "=", evidence).execute();
  const [own] = await joined(place, rows);
  return own ?? (await readEditionEvidence(place, id)).find((piece) => piece.id === evidence);
}

/** Does an id stand for a piece of the organisation already, of whichever assessment? */
export async function isIdUsed(place: Place, evidence: string): Promise<boolean> {
  return (await pieces(place).where("id", "=", evidence).executeTakeFirst()) !== undefined;
}

/** Writes a new piece down, with what it speaks to; false where its id is another's already. */
export async function insertEvidence(
  work: Work,
  assessmentId: string,
  piece: KeptEvidence,
): Promise<boolean> {
  const { tx, actor } = work;
  const made = await tx
    .insertInto("assessment_evidence")
    .values({
      ...{ organisation_id: actor.organisationId, id: piece.id, assessment_id: assessmentId },
      ...{ kind: piece.kind, ...columnsOf(piece), created_at: piece.createdAt },
      ...{ created_by: actor.accountId, created_by_name: piece.createdBy },
    })
    .onConflict((known) => known.columns(["organisation_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await saveLinks(work, piece.id, [], piece.links);
  return made !== undefined;
}

/** Saves a changed piece; the versions of its file are written by `insertFile` alone. */
export async function saveEvidence(work: Work, before: KeptEvidence, after: KeptEvidence): Promise<void> {
  const { tx, actor } = work;
  await tx
    .updateTable("assessment_evidence")
    .set(columnsOf(after))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", after.id)
    .execute();
  await saveLinks(work, after.id, before.links, after.links);
}

/** Writes a version of a file down; the bytes are in the store already. */
export async function insertFile({ tx, actor }: Work, evidence: string, file: EvidenceFile): Promise<void> {
  const { version, name, type, bytes, sha256, uploadedAt, uploadedBy } = file;
  await tx
    .insertInto("assessment_evidence_files")
    .values({
      ...{ organisation_id: actor.organisationId, evidence_id: evidence },
      ...{ version, name, type, bytes, sha256, uploaded_at: uploadedAt },
      ...{ uploaded_by: actor.accountId, uploaded_by_name: uploadedBy },
    })
    .execute();
}

/** A piece as lists show it: nothing of what it says. */
export function entryOf(kept: KeptEvidence, period: Period): EvidenceEntry {
  const { shows: _shows, address: _address, fact: _fact, versions, createdById: _by, ...entry } = kept;
  return { ...entry, files: versions.length, validity: validityOf(kept, period) };
}

/** A piece in full, as the contract says it. */
export function evidenceOf(kept: KeptEvidence, period: Period): Evidence {
  const { createdById: _by, ...piece } = kept;
  return { ...piece, files: kept.versions.length, validity: validityOf(kept, period) };
}

function pieces({ tx, actor }: Place) {
  return tx.selectFrom("assessment_evidence").selectAll().where("organisation_id", "=", actor.organisationId);
}

async function joined(
  { tx, actor }: Place,
  rows: readonly Selectable<EvidenceTable>[],
): Promise<KeptEvidence[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const links = await tx
    .selectFrom("assessment_evidence_links")
    .select(["evidence_id", "criterion", "angle"])
    .where("organisation_id", "=", actor.organisationId)
    .where("evidence_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("standing", "=", true)
    .orderBy("criterion")
    .orderBy("angle")
    .execute();
  const files = await tx
    .selectFrom("assessment_evidence_files")
    .select(["evidence_id", "version", "name", "type", "bytes", "sha256"])
    .select(["uploaded_by_name as uploadedBy", "uploaded_at as uploadedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("evidence_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("version", "desc")
    .execute();
  const [linksOf, filesOf] = [grouped(links), grouped(files)];
  return rows.map((row) => keptOf(row, linksOf(row.id), filesOf(row.id)));
}

/** Finds what belongs to one piece among what belongs to several. */
function grouped<Row extends { readonly evidence_id: string }>(rows: readonly Row[]) {
  const byPiece = Map.groupBy(rows, ({ evidence_id }) => evidence_id);
  return (id: string) => (byPiece.get(id) ?? []).map(({ evidence_id: _where, ...row }) => row);
}

function keptOf(
  row: Selectable<EvidenceTable>,
  links: readonly EvidenceLink[],
  versions: readonly EvidenceFile[],
): KeptEvidence {
  return {
    ...{ id: row.id, kind: row.kind, title: row.title, shows: row.shows, holds: row.holds },
    ...{ address: row.address, validFor: row.valid_for, validFrom: row.valid_from, validTo: row.valid_to },
    ...{ collectedBy: row.collected_by, collectedOn: row.collected_on, fact: row.fact },
    ...{ confidentiality: row.confidentiality, version: row.version },
    ...{ createdAt: row.created_at, createdBy: row.created_by_name, createdById: row.created_by },
    ...{ links: [...links], versions: [...versions], withdrawn: withdrawalOf(row) },
  };
}

function withdrawalOf(row: Selectable<EvidenceTable>): Evidence["withdrawn"] {
  const { withdrawn_at: at, withdrawn_by_name: by, withdrawn_reason: reason } = row;
  return at !== null && by !== null && reason !== null ? { at, by, reason } : null;
}

function columnsOf(piece: KeptEvidence) {
  const { withdrawn } = piece;
  return {
    ...{ title: piece.title, shows: piece.shows, holds: piece.holds, address: piece.address },
    ...{ valid_for: piece.validFor, valid_from: piece.validFrom, valid_to: piece.validTo },
    ...{ collected_by: piece.collectedBy, collected_on: piece.collectedOn },
    ...{ confidentiality: piece.confidentiality, version: piece.version },
    fact: piece.fact && json(piece.fact),
    ...{ withdrawn_at: withdrawn?.at ?? null, withdrawn_by_name: withdrawn?.by ?? null },
    withdrawn_reason: withdrawn?.reason ?? null,
  };
}

/** Writes down which links stand; those no longer wanted stay as rows that do not. */
export async function saveLinks(
  { tx, actor }: Work,
  evidence: string,
  before: readonly EvidenceLink[],
  after: readonly EvidenceLink[],
): Promise<void> {
  const isIn = (list: readonly EvidenceLink[], { criterion, angle }: EvidenceLink) =>
    list.some((one) => one.criterion === criterion && one.angle === angle);
  const rows = [
    ...after.filter((link) => !isIn(before, link)).map((link) => ({ ...link, standing: true })),
    ...before.filter((link) => !isIn(after, link)).map((link) => ({ ...link, standing: false })),
  ].map((row) => ({ ...row, organisation_id: actor.organisationId, evidence_id: evidence }));
  if (rows.length === 0) return;
  await tx
    .insertInto("assessment_evidence_links")
    .values(rows)
    .onConflict((known) =>
      known
        .columns(["organisation_id", "evidence_id", "criterion", "angle"])
        .doUpdateSet((eb) => ({ standing: eb.ref("excluded.standing") })),
    )
    .execute();
}
