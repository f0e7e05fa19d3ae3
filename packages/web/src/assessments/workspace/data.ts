import { assessments, Problem } from "@plumbline/api";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { client, useAsk, useChange } from "../../platform/client/index.ts";
import { isKept, ownerOf } from "../../platform/device/index.ts";
import { sessionQuery, useSession } from "../../platform/session/index.ts";
import type { Wish } from "../offline/deliver.ts";
import type { Place } from "../offline/device.ts";
import { type Draft, type FieldId, placeOf, type Saved } from "./field.ts";
import { nothingSaved, savedMark, savedNote, savedRating } from "./saved-answers.ts";
import { type TeamMode, type TeamSheet, teamSheet } from "./team-mode.ts";

/** The sheet as it is when the page opens; from then on the workspace itself keeps it fresh. */
export function useFirstSheet(id: string) {
  const { account } = useSession();
  const place = usePlaceOnDevice(id);
  return useQuery<TeamSheet, Error>({
    queryKey: ["rating-workspace", id],
    queryFn: ({ signal }) => readSheet(place, account.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Reads everything the rating page works on; in a team, what one wrote oneself. */
export async function readSheet(place: Place, accountId: string, signal?: AbortSignal): Promise<TeamSheet> {
  if (!isKept(place.thing)) return readAnswered(place.thing, accountId, signal);
  const { readWithDevice } = await import("../offline/deliver.ts");
  return readWithDevice(place, () => readAnswered(place.thing, accountId, signal));
}

async function readAnswered(id: string, accountId: string, signal?: AbortSignal): Promise<TeamSheet> {
  const asked = { params: { id }, ...(signal && { signal }) };
  const [sheet, view] = await Promise.all([
    client.call(assessments.readAssessment, asked),
    client.call(assessments.readTeam, asked),
  ]);
  if (!view.team) return { sheet, team: null };
  return teamSheet(sheet, view, await client.call(assessments.readOwnAnswers, asked), accountId);
}

/** An assessment as the person signed in may keep it on this device. */
export function usePlaceOnDevice(id: string): Place {
  const owner = ownerOf(useSession());
  return useMemo(() => ({ owner: owner ?? "@", thing: id }), [owner, id]);
}

/**
 * Saves one field; where the assessment was taken along and the server is not reached, or an earlier answer still waits
 * here, it lies on this device from then on.
 */
export async function saveOrKeep(place: Place, wish: Wish): Promise<Saved> {
  const { id, draft, as } = wish;
  if (!isKept(place.thing)) return saveField(place.thing, id, draft, as);
  const { deliver } = await import("../offline/deliver.ts");
  return deliver(place, wish, (signal) => saveField(place.thing, id, draft, as, signal));
}

/** Saves one rating, note or mark on the version it was based on, and gives what the server then holds. */
export async function saveField(
  assessmentId: string,
  id: FieldId,
  draft: Draft,
  kind: TeamMode["kind"] = "rated",
  signal?: AbortSignal,
): Promise<Saved> {
  const { criterion, aspect } = placeOf(id);
  const { value, basedOn: expectedVersion } = draft;
  const params = { id: assessmentId, criterion };
  const patient = signal ? { signal } : {};
  if (aspect === "note") {
    const note = { params, body: { text: value ?? "", expectedVersion }, ...patient };
    const to = kind === "stated" ? assessments.writeStatedNote : assessments.writeNote;
    return savedNote(await client.call(to, note));
  }
  if (aspect === "mark") return saveMark({ params, ...patient }, value, expectedVersion);
  const angle = aspect.slice("rating:".length);
  const asked = { params: { ...params, angle }, body: { value, expectedVersion }, ...patient };
  const to = kind === "stated" ? assessments.stateCriterion : assessments.rateCriterion;
  return savedRating(await client.call(to, asked));
}

async function saveMark(
  of: { readonly params: { readonly id: string; readonly criterion: string }; readonly signal?: AbortSignal },
  reason: string | null,
  expectedVersion: number,
): Promise<Saved> {
  if (reason === null) {
    await client.call(assessments.unmarkNotApplicable, { ...of, query: { expectedVersion } });
    return nothingSaved("mark");
  }
  return savedMark(
    await client.call(assessments.markNotApplicable, { ...of, body: { reason, expectedVersion } }),
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
