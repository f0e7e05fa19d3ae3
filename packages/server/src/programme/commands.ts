import type { programme as api } from "@plumbline/api";
import { type AssessmentSummary, type CentreDuty, dutyStanding } from "@plumbline/core/assessments";
import { addDays, utcDay } from "@plumbline/core/kernel";
import {
  type ProgrammeFacts,
  type ProgrammeRow,
  type ProgrammeStandard,
  programmeRows,
  programmeSummary,
  shownRows,
} from "@plumbline/core/programme";
import { type Standard, standardName } from "@plumbline/core/standards";
import {
  countExpiring,
  latestRuns,
  readCertificates,
  readDuties,
  readSchedules,
} from "../assessments/index.ts";
import { countActions, countOpenFindings } from "../improvement/index.ts";
import { listCentres } from "../organisation/index.ts";
import type { Context } from "../platform/http/index.ts";
import { packsAtHand } from "../standards/index.ts";

type Reading = Context<typeof api.readProgramme>;

/** A page of the programme. The number of queries is the same however many centres there are. */
export async function readProgramme(context: Reading): Promise<api.Programme> {
  const { query, now } = context;
  const today = query.on ?? utcDay(now);
  const facts = await programmeFacts(context, today);
  const rows = programmeRows(facts, today);
  const standards = standardsOf(facts, rows);
  const levels = new Map(standards.map((one) => [one.standard, one.levels.map(({ id }) => id)]));
  const rankOf = (standard: string, level: string) => levels.get(standard)?.indexOf(level) ?? -1;
  const { limit, offset, on: _on, ...filter } = query;
  const shown = shownRows(rows, filter, { today, rankOf });
  return {
    entries: shown.slice(offset, offset + limit),
    total: shown.length,
    summary: programmeSummary(rows, today),
    cities: [...new Set(facts.centres.map(({ city }) => city).filter(Boolean))].toSorted(),
    standards,
  };
}

/** Evidence is brought to mind so many days before it stops being valid. */
const evidenceDays = 90;

async function programmeFacts(context: Reading, today: string): Promise<ProgrammeFacts> {
  const centres = await listCentres(context, { archived: false });
  const runs = await latestRuns(context);
  const span = { from: today, to: addDays(today, evidenceDays) };
  const ids = runs.map(({ id }) => id);
  const expiring = await countExpiring(context, ids, span);
  const schedules = await readSchedules(context);
  return {
    ...{ centres, runs, schedules: schedules.map(({ schedule }) => schedule) },
    certificates: await readCertificates(context, { active: true }),
    actions: await countActions(context, today),
    findings: await countOpenFindings(context),
    duties: await readDuties(context, { followed: true }),
    evidence: runsInUse(runs).map(({ id, centreId, standard }) => ({
      ...{ centreId, standard, expiring: expiring.get(id) ?? 0 },
    })),
    rulesOf: await rulesOf(context, runs),
  };
}

/** Of each centre and standard the assessment under way, else the finished one: its evidence is the one in use. */
function runsInUse(runs: readonly AssessmentSummary[]): readonly AssessmentSummary[] {
  const finishedFirst = runs.toSorted((a, b) => Number(a.state === "open") - Number(b.state === "open"));
  return [...new Map(finishedFirst.map((run) => [`${run.centreId} ${run.standard}`, run])).values()];
}

async function rulesOf(
  context: Reading,
  runs: readonly AssessmentSummary[],
): Promise<ProgrammeFacts["rulesOf"]> {
  const { tx, services } = context;
  const pinned = await services.pinned.read(
    tx,
    runs.map(({ packHash }) => packHash),
  );
  const atHand = new Map(
    (await packsAtHand(context)).map(({ standard }) => [standardName(standard), standard]),
  );
  return (standard, run): Standard | undefined =>
    (run && pinned.get(run.packHash)?.standard) ?? atHand.get(standard);
}

function standardsOf(facts: ProgrammeFacts, rows: readonly ProgrammeRow[]): ProgrammeStandard[] {
  const names = [...new Set(rows.map(({ standard }) => standard))].filter((name) => name !== null);
  return names.toSorted().map((standard) => {
    const run = facts.runs.find((one) => one.standard === standard);
    const rules = facts.rulesOf(standard, run);
    const levels = (rules?.levels?.list ?? []).map(({ id, title }) => ({ id, title }));
    return { standard, title: rules?.title ?? { zh: standard, en: standard }, levels };
  });
}

/** The duties the centres follow, first due first; those without a due day come last. */
export async function listDueDuties(context: Context<typeof api.listDueDuties>) {
  const { query, now } = context;
  const today = query.on ?? utcDay(now);
  const followed = await readDuties(context, { followed: true, centreId: query.centreId });
  const wanted = { overdue: ["overdue"], due: ["overdue", "due"] } as const;
  const standings: readonly string[] | undefined = query.standing && wanted[query.standing];
  const fitting = followed
    .filter((duty) => standings?.includes(dutyStanding(duty, today)) ?? true)
    .toSorted(byDueDay);
  return { entries: fitting.slice(query.offset, query.offset + query.limit), total: fitting.length };
}

function byDueDay(a: CentreDuty, b: CentreDuty): number {
  const [one, other] = [a.dueOn ?? "9999-12-31", b.dueOn ?? "9999-12-31"];
  return one < other ? -1 : one > other ? 1 : (a.id ?? "") < (b.id ?? "") ? -1 : 1;
}
