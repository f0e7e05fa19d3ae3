import { type assessments as api, mayDo } from "@plumbline/api";
import type { AssessmentSummary } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { ReportKind } from "@plumbline/core/reports";
import { finishedBefore, hold, type Place, readSheet, subject } from "../assessments/index.ts";
import { findCentre } from "../organisation/index.ts";
import type { Context, Download } from "../platform/http/index.ts";
import { journal } from "../platform/journal/index.ts";
import { gatherOwn, isConfidential, mayReadConfidential, reasonAgainst } from "./kinds/commands.ts";
import { readLogo, readTemplate } from "./look/store.ts";
import { contentTypes, jobName, type ReportTask } from "./making/commands.ts";
import { signedNow } from "./signed/commands.ts";
import * as store from "./store.ts";
import type { ReportContents } from "./tables.ts";

/** Orders a report of the assessment as it is now; later changes do not reach it. */
export async function requestReport(context: Context<typeof api.requestReport>): Promise<api.ReportJob> {
  const { tx, actor, params, body, newId, services } = context;
  const held = await hold(context, params.id);
  const refusal = await reasonAgainst(context, params.id, body.kind);
  if (refusal) throw refusal;
  const sheet = await readSheet(context, params.id);
  const centre = await findCentre(context, held.summary.centreId);
  if (!sheet || !centre) throw new Refusal("not-found");
  const organisation = await store.organisationName(context);
  const { name, city, seats, openedOn } = centre;
  const id = newId();
  const own = await gatherOwn(
    context,
    { summary: held.summary, standard: held.pack.standard, sheet },
    body.kind,
  );
  const before = await sheetBefore(context, held.summary);
  const look = await lookOf(context, body);
  const signed = await signedNow(context, params.id);
  const shared = { sheet, before, organisation, centre: { name, city, seats, openedOn } };
  const contents = { ...shared, ...(signed && { signed }), ...look, ...own };
  const confidential = isConfidential(own);
  await store.insertReport(context, { id, assessment_id: params.id, ...body, contents, confidential });
  const task: ReportTask = { organisationId: actor.organisationId, report: id };
  await services.jobs.send(jobName, task, tx);
  const data = { title: held.summary.title, report: id, ...body, ...(confidential && { confidential }) };
  await journal(context, "assessments.request-report", subject(params.id), data);
  return found(await store.findReport(context, { id: params.id, report: id })).job;
}

/** The logo that stands now, and for Word the template of this kind and language. */
async function lookOf(
  place: Place,
  { kind, format, language }: Pick<api.ReportJob, "kind" | "format" | "language">,
): Promise<Pick<ReportContents, "logo" | "template">> {
  const { logo } = await readLogo(place);
  const { template } = format === "docx" ? await readTemplate(place, { kind, language }) : { template: null };
  return {
    logo: logo && { sha256: logo.sha256, width: logo.width, height: logo.height },
    template: template && { sha256: template.sha256, name: template.name },
  };
}

/** The answers of the last finished run of the same centre and standard; null where there is none. */
async function sheetBefore(place: Place, summary: AssessmentSummary): Promise<api.AssessmentSheet | null> {
  const earlier = await finishedBefore(place, summary);
  return (earlier && (await readSheet(place, earlier.id))) ?? null;
}

/** Stops a report that is waiting or being made; one that has ended stays as it is, and nothing is written down. */
export async function cancelReport(context: Context<typeof api.cancelReport>): Promise<void> {
  const { params } = context;
  found(await store.findReport(context, params));
  if (!(await store.cancelReport(context, params.report))) return;
  await journal(context, "assessments.cancel-report", subject(params.id), { report: params.report });
}

/** Hands the file of a finished report out; the journal keeps who took it. */
export async function downloadReport(context: Context<typeof api.downloadReport>): Promise<Download> {
  const { actor, params, services } = context;
  const { job, sha256, ...kept } = found(await store.findReport(context, params));
  await refuseUnlessFor(context, { ...kept, kind: job.kind });
  if (!job.file || sha256 === null) throw new Refusal("report-not-ready");
  const bytes = await services.files.open(actor.organisationId, sha256);
  const data = { report: params.report, fileName: job.file.name, sha256 };
  await journal(context, "assessments.download-report", subject(params.id), data);
  return { name: job.file.name, type: contentTypes[job.format], bytes };
}

/** Whoever takes a report must be allowed to know what is in it, as the one who ordered it was. */
async function refuseUnlessFor(
  context: Context<typeof api.downloadReport>,
  kept: { namesPeople: boolean; confidential: boolean; requestedBy: string; kind: ReportKind },
): Promise<void> {
  const { actor, params } = context;
  if (kept.namesPeople && !mayDo(actor.roles, "people.read")) throw new Refusal("report-names-people");
  const isOwn = kept.requestedBy === actor.accountId;
  if (kept.confidential && !isOwn && !(await mayReadConfidential(context, params.id)))
    throw new Refusal("report-confidential");
  const refusal = await reasonAgainst(context, params.id, kept.kind);
  if (refusal) throw refusal;
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Refusal("not-found");
  return one;
}
