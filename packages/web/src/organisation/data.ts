import { accounts, organisation } from "@plumbline/api";
import type { Kept } from "@plumbline/core/organisation";
import { useQueryClient } from "@tanstack/react-query";
import { client, readEvery, useAsk, useChange, useUpload } from "../platform/client/index.ts";

/** What the list of people shows. */
export type PeopleView = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly archived?: "true" | undefined;
  readonly offset: number;
};

/** People on one page of the list. */
export const pageSize = 50;

const everything = { query: { archived: "true" } } as const;

export const useOrganisation = () => useAsk(organisation.readOrganisation, {});
/** Centres, teams and positions come with the archived ones: lists hide them, and names are found by id. */
export const useCentres = () => useAsk(organisation.listCentres, everything);
export const useTeams = () => useAsk(organisation.listTeams, everything);
export const usePositions = () => useAsk(organisation.listPositions, everything);
export const usePeople = ({ search, ...view }: PeopleView) =>
  useAsk(
    organisation.listPeople,
    { query: { ...view, limit: pageSize, ...(search ? { search } : {}) } },
    { keep: true },
  );
export const everyPerson = ({ search, ...view }: PeopleView) =>
  readEvery((page) =>
    client.call(organisation.listPeople, { query: { ...view, ...page, ...(search ? { search } : {}) } }),
  );
/** How many people there are in all; `total` is what counts. */
export const usePeopleCount = (archived: boolean, enabled = true) =>
  useAsk(
    organisation.listPeople,
    { query: { limit: 1, ...(archived ? everything.query : {}) } },
    { enabled },
  );

/** The name stands at the top of every page too. */
export const useRename = () =>
  useChange(organisation.changeOrganisation, [organisation.readOrganisation, accounts.readSession]);

const centreLists = [organisation.listCentres, organisation.readCentre];
export const useCreateCentre = () => useChange(organisation.createCentre, centreLists);
export const useChangeCentre = () => useChange(organisation.changeCentre, centreLists);
export const useCreateTeam = () => useChange(organisation.createTeam, [organisation.listTeams]);
export const useChangeTeam = () => useChange(organisation.changeTeam, [organisation.listTeams]);
export const useCreatePosition = () => useChange(organisation.createPosition, [organisation.listPositions]);
export const useChangePosition = () => useChange(organisation.changePosition, [organisation.listPositions]);
export const useCreatePerson = () => useChange(organisation.createPerson, [organisation.listPeople]);
export const useChangePerson = () => useChange(organisation.changePerson, [organisation.listPeople]);
export const usePreview = () => useUpload(organisation.importPeople);
export const useImport = () => useUpload(organisation.importPeople, [organisation.listPeople]);

type Asked = {
  readonly params: { readonly id: string };
  readonly body: { readonly expectedVersion: number };
};

/** Putting records of one kind away and bringing them back. */
export type Shelf = {
  readonly archive: (asked: Asked) => Promise<Kept>;
  readonly restore: (asked: Asked) => Promise<Kept>;
  /** Asks for the list anew, after it showed to be out of date. */
  readonly renew: () => Promise<unknown>;
};

function useRenewed(endpoint: { readonly route: string }): () => Promise<unknown> {
  const memory = useQueryClient();
  return () => memory.invalidateQueries({ queryKey: [endpoint.route] });
}

export function useCentreShelf(): Shelf {
  const { mutateAsync: archive } = useChange(organisation.archiveCentre, centreLists);
  const { mutateAsync: restore } = useChange(organisation.restoreCentre, centreLists);
  return { archive, restore, renew: useRenewed(organisation.listCentres) };
}

export function useTeamShelf(): Shelf {
  const { mutateAsync: archive } = useChange(organisation.archiveTeam, [organisation.listTeams]);
  const { mutateAsync: restore } = useChange(organisation.restoreTeam, [organisation.listTeams]);
  return { archive, restore, renew: useRenewed(organisation.listTeams) };
}

export function usePositionShelf(): Shelf {
  const { mutateAsync: archive } = useChange(organisation.archivePosition, [organisation.listPositions]);
  const { mutateAsync: restore } = useChange(organisation.restorePosition, [organisation.listPositions]);
  return { archive, restore, renew: useRenewed(organisation.listPositions) };
}

export function usePersonShelf(): Shelf {
  const { mutateAsync: archive } = useChange(organisation.archivePerson, [organisation.listPeople]);
  const { mutateAsync: restore } = useChange(organisation.restorePerson, [organisation.listPeople]);
  return { archive, restore, renew: useRenewed(organisation.listPeople) };
}

/** A record as it stands now, past the memory of answers; undefined where it is gone. */
export const centreNow = (id: string) => client.call(organisation.readCentre, { params: { id } });

export async function teamNow(id: string) {
  const { entries } = await client.call(organisation.listTeams, everything);
  return entries.find((team) => team.id === id);
}

export async function positionNow(id: string) {
  const { entries } = await client.call(organisation.listPositions, everything);
  return entries.find((position) => position.id === id);
}

/** Looked for by the staff number it had: a person whose number was changed meanwhile is not found. */
export async function personNow(id: string, staffNumber: string) {
  const query = { ...everything.query, search: staffNumber, limit: 500 };
  const { entries } = await client.call(organisation.listPeople, { query });
  return entries.find((person) => person.id === id);
}
