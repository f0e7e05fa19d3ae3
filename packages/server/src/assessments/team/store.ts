import type { AssignedPart, PlannedMember, TeamRole, TeamSite } from "@plumbline/core/assessments";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";

/** A member as kept, without his sections. */
export type KeptMember = { readonly accountId: string; readonly name: string; readonly role: TeamRole };

/** A section given to an assessor, in the assessment it belongs to. */
export type KeptPart = AssignedPart & { readonly assessmentId: string; readonly missing: number | null };

/** The version of an assessment's team; undefined where it has none. */
export async function teamVersion({ tx, actor }: Place, id: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom("assessment_teams")
    .select("version")
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .executeTakeFirst();
  return row?.version;
}

/** What somebody does in the team of an assessment: his role, null for a stranger; undefined where there is no team. */
export async function roleInTeam(
  place: Place,
  id: string,
  accountId: string,
): Promise<TeamRole | null | undefined> {
  return (await rolesInTeams(place, [id], accountId)).get(id);
}

/** The roles of one account in the teams of some assessments; assessments without a team are not in the map. */
export async function rolesInTeams(
  { tx, actor }: Place,
  ids: readonly string[],
  accountId: string,
): Promise<ReadonlyMap<string, TeamRole | null>> {
  const rows = await tx
    .selectFrom("assessment_teams as team")
    .leftJoin("assessment_team_members as member", (join) =>
      join
        .onRef("member.organisation_id", "=", "team.organisation_id")
        .onRef("member.assessment_id", "=", "team.assessment_id")
        .on("member.account_id", "=", accountId),
    )
    .select(["team.assessment_id", "member.role"])
    .where("team.organisation_id", "=", actor.organisationId)
    .where("team.assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  return new Map(rows.map((row) => [row.assessment_id, row.role ?? null]));
}

/** The members of a team, lead first, then by name. */
export async function readMembers({ tx, actor }: Place, id: string): Promise<KeptMember[]> {
  const rows = await tx
    .selectFrom("assessment_team_members")
    .select(["account_id as accountId", "name", "role"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .orderBy("name")
    .orderBy("account_id")
    .execute();
  const order = ["lead", "assessor", "respondent", "observer"];
  return rows.sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

/** The places a team goes to, in the order of the plan. */
export async function readSites({ tx, actor }: Place, id: string): Promise<TeamSite[]> {
  return tx
    .selectFrom("assessment_team_sites")
    .select(["name", "place", "first_day as from", "last_day as to"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .orderBy("position")
    .execute();
}

/** The places the teams of several assessments go to, in the order of their plans. */
export async function sitesOfTeams(
  { tx, actor }: Place,
  ids: readonly string[],
): Promise<(TeamSite & { assessmentId: string })[]> {
  return tx
    .selectFrom("assessment_team_sites")
    .select(["assessment_id as assessmentId", "name", "place", "first_day as from", "last_day as to"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("assessment_id")
    .orderBy("position")
    .execute();
}

/** The sections of some assessments with their assessors, in one order of assessors always. */
export async function readParts({ tx, actor }: Place, ids: readonly string[]): Promise<KeptPart[]> {
  return tx
    .selectFrom("assessment_team_parts as part")
    .innerJoin("assessment_team_members as member", (join) =>
      join
        .onRef("member.organisation_id", "=", "part.organisation_id")
        .onRef("member.assessment_id", "=", "part.assessment_id")
        .onRef("member.account_id", "=", "part.account_id"),
    )
    .select(["part.assessment_id as assessmentId", "part.section", "part.account_id as accountId"])
    .select(["member.name", "part.submitted_at as submittedAt", "part.missing"])
    .where("part.organisation_id", "=", actor.organisationId)
    .where("part.assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("member.name")
    .orderBy("part.account_id")
    .execute();
}

/** Whether an assessor has submitted a section that is his. */
export type OwnPart = { readonly submittedAt: string | null };

/** A section given to one assessor; undefined where it is not his. */
export async function findPart(
  { tx, actor }: Place,
  of: { readonly id: string; readonly section: string; readonly accountId: string },
): Promise<OwnPart | undefined> {
  return tx
    .selectFrom("assessment_team_parts")
    .select("submitted_at as submittedAt")
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", of.id)
    .where("section", "=", of.section)
    .where("account_id", "=", of.accountId)
    .executeTakeFirst();
}

type Plan = {
  readonly version: number;
  readonly members: readonly (PlannedMember & { readonly name: string })[];
  readonly sites: readonly TeamSite[];
  /** Sections in scope: what is given there is as the plan says; elsewhere it stays. */
  readonly sections: readonly string[];
};

/** Writes a plan down in place of the former one; what members have submitted stays. Needs the lock. */
export async function savePlan(work: Work, id: string, plan: Plan): Promise<void> {
  const { tx, actor, now } = work;
  const own = { organisation_id: actor.organisationId, assessment_id: id };
  const formed = { version: plan.version, formed_at: now.toISOString(), formed_by: actor.accountId };
  await tx
    .insertInto("assessment_teams")
    .values({ ...own, ...formed })
    .onConflict((former) =>
      former.columns(["organisation_id", "assessment_id"]).doUpdateSet({ version: plan.version }),
    )
    .execute();
  await saveSites(work, id, plan.sites);
  await removeParts(work, id, plan);
  await saveMembers(work, id, plan.members);
  const parts = plan.members.flatMap(({ accountId, sections }) =>
    sections.map((section) => ({
      ...own,
      ...{ section, account_id: accountId, submitted_at: null, missing: null },
    })),
  );
  if (parts.length === 0) return;
  await tx
    .insertInto("assessment_team_parts")
    .values(parts)
    .onConflict((kept) => kept.doNothing())
    .execute();
}

async function saveSites({ tx, actor }: Work, id: string, sites: readonly TeamSite[]): Promise<void> {
  const own = { organisation_id: actor.organisationId, assessment_id: id };
  await tx
    .deleteFrom("assessment_team_sites")
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .execute();
  if (sites.length === 0) return;
  const rows = sites.map(({ name, place, from, to }, at) => ({
    ...own,
    ...{ position: at + 1, name, place, first_day: from, last_day: to },
  }));
  await tx.insertInto("assessment_team_sites").values(rows).execute();
}

/** Takes away what the plan no longer gives, and all of those it no longer names. */
async function removeParts({ tx, actor }: Work, id: string, { members, sections }: Plan): Promise<void> {
  const isGiven = (account: string, section: string) =>
    members.some((member) => member.accountId === account && member.sections.includes(section));
  const isMember = (account: string) => members.some(({ accountId }) => accountId === account);
  const before = await readParts({ tx, actor }, [id]);
  for (const { accountId, section } of before) {
    const stays = sections.includes(section) ? isGiven(accountId, section) : isMember(accountId);
    if (stays) continue;
    await tx
      .deleteFrom("assessment_team_parts")
      .where("organisation_id", "=", actor.organisationId)
      .where("assessment_id", "=", id)
      .where("account_id", "=", accountId)
      .where("section", "=", section)
      .execute();
  }
}

/** Who leads may change: everybody else is written before him, so that there are never two. */
async function saveMembers({ tx, actor }: Work, id: string, members: Plan["members"]): Promise<void> {
  const own = { organisation_id: actor.organisationId, assessment_id: id };
  await tx
    .deleteFrom("assessment_team_members")
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .where((eb) =>
      eb.not(eb("account_id", "=", eb.fn.any(eb.val(members.map(({ accountId }) => accountId))))),
    )
    .execute();
  const ordered = members.toSorted(
    (one, other) => Number(one.role === "lead") - Number(other.role === "lead"),
  );
  for (const { accountId, name, role } of ordered) {
    await tx
      .insertInto("assessment_team_members")
      .values({ ...own, account_id: accountId, name, role })
      .onConflict((former) =>
        former.columns(["organisation_id", "assessment_id", "account_id"]).doUpdateSet({ name, role }),
      )
      .execute();
  }
}

/** Takes a team away with its plan. Needs the lock, and a team in which nobody has answered. */
export async function removeTeam({ tx, actor }: Place, id: string): Promise<void> {
  const tables = [
    "assessment_team_parts",
    "assessment_team_members",
    "assessment_team_sites",
    "assessment_teams",
  ] as const;
  for (const table of tables) {
    await tx
      .deleteFrom(table)
      .where("organisation_id", "=", actor.organisationId)
      .where("assessment_id", "=", id)
      .execute();
  }
}

/** Notes a section of an assessor as submitted with so many missing, or as given back (null). */
export async function saveSubmission(
  { tx, actor }: Place,
  { id, section, accountId }: { readonly id: string; readonly section: string; readonly accountId: string },
  submitted: { readonly at: string; readonly missing: number } | null,
): Promise<void> {
  await tx
    .updateTable("assessment_team_parts")
    .set({ submitted_at: submitted?.at ?? null, missing: submitted?.missing ?? null })
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .where("section", "=", section)
    .where("account_id", "=", accountId)
    .execute();
}
