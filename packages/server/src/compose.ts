import { v7 } from "uuid";
import { accountRoutes } from "./accounts/index.ts";
import {
  assessmentRoutes,
  factsOfAssessments,
  openAssessmentsOfCentre,
  schedulesOfCentre,
} from "./assessments/index.ts";
import { improvementRoutes, remindOwners } from "./improvement/index.ts";
import { journalRoutes } from "./journal/index.ts";
import { factsOfOrganisation, organisationRoutes } from "./organisation/index.ts";
import type { Check } from "./platform/backup/index.ts";
import { joinFacts } from "./platform/facts/index.ts";
import type { Handled, Services } from "./platform/http/index.ts";
import { checkInstanceKey } from "./platform/keys/index.ts";
import { programmeRoutes } from "./programme/index.ts";
import { makeReports, reportRoutes } from "./reports/index.ts";
import { checkStandards, openStandards, standardRoutes } from "./standards/index.ts";

/** Every capability's endpoints; a new capability adds one line. */
export const routes: readonly Handled[] = [
  ...accountRoutes,
  ...organisationRoutes({ usersOfCentre: [openAssessmentsOfCentre, schedulesOfCentre] }),
  ...standardRoutes,
  ...assessmentRoutes,
  ...improvementRoutes,
  ...programmeRoutes,
  ...reportRoutes,
  ...journalRoutes,
];

/** What the records of each capability show; a capability that offers facts adds one. */
const facts = joinFacts([factsOfOrganisation, factsOfAssessments]);

/** What the platform gives; the rest of the services is built on it. */
export type Ground = Pick<Services, "database" | "files" | "jobs" | "mail" | "log" | "instanceKey"> & {
  /** Where the standard packs are; those that come with Plumbline unless named. */
  readonly standardsFolder?: string | undefined;
  /** Where those of the data folder are. */
  readonly ownStandardsFolder?: string | undefined;
  /** The clock on the wall unless a test hands in another. */
  readonly clock?: (() => Date) | undefined;
};

/** What a check-up looks at beside the platform; a capability that keeps something of its own adds one. */
export const checks: readonly Check[] = [checkStandards, checkInstanceKey];

/** Builds what handlers work with; a capability that brings a service adds one line. */
export async function buildServices(ground: Ground): Promise<Services> {
  const { database, files, jobs, mail, log, instanceKey, standardsFolder, clock = () => new Date() } = ground;
  const places = { shipped: standardsFolder, own: ground.ownStandardsFolder, log };
  const given = { database, files, jobs, mail, log, instanceKey };
  return { ...given, clock, newId: v7, facts, ...(await openStandards(places)) };
}

/** Starts what works in the background; a capability that has jobs adds one line. */
export async function startWork(services: Services): Promise<void> {
  await makeReports(services);
  await remindOwners(services);
}
