import { assessments, type Endpoint, improvement, organisation } from "@plumbline/api";
import type { ActionState, FindingKind, FindingState, RiskBand } from "@plumbline/core/improvement";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { today } from "../platform/calendar/index.ts";
import { client, readEvery, useAsk, useChange } from "../platform/client/index.ts";

/** What the register of findings is narrowed by. */
export type FindingsView = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  readonly kind?: FindingKind | undefined;
  readonly state?: FindingState | undefined;
  readonly band?: RiskBand | undefined;
  readonly offset: number;
};

/** What views of actions are narrowed by. */
export type ActionsView = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly overdue?: "true" | undefined;
};

/** Findings on one page of the register. */
export const pageSize = 50;
/** Actions in one view: board, calendar and timeline show them all at once. */
export const mostActions = 500;

const worded = (search: string) => (search ? { search } : {});

export const useFindings = ({ search, ...view }: FindingsView) =>
  useAsk(
    improvement.listFindings,
    { query: { ...view, ...worded(search), limit: pageSize } },
    { keep: true },
  );
export const everyFinding = ({ search, ...view }: FindingsView) =>
  readEvery((page) =>
    client.call(improvement.listFindings, { query: { ...view, ...worded(search), ...page } }),
  );
export const useHeaviest = (centreId: string) =>
  useAsk(improvement.listFindings, { query: { centreId, state: "open", limit: 5 } });
export const useFindingsOn = (centreId: string | undefined, criterion: string) =>
  useAsk(
    improvement.listFindings,
    { query: { ...(centreId ? { centreId } : {}), criterion } },
    { enabled: centreId !== undefined },
  );
export const useFinding = (id: string) => useAsk(improvement.readFinding, { params: { id } });
export const useActions = ({ search, overdue, ...view }: ActionsView) =>
  useAsk(
    improvement.listActions,
    {
      query: {
        ...{ ...view, ...worded(search), limit: mostActions },
        ...(overdue ? { overdueOn: today() } : {}),
      },
    },
    { keep: true },
  );
export const useOverdue = (centreId: string) =>
  useAsk(improvement.listActions, { query: { centreId, overdueOn: today(), limit: 5 } });
export const useAction = (id: string) => useAsk(improvement.readAction, { params: { id } });
export const useOwners = () => useAsk(improvement.listOwners, {});
export const useCentres = () => useAsk(organisation.listCentres, {});
export const useProjection = (id: string | undefined) =>
  useAsk(improvement.readProjection, { params: { id: id ?? "" } }, { enabled: id !== undefined });
export const useRecurrences = (id: string) => useAsk(improvement.readRecurrences, { params: { id } });
export const useMailState = () => useAsk(improvement.readMailState, {});
export const useTestMail = () => useChange(improvement.sendTestMail);

/** An assessment as its pages know it; nothing is asked without one. */
export const useAssessment = (id: string | undefined) =>
  useAsk(assessments.readAssessment, { params: { id: id ?? "" } }, { enabled: id !== undefined });
/** The standard an assessment is pinned to. */
export const usePinned = (id: string | undefined) =>
  useAsk(assessments.readPinnedStandard, { params: { id: id ?? "" } }, { enabled: id !== undefined });
export const useAssessmentsOf = (centreId: string | undefined) =>
  useAsk(
    assessments.listAssessments,
    { query: { ...(centreId ? { centreId } : {}), limit: 100 } },
    { enabled: centreId !== undefined },
  );
/** The assessment of a centre by a standard that is under way. */
export const useOpenAssessment = (centreId: string, standard: string) =>
  useAsk(assessments.listAssessments, { query: { centreId, standard, state: "open", limit: 1 } });

/** Every change shows in every view of improvement, and on Today. */
const shown = [
  ...[improvement.listFindings, improvement.readFinding, improvement.listActions, improvement.readAction],
  ...[improvement.readProjection, improvement.readRecurrences, improvement.readDueActions],
];
/** A change that was refused, perhaps because somebody else was quicker, reads anew too. */
function useChangeOf<E extends Endpoint>(endpoint: E) {
  const memory = useQueryClient();
  const change = useChange(endpoint, shown);
  useEffect(() => {
    if (!change.error) return;
    for (const each of [improvement.readFinding, improvement.readAction, improvement.listActions])
      void memory.invalidateQueries({ queryKey: [each.route] });
  }, [change.error, memory]);
  return change;
}

export const useRaise = () => useChangeOf(improvement.raiseFinding);
export const useChangeFinding = () => useChangeOf(improvement.changeFinding);
export const useCloseFinding = () => useChangeOf(improvement.closeFinding);
export const useReopenFinding = () => useChangeOf(improvement.reopenFinding);
export const usePlan = () => useChangeOf(improvement.planAction);
export const useChangeAction = () => useChangeOf(improvement.changeAction);
export const useReport = () => useChangeOf(improvement.reportProgress);
export const useMove = () => useChangeOf(improvement.moveAction);
