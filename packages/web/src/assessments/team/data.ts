import { assessments } from "@plumbline/api";
import type { TeamRole } from "@plumbline/core/assessments";
import { useAsk, useChange } from "../../platform/client/index.ts";
import { useMay } from "../../platform/session/index.ts";

export const useTeamView = (id: string) => useAsk(assessments.readTeam, { params: { id } });
export const useCandidates = (id: string) => useAsk(assessments.listTeamCandidates, { params: { id } });
export const useOwnAnswers = (id: string) => useAsk(assessments.readOwnAnswers, { params: { id } });
/** The open sections; renewed every ten seconds, for a team that looks at them together. */
export const useConsensus = (id: string) =>
  useAsk(assessments.readConsensus, { params: { id } }, { everyMs: 10_000 });

/** Every change of a team shows in its pages, in the figures and in the lists. */
const shown = [
  assessments.readTeam,
  assessments.readConsensus,
  assessments.readOwnAnswers,
  assessments.readAssessment,
  assessments.listAssessments,
  assessments.readCentreOverview,
  assessments.readToday,
];
export const usePlanTeam = () => useChange(assessments.planTeam, shown);
export const useDissolve = () => useChange(assessments.dissolveTeam, shown);
export const useTakeBack = () => useChange(assessments.takeSectionBack, shown);
export const useDecide = () => useChange(assessments.decideRating, shown);

/** May the one who looks change the plan: the lead, or who manages the organisation? */
export function useMayPlan(role: TeamRole | null): boolean {
  const mayCreate = useMay("assessments.create");
  const mayManage = useMay("assessments.approve");
  return mayCreate && (mayManage || role === "lead");
}
