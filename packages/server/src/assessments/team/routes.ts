import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { decideRating, readConsensus, takeSectionBack } from "../consensus/commands.ts";
import { readOwnAnswers, stateCriterion, submitSection, writeStatedNote } from "../team-answers/commands.ts";
import { dissolveTeam, listTeamCandidates, planTeam, readTeam } from "./commands.ts";

/** Every endpoint of assessments by a team. */
export const teamRoutes: readonly Handled[] = [
  route(api.readTeam, readTeam),
  route(api.planTeam, planTeam),
  route(api.dissolveTeam, dissolveTeam),
  route(api.listTeamCandidates, listTeamCandidates),
  route(api.readOwnAnswers, readOwnAnswers),
  route(api.stateCriterion, stateCriterion),
  route(api.writeStatedNote, writeStatedNote),
  route(api.submitSection, submitSection),
  route(api.takeSectionBack, takeSectionBack),
  route(api.readConsensus, readConsensus),
  route(api.decideRating, decideRating),
];
