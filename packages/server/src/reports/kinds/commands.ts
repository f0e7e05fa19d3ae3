import type { assessments as api, Endpoint } from "@plumbline/api";
import {
  agreementSeed,
  coverageOf,
  maySeeRatings,
  sheetRows,
  teamAgreement,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import {
  type AssessmentReport,
  consensusProtocol,
  formsOfKind,
  handOverManual,
  indexEntries,
  type PrintedReport,
  type ReportKind,
  reportImprovement,
  reportKinds,
} from "@plumbline/core/reports";
import type { GuidedPack, Standard } from "@plumbline/core/standards";
import { seededRandom } from "@plumbline/core/statistics";
import {
  findAssessment,
  type KeptAssessment,
  readConsensus,
  readEvidence,
  readerOf,
  readSamples,
  readTeam,
} from "../../assessments/index.ts";
import { listActions, listFindings } from "../../improvement/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { ruleOf } from "../../platform/http/refusal-rules.ts";
import type { Work as RecordWork } from "../../platform/records/index.ts";
import { gatherHandOver } from "../hand-over/commands.ts";
import { readLook } from "../look/commands.ts";
import type { OwnContents, ReportContents } from "../tables.ts";

type Work = RecordWork & Pick<Context<Endpoint>, "services" | "language">;

/** Every kind of report with its forms; one that this assessment, or this reader, cannot have says why. */
export async function listReportKinds(
  context: Context<typeof api.listReportKinds>,
): Promise<{ entries: api.OfferedKind[]; total: number }> {
  const { id } = context.params;
  if (!(await findAssessment(context, id))) throw new Refusal("not-found");
  const { templates } = await readLook(context);
  const entries: api.OfferedKind[] = [];
  for (const kind of reportKinds) {
    const refusal = await reasonAgainst(context, id, kind);
    entries.push({
      ...{ kind, formats: [...formsOfKind[kind]] },
      unavailable: refusal && (ruleOf(refusal.code)?.text(refusal.data) ?? null),
      templates: templates.filter((one) => one.kind === kind).map(({ language }) => language),
    });
  }
  return { entries, total: entries.length };
}

/** Why the actor cannot have this kind of report of an assessment; null where nothing speaks against it. */
export async function reasonAgainst(work: Work, id: string, kind: ReportKind): Promise<Refusal | null> {
  if (kind !== "consensus" && kind !== "agreement") return null;
  const { team, role } = await readTeam({ ...work, params: { id } });
  if (!team) return new Refusal("no-team");
  return maySeeRatings(role) ? null : new Refusal("report-of-team");
}

/** What a kind of report needs beside the assessment, as it is now and as far as the actor may know it. */
export async function gatherOwn(
  work: Work,
  { summary, standard, sheet }: Gathering,
  kind: ReportKind,
): Promise<OwnContents> {
  const { id, centreId } = summary;
  switch (kind) {
    case "assessment":
      return {};
    case "hand-over":
      return { handOver: await gatherHandOver(work, { assessmentId: id, centreId }) };
    case "summary":
    case "action-plan":
      return { improvement: await gatherImprovement(work, id, centreId) };
    case "evidence-index":
      return { evidence: await gatherEvidence(work, { summary, standard, sheet }) };
    case "consensus":
    case "agreement":
      return { consensus: await gatherConsensus(work, id) };
  }
}

type Gathering = {
  readonly summary: KeptAssessment["summary"];
  readonly standard: Standard;
  readonly sheet: api.AssessmentSheet;
};

/** A report is read by many: what only its requester sees, on a section still rated blind, is not in it. */
async function gatherImprovement({ tx, actor }: Work, assessmentId: string, centreId: string) {
  const everybody = { tx, actor: { organisationId: actor.organisationId } };
  const findings = await everyPage((page) => listFindings(everybody, { ...page, assessmentId }));
  const known = new Set(findings.map(({ id }) => id));
  const actions = await everyPage((page) => listActions(everybody, { ...page, centreId }));
  return { findings, actions: actions.filter(({ findingId }) => known.has(findingId)) };
}

const pageSize = 500;

/** All entries of a list that is read a page at a time. */
async function everyPage<Entry>(
  read: (page: { limit: number; offset: number }) => Promise<{ entries: Entry[]; total: number }>,
): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const { entries, total } = await read({ limit: pageSize, offset: all.length });
    all.push(...entries);
    if (entries.length === 0 || all.length >= total) return all;
  }
}

async function gatherEvidence(work: Work, { summary, standard, sheet }: Gathering) {
  const { id, from, to, scope } = summary;
  const period = { from, to };
  const pieces = await readEvidence(work, id);
  const samples = await readSamples(work, id);
  return {
    entries: indexEntries(pieces, period, await readerOf(work, id)),
    coverage: coverageOf(standard, { rows: sheetRows(sheet), scope, period, pieces }),
    samples: samples.map(({ id: _id, version: _version, ...sample }) => sample),
  };
}

async function gatherConsensus(work: Work, id: string) {
  const { team } = await readTeam({ ...work, params: { id } });
  if (!team) throw new Refusal("no-team");
  const { lines, notes, waiting } = await readConsensus({
    ...{ ...work, params: { id }, query: {}, body: undefined },
  });
  const { members, sites } = team;
  return { members, sites, lines, notes, waiting: waiting.map(({ section }) => section) };
}

/** May the actor be told of evidence that is kept to the assessors, whoever put it on file? */
export async function mayReadConfidential(work: Work, id: string): Promise<boolean> {
  const mayRead = await readerOf(work, id);
  return mayRead({ confidentiality: "assessors", createdById: "" });
}

/** Does what was gathered tell of evidence that is kept to the assessors? */
export function isConfidential({ evidence }: OwnContents): boolean {
  return evidence?.entries.some(({ piece }) => piece?.confidentiality === "assessors") ?? false;
}

type Printing = {
  readonly report: AssessmentReport;
  readonly contents: ReportContents;
  readonly pack: GuidedPack;
  readonly others: readonly GuidedPack[];
  readonly kind: ReportKind;
};

/** What was ordered: the assessment's own report, or what is drawn from it and from what was gathered. */
export function printedOf({ report, contents, pack, others, kind }: Printing): PrintedReport {
  const { sheet, handOver, improvement, evidence, consensus } = contents;
  const { standard } = pack;
  const rows = sheetRows(sheet);
  if (handOver) return handOverManual({ ...handOver, report, pack, others, rows });
  if (evidence) return { kind: "evidence-index", report, ...evidence };
  if (improvement) {
    const { scope, held } = sheet.assessment;
    const answers = { rows, scope, years: sheet.years, held };
    const { language } = report;
    const on = report.madeAt.slice(0, 10);
    const part = reportImprovement({ ...improvement, standard, answers, on, language });
    return { kind: kind === "summary" ? "management-summary" : "action-plan", report, improvement: part };
  }
  if (!consensus) return report;
  if (kind === "consensus") return consensusProtocol({ ...consensus, report, standard });
  const agreement = teamAgreement(standard, consensus.lines, () => seededRandom(agreementSeed));
  return { kind: "agreement-report", report, agreement };
}
