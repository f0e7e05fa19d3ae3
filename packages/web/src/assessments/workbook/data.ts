import { assessments } from "@plumbline/api";
import { useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";
import { shown } from "../data.ts";

const stale = [
  ...shown,
  assessments.listReturns,
  assessments.readReturn,
  assessments.readOwnAnswers,
  assessments.readTeam,
];

export const useHandOut = () => useDownload(assessments.handOutWorkbook);
export const useReturnWorkbook = () => useUpload(assessments.returnWorkbook, [assessments.listReturns]);
export const useMergeWorkbook = () => useChange(assessments.mergeWorkbook, stale);
/** The workbooks the reader brought back to an assessment. */
export const useReturns = (id: string) => useAsk(assessments.listReturns, { params: { id } });
/** What one of them would change by now. */
export const useReturned = (id: string, returned: string) =>
  useAsk(assessments.readReturn, { params: { id, return: returned } });
