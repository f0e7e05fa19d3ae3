import type { assessments as api } from "@plumbline/api";
import { type Certificate, heldOn } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { findPack } from "@plumbline/documents";
import { chooseCentre } from "../../organisation/index.ts";
import { keepArrived } from "../../platform/files/index.ts";
import type { Context, Download } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { packsAtHand } from "../../standards/index.ts";
import type { Work } from "../answers/commands.ts";
import * as store from "./store.ts";

/** Records a certificate; the one whose place it takes ends on the day it was issued. */
export async function recordCertificate(
  context: Context<typeof api.recordCertificate>,
): Promise<Certificate> {
  const { actor, body, now, newId } = context;
  const centre = await chooseCentre(context, body.centreId);
  await refuseUnknownLevel(context, body);
  const { supersedesId, ...facts } = body;
  const former = supersedesId === null ? null : await heldFormer(context, supersedesId, body);
  const certificate: Certificate = {
    ...{ ...facts, id: newId(), version: 1, centreName: centre.name, ended: null, files: [] },
    ...{ recordedBy: actor.name, recordedAt: now.toISOString() },
  };
  await store.insertCertificate(context, certificate);
  if (former) await supersede(context, former, certificate);
  const data = { ...named(certificate), ...changeOf(null, { ...facts, supersedesId }) };
  await journal(context, "assessments.record-certificate", subject(certificate.id), data);
  return certificate;
}

/** Changes what is recorded; saving what is there already changes nothing. */
export async function changeCertificate(
  context: Context<typeof api.changeCertificate>,
): Promise<Certificate> {
  const { params, body } = context;
  const before = await heldStanding(context, params.id, body.expectedVersion);
  const { expectedVersion: _seen, ...facts } = body;
  const after = { ...before, ...facts };
  const change = changeOf(store.saysOf(before), store.saysOf(after));
  if (!change) return before;
  await refuseUnknownLevel(context, after);
  return save(context, { ...after, version: before.version + 1 }, "change", change);
}

/** Records that a certificate was withdrawn; its record stays. */
export async function withdrawCertificate(
  context: Context<typeof api.withdrawCertificate>,
): Promise<Certificate> {
  const { actor, now, params, body } = context;
  const before = await heldStanding(context, params.id, body.expectedVersion);
  const { on, reason } = body;
  const by = { by: actor.name, at: now.toISOString() };
  const ended = { how: "withdrawn" as const, on, reason, ...by, successorId: null };
  return save(context, { ...before, version: before.version + 1, ended }, "withdraw", { on, reason });
}

/** Takes a withdrawal back that was recorded by mistake. Reinstating what stands changes nothing. */
export async function reinstateCertificate(
  context: Context<typeof api.reinstateCertificate>,
): Promise<Certificate> {
  const { params, body } = context;
  const before = await held(context, params.id, body.expectedVersion);
  if (before.ended === null) return before;
  if (before.ended.how === "superseded") throw new Refusal("certificate-superseded");
  return save(context, { ...before, version: before.version + 1, ended: null }, "reinstate", {});
}

/** Adds a copy of the certificate; the copies before it stay as they are. */
export async function uploadCertificate(
  context: Context<typeof api.uploadCertificate>,
): Promise<Certificate> {
  const { actor, now, params, query, streamed } = context;
  // The adapter refuses a request without a file before the handler runs.
  if (!streamed) throw new Refusal("upload-missing");
  const before = await heldStanding(context, params.id, query.expectedVersion);
  const { name, type } = streamed;
  const kept = await keepArrived(context, streamed.file, { name, type });
  const by = { uploadedBy: actor.name, uploadedAt: now.toISOString() };
  const file = { version: (before.files[0]?.version ?? 0) + 1, name, type, ...kept, ...by };
  const after = { ...before, version: before.version + 1, files: [file, ...before.files] };
  await store.insertFile(context, before.id, file);
  return save(context, after, "upload", { file });
}

