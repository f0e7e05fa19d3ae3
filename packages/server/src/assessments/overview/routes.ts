import { assessments as api, mayDo } from "@plumbline/api";
import {
  type AssessmentSummary,
  asksTwoPeople,
  type CentreOverview,
  certificateDuties,
  type Duty,
  dutiesOf,
  dutyDues,
  runDuties,
  sheetRows,
  signOffDuties,
  standingOf,
  type TeamDuties,
  undecided,
} from "@plumbline/core/assessments";
import { furthestDay, Refusal } from "@plumbline/core/kernel";
import { type Standard, sectionsInScope } from "@plumbline/core/standards";
import { findCentre } from "../../organisation/index.ts";
import { type Context, route } from "../../platform/http/index.ts";
import type { Work } from "../answers/commands.ts";
import { readConfirmations, readMarks, readRatings, standing } from "../answers/store.ts";
import { readCertificates } from "../certificates/store.ts";
import { linesOf } from "../consensus/commands.ts";
import { readDuties } from "../duties/store.ts";
import { readSchedules } from "../schedules/store.ts";
import { readSettings, waitingRounds } from "../sign-off/store.ts";
import { assessmentsById, assessmentsOfCentre, type KeptAssessment, openAssessments } from "../store.ts";
import { readParts, rolesInTeams } from "../team/store.ts";
import { readTeamFacts } from "../team-answers/store.ts";

/** The most open assessments Today looks through, those due first. */
const openLimit = 500;

export const overviewRoutes = [
  route(api.readCentreOverview, readCentreOverview),
  route(api.readToday, async (context) => {
    const entries = await duties(context);
    return { entries, total: entries.length };
  }),
];

/** A fixed number of queries, however many assessments the centre has. */
async function readCentreOverview(context: Context<typeof api.readCentreOverview>): Promise<CentreOverview> {
  const { params } = context;
  const centre = await findCentre(context, params.id);
  if (!centre) throw new Refusal("not-found");
  const all = await assessmentsOfCentre(context, params.id);
  const latest = [...new Map(all.toReversed().map((one) => [one.summary.standard, one])).values()];
  const packs = await packsOf(context, latest);
  const ids = latest.map(({ summary }) => summary.id);
  const ratings = byAssessment(await readRatings(context, ids));
  const marks = byAssessment(await readMarks(context, ids));
  const confirmations = byAssessment(await readConfirmations(context, ids));
  const standings = latest.map(({ summary, years }) => {
    const notApplicable = standing(marks(summary.id));
    const rows = sheetRows({ ratings: ratings(summary.id), notes: [], notApplicable });
    const finished = all
      .map((one) => one.summary)
      .filter(({ standard, state }) => standard === summary.standard && state === "closed");
    const confirmed = standing(confirmations(summary.id));
    return standingOf(packs(summary), { latest: summary, years, rows, confirmed, finished });
  });
  const byDay = standings.toSorted((a, b) => b.latest.to.localeCompare(a.latest.to));
  return { centreId: centre.id, centreName: centre.name, standings: byDay };
}

async function duties(context: Context<typeof api.readToday>): Promise<Duty[]> {
  const { roles } = context.actor;
  const may = { rate: mayDo(roles, "assessments.rate"), approve: mayDo(roles, "assessments.approve") };
  const open = await openAssessments(context, openLimit);
  const packs = await packsOf(context, open);
  const ids = open.map(({ summary }) => summary.id);
  const marks = byAssessment(await readMarks(context, ids));
  const confirmations = byAssessment(await readConfirmations(context, ids));
  const inTeams = await teamDuties(context, open, packs);
  const begun = open.flatMap(({ summary }) =>
    dutiesOf(packs(summary), summary, {
      inTeam: inTeams.get(summary.id),
      ...{ marks: standing(marks(summary.id)), confirmed: standing(confirmations(summary.id)), may },
    }),
  );
  const kept = [...(await dueRuns(context)), ...(await keptUp(context))];
  return [...begun, ...(await toSignOff(context)), ...kept];
}

