import { assessments, type Endpoint } from "@plumbline/api";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAsk, useChange } from "../../platform/client/index.ts";

export const useSchedules = (centreId: string, ended = false) =>
  useAsk(assessments.listSchedules, { query: { centreId, ended: ended ? "true" : "false" } }, { keep: true });
export const useAssignees = () => useAsk(assessments.listAssignees, {});

const shown = [assessments.listSchedules, assessments.readToday];

/** A change that was refused, perhaps because somebody else was quicker, reads anew too: the next try knows of it. */
function useChangeOf<E extends Endpoint>(endpoint: E, stale: readonly Endpoint[] = shown) {
  const memory = useQueryClient();
  const change = useChange(endpoint, stale);
  useEffect(() => {
    if (change.error) void memory.invalidateQueries({ queryKey: [assessments.listSchedules.route] });
  }, [change.error, memory]);
  return change;
}

export const useCreateSchedule = () => useChangeOf(assessments.createSchedule);
export const useChangeSchedule = () => useChangeOf(assessments.changeSchedule);
export const useEndSchedule = () => useChangeOf(assessments.endSchedule);
export const useResumeSchedule = () => useChangeOf(assessments.resumeSchedule);
export const useStartRun = () =>
  useChangeOf(assessments.startRun, [...shown, assessments.listAssessments, assessments.readCentreOverview]);
