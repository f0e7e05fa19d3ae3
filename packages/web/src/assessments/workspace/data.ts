import { assessments, Problem } from "@plumbline/api";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { client, useAsk, useChange } from "../../platform/client/index.ts";
import { sessionQuery, useSession } from "../../platform/session/index.ts";
import { type Draft, type FieldId, placeOf, type Saved } from "./field.ts";
import { nothingSaved, savedMark, savedNote, savedRating } from "./saved-answers.ts";
import { type TeamMode, type TeamSheet, teamSheet } from "./team-mode.ts";

/** The sheet as it is when the page opens; from then on the workspace itself keeps it fresh. */
export function useFirstSheet(id: string) {
  const { account } = useSession();
  return useQuery<TeamSheet, Error>({
    queryKey: ["rating-workspace", id],
    queryFn: ({ signal }) => readSheet(id, account.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Reads everything the rating page works on; in a team, what one wrote oneself. */
export async function readSheet(id: string, accountId: string, signal?: AbortSignal): Promise<TeamSheet> {
  const asked = { params: { id }, ...(signal && { signal }) };
  const [sheet, view] = await Promise.all([
    client.call(assessments.readAssessment, asked),
    client.call(assessments.readTeam, asked),
  ]);
  if (!view.team) return { sheet, team: null };
  return teamSheet(sheet, view, await client.call(assessments.readOwnAnswers, asked), accountId);
}

/** Saves one rating, note or mark on the version it was based on, and gives what the server then holds. */
export async function saveField(
  assessmentId: string,
  id: FieldId,
  draft: Draft,
  kind: TeamMode["kind"] = "rated",
): Promise<Saved> {
  const { criterion, aspect } = placeOf(id);
  const { value, basedOn: expectedVersion } = draft;
  const params = { id: assessmentId, criterion };
  if (aspect === "note") {
    const note = { params, body: { text: value ?? "", expectedVersion } };
    const to = kind === "stated" ? assessments.writeStatedNote : assessments.writeNote;
    return savedNote(await client.call(to, note));
  }
  if (aspect === "mark") return saveMark(params, value, expectedVersion);
  const angle = aspect.slice("rating:".length);
  const asked = { params: { ...params, angle }, body: { value, expectedVersion } };
  const to = kind === "stated" ? assessments.stateCriterion : assessments.rateCriterion;
  return savedRating(await client.call(to, asked));
}

async function saveMark(
  params: { readonly id: string; readonly criterion: string },
  reason: string | null,
  expectedVersion: number,
): Promise<Saved> {
  if (reason === null) {
    await client.call(assessments.unmarkNotApplicable, { params, query: { expectedVersion } });
    return nothingSaved("mark");
  }
  return savedMark(
    await client.call(assessments.markNotApplicable, { params, body: { reason, expectedVersion } }),
  );
}

/** The guidance of one section as pinned to the assessment; asked for once as long as the page is open. */
export const useSectionGuidance = (id: string, section: string) =>
  useAsk(assessments.readPinnedGuidance, { params: { id }, query: { section } }, { lasting: true });

export const useApproveMark = () => useChange(assessments.approveNotApplicable);

/** Tells the frame that nobody is signed in any more: it leads to the sign-in page and back. */
export function useSignedOut(): () => void {
  const memory = useQueryClient();
  return useCallback(() => {
    memory.setQueryData(sessionQuery.queryKey, null);
  }, [memory]);
}

/** Answers that change with ratings are asked for anew by the pages that show them, once this one is left. */
export function useStaleAfterwards(): void {
  const memory = useQueryClient();
  useEffect(() => {
    const { readAssessment, listAssessments, readCentreOverview, readToday, readCoverage } = assessments;
    return () => {
      for (const { route } of [
        readAssessment,
        listAssessments,
        readCentreOverview,
        readToday,
        readCoverage,
      ]) {
        void memory.invalidateQueries({ queryKey: [route] });
      }
    };
  }, [memory]);
}

const everyMs = 20_000;

/** Looks every 20 seconds, while the page is seen, what others saved; and at once when one comes back to it. */
export function useRefresh(refresh: () => Promise<void>, signedOut: () => void): void {
  useEffect(() => {
    let last = Date.now();
    const look = (restMs: number) => {
      if (document.visibilityState !== "visible" || Date.now() - last < restMs) return;
      last = Date.now();
      // Without an answer the page goes on with what it has; the outbox says that the server is not reached.
      refresh().catch((error) => {
        if (error instanceof Problem && error.status === 401) signedOut();
      });
    };
    const back = () => look(2000);
    const timer = setInterval(() => look(everyMs - 1000), everyMs);
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, [refresh, signedOut]);
}
