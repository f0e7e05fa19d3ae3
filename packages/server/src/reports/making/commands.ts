import { buffer } from "node:stream/consumers";
import type { assessments as api } from "@plumbline/api";
import {
  assess,
  engineVersion,
  isSelfAudit,
  nextLevelPlan,
  sheetRows,
  standouts,
} from "@plumbline/core/assessments";
import { Refusal, type Text } from "@plumbline/core/kernel";
import {
  type AssessmentReport,
  type EarlierRun,
  type ReportPerson,
  reportModel,
} from "@plumbline/core/reports";
import type { GuidedPack, Pack } from "@plumbline/core/standards";
import { type Look, reportFileName, writeReport } from "@plumbline/documents";
import type { Place } from "../../assessments/index.ts";
import { keepFile, mediaTypes } from "../../platform/files/index.ts";
import type { Services } from "../../platform/http/index.ts";
import { ruleOf } from "../../platform/http/refusal-rules.ts";
import { packsAtHand } from "../../standards/index.ts";
import { printedOf } from "../kinds/commands.ts";
import { asSigned } from "../signed/commands.ts";
import * as store from "../store.ts";
import type { ReportContents } from "../tables.ts";

/** The name of the jobs that make reports, and what one says. */
export const jobName = "assessments.report";
export type ReportTask = { readonly organisationId: string; readonly report: string };

/** The media types of the forms. */
export const contentTypes = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  docx: mediaTypes.docx,
  xlsx: mediaTypes.xlsx,
  json: "application/json",
} as const satisfies Record<api.ReportJob["format"], string>;

const limitBytes = 200 * 1024 * 1024;

/** Makes the reports ordered from now on, and those left over, one at a time. */
export async function makeReports(services: Services): Promise<void> {
  await services.jobs.work<ReportTask>(jobName, (task) => makeReport(services, task));
}

async function makeReport(services: Services, { organisationId, report }: ReportTask): Promise<void> {
  const within = <T>(work: (place: Place) => Promise<T>) =>
    services.database.inOrganisation(organisationId, (tx) => work({ tx, actor: { organisationId } }));
  const taken = await within(async (place) => {
    const order = await store.beginReport(place, report);
    return order && { order, packs: await packsOf(services, place, order) };
  });
  if (!taken) return;
  const { order, packs } = taken;
  const progress = follow((step, share) =>
    within((place) => store.advanceReport(place, report, { step, progress: share })),
  );
  const { onProgress, signal, settled } = progress;
  try {
    const { contents, signature } = await asSigned(services.files, organisationId, order.contents);
    const report = { ...reportOf({ ...order, contents }, packs), signed: signature };
    const { pack, others } = packs;
    const printed = printedOf({ report, contents, pack, others, kind: order.kind });
    const look = await filesOf(services, organisationId, contents);
    const bytes = await writeReport(printed, order.format, { onProgress, signal, look });
    await settled();
    const name = reportFileName(printed, order.format);
    await within((place) => finish(services, place, order, { name, content: bytes }));
  } catch (error) {
    if (signal.aborted) return;
    await settled();
    if (!(error instanceof Refusal)) services.log.error({ err: error, report }, "a report could not be made");
    const finished_at = services.clock().toISOString();
    const outcome = { state: "failed", step: null, problem: problemOf(error), finished_at } as const;
    await within((place) => store.advanceReport(place, report, outcome));
  }
}

