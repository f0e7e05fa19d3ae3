import type { assessments } from "@plumbline/api";
import type { NewTeam, TeamRole } from "@plumbline/core/assessments";

/** A plan as it is being written: an account may be missing still. */
export type DraftMember = {
  readonly key: number;
  readonly accountId: string | null;
  readonly role: TeamRole;
  readonly sections: readonly string[];
};
export type DraftSite = {
  readonly key: number;
  readonly name: string;
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
};
export type DraftPlan = {
  readonly members: readonly DraftMember[];
  readonly sites: readonly DraftSite[];
  /** Counts what was added, for keys that stay. */
  readonly next: number;
};

/** The plan of a team to be changed, or a first one with its lead. */
export function draftOf({ team }: assessments.TeamView, leadId: string): DraftPlan {
  const members = team?.members ?? [{ accountId: leadId, role: "lead" as const, parts: [] }];
  return {
    members: members.map(({ accountId, role, parts }, key) => ({
      ...{ key, accountId, role, sections: parts.map(({ section }) => section) },
    })),
    sites: (team?.sites ?? []).map((site, at) => ({ ...site, key: members.length + at })),
    next: members.length + (team?.sites.length ?? 0),
  };
}

/** What of a draft is sent: lines without an account or a name are left out, and who does not rate has no sections. */
export function planOf({ members, sites }: DraftPlan): NewTeam {
  return {
    members: members.flatMap(({ accountId, role, sections }) =>
      accountId === null ? [] : [{ accountId, role, sections: rates(role) ? [...sections] : [] }],
    ),
    sites: sites.flatMap(({ name, place, from, to }) =>
      name.trim() === "" || from === null || to === null ? [] : [{ name, place, from, to }],
    ),
  };
}

/** Does somebody in this role rate sections? */
export function rates(role: TeamRole): boolean {
  return role === "lead" || role === "assessor";
}

/** The sections that no member of a draft rates. */
export function unassigned({ members }: DraftPlan, sections: readonly string[]): readonly string[] {
  const given = new Set(
    members.flatMap(({ accountId, role, sections: own }) => (accountId && rates(role) ? own : [])),
  );
  return sections.filter((section) => !given.has(section));
}
