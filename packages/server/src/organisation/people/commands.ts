import { Refusal } from "@plumbline/core/kernel";
import type { NewPerson } from "@plumbline/core/organisation";
import { choosable, recordCommands, type Work } from "../../platform/records/index.ts";
import { chooseCentre } from "../centres/commands.ts";
import { holdPosition } from "../positions/store.ts";
import { holdTeam } from "../teams/store.ts";
import * as store from "./store.ts";

/** The commands on people. */
export const people = recordCommands<NewPerson>({
  capability: "organisation",
  subject: "person",
  store: store.personStore,
  nameOf: ({ name }) => name,
  taken: ({ staffNumber }) => new Refusal("staff-number-taken", { staffNumber }),
  beforeSave: refuseUnplaceable,
});

/** Centre, team and position must be there and not archived, and the team must be the centre's. */
async function refuseUnplaceable(work: Work, { centreId, teamId, positionId }: NewPerson): Promise<void> {
  if (centreId) await chooseCentre(work, centreId);
  if (teamId) {
    const team = choosable(await holdTeam(work, teamId));
    if (team.centreId !== centreId) throw new Refusal("team-of-another-centre", { team: team.name });
  }
  if (positionId) choosable(await holdPosition(work, positionId));
}
