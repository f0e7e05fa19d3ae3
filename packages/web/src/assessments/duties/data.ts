import { assessments, improvement, organisation, programme } from "@plumbline/api";
import { useAsk, useChange } from "../../platform/client/index.ts";

/** Every change of a duty shows in the lists, on Today and in the programme. */
const shown = [
  assessments.listCentreDuties,
  assessments.listDeeds,
  assessments.readToday,
  programme.readProgramme,
  programme.readCalendar,
  programme.listDueDuties,
];

export const useCentreDuties = (id: string, standard: string) =>
  useAsk(assessments.listCentreDuties, { params: { id }, query: { standard } }, { keep: true });
/** What the centre follows, first due first. */
export const useFollowed = (centreId: string, on: string) =>
  useAsk(programme.listDueDuties, { query: { centreId, on, limit: 500 } });
export const useDeeds = (id: string) => useAsk(assessments.listDeeds, { params: { id } });
export const usePositions = () => useAsk(organisation.listPositions, {});
export const useMembers = () => useAsk(improvement.listOwners, {});

export const useFollow = () => useChange(assessments.followDuties, shown);
export const usePlan = () => useChange(assessments.planDuty, shown);
export const useDo = () => useChange(assessments.recordDeed, shown);
export const useWithdrawDeed = () => useChange(assessments.withdrawDeed, shown);
