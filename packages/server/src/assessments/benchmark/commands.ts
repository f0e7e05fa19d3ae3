import { createHash, randomUUID } from "node:crypto";
import type { assessments as api } from "@plumbline/api";
import {
  type BenchmarkConsent,
  type BenchmarkSettings,
  type ImportedFile,
  leastCentres,
  readBenchmarkFile,
  writeBenchmarkFile,
} from "@plumbline/core/assessments";
import { Refusal, utcDay } from "@plumbline/core/kernel";
import { type InputIssue, inputErrors } from "@plumbline/core/refusals";
import { chooseCentre } from "../../organisation/index.ts";
import { plainName } from "../../platform/files/index.ts";
import type { Context, Download } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { isTaken } from "../../platform/records/index.ts";
import { packsAtHand } from "../../standards/index.ts";
import type { Work } from "../answers/commands.ts";
import { type OwnEntry, ownEntries, plainConsent } from "../benchmark-standing/commands.ts";
import * as store from "./store.ts";

const subject = (id: string) => ({ subject: "benchmark", subjectId: id });
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** How the organisation takes part. */
export async function readBenchmark(work: Work): Promise<api.BenchmarkOverview> {
  const settings = await store.readSettings(work);
  return {
    settings: { least: settings?.least ?? leastCentres, version: settings?.version ?? 0 },
    consents: (await store.readConsents(work)).map(plainConsent),
    files: await importedFiles(work),
  };
}

async function importedFiles(work: Work): Promise<ImportedFile[]> {
  const counts = Map.groupBy(await store.countEntries(work), ({ fileId }) => fileId);
  const known = new Set((await packsAtHand(work)).map(({ rulesHash }) => rulesHash));
  return (await store.readFiles(work)).map(({ source: _source, ...file }) => {
    const own = counts.get(file.id) ?? [];
    const standards = own.map(({ standard, entries, rulesHash }) => ({
      ...{ standard, entries, known: known.has(rulesHash) },
    }));
    return { ...file, standards, entries: own.reduce((sum, { entries }) => sum + entries, 0) };
  });
}

// Version 1 stands for what was never set by anybody: settings are put down when they are first needed.
const untouched = () => ({ least: leastCentres, source: randomUUID(), version: 1 });

/** Raises the fewest centres of a group. */
export async function changeSettings(
  context: Context<typeof api.changeBenchmarkSettings>,
): Promise<BenchmarkSettings> {
  const { least, expectedVersion } = context.body;
  const kept = await store.holdSettings(context, untouched());
  // Whoever saw nothing set, saw what was put down untouched.
  if (kept.version !== Math.max(1, expectedVersion))
    throw new Refusal("changed-meanwhile", { version: kept.version });
  if (least < kept.least) throw new Refusal("benchmark-least-only-raised", { least: kept.least });
  if (least === kept.least) return { least, version: kept.version };
  const after = { least, version: kept.version + 1 };
  await store.saveSettings(context, after);
  await journal(
    context,
    "assessments.raise-benchmark-least",
    { subject: "organisation", subjectId: context.actor.organisationId },
    { before: { least: kept.least }, after: { least } },
  );
  return after;
}

/** Lets a centre take part, or takes that back. With each consent its entries get other ids. */
export async function decideConsent(
  context: Context<typeof api.decideBenchmarkConsent>,
): Promise<BenchmarkConsent> {
  const { params, body } = context;
  const centre = await chooseCentre(context, params.id);
  const [before] = await store.readConsents(context, centre.id);
  const version = before?.version ?? 0;
  if (version !== body.expectedVersion) throw new Refusal("changed-meanwhile", { version });
  if (before && before.consented === body.consented) return plainConsent(before);
  await store.holdSettings(context, untouched());
  const decided = { centreId: centre.id, consented: body.consented, secret: randomUUID() };
  if (!(await store.saveConsent(context, { ...decided, version: version + 1 })))
    throw new Refusal("changed-meanwhile");
  const action = body.consented ? "assessments.join-benchmark" : "assessments.leave-benchmark";
  const about = { subject: "centre", subjectId: centre.id };
  await journal(context, action, about, { name: centre.name, version: version + 1 });
  const [after] = await store.readConsents(context, centre.id);
  if (!after) throw new Error("a consent that was just written is not there");
  return plainConsent(after);
}

/** What would leave, and from which centres. */
export async function previewFile(work: Work): Promise<api.BenchmarkPreview> {
  const { text, own } = await fileNow(work);
  const consents = await store.readConsents(work);
  const centres = consents.flatMap(({ centreId, centreName }) => {
    const entries = own.filter((one) => one.centreId === centreId).length;
    return entries === 0 ? [] : [{ centreId, centreName, entries }];
  });
  return { text, sha256: sha256(text), centres };
}

async function fileNow(work: Work): Promise<{ readonly text: string; readonly own: readonly OwnEntry[] }> {
  const own = await ownEntries(work);
  if (own.length === 0) throw new Refusal("benchmark-nothing-to-send");
  const source = (await store.readSettings(work))?.source;
  if (!source) throw new Error("a centre takes part, and the settings were never put down");
  const text = writeBenchmarkFile(
    source,
    own.map(({ entry }) => entry),
  );
  return { text, own };
}

/** The file, if it still is what was looked at. That it left is in the journal. */
export async function downloadFile(context: Context<typeof api.downloadBenchmarkFile>): Promise<Download> {
  const { text, own } = await fileNow(context);
  const hash = sha256(text);
  if (hash !== context.query.sha256) throw new Refusal("benchmark-file-changed");
  const about = { subject: "organisation", subjectId: context.actor.organisationId };
  const data = { entries: own.length, sha256: hash };
  await journal(context, "assessments.export-benchmark-file", about, data);
  return { name: "plumbline-benchmark.json", type: "application/json", bytes: Buffer.from(text) };
}

/** Takes the file of another installation in, whole or not at all. */
export async function importFile(context: Context<typeof api.importBenchmarkFile>): Promise<ImportedFile> {
  const { upload, now } = context;
  if (!upload) throw new Refusal("file-missing");
  const file = readBenchmarkFile(upload.bytes, utcDay(now), (issues) =>
    // What readBenchmarkFile hands over are zod's own issues.
    inputErrors(issues as readonly InputIssue[], ""),
  );
  const own = await store.readSettings(context);
  if (own?.source === file.source) throw new Refusal("benchmark-file-own");
  const id = context.newId();
  const kept = { id, name: plainName(upload.name), sha256: sha256(upload.bytes) };
  try {
    await store.replaceFile(context, kept, file);
  } catch (error) {
    // Somebody took in a file of the same source at the same moment.
    throw isTaken(error) ? new Refusal("changed-meanwhile") : error;
  }
  const data = { name: kept.name, sha256: kept.sha256, entries: file.entries.length };
  await journal(context, "assessments.import-benchmark-file", subject(id), data);
  const taken = (await importedFiles(context)).find((one) => one.id === id);
  if (!taken) throw new Error("a file that was just taken in is not there");
  return taken;
}

/** Takes a file away again; what it had counted no longer counts. */
export async function removeFile(context: Context<typeof api.removeBenchmarkFile>): Promise<void> {
  const removed = await store.deleteFile(context, context.params.id);
  if (!removed) throw new Refusal("not-found");
  await journal(context, "assessments.remove-benchmark-file", subject(context.params.id), removed);
}
