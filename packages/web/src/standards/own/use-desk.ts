import { standards as api, Problem } from "@plumbline/api";
import type { Draft, DraftChange } from "@plumbline/core/standards";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { client } from "../../platform/client/index.ts";
import type { SaveProgress } from "../../platform/ui/index.ts";
import { after, type Desk, type DeskEvent, draftOn, laidOut, type Pending, unsent } from "./desk.ts";

const restMs = 700;
const retryMs = 3000;

/** What the editor works with. */
export type AtDesk = {
  readonly desk: Desk;
  readonly draft: Draft;
  readonly edit: (change: DraftChange) => void;
  readonly tell: (event: DeskEvent) => void;
  readonly progress: SaveProgress;
  /** Sends what waits now; true once the server has everything. */
  readonly settle: () => Promise<boolean>;
  /** Changes that are not with the server, now. */
  readonly open: () => number;
};

/** Keeps a draft on the desk and saves what is written by itself, a moment after the last key. */
export function useDesk(reading: api.OwnStandardReading): AtDesk {
  const [desk, tell] = useReducer(after, reading, laidOut);
  const now = useRef(desk);
  now.current = desk;
  useSaving(desk, tell);
  useReading(desk, tell);
  // The reading itself is asked for anew from time to time; what is written here stays on top.
  useEffect(() => tell({ kind: "read", reading }), [reading]);
  const draft = useMemo(() => draftOn(desk), [desk]);
  const edit = useCallback((change: DraftChange) => tell({ kind: "edit", change }), []);
  const open = useCallback(() => unsent(now.current), []);
  const settle = useCallback(async () => {
    const until = Date.now() + 10_000;
    while (unsent(now.current) > 0 && !now.current.refused && Date.now() < until) {
      tell({ kind: "send" });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return unsent(now.current) === 0;
  }, []);
  return { desk, draft, edit, tell, progress: progressOf(desk), settle, open };
}

type Tell = (event: DeskEvent) => void;

function useSaving(desk: Desk, tell: Tell): void {
  const { waiting, sending, refused, failed } = desk;
  useEffect(() => {
    if (waiting.length === 0 || sending || refused) return;
    const timer = setTimeout(() => tell({ kind: "send" }), failed ? retryMs : restMs);
    return () => clearTimeout(timer);
  }, [waiting, sending, refused, failed, tell]);
  const { id, edition } = desk.own;
  const memory = useQueryClient();
  const sent = useRef<Pending | null>(null);
  useEffect(() => {
    if (!sending || sent.current === sending) return;
    sent.current = sending;
    void save({ id, edition }, sending).then((event) => {
      tell(event);
      void memory.invalidateQueries({ queryKey: [api.listOwnStandards.route] });
    });
  }, [sending, id, edition, tell, memory]);
}

type Named = { readonly id: string; readonly edition: string };

async function save(params: Named, { change, since }: Pending): Promise<DeskEvent> {
  try {
    const body = { change, expectedVersion: since };
    const state = await client.call(api.changeOwnStandard, { params, body });
    return { kind: "kept", state, at: new Date() };
  } catch (error) {
    // What the server refuses for good is shown; anything else passes, and is tried again.
    const isFinal =
      error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
    return isFinal ? { kind: "refused", problem: error } : { kind: "lost" };
  }
}

/** Where others changed something, the draft is read again; what is written here stays on top. */
function useReading({ outdated, own }: Desk, tell: Tell): void {
  const { id, edition } = own;
  useEffect(() => {
    if (!outdated) return;
    const asked = new AbortController();
    client
      .call(api.readOwnStandard, { params: { id, edition }, signal: asked.signal })
      .then((reading) => tell({ kind: "read", reading }))
      // A failed reading is followed by the next one, at the latest when something else is saved.
      .catch(() => {});
    return () => asked.abort();
  }, [outdated, id, edition, tell]);
}

function progressOf(desk: Desk): SaveProgress {
  const count = unsent(desk);
  if (count > 0 && (desk.failed || desk.refused)) return { kind: "unsent", count };
  if (count > 0) return { kind: "saving" };
  return desk.savedAt ? { kind: "saved", at: desk.savedAt } : { kind: "untouched" };
}
