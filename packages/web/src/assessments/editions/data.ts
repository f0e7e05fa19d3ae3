import { assessments as api } from "@plumbline/api";
import type { AssessmentSummary } from "@plumbline/core/assessments";
import { useAsk, useChange } from "../../platform/client/index.ts";

export const useEditions = (id: string, enabled = true) =>
  useAsk(api.readEditions, { params: { id } }, { enabled });
/** What a change to the named edition would do; nothing is asked without one. */
export const usePreview = (id: string, standard: string | undefined) =>
  useAsk(
    api.previewEdition,
    { params: { id }, query: { standard: standard ?? "" } },
    { enabled: standard !== undefined },
  );

/** Another edition shows on every page of the assessment, and in its lists; the preview is left for the overview. */
const shown = [
  ...[api.readAssessment, api.listAssessments, api.readCentreOverview, api.readToday],
  ...[api.readPinnedStandard, api.readPinnedGuidance, api.readPinnedAdvice, api.readPinnedUses],
  ...[api.readEditions, api.readEarlier, api.listEarlier],
  ...[api.listEvidence, api.readEvidence, api.readCoverage, api.listFacts],
  ...[api.readTeam, api.readConsensus, api.readOwnAnswers],
];
export const useChangeEdition = () => useChange(api.changeEdition, shown);
export const useUndoEdition = () => useChange(api.undoEdition, shown);

/** Are these the answers of another edition, kept to be read? Only an archived assessment can be that. */
export function useIsEarlierEdition({ id, state }: Pick<AssessmentSummary, "id" | "state">): boolean {
  return (useEditions(id, state === "archived").data?.of ?? null) !== null;
}
