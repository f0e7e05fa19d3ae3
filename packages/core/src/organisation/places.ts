import { type Cell, cellFault } from "./cell-faults.ts";
import type { Centre, Kept, Position, Team } from "./model.ts";

/** Where somebody can be placed, found by name (case aside). */
export type Places = {
  readonly centreId: (name: string) => Cell<string>;
  readonly positionId: (name: string) => Cell<string>;
  /** Teams of this name that are not archived, in any centre, at least one. */
  readonly teams: (name: string) => Cell<readonly [Team, ...Team[]]>;
  readonly centreName: (id: string | null) => string;
  readonly teamById: (id: string) => Team | undefined;
};

/** The organisation's centres, teams and positions, ready to be looked up by name. */
export function placesOf(known: {
  readonly centres: readonly Centre[];
  readonly teams: readonly Team[];
  readonly positions: readonly Position[];
}): Places {
  const centreNames = new Map(known.centres.map(({ id, name }) => [id, name]));
  const teamById = new Map(known.teams.map((team) => [team.id, team]));
  return {
    centreId: firstId(lookUp("centre", known.centres)),
    positionId: firstId(lookUp("position", known.positions)),
    teams: lookUp("team", known.teams),
    centreName: (id) => centreNames.get(id ?? "") ?? "—",
    teamById: (id) => teamById.get(id),
  };
}

type Named = Kept & { readonly name: string };

const plain = (name: string) => name.trim().toLowerCase();

function lookUp<Place extends Named>(field: "centre" | "team" | "position", list: readonly Place[]) {
  const byName = Map.groupBy(list, ({ name }) => plain(name));
  return (name: string): Cell<readonly [Place, ...Place[]]> => {
    const named = byName.get(plain(name)) ?? [];
    const [one, ...more] = named.filter(({ archivedAt }) => archivedAt === null);
    if (one) return { value: [one, ...more] };
    return { fault: cellFault(field, named.length > 0 ? "archived" : "unknown", name) };
  };
}

/** Names of centres and positions are unique while not archived, so the first is the only one. */
function firstId(find: (name: string) => Cell<readonly [Named, ...Named[]]>) {
  return (name: string): Cell<string> => {
    const found = find(name);
    return "fault" in found ? found : { value: found.value[0].id };
  };
}
