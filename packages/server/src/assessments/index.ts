import type { UsersOfCentre } from "../organisation/index.ts";
import { countRunning } from "./schedules/store.ts";
import { countOpen } from "./store.ts";

export { hold, subject } from "./answers/commands.ts";
export { readSheet } from "./answers/store.ts";
export { readCertificates } from "./certificates/store.ts";
export { compareMany } from "./comparison/commands.ts";
export { readConsensus } from "./consensus/commands.ts";
export { readDuties } from "./duties/store.ts";
export { readerOf } from "./evidence/commands.ts";
export { countExpiring, readEvidence } from "./evidence/store.ts";
export { factsOfAssessments } from "./facts/store.ts";
export { readSectionNotes } from "./hand-over/store.ts";
export { assessmentRoutes } from "./routes.ts";
export { assessmentsBetween, latestRuns } from "./runs/store.ts";
export { readSamples } from "./samples/store.ts";
export { readSchedules } from "./schedules/store.ts";
export { readRounds } from "./sign-off/store.ts";
export {
  assessmentsOfCentre,
  findAssessment,
  finishedBefore,
  type KeptAssessment,
  type Place,
} from "./store.ts";
export { readTeam } from "./team/commands.ts";

export { sitesOfTeams } from "./team/store.ts";

/** The open assessments of a centre: while there are any, it is not archived. */
export const openAssessmentsOfCentre: UsersOfCentre = async (work, centreId) => ({
  what: { zh: "进行中的测评", en: "open assessments" },
  count: await countOpen(work, centreId),
});

/** The schedules of a centre that have not ended: while there are any, it is not archived. */
export const schedulesOfCentre: UsersOfCentre = async (work, centreId) => ({
  what: { zh: "定期测评", en: "schedules" },
  count: await countRunning(work, centreId),
});
