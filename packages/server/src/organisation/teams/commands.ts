import { Refusal } from "@plumbline/core/kernel";
import { type NewTeam, refuseWhileUsed } from "@plumbline/core/organisation";
import { recordCommands, type Work } from "../../platform/records/index.ts";
import { chooseCentre } from "../centres/commands.ts";
import * as store from "./store.ts";

/** The commands on teams. */
export const teams = recordCommands<NewTeam>({
  capability: "organisation",
  subject: "team",
  store: store.teamStore,
  nameOf: ({ name }) => name,
  taken: ({ name }) => new Refusal("name-taken", { name }),
  beforeSave: async (work, after, before) => {
    await chooseCentre(work, after.centreId);
    // Its people would be left with a team of another centre.
    if (before && before.centreId !== after.centreId) await refuseWithPeople(work, before);
  },
  beforeArchive: refuseWithPeople,
});

async function refuseWithPeople(work: Work, team: { readonly id: string; readonly name: string }) {
  const count = await store.countMembers(work, team.id);
  refuseWhileUsed(team.name, [{ what: { zh: "人员", en: "people" }, count }]);
}
