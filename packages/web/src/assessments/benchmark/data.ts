import { assessments } from "@plumbline/api";
import { useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";

export const useBenchmark = () => useAsk(assessments.readBenchmark, {});
export const useCentreBenchmark = (id: string, standard: string | undefined) =>
  useAsk(
    assessments.readCentreBenchmark,
    { params: { id }, query: standard ? { standard } : {} },
    { keep: true },
  );

const stale = [assessments.readBenchmark, assessments.readCentreBenchmark] as const;
export const useConsent = () => useChange(assessments.decideBenchmarkConsent, stale);
export const useRaise = () => useChange(assessments.changeBenchmarkSettings, stale);
/** Asked for on a press of a button: what would leave, as it is at that moment. */
export const usePreview = () => useChange(assessments.previewBenchmarkFile);
export const useBenchmarkFile = () => useDownload(assessments.downloadBenchmarkFile);
export const useTakeFile = () => useUpload(assessments.importBenchmarkFile, stale);
export const useRemoveFile = () => useChange(assessments.removeBenchmarkFile, stale);
