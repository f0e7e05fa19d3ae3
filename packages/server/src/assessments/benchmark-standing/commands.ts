import { createHash } from "node:crypto";
import type { assessments as api } from "@plumbline/api";
import {
  type AssessmentSummary,
  type BenchmarkEntry,
  benchmarkEntry,
  type CentreBenchmark,
  type FinishedRun,
  leastCentres,
  onceEach,
  saysSomething,
  seatBandOf,
  sharesOf,
  sheetRows,
  standingAmong,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Centre } from "@plumbline/core/organisation";
import { outline, type Pack } from "@plumbline/core/standards";
import { findCentre, listCentres } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import type { Work } from "../answers/commands.ts";
import { readMarks, readRatings, standing } from "../answers/store.ts";
import {
  countEntries,
  type KeptConsent,
  readConsents,
  readEntries,
  readSettings,
} from "../benchmark/store.ts";
import { finishedAssessments, type KeptAssessment } from "../store.ts";

/** An entry of one's own, with the centre it comes from. */
export type OwnEntry = { readonly centreId: string; readonly entry: BenchmarkEntry };

/**
 * The entries of the own centres that take part: of each and of each set of rules its latest finished assessment.
 * `rulesHash` narrows to one. A fixed number of queries, however many centres.
 */
export async function ownEntries(work: Work, rulesHash?: string): Promise<OwnEntry[]> {
  const consents = (await readConsents(work)).filter(({ consented }) => consented);
  if (consents.length === 0) return [];
  const centres = new Map(
    (await listCentres(work, { archived: false })).map((centre) => [centre.id, centre]),
  );
  const taking = consents.filter(({ centreId }) => centres.has(centreId));
  const centreIds = taking.map(({ centreId }) => centreId);
  const finished = await finishedAssessments(work, { centreIds });
  const packs = await packsOf(work, finished);
  const latest = latestByRules(finished, packs).filter(
    ({ pack }) => rulesHash === undefined || pack.rulesHash === rulesHash,
  );
  const runs = await runsOf(work, latest);
  return runs.flatMap(({ centreId, run }) => {
    const [centre, consent] = [centres.get(centreId), taking.find((one) => one.centreId === centreId)];
    if (!centre || !consent) return [];
    const entry = benchmarkEntry(entryId(consent, run.pack.rulesHash), centre, run);
    return saysSomething(entry) ? [{ centreId, entry }] : [];
  });
}

/** Random to everybody who has not the secret; another for each set of rules, so that two entries tell no kinship. */
function entryId({ secret }: KeptConsent, rulesHash: string): string {
  const bytes = createHash("sha256").update(`${secret} ${rulesHash}`).digest().subarray(0, 16);
  // Version 8 and the variant of RFC 9562: made by a rule of one's own.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

type Finished = { readonly summary: AssessmentSummary; readonly pack: Pack };

async function packsOf({ tx, services }: Work, kept: readonly KeptAssessment[]) {
  if (kept.length === 0) return new Map<string, Pack>();
  return services.pinned.read(
    tx,
    kept.map(({ summary }) => summary.packHash),
  );
}

/** Of each centre and set of rules the latest; they come the latest first. */
function latestByRules(kept: readonly KeptAssessment[], packs: ReadonlyMap<string, Pack>): Finished[] {
  const found = new Map<string, Finished>();
  for (const { summary } of kept) {
    const pack = packs.get(summary.packHash);
    if (!pack) throw new Error(`the pinned pack ${summary.packHash} was not read`);
    const key = `${summary.centreId} ${pack.rulesHash}`;
    if (!found.has(key)) found.set(key, { summary, pack });
  }
  return [...found.values()];
}

type OwnRun = { readonly centreId: string; readonly run: FinishedRun };

async function runsOf(work: Work, finished: readonly Finished[]): Promise<OwnRun[]> {
  const ids = finished.map(({ summary }) => summary.id);
  const ratings = Map.groupBy(await readRatings(work, ids), ({ assessmentId }) => assessmentId);
  const marks = Map.groupBy(await readMarks(work, ids), ({ assessmentId }) => assessmentId);
  return finished.map(({ summary, pack }) => {
    const { id, centreId, scope, to, attained } = summary;
    const notApplicable = standing(marks.get(id) ?? []);
    const rows = sheetRows({ ratings: ratings.get(id) ?? [], notes: [], notApplicable });
    return { centreId, run: { pack, rows, scope, on: to, attained } };
  });
}

type Reading = Context<typeof api.readCentreBenchmark>;

/** Where a centre stands in each of its groups, whether it takes part itself or not. */
export async function readCentreBenchmark(context: Reading): Promise<CentreBenchmark> {
  const { params, query } = context;
  const centre = await findCentre(context, params.id);
  if (!centre) throw new Refusal("not-found");
  const [kept] = await readConsents(context, centre.id);
  const least = (await readSettings(context))?.least ?? leastCentres;
  const finished = await finishedAssessments(context, { centreIds: [centre.id] });
  const packs = await packsOf(context, finished);
  const latest = latestByRules(finished, packs);
  const basis =
    latest.find(({ summary }) => summary.standard === query.standard) ?? (await widest(context, latest));
  return {
    ...{ centreId: centre.id, centreName: centre.name, consent: kept ? plainConsent(kept) : null, least },
    terms: termsOf(centre),
    standards: standardsOf(latest),
    ...(basis ? await standingBy(context, centre, basis, least) : nothing),
  };
}

/** Where nobody says by which standard: the one that most centres are known by, of equal ones the latest. */
async function widest(work: Work, latest: readonly Finished[]): Promise<Finished | undefined> {
  const others = await countEntries(work);
  const own = await ownEntries(work);
  const known = ({ pack: { rulesHash } }: Finished) =>
    own.filter(({ entry }) => entry.rulesHash === rulesHash).length +
    others.reduce((sum, each) => sum + (each.rulesHash === rulesHash ? each.entries : 0), 0);
  const counted = latest.map((one) => ({ one, count: known(one) }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.one;
}

const nothing = { standard: null, basis: null, sections: [], groups: [] };

/** A consent as the contract says it. */
export function plainConsent({ secret: _kept, ...consent }: KeptConsent) {
  return consent;
}

function termsOf({ industry, seats, region }: Centre) {
  return { industry, seats: seatBandOf(seats), region };
}

function standardsOf(latest: readonly Finished[]): CentreBenchmark["standards"] {
  const named = new Map(latest.map(({ summary, pack }) => [summary.standard, pack.standard.title]));
  return [...named].map(([standard, title]) => ({ standard, title }));
}

async function standingBy(context: Reading, centre: Centre, basis: Finished, least: number) {
  const { pack, summary } = basis;
  const own = (await ownEntries(context, pack.rulesHash)).map(({ entry }) => entry);
  // Whoever has seen our file knows our ids: what others say under one of them never counts.
  const ids = new Set(own.map(({ id }) => id));
  const others = (await readEntries(context, pack.rulesHash)).filter(({ id }) => !ids.has(id));
  const [run] = await runsOf(context, [basis]);
  if (!run) throw new Error("an assessment that was just read is not there");
  const sections = outline(pack.standard).sections.map(({ code, title }) => ({ code, title }));
  return {
    standard: summary.standard,
    basis: { assessmentId: summary.id, title: summary.title, on: summary.to },
    sections,
    groups: standingAmong(onceEach([...own, ...others]), {
      ...{ terms: termsOf(centre), own: sharesOf(run.run), least },
      codes: sections.map(({ code }) => code),
    }),
  };
}
