import { assessments, type Endpoint, organisation, standards } from "@plumbline/api";
import type { AssessmentState } from "@plumbline/core/assessments";
import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { client, readEvery, useAsk, useChange, useDownload, useUpload } from "../platform/client/index.ts";
import { useLanguage } from "../platform/text/index.ts";
import { type Judged, judge } from "./judged.ts";

/** What a list shows of the assessments. */
export type ListView = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  readonly state?: AssessmentState | undefined;
  readonly offset: number;
};

/** Assessments on one page of the list. */
export const pageSize = 50;

export const useAssessments = ({ search, ...view }: ListView) =>
  useAsk(
    assessments.listAssessments,
    { query: { ...view, limit: pageSize, ...(search ? { search } : {}) } },
    { keep: true },
  );
export const everyAssessment = ({ search, ...view }: ListView) =>
  readEvery((page) =>
    client.call(assessments.listAssessments, { query: { ...view, ...page, ...(search ? { search } : {}) } }),
  );
export const useLatest = (centreId: string, limit: number) =>
  useAsk(assessments.listAssessments, { query: { centreId, limit } });
export const useCentres = () => useAsk(organisation.listCentres, {});
export const useCentre = (id: string) => useAsk(organisation.readCentre, { params: { id } });
export const useOverview = (id: string) => useAsk(assessments.readCentreOverview, { params: { id } });
export const useStandards = () => useAsk(standards.listStandards, {});
export const useSheet = (id: string) => useAsk(assessments.readAssessment, { params: { id } });
export const usePinned = (id: string) => useAsk(assessments.readPinnedStandard, { params: { id } });
export const useAdvice = (id: string) => useAsk(assessments.readPinnedAdvice, { params: { id } });
export const useUses = (id: string) => useAsk(assessments.readPinnedUses, { params: { id } });

/** One standard on the shelf by its name, `cc-cmm-oc@2017`; nothing is asked without one. */
export function useStandard(name: string | undefined) {
  const [id = "", edition = ""] = (name ?? "").split("@");
  return useAsk(standards.readStandard, { params: { id, edition } }, { enabled: name !== undefined });
}

/** The names of the standards on the shelf that decide no level. */
export function useUnlevelled(): ReadonlySet<string> {
  const standards = useStandards().data?.entries ?? [];
  return new Set(standards.filter(({ levels }) => levels === 0).map(({ id, edition }) => `${id}@${edition}`));
}

/** The id of the assessment whose page this is. */
export function useAssessmentId(): string {
  return useParams({ strict: false }).assessmentId ?? "";
}

/** An assessment with everything its ratings come to, in the language of the screen; undefined while it is fetched. */
export function useJudged(id: string): {
  readonly judged: Judged | undefined;
  readonly problem: Error | null;
} {
  const language = useLanguage();
  const sheet = useSheet(id);
  const pack = usePinned(id);
  const judged = useMemo(
    () => (sheet.data && pack.data ? judge(sheet.data, pack.data, language) : undefined),
    [sheet.data, pack.data, language],
  );
  return { judged, problem: sheet.error ?? pack.error };
}

/** Every change of an assessment shows in its pages, in the lists and on the centre's page. */
export const shown = [
  assessments.readAssessment,
  assessments.listAssessments,
  assessments.readCentreOverview,
  assessments.readToday,
];
/** A change that was refused, perhaps because somebody else was quicker, reads anew too: the next try knows of it. */
function useChangeOf<E extends Endpoint>(endpoint: E) {
  const memory = useQueryClient();
  const change = useChange(endpoint, shown);
  useEffect(() => {
    if (change.error) void memory.invalidateQueries({ queryKey: [assessments.readAssessment.route] });
  }, [change.error, memory]);
  return change;
}

export const useCreate = () => useChangeOf(assessments.createAssessment);
export const useChangeFacts = () => useChangeOf(assessments.changeAssessment);
export const useClose = () => useChangeOf(assessments.closeAssessment);
export const useReopen = () => useChangeOf(assessments.reopenAssessment);
export const useCopy = () => useChangeOf(assessments.copyAssessment);
export const useArchive = () => useChangeOf(assessments.archiveAssessment);
export const useRestore = () => useChangeOf(assessments.restoreAssessment);
export const useApprove = () => useChangeOf(assessments.approveNotApplicable);
export const useConfirm = () => useChangeOf(assessments.confirmStatement);
export const useChangeWeights = () => useChangeOf(assessments.changeWeights);
export const useUploadSheet = () => useUpload(assessments.uploadSheet, shown);
export const useEmptySheet = () => useDownload(standards.downloadSheet);

/** The reports of an assessment; asked for every second while one is being made. */
export function useReports(id: string) {
  const first = useAsk(assessments.listReports, { params: { id } });
  const running = (first.data?.entries ?? []).some(({ state }) => state === "waiting" || state === "running");
  useAsk(assessments.listReports, { params: { id } }, { everyMs: running && 1000 });
  return first;
}
/** The kinds of report that can be made of an assessment, and why others cannot. */
export const useReportKinds = (id: string) => useAsk(assessments.listReportKinds, { params: { id } });
export const useRequestReport = () => useChange(assessments.requestReport, [assessments.listReports]);
export const useCancelReport = () => useChange(assessments.cancelReport, [assessments.listReports]);
export const useDownloadReport = () => useDownload(assessments.downloadReport);