/** Reviews and approvals that were asked for and are the actor's to give. */
async function toSignOff(context: Context<typeof api.readToday>): Promise<Duty[]> {
  const { roles, accountId } = context.actor;
  const may = { review: mayDo(roles, "assessments.review"), approve: mayDo(roles, "assessments.sign-off") };
  if (!may.review && !may.approve) return [];
  const rounds = await waitingRounds(context, openLimit);
  const { twoPeople } = await readSettings(context);
  const asked = new Map(rounds.map((round) => [round.assessmentId, round]));
  return (await assessmentsById(context, [...asked.keys()])).flatMap(({ summary }) => {
    const round = asked.get(summary.id);
    const isOwn = round?.reviewedById === accountId && asksTwoPeople(twoPeople, summary.purpose);
    return round && summary.state === "closed"
      ? signOffDuties(summary, round, { ...may, isOwnReview: isOwn })
      : [];
  });
}

async function dueRuns(context: Context<typeof api.readToday>): Promise<Duty[]> {
  const { accountId, roles } = context.actor;
  const today = furthestDay(context.now);
  const schedules = (await readSchedules(context)).map(({ schedule }) => schedule);
  return runDuties(schedules, { accountId, mayCreate: mayDo(roles, "assessments.create") }, today);
}

/** Certificates and visits for those who manage them, and the recurring duties that are the actor's. */
async function keptUp(context: Context<typeof api.readToday>): Promise<Duty[]> {
  const { accountId, roles } = context.actor;
  const { language } = context;
  const today = furthestDay(context.now);
  const certificates = mayDo(roles, "certificates.manage")
    ? await readCertificates(context, { active: true })
    : [];
  const followed = await readDuties(context, { followed: true });
  const reader = { accountId, mayManage: mayDo(roles, "duties.manage") };
  return [...certificateDuties(certificates, today), ...dutyDues(followed, reader, { today, language })];
}

/** What waits for the actor in the teams of open assessments. */
async function teamDuties(
  context: Work,
  open: readonly KeptAssessment[],
  packs: (summary: AssessmentSummary) => Standard,
): Promise<ReadonlyMap<string, TeamDuties>> {
  const { accountId } = context.actor;
  const roles = await rolesInTeams(
    context,
    open.map(({ summary }) => summary.id),
    accountId,
  );
  if (roles.size === 0) return new Map();
  const parts = byAssessment(await readParts(context, [...roles.keys()]));
  const led = [...roles].flatMap(([id, role]) => (role === "lead" ? [id] : []));
  const facts = await readTeamFacts(context, led);
  const marks = byAssessment(await readMarks(context, led));
  const inTeams = open.filter(({ summary }) => roles.has(summary.id));
  return new Map(
    inTeams.map(({ summary: { id, scope }, summary }) => {
      const standard = packs(summary);
      const inScope = new Set(sectionsInScope(standard, scope).map(({ code }) => code));
      const own = parts(id).filter((part) => part.accountId === accountId && inScope.has(part.section));
      const lines = linesOf({ standard, scope, facts: facts.get(id), marks: marks(id), stated: [] });
      return [
        id,
        {
          isLead: roles.get(id) === "lead",
          toSubmit: own.filter(({ submittedAt }) => submittedAt === null).length,
          undecided: undecided(lines).length,
        },
      ];
    }),
  );
}

/** The standards some assessments are pinned to. */
async function packsOf({ tx, services }: Work, kept: readonly KeptAssessment[]) {
  const packs = await services.pinned.read(
    tx,
    kept.map(({ summary }) => summary.packHash),
  );
  return ({ packHash }: AssessmentSummary): Standard => {
    const pack = packs.get(packHash);
    if (!pack) throw new Error(`the pinned pack ${packHash} was not read`);
    return pack.standard;
  };
}

/** Finds the answers of one assessment among those of several. */
function byAssessment<Answer extends { readonly assessmentId: string }>(answers: readonly Answer[]) {
  const grouped = Map.groupBy(answers, ({ assessmentId }) => assessmentId);
  return (id: string): readonly Answer[] => grouped.get(id) ?? [];
}
