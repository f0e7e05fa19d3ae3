import { type assessments as api, mayDo } from "@plumbline/api";
import {
  frozenPart,
  mayRateInTeam,
  type NewTeam,
  type SectionPart,
  type TeamCandidate,
  type TeamMember,
  type TeamRole,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { sectionsInScope } from "@plumbline/core/standards";
import { accountsOf } from "../../accounts/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  renewFigures,
  subject,
  type Work,
} from "../answers/commands.ts";
import { readMarks } from "../answers/store.ts";
import { findAssessment } from "../store.ts";
import { countRated, isAnswered } from "../team-answers/store.ts";
import * as store from "./store.ts";

/** Forms the team of an assessment, or changes who does what, where and when. */
export async function planTeam(context: Context<typeof api.planTeam>): Promise<api.TeamView> {
  const { params, body } = context;
  const held = await holdOpen(context, params.id);
  const version = (await store.teamVersion(context, params.id)) ?? 0;
  if (version !== body.expectedVersion) throw new Refusal("changed-meanwhile", { version });
  if (version > 0) await refuseUnlessManaging(context, params.id);
  else if (await isAnswered(context, params.id)) throw new Refusal("rated-already");
  const sections = sectionsInScope(held.pack.standard, held.summary.scope).map(({ code }) => code);
  const members = await checked(context, body, sections);
  const parts = await store.readParts(context, [params.id]);
  const frozen = frozenPart(
    parts.filter(({ section }) => sections.includes(section)),
    body.members,
  );
  if (frozen !== undefined) throw new Refusal("team-part-frozen", { section: frozen });
  const before = version > 0 ? await journalled(context, params.id) : null;
  await store.savePlan(context, params.id, { version: version + 1, members, sites: body.sites, sections });
  // Taking an assessor off may open the section that waited for him.
  await renewFigures(context, held, await countingAnswers(context, params.id));
  await journal(context, "assessments.plan-team", subject(params.id), {
    ...{ title: held.summary.title, before, after: await journalled(context, params.id) },
  });
  return readTeam(context);
}

/** Dissolves a team in which nobody has rated; the assessment is rated together again. */
export async function dissolveTeam(context: Context<typeof api.dissolveTeam>): Promise<void> {
  const { params, query } = context;
  const held = await holdOpen(context, params.id);
  const version = await store.teamVersion(context, params.id);
  if (version === undefined) throw new Refusal("no-team");
  await refuseUnlessManaging(context, params.id);
  if (version !== query.expectedVersion) throw new Refusal("changed-meanwhile", { version });
  if (await isAnswered(context, params.id)) throw new Refusal("rated-already");
  const before = await journalled(context, params.id);
  await store.removeTeam(context, params.id);
  const data = { title: held.summary.title, before, after: null };
  await journal(context, "assessments.dissolve-team", subject(params.id), data);
}

/** The team with its progress; how many ratings are given is for the lead and for each of his own. */
export async function readTeam(
  context: Work & { readonly params: { readonly id: string } },
): Promise<api.TeamView> {
  const { actor, params, services, tx } = context;
  const kept = await findAssessment(context, params.id);
  if (!kept) throw new Refusal("not-found");
  const version = await store.teamVersion(context, params.id);
  if (version === undefined) return { team: null, role: null };
  const { standard } = await services.pinned.readOne(tx, kept.summary.packHash);
  const marks = (await readMarks(context, [params.id])).filter(({ standing }) => standing);
  const isMarked = new Set(marks.map(({ criterion }) => criterion));
  const asked = new Map(
    sectionsInScope(standard, kept.summary.scope).map(({ code, criteria }) => [
      code,
      criteria.filter(({ id }) => !isMarked.has(id)).length * standard.angles.length,
    ]),
  );
  const members = await store.readMembers(context, params.id);
  const role = members.find(({ accountId }) => accountId === actor.accountId)?.role ?? null;
  const progress = await progressOf(context, { id: params.id, role, asked });
  const team = {
    version,
    members: members.map((member): TeamMember => ({ ...member, parts: progress(member.accountId) })),
    sites: await store.readSites(context, params.id),
  };
  return { team, role };
}

/** The accounts that a team can be formed of. */
export async function listTeamCandidates(
  context: Context<typeof api.listTeamCandidates>,
): Promise<{ entries: TeamCandidate[]; total: number }> {
  if (!(await findAssessment(context, context.params.id))) throw new Refusal("not-found");
  const entries = await candidates(context);
  return { entries, total: entries.length };
}