/** Hands out a copy, to be saved. */
export async function downloadCertificate(
  context: Context<typeof api.downloadCertificate>,
): Promise<Download> {
  const { actor, params, services } = context;
  const found = await store.findCertificate(context, params.id);
  const file = found?.files.find(({ version }) => version === params.version);
  if (!file) throw new Refusal("not-found");
  const bytes = await services.files.open(actor.organisationId, file.sha256);
  return { name: file.name, type: file.type, bytes };
}

/** What was recorded, change by change. */
export async function listVersions(context: Context<typeof api.listCertificateVersions>) {
  const found = await store.findCertificate(context, context.params.id);
  if (!found) throw new Refusal("not-found");
  const entries = await store.readVersions(context, found.id);
  return { entries, total: entries.length };
}

/**
 * The level a centre holds on a day by the certificates on record; undefined where none is recorded, so that what was
 * written down by hand can stand.
 */
export async function levelHeld(
  work: Work,
  { centreId, standard, day }: { readonly centreId: string; readonly standard: string; readonly day: string },
): Promise<string | null | undefined> {
  const certificates = await store.readCertificates(work, { centreId, standard });
  if (certificates.length === 0) return undefined;
  const levels = findPack(await packsAtHand(work), standard).standard.levels?.list ?? [];
  return heldOn(certificates, levels, day)?.level ?? null;
}

const actions = {
  change: "assessments.change-certificate",
  withdraw: "assessments.withdraw-certificate",
  reinstate: "assessments.reinstate-certificate",
  upload: "assessments.upload-certificate",
  supersede: "assessments.supersede-certificate",
} as const;

async function save(
  work: Work,
  certificate: Certificate,
  verb: keyof typeof actions,
  change: object,
): Promise<Certificate> {
  await store.saveCertificate(work, certificate);
  await journal(work, actions[verb], subject(certificate.id), { ...named(certificate), ...change });
  return certificate;
}

async function supersede(work: Work, former: Certificate, by: Certificate): Promise<void> {
  const { actor, now } = work;
  const ended = {
    ...{ how: "superseded" as const, on: by.issuedOn, reason: "", by: actor.name },
    ...{ at: now.toISOString(), successorId: by.id },
  };
  const change = { on: by.issuedOn, successor: by.number };
  await save(work, { ...former, version: former.version + 1, ended }, "supersede", change);
}

async function heldFormer(
  work: Work,
  id: string,
  { centreId, standard }: Pick<Certificate, "centreId" | "standard">,
): Promise<Certificate> {
  const former = await store.lockCertificate(work, id);
  if (!former) throw new Refusal("not-found");
  const isFit = former.centreId === centreId && former.standard === standard && former.ended === null;
  if (!isFit) throw new Refusal("certificate-not-superseded");
  return former;
}

async function held(work: Work, id: string, expectedVersion: number): Promise<Certificate> {
  const found = await store.lockCertificate(work, id);
  if (!found) throw new Refusal("not-found");
  if (found.version !== expectedVersion) {
    throw new Refusal("changed-meanwhile", { version: found.version });
  }
  return found;
}

async function heldStanding(work: Work, id: string, expectedVersion: number): Promise<Certificate> {
  const found = await held(work, id, expectedVersion);
  if (found.ended) throw new Refusal("certificate-ended");
  return found;
}

async function refuseUnknownLevel(
  work: Work,
  { standard, level }: Pick<Certificate, "standard" | "level">,
): Promise<void> {
  const pack = findPack(await packsAtHand(work), standard);
  const levels = (pack.standard.levels?.list ?? []).map(({ id }) => id);
  if (!levels.includes(level)) throw new Refusal("level-unknown", { level, levels });
}

function named({ number, centreName }: Certificate) {
  return { title: number, centreName };
}

function subject(id: string) {
  return { subject: "certificate", subjectId: id } as const;
}
