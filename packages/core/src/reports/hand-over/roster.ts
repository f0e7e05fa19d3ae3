import type { ManualPost, ManualTeam } from "./model.ts";

/** Somebody who works in the centre: team and position by name, null where there is none. */
export type Staff = {
  readonly name: string;
  readonly team: string | null;
  readonly position: string | null;
};

/** A post held by more is a crowd: its people are counted, not named. Leaders are few. */
export const mostNamed = 2;

/** The teams with their posts, those held by fewest first, so that leaders stand first; people without a team last. */
export function rosterOf(
  teams: readonly string[],
  staff: readonly Staff[],
  mayName: boolean,
): readonly ManualTeam[] {
  const of = (team: string | null) => staff.filter((person) => person.team === team);
  const all = [...teams.map((name) => ({ name, people: of(name) })), { name: null, people: of(null) }];
  return all
    .filter(({ name, people }) => name !== null || people.length > 0)
    .map(({ name, people }) => ({ name, count: people.length, posts: postsOf(people, mayName) }));
}

function postsOf(people: readonly Staff[], mayName: boolean): readonly ManualPost[] {
  return [...Map.groupBy(people, ({ position }) => position)]
    .map(([position, holders]) => ({
      ...{ position, count: holders.length },
      names: mayName && holders.length <= mostNamed ? holders.map(({ name }) => name) : [],
    }))
    .sort((a, b) => Number(a.position === null) - Number(b.position === null) || a.count - b.count);
}