/** Where there is a team, some things are the lead's alone: what is applicable, what is confirmed in words. */
export async function refuseUnlessLead(work: Work, id: string): Promise<void> {
  const role = await store.roleInTeam(work, id, work.actor.accountId);
  if (role !== undefined && role !== "lead") throw new Refusal("team-lead-only");
}

/** Where there is a team, its plan and its life are the lead's and of those who manage the organisation. */
export async function refuseUnlessManaging(work: Work, id: string): Promise<void> {
  if (!mayDo(work.actor.roles, "assessments.approve")) await refuseUnlessLead(work, id);
}

/** The role of the actor in a team; an assessment without one is refused. */
export async function roleOfActor(work: Work, id: string): Promise<TeamRole | null> {
  const role = await store.roleInTeam(work, id, work.actor.accountId);
  if (role === undefined) throw new Refusal("no-team");
  return role;
}

async function progressOf(
  context: Work,
  of: { readonly id: string; readonly role: TeamRole | null; readonly asked: ReadonlyMap<string, number> },
) {
  const parts = await store.readParts(context, [of.id]);
  const counts = await countRated(context, of.id);
  const ratedIn = ({ section, accountId }: store.KeptPart) =>
    counts.find((one) => one.section === section && one.accountId === accountId)?.rated ?? 0;
  const maySee = (accountId: string) => of.role === "lead" || accountId === context.actor.accountId;
  const order = [...of.asked.keys()];
  return (accountId: string): SectionPart[] =>
    parts
      .filter((part) => part.accountId === accountId && of.asked.has(part.section))
      .sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section))
      .map((part) => ({
        ...{ section: part.section, submittedAt: part.submittedAt, asked: of.asked.get(part.section) ?? 0 },
        ...{ missing: part.missing, rated: maySee(accountId) ? ratedIn(part) : null },
      }));
}

async function candidates({ tx, actor }: Work): Promise<TeamCandidate[]> {
  const accounts = await accountsOf(tx, actor.organisationId);
  return accounts
    .filter(({ state, roles }) => state !== "deactivated" && mayDo(roles, "assessments.read"))
    .map(({ id, name, roles }) => ({ accountId: id, name, mayRate: mayDo(roles, "assessments.rate") }));
}

type Plan = Pick<NewTeam, "members" | "sites">;

/** The members with their names; a plan that cannot be carried out is refused. */
async function checked(context: Work, { members, sites }: Plan, sections: readonly string[]) {
  if (members.filter(({ role }) => role === "lead").length !== 1) throw new Refusal("team-needs-a-lead");
  if (sites.some(({ from, to }) => to < from)) throw new Refusal("period-ends-before-it-starts");
  const known = new Map((await candidates(context)).map((one) => [one.accountId, one]));
  const seen = new Set<string>();
  return members.map((member) => {
    const { accountId, role } = member;
    const candidate = known.get(accountId);
    if (!candidate) throw new Refusal("team-member-unknown");
    const { name, mayRate } = candidate;
    if (seen.has(accountId)) throw new Refusal("team-member-twice", { name });
    seen.add(accountId);
    if (mayRateInTeam(role) && !mayRate) throw new Refusal("team-member-may-not-rate", { name });
    if (!mayRateInTeam(role) && member.sections.length > 0)
      throw new Refusal("team-sections-not-rated", { name });
    const strange = member.sections.filter((section) => !sections.includes(section));
    if (strange.length > 0) throw new Refusal("scope-unknown", { unknown: strange });
    return { ...member, sections: [...new Set(member.sections)], name };
  });
}

/** A plan as the journal keeps it. */
async function journalled(context: Work, id: string) {
  const parts = await store.readParts(context, [id]);
  const members = (await store.readMembers(context, id)).map(({ accountId, name, role }) => {
    const own = parts.filter((part) => part.accountId === accountId).map(({ section }) => section);
    return { name, role, sections: own.sort() };
  });
  return { members, sites: await store.readSites(context, id) };
}

/** The codes of the sections of an assessment with what their criteria are. */
export function sectionsOf({ pack, summary }: HeldAssessment) {
  return sectionsInScope(pack.standard, summary.scope);
}
