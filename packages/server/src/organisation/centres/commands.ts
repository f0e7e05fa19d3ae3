import { Refusal } from "@plumbline/core/kernel";
import { type NewCentre, refuseWhileUsed, type Use } from "@plumbline/core/organisation";
import { choosable, recordCommands, type Work } from "../../platform/records/index.ts";
import * as store from "./store.ts";

/** What another capability has of a centre, such as its open assessments; a centre is not archived while any is left. */
export type UsersOfCentre = (work: Work, centreId: string) => Promise<Use>;

/** The commands on centres; `usersOfCentre` are asked before one is archived. */
export function centreCommands(usersOfCentre: readonly UsersOfCentre[]) {
  return recordCommands<NewCentre>({
    capability: "organisation",
    subject: "centre",
    store: store.centreStore,
    nameOf: ({ name }) => name,
    taken: ({ name }) => new Refusal("name-taken", { name }),
    beforeArchive: async (work, { id, name }) => {
      const members = await store.countMembers(work, id);
      const uses = await Promise.all(usersOfCentre.map((countUses) => countUses(work, id)));
      refuseWhileUsed(name, [
        { what: { zh: "班组", en: "teams" }, count: members.teams },
        { what: { zh: "人员", en: "people" }, count: members.people },
        ...uses,
      ]);
    },
  });
}

/** The centre something new is to belong to; nobody archives it until the transaction ends. */
export async function chooseCentre(work: Work, id: string) {
  return choosable(await store.holdCentre(work, id));
}
