import { mayDo } from "@plumbline/api";
import { utcDay } from "@plumbline/core/kernel";
import { rosterOf } from "@plumbline/core/reports";
import { readSectionNotes } from "../../assessments/index.ts";
import { listTeams, staffOfCentre } from "../../organisation/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { HandOverContents } from "../tables.ts";

/** What a manual needs beside the assessment, as it is now; people by name only for those who may read them. */
export async function gatherHandOver(
  work: Work,
  { assessmentId, centreId }: { readonly assessmentId: string; readonly centreId: string },
): Promise<HandOverContents> {
  const mayName = mayDo(work.actor.roles, "people.read");
  const notes = await readSectionNotes(work, assessmentId);
  const teams = await listTeams(work, { archived: false, centreId });
  const staff = await staffOfCentre(work, centreId, utcDay(work.now));
  const roster = rosterOf(
    teams.map(({ name }) => name),
    staff,
    mayName,
  );
  return { notes, teams: roster, namesPeople: mayName };
}
