import { type assessments as api, mayDo } from "@plumbline/api";
import {
  type Evidence,
  type EvidenceEntry,
  type EvidenceFile,
  type EvidenceLink,
  mayRateInTeam,
  scaleValues,
} from "@plumbline/core/assessments";
import { Refusal, utcDay } from "@plumbline/core/kernel";
import { keepArrived } from "../../platform/files/index.ts";
import type { Context, Download, Streamed } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf, type Work } from "../../platform/records/index.ts";
import { type HeldAssessment, holdOpen, refuseOutside } from "../answers/commands.ts";
import { findAssessment, lockAssessment } from "../store.ts";
import { roleInTeam } from "../team/store.ts";
import * as store from "./store.ts";

/** The pieces of an assessment as lists show them; what the caller may not read is counted alone. */
export async function listEvidence(
  context: Context<typeof api.listEvidence>,
): Promise<{ entries: EvidenceEntry[]; total: number; hidden: number }> {
  const kept = await findAssessment(context, context.params.id);
  if (!kept) throw new Refusal("not-found");
  const all = await store.readEvidence(context, context.params.id);
  const readable = all.filter(await readerOf(context, context.params.id));
  const entries = readable.map((piece) => store.entryOf(piece, kept.summary));
  return { entries, total: entries.length, hidden: all.length - entries.length };
}

/** One piece in full. That somebody read what is kept to the assessors is written down. */
export async function readEvidence(context: Context<typeof api.readEvidence>): Promise<Evidence> {
  const { piece, assessment } = await readable(context, context.params);
  if (piece.confidentiality === "assessors") {
    const data = { title: assessment.title, name: piece.title };
    await journal(context, "assessments.read-confidential", subject(piece.id), data);
  }
  return store.evidenceOf(piece, assessment);
}

/** Hands out a version of a file, to be saved; taking what is kept to the assessors is written down. */
export async function downloadEvidence(context: Context<typeof api.downloadEvidence>): Promise<Download> {
  const { actor, params, services } = context;
  const { piece, assessment } = await readable(context, params);
  const file = piece.versions.find(({ version }) => version === params.version);
  if (!file) throw new Refusal("not-found");
  const bytes = await services.files.open(actor.organisationId, file.sha256);
  if (piece.confidentiality === "assessors") {
    const data = { title: assessment.title, name: piece.title, version: file.version, sha256: file.sha256 };
    await journal(context, "assessments.download-confidential", subject(piece.id), data);
  }
  return { name: file.name, type: file.type, bytes };
}

/** Puts a link, interview, observation or sample on file. */
export async function attachEvidence(context: Context<typeof api.attachEvidence>): Promise<Evidence> {
  const { params, body } = context;
  const held = await holdOpen(context, params.id);
  const piece = newPiece(context, body);
  refuseStrayLinks(held, piece.links);
  return put(context, held, piece);
}

/**
 * Puts a file or photograph on file: the piece and the first version of its file together, or neither. Sent again under
 * an id of the sender's own, because the first answer was lost, it is answered with what is there.
 */
export async function uploadEvidence(context: Context<typeof api.uploadEvidence>): Promise<Evidence> {
  const { params, query } = context;
  const streamed = arrived(context);
  const there = query.id && (await pieceSentBefore(context, params.id, query.id));
  if (there) return there;
  const held = await holdOpen(context, params.id);
  const { kind, title, confidentiality, criterion, angles = "" } = query;
  const holds = kind === "file" ? (query.holds ?? null) : null;
  if (kind === "file" && holds === null) throw new Refusal("evidence-without-holding");
  const asked = angles.split(",").filter(Boolean);
  const links = criterion === undefined ? [] : asked.map((angle) => ({ criterion, angle }));
  refuseStrayLinks(held, links);
  const first = await keptFile(context, streamed, 1);
  const fields = { ...blank, kind, title, confidentiality, holds, links };
  const piece = newPiece(context, fields);
  return put(context, held, { ...piece, id: query.id ?? piece.id, versions: [first] });
}