/** Keeps the file and ends the report, in one transaction; one cancelled at the last moment stays cancelled. */
async function finish(
  { files, clock }: Services,
  { tx, actor }: Place,
  order: store.ReportOrder,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<void> {
  const now = clock();
  const requester = { accountId: order.requested_by, name: "", organisationId: actor.organisationId };
  const arrival = { ...file, type: contentTypes[order.format], limitBytes };
  const kept = await keepFile({ tx, actor: requester, now }, files, arrival);
  await store.advanceReport({ tx, actor }, order.id, {
    ...{ state: "done", step: null, progress: 1, finished_at: now.toISOString() },
    ...{ file_name: file.name, file_bytes: kept.bytes, file_sha256: kept.sha256 },
  });
}

/** The logo and the template of an order, as their bytes were when it was put down. */
async function filesOf(
  { files }: Services,
  organisationId: string,
  { logo, template }: ReportContents,
): Promise<Look> {
  const read = async (sha256: string) =>
    new Uint8Array(await buffer(await files.open(organisationId, sha256)));
  return {
    logo: logo ? { ...logo, png: await read(logo.sha256) } : null,
    template: template ? { name: template.name, bytes: await read(template.sha256) } : null,
  };
}

/** The pinned standard of a report with its guidance, and that of the run it is held against. */
type ReportPacks = {
  readonly pack: GuidedPack;
  readonly before: Pack | null;
  /** Those whose duties a manual names beside its own. */
  readonly others: readonly GuidedPack[];
};

async function packsOf(
  services: Services,
  place: Place,
  { contents }: store.ReportOrder,
): Promise<ReportPacks> {
  const { tx } = place;
  const { pinned } = services;
  const hash = contents.sheet.assessment.packHash;
  const earlier = contents.before?.assessment.packHash;
  const pack = await pinned.readOne(tx, hash);
  // Only manuals and self-audits print guidance; it is most of a pack.
  const isPrinted = contents.handOver !== undefined || isSelfAudit(pack.standard);
  const guidance = isPrinted ? await pinned.readGuidance(tx, hash) : {};
  const others = contents.handOver ? await packsAtHand({ ...place, services }) : [];
  return { pack: { ...pack, guidance }, before: earlier ? await pinned.readOne(tx, earlier) : null, others };
}

/** The report of an assessment as it was when the report was ordered. */
function reportOf(
  { contents, language, requested_at }: store.ReportOrder,
  { pack, before }: ReportPacks,
): AssessmentReport {
  const { sheet, organisation, centre } = contents;
  const { assessment, years, weights } = sheet;
  const answers = { rows: sheetRows(sheet), scope: assessment.scope, years, held: assessment.held };
  const verdict = assess(pack.standard, answers);
  return reportModel({
    ...{ pack, rows: answers.rows, verdict, language, organisation, statements: sheet.statements },
    guidance: pack.guidance,
    before: contents.before && before ? earlierRun(contents.before, before) : null,
    plan: nextLevelPlan(pack.standard, answers, verdict, weights),
    standouts: standouts(pack.standard, verdict),
    approvers: Object.fromEntries(
      sheet.notApplicable.flatMap(({ criterion, approvedBy }) =>
        approvedBy ? [[criterion, approvedBy]] : [],
      ),
    ),
    centre: { ...centre, years },
    assessment: { ...assessment, period: { from: assessment.from, to: assessment.to } },
    people: peopleOf(sheet),
    madeAt: requested_at,
    engine: engineVersion,
  });
}

function earlierRun(sheet: api.AssessmentSheet, { standard }: Pack): EarlierRun {
  const { title, to, scope } = sheet.assessment;
  return { title, on: to, run: { standard, rows: sheetRows(sheet), scope } };
}

function peopleOf({ ratings, notApplicable, statements }: api.AssessmentSheet): readonly ReportPerson[] {
  const named = (names: readonly (string | null)[], part: ReportPerson["part"]) =>
    [...new Set(names)].flatMap((name) => (name === null ? [] : [{ name, part }]));
  return [
    ...named(
      ratings.map(({ raterName }) => raterName),
      "rater",
    ),
    ...named(
      notApplicable.map(({ approvedBy }) => approvedBy),
      "approver",
    ),
    ...named(
      statements.map(({ confirmedBy }) => confirmedBy),
      "confirmer",
    ),
  ];
}

/**
 * Saves progress one step after the other, leaving out what is overtaken meanwhile; a save that finds the report
 * cancelled stops the work through `signal`.
 */
function follow(save: (step: Text, share: number) => Promise<boolean>) {
  const stop = new AbortController();
  let next: { step: Text; share: number } | undefined;
  let saving: Promise<void> | undefined;
  const run = async () => {
    while (next) {
      const { step, share } = next;
      next = undefined;
      if (!(await save(step, share))) stop.abort();
    }
    saving = undefined;
  };
  return {
    signal: stop.signal,
    onProgress: (step: Text, share: number) => {
      next = { step, share };
      saving ??= run();
      // A failed save shows itself in `settled`.
      saving.catch(() => {});
    },
    settled: async () => saving,
  };
}

function problemOf(error: unknown): Text {
  const rule = error instanceof Refusal ? ruleOf(error.code) : undefined;
  if (rule && error instanceof Refusal) return rule.text(error.data);
  return {
    zh: "生成报告时出现故障。请重试；若仍然失败，请运维人员查看日志。",
    en: "Something failed while the report was being made. Try again; if it fails again, have the log looked at.",
  };
}
