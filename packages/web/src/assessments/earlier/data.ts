import { assessments } from "@plumbline/api";
import { useAsk, useChange } from "../../platform/client/index.ts";

/** What stood on the criteria of one section last time. */
export const useEarlier = (id: string, section: string) =>
  useAsk(assessments.readEarlier, { params: { id }, query: { section } });
/** The same of every section, to look through. */
export const useAllEarlier = (id: string) =>
  useAsk(assessments.readEarlier, { params: { id }, query: {} }, { lasting: true });
export const useEarlierChoices = (id: string) => useAsk(assessments.listEarlier, { params: { id } });
/** The assessments of a centre that a new one can have beside it. */
export const useFormerOf = (centreId: string | undefined) =>
  useAsk(
    assessments.listAssessments,
    { query: { ...(centreId ? { centreId } : {}), limit: 100 } },
    { enabled: centreId !== undefined },
  );
export const useChooseEarlier = () =>
  useChange(assessments.chooseEarlier, [
    ...[assessments.readAssessment, assessments.listEarlier, assessments.readEarlier],
  ]);