/** The piece the actor put on file under an id before; an id that stands for anything else is refused. */
async function pieceSentBefore(work: Work, id: string, evidence: string): Promise<Evidence | undefined> {
  // Two that come at once wait for each other here, also where the assessment is closed by now.
  const kept = await lockAssessment(work, id);
  if (!kept) throw new Refusal("not-found");
  const piece = await store.findEvidence(work, { id, evidence });
  const isOwn = piece?.createdById === work.actor.accountId;
  if (piece && isOwn) return store.evidenceOf(piece, kept.summary);
  if (piece || (await store.isIdUsed(work, evidence))) throw new Refusal("evidence-id-used");
  return undefined;
}

/** Changes what is written about a piece; its kind, its files and who put it on file stay. */
export async function changeEvidence(context: Context<typeof api.changeEvidence>): Promise<Evidence> {
  const { params, body } = context;
  const { held, before } = await holdPiece(context, params, body.expectedVersion);
  const { expectedVersion: _seen, ...fields } = body;
  const after = { ...before, ...fields, ...ofKind(before, fields) };
  refuseIncomplete(after);
  refuseStrayLinks(held, after.links);
  const change = changeOf(before, after);
  if (!change) return store.evidenceOf(before, held.summary);
  const saved = { ...after, version: before.version + 1 };
  await store.saveEvidence(context, before, saved);
  const data = { title: held.summary.title, name: after.title, ...change };
  await journal(context, "assessments.change-evidence", subject(before.id), data);
  return store.evidenceOf(saved, held.summary);
}

/** Adds a version of the file; the versions before it stay as they are. */
export async function uploadEvidenceVersion(
  context: Context<typeof api.uploadEvidenceVersion>,
): Promise<Evidence> {
  const { params, query } = context;
  const streamed = arrived(context);
  const { held, before } = await holdPiece(context, params, query.expectedVersion);
  if (before.kind !== "file" && before.kind !== "photograph") throw new Refusal("evidence-takes-no-file");
  const file = await keptFile(context, streamed, (before.versions[0]?.version ?? 0) + 1);
  const after = { ...before, version: before.version + 1, versions: [file, ...before.versions] };
  await store.saveEvidence(context, before, after);
  await store.insertFile(context, before.id, file);
  const data = { title: held.summary.title, name: before.title, file };
  await journal(context, "assessments.upload-evidence-version", subject(before.id), data);
  return store.evidenceOf(after, held.summary);
}

/** Takes a piece out of the evidence, with the reason; it and its files stay readable. */
export async function withdrawEvidence(context: Context<typeof api.withdrawEvidence>): Promise<Evidence> {
  const { actor, now, params, body } = context;
  const { held, before } = await holdPiece(context, params, body.expectedVersion);
  const withdrawn = { reason: body.reason, by: actor.name, at: now.toISOString() };
  const after = { ...before, version: before.version + 1, withdrawn };
  await store.saveEvidence(context, before, after);
  const data = { title: held.summary.title, name: before.title, reason: body.reason };
  await journal(context, "assessments.withdraw-evidence", subject(before.id), data);
  return store.evidenceOf(after, held.summary);
}

/** A piece that nobody has put on file yet, in the actor's name. */
export function newPiece(
  { actor, now, newId }: Work,
  fields: Pick<store.KeptEvidence, "kind" | keyof typeof blank | "title" | "holds" | "links"> & {
    readonly confidentiality: store.KeptEvidence["confidentiality"];
  },
): store.KeptEvidence {
  return {
    ...fields,
    ...{ id: newId(), version: 1, fact: null, versions: [], withdrawn: null },
    ...{ collectedBy: fields.collectedBy || actor.name },
    ...{ collectedOn: fields.collectedOn ?? utcDay(now) },
    ...{ createdAt: now.toISOString(), createdBy: actor.name, createdById: actor.accountId },
  };
}

/** What an upload says nothing about. */
export const blank = {
  ...{ shows: "", address: null, validFor: [], validFrom: null, validTo: null },
  ...{ collectedBy: "", collectedOn: null },
};

