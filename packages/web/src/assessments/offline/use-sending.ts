import { Problem } from "@plumbline/api";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { askServer } from "../../platform/client/index.ts";
import { isUnanswered, type Owner, useCutOffSince } from "../../platform/device/index.ts";
import { sessionQuery } from "../../platform/session/index.ts";
import { countWaiting, readAllWaiting, type Waiting } from "./entries.ts";

const askEveryMs = 8000;
const againAfterMs = 30_000;
const saidForMs = 20_000;

/** Where sending stands; `sent` is what the last sending brought over. */
export type Sending = {
  readonly isBusy: boolean;
  readonly sent: { readonly answers: number; readonly photos: number } | null;
  readonly problem: Error | null;
};

/** Is there anything that can go out by itself: what was neither refused nor waits for a decision? */
function isDue({ cells, photos, questions }: Waiting): boolean {
  const isFree = ({ halt }: { readonly halt: unknown }) => halt === null;
  return cells.some(isFree) || photos.some(isFree) || questions.some(({ body }) => body.take !== null);
}

/** Sends what waits as soon as the server is reached, and tries again later where it failed. */
export function useSending(owner: Owner | null, waiting: Waiting): Sending {
  const memory = useQueryClient();
  const cutOffSince = useCutOffSince();
  const [state, setState] = useState<Sending>({ isBusy: false, sent: null, problem: null });
  const [round, setRound] = useState(0);
  const before = useRef(waiting);
  before.current = waiting;
  const mayGo = owner !== null && cutOffSince === null && isDue(waiting);
  useEffect(() => {
    if (!mayGo) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setRound((round) => round + 1);
    const from = countWaiting(before.current);
    setState({ isBusy: true, sent: null, problem: null });
    void sendNow(owner, memory).then(({ left, problem }) => {
      const sent = left && { answers: from.answers - left.answers, photos: from.photos - left.photos };
      setState({ isBusy: false, sent: sent && sent.answers + sent.photos > 0 ? sent : null, problem });
      // What came in while it was sending goes out soon; what failed, later.
      timer = setTimeout(again, left ? 1000 : againAfterMs);
    });
    return () => clearTimeout(timer);
  }, [owner, mayGo, memory, round]);
  const { sent } = state;
  useEffect(() => {
    if (!sent) return;
    const timer = setTimeout(() => setState((now) => ({ ...now, sent: null })), saidForMs);
    return () => clearTimeout(timer);
  }, [sent]);
  return state;
}

async function sendNow(owner: Owner, memory: QueryClient) {
  const [{ sendAll }, { store }] = await Promise.all([
    import("./send.ts"),
    import("../../platform/device/store.ts"),
  ]);
  try {
    await sendAll(owner);
    await memory.invalidateQueries();
    return { left: countWaiting(await readAllWaiting(store, owner)), problem: null };
  } catch (error) {
    // Nobody is signed in any more: the frame leads to the sign-in page, what waits stays here.
    if (error instanceof Problem && error.status === 401) memory.setQueryData(sessionQuery.queryKey, null);
    const isNews = error instanceof Error && !isUnanswered(error);
    return { left: null, problem: isNews ? error : null };
  }
}

/** While no answer comes, asks the server now and then, and at once when somebody comes back to the page. */
export function useAsking(): void {
  const memory = useQueryClient();
  const isCutOff = useCutOffSince() !== null;
  useEffect(() => {
    if (!isCutOff) return;
    const ask = () => {
      // Still no answer: the bar says so already.
      if (document.visibilityState === "visible") void askServer().catch(() => {});
    };
    ask();
    const timer = setInterval(ask, askEveryMs);
    window.addEventListener("online", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", ask);
      document.removeEventListener("visibilitychange", ask);
      // What the device answered meanwhile is asked of the server again.
      void memory.invalidateQueries();
    };
  }, [isCutOff, memory]);
}
