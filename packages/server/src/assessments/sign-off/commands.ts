import type { assessments as api } from "@plumbline/api";
import {
  type AssessmentSummary,
  asksTwoPeople,
  refuseAlone,
  refuseBlocked,
  type SignOff,
  type SignOffSettings,
  signOffState,
  standingRound,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { checkBundle, bundleLimitBytes as limitBytes, signBundle } from "@plumbline/documents";
import { keepFile } from "../../platform/files/index.ts";
import type { Context, Download } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { signerNow } from "../../platform/keys/index.ts";
import { hold, subject, type Work } from "../answers/commands.ts";
import { blocksOf, gatherSealed } from "../bundles/commands.ts";
import { findAssessment, updateAssessment } from "../store.ts";
import * as store from "./store.ts";

/** How far the sign-off is, what is in its way, and how it went before. */
export async function readSignOff(context: Context<typeof api.readSignOff>): Promise<SignOff> {
  return signOffNow(context, context.params.id);
}

/** Asks for the review and the approval of a closed assessment. */
export async function askSignOff(context: Context<typeof api.askSignOff>): Promise<SignOff> {
  const { params, body } = context;
  const { held, rounds, standing } = await holdClosed(context, params.id);
  if (standing) throw new Refusal("sign-off-asked-already");
  refuseOtherVersion(held, body.expectedVersion);
  refuseBlocked(await blocksOf(context, held));
  await store.openRound(context, params.id, nextOf(rounds));
  await updateAssessment(context, params.id, {});
  await journal(context, "assessments.ask-sign-off", subject(params.id), { title: held.summary.title });
  return signOffNow(context, params.id);
}

/** Reviews with remarks; where nobody asked for it, that is asked for with it. */
export async function reviewSignOff(context: Context<typeof api.reviewSignOff>): Promise<SignOff> {
  const { actor, now, params, body } = context;
  const { held, rounds, standing } = await holdClosed(context, params.id);
  if (standing?.reviewed) throw new Refusal("sign-off-reviewed-already", { by: standing.reviewed.by });
  refuseOtherVersion(held, body.expectedVersion);
  refuseBlocked(await blocksOf(context, held));
  const round = standing?.round ?? nextOf(rounds);
  if (!standing) await store.openRound(context, params.id, round);
  const by = { reviewed_by: actor.accountId, reviewed_by_name: actor.name, reviewed_at: now.toISOString() };
  await store.saveRound(context, { assessmentId: params.id, round }, { ...by, remarks: body.remarks });
  await updateAssessment(context, params.id, {});
  const data = { title: held.summary.title, round, remarks: body.remarks };
  await journal(context, "assessments.review-sign-off", subject(params.id), data);
  return signOffNow(context, params.id);
}

/** Gives an assessment back instead of signing it: it is open again, with the reason. */
export async function giveBackSignOff(context: Context<typeof api.giveBackSignOff>): Promise<SignOff> {
  const { params, body } = context;
  const { held, standing } = await holdClosed(context, params.id);
  if (!standing) throw new Refusal("sign-off-not-standing");
  refuseOtherVersion(held, body.expectedVersion);
  await endRound(context, standing, { how: "given-back", reason: body.reason });
  await updateAssessment(context, params.id, { closed_at: null, years_at_close: null });
  const data = { title: held.summary.title, round: standing.round, reason: body.reason };
  await journal(context, "assessments.give-back-sign-off", subject(params.id), data);
  return signOffNow(context, params.id);
}

/** Approves: gathers what counts, signs it, keeps the bundle and freezes the assessment, all of it or nothing. */
export async function approveSignOff(context: Context<typeof api.approveSignOff>): Promise<SignOff> {
  const { tx, actor, now, params, body, services } = context;
  const { held, standing } = await holdClosed(context, params.id);
  const { title, purpose } = held.summary;
  if (!standing?.reviewed) throw new Refusal("sign-off-not-reviewed");
  const { twoPeople } = await store.readSettings(context);
  refuseAlone(asksTwoPeople(twoPeople, purpose), standing.reviewedById ?? "", actor.accountId);
  refuseOtherVersion(held, body.expectedVersion);
  refuseBlocked(await blocksOf(context, held));
  const at = now.toISOString();
  const sealed = await gatherSealed(context, held, {
    review: standing.reviewed,
    approval: { by: actor.name, at },
  });
  const { text, sha256, key } = signBundle(sealed, await signerNow(tx, services.instanceKey));
  const name = bundleName(sha256);
  refuseUnverifiable(text, name);
  const arrival = { content: Buffer.from(text), name, type: "application/json", limitBytes };
  const kept = await keepFile(context, services.files, arrival);
  const level = levelOf(sealed.verdict);
  await store.saveRound(context, standing, {
    ...{ approved_at: at, approved_by: actor.accountId, approved_by_name: actor.name },
    ...{ sealed_sha256: sha256, key_fingerprint: key, level },
    ...{ bundle_sha256: kept.sha256, bundle_bytes: kept.bytes },
  });
  await updateAssessment(context, params.id, { signed_at: at });
  const data = { title, round: standing.round, reviewedBy: standing.reviewed.by, sha256, key, level };
  await journal(context, "assessments.approve-sign-off", subject(params.id), data);
  return signOffNow(context, params.id);
}

/** Withdraws a sign-off, with the reason; the assessment is closed and no longer frozen, the bundle stays kept. */
export async function withdrawSignOff(context: Context<typeof api.withdrawSignOff>): Promise<SignOff> {
  const { params, body } = context;
  const held = await hold(context, params.id);
  if (held.summary.state === "archived") throw new Refusal("assessment-archived");
  const rounds = await store.readRounds(context, [params.id]);
  const standing = standingRound(rounds);
  if (!standing?.approved || !standing.seal) throw new Refusal("sign-off-not-standing");
  refuseOtherVersion(held, body.expectedVersion);
  await endRound(context, standing, { how: "withdrawn", reason: body.reason });
  await updateAssessment(context, params.id, { signed_at: null });
  const { sha256 } = standing.seal;
  const data = { title: held.summary.title, round: standing.round, reason: body.reason, sha256 };
  await journal(context, "assessments.withdraw-sign-off", subject(params.id), data);
  return signOffNow(context, params.id);
}

/** Hands the bundle of a round out, also of one that was withdrawn; the journal keeps who took it. */
export async function downloadBundle(context: Context<typeof api.downloadBundle>): Promise<Download> {
  const { actor, params, services } = context;
  const rounds = await store.readRounds(context, [params.id]);
  const found = rounds.find(({ round }) => round === params.round);
  if (!found?.bundleSha256 || !found.seal) throw new Refusal("not-found");
  const bytes = await services.files.open(actor.organisationId, found.bundleSha256);
  const { sha256 } = found.seal;
  await journal(context, "assessments.download-bundle", subject(params.id), { round: params.round, sha256 });
  return { name: bundleName(sha256), type: "application/json", bytes };
}

/** Chooses which assessments take two people. */
export async function changeSignOffSettings(
  context: Context<typeof api.changeSignOffSettings>,
): Promise<SignOffSettings> {
  const { actor, body } = context;
  const before = await store.readSettings(context);
  if (before.version !== body.expectedVersion) {
    throw new Refusal("changed-meanwhile", { version: before.version });
  }
  if (before.twoPeople === body.twoPeople) return before;
  const after = { twoPeople: body.twoPeople, version: before.version + 1 };
  if (!(await store.saveSettings(context, after))) {
    throw new Refusal("changed-meanwhile", { version: after.version });
  }
  const about = { subject: "organisation", subjectId: actor.organisationId } as const;
  const change = { before: { twoPeople: before.twoPeople }, after: { twoPeople: after.twoPeople } };
  await journal(context, "assessments.change-sign-off-settings", about, change);
  return after;
}

/** A round that somebody began lapses where the assessment is opened again. Needs the lock. */
export async function lapseRound(work: Work, id: string, reason: string): Promise<void> {
  const standing = standingRound(await store.readRounds(work, [id]));
  if (standing) await endRound(work, standing, { how: "reopened", reason });
}

async function endRound(
  { tx, actor, now }: Work,
  round: store.KeptRound,
  { how, reason }: { readonly how: "given-back" | "reopened" | "withdrawn"; readonly reason: string },
): Promise<void> {
  const by = { ended_by: actor.accountId, ended_by_name: actor.name, ended_at: now.toISOString() };
  await store.saveRound({ tx, actor }, round, { ...by, ended_how: how, ended_reason: reason });
}

/** Takes a closed assessment that is not signed, with its rounds. */
async function holdClosed(work: Work, id: string) {
  const held = await hold(work, id);
  const { state, signedAt } = held.summary;
  if (state === "archived") throw new Refusal("assessment-archived");
  if (signedAt !== null) throw new Refusal("assessment-signed");
  if (state === "open") throw new Refusal("assessment-not-closed");
  const rounds = await store.readRounds(work, [id]);
  return { held, rounds, standing: standingRound(rounds) };
}

function nextOf(rounds: readonly store.KeptRound[]): number {
  return (rounds[0]?.round ?? 0) + 1;
}

async function signOffNow(work: Work, id: string): Promise<SignOff> {
  const kept = await findAssessment(work, id);
  if (!kept) throw new Refusal("not-found");
  const { summary } = kept;
  const rounds = await store.readRounds(work, [id]);
  const { twoPeople } = await store.readSettings(work);
  const pack = await work.services.pinned.readOne(work.tx, summary.packHash);
  const state = signOffState(summary.state, rounds.map(plainRound));
  const isSigned = state === "signed";
  return {
    ...{ state, twoPeople: asksTwoPeople(twoPeople, summary.purpose), rounds: rounds.map(plainRound) },
    reviewedByMe: standingRound(rounds)?.reviewedById === work.actor.accountId,
    blocks: isSigned ? [] : [...(await blocksOf(work, { ...kept, pack }))],
  };
}

function plainRound({ assessmentId: _of, reviewedById: _by, bundleSha256: _at, ...round }: store.KeptRound) {
  return round;
}

/** Nothing is kept as signed that its own check would not find whole. */
function refuseUnverifiable(text: string, name: string): void {
  const { faults } = checkBundle({ form: "bundle", text, report: null }, name);
  if (faults.length > 0) throw new Error(`what was to be signed does not verify: ${JSON.stringify(faults)}`);
}

/** A file's name by what was signed. */
function bundleName(sha256: string): string {
  return `plumbline-${sha256.slice(0, 12)}.json`;
}

function levelOf({ eligible }: Readonly<Record<string, unknown>>): string | null {
  return typeof eligible === "string" ? eligible : null;
}

function refuseOtherVersion(
  { summary: { version } }: { readonly summary: Pick<AssessmentSummary, "version"> },
  expectedVersion: number,
): void {
  if (version !== expectedVersion) throw new Refusal("changed-meanwhile", { version });
}