/** Writes a new piece down with its file and its journal row. */
export async function put(
  work: Work,
  { summary }: HeldAssessment,
  piece: store.KeptEvidence,
): Promise<Evidence> {
  if (!(await store.insertEvidence(work, summary.id, piece))) throw new Refusal("evidence-id-used");
  for (const file of piece.versions) await store.insertFile(work, piece.id, file);
  const { createdById: _by, ...after } = piece;
  const data = { title: summary.title, name: piece.title, ...changeOf(null, after) };
  await journal(work, "assessments.attach-evidence", subject(piece.id), data);
  return store.evidenceOf(piece, summary);
}

/** What a journal entry about a piece speaks of. */
export function subject(id: string) {
  return { subject: "evidence", subjectId: id } as const;
}

/**
 * Which pieces the caller may read. What is kept to the assessors: those who rate in the team, without a team those
 * whose role it is, and always whoever put it on file. Beside the answers of a former edition it is the team of today.
 */
export async function readerOf(
  work: Pick<Work, "tx" | "actor">,
  assessmentId: string,
): Promise<(piece: Pick<store.KeptEvidence, "confidentiality" | "createdById">) => boolean> {
  const { accountId, roles } = work.actor;
  const revisionOf = (await findAssessment(work, assessmentId))?.revisionOf ?? null;
  const role = await roleInTeam(work, revisionOf ?? assessmentId, accountId);
  const isAssessor = role === undefined ? mayDo(roles, "assessments.read-confidential") : mayRateInTeam(role);
  return (piece) => isAssessor || piece.confidentiality === "team" || piece.createdById === accountId;
}

/** The piece, where the caller may read it. */
async function findReadable(work: Work, params: { readonly id: string; readonly evidence: string }) {
  const piece = await store.findEvidence(work, params);
  const mayRead = await readerOf(work, params.id);
  if (!piece || !mayRead(piece)) throw new Refusal("not-found");
  return piece;
}

async function readable(work: Work, params: { readonly id: string; readonly evidence: string }) {
  const kept = await findAssessment(work, params.id);
  if (!kept) throw new Refusal("not-found");
  return { piece: await findReadable(work, params), assessment: kept.summary };
}

/** Takes a piece for a change: the assessment is open and held, the piece stands and is what the caller saw. */
async function holdPiece(
  work: Parameters<typeof holdOpen>[0],
  params: { readonly id: string; readonly evidence: string },
  expectedVersion: number,
) {
  const held = await holdOpen(work, params.id);
  const before = await findReadable(work, params);
  if (before.version !== expectedVersion) throw new Refusal("changed-meanwhile", { version: before.version });
  if (before.withdrawn) throw new Refusal("evidence-withdrawn");
  return { held, before };
}

/** Fields that a kind has no use for stay as they are. */
function ofKind(before: store.KeptEvidence, fields: Pick<Evidence, "holds" | "address">) {
  const { kind } = before;
  return {
    holds: kind === "file" || kind === "link" ? fields.holds : null,
    address: kind === "link" ? fields.address : null,
  };
}

function refuseIncomplete({ kind, holds, address }: store.KeptEvidence): void {
  if (kind === "link" && address === null) throw new Refusal("evidence-without-address");
  if ((kind === "link" || kind === "file") && holds === null) throw new Refusal("evidence-without-holding");
}

function refuseStrayLinks(held: HeldAssessment, links: readonly EvidenceLink[]): void {
  for (const { criterion, angle } of links) {
    refuseOutside(held, criterion);
    scaleValues(held.pack.standard, angle);
  }
}

function arrived({ streamed }: { readonly streamed?: Streamed }): Streamed {
  // The adapter refuses a request without a file before the handler runs.
  if (!streamed) throw new Refusal("upload-missing");
  return streamed;
}

/** Keeps the bytes that came in, and tells what the version of the file is then. */
async function keptFile(work: Work, { name, type, file }: Streamed, version: number): Promise<EvidenceFile> {
  const kept = await keepArrived(work, file, { name, type });
  const { actor, now } = work;
  return { version, name, type, ...kept, uploadedBy: actor.name, uploadedAt: now.toISOString() };
}
