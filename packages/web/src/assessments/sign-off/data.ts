import { assessments, type Endpoint } from "@plumbline/api";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAsk, useChange, useDownload } from "../../platform/client/index.ts";

export const useSignOff = (id: string) => useAsk(assessments.readSignOff, { params: { id } });
export const useSettings = () => useAsk(assessments.readSignOffSettings, {});
export const useSigningKey = () => useAsk(assessments.readSigningKey, {});
export const useDownloadBundle = () => useDownload(assessments.downloadBundle);
export const useChangeSettings = () =>
  useChange(assessments.changeSignOffSettings, [assessments.readSignOffSettings, assessments.readSignOff]);

/** Every step shows on the page, in the assessment, in the lists and under Today. */
const shown = [
  assessments.readSignOff,
  assessments.readAssessment,
  assessments.listAssessments,
  assessments.readCentreOverview,
  assessments.readToday,
];

/** A step that was refused, perhaps because somebody else was quicker, reads anew too. */
function useStep<E extends Endpoint>(endpoint: E) {
  const memory = useQueryClient();
  const change = useChange(endpoint, shown);
  useEffect(() => {
    if (!change.error) return;
    for (const { route } of [assessments.readSignOff, assessments.readAssessment])
      void memory.invalidateQueries({ queryKey: [route] });
  }, [change.error, memory]);
  return change;
}

export const useAskFor = () => useStep(assessments.askSignOff);
export const useReview = () => useStep(assessments.reviewSignOff);
export const useGiveBack = () => useStep(assessments.giveBackSignOff);
export const useApproveSignOff = () => useStep(assessments.approveSignOff);
export const useWithdraw = () => useStep(assessments.withdrawSignOff);
