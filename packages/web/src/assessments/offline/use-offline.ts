import { useEffect, useRef } from "react";
import { currentOwner, ownerOf, useKept } from "../../platform/device/index.ts";
import type { KeptThing } from "../../platform/device/store.ts";
import { useSession } from "../../platform/session/index.ts";
import { type PhotoEntry, readAllWaiting, type Waiting } from "./entries.ts";

/** What waits where nothing does. */
export const nothing: Waiting = { cells: [], photos: [], questions: [], saved: [] };
const noThings: readonly KeptThing[] = [];

/** Everything that waits on this device for the person signed in; undefined until that is known. */
export function useWaiting(): Waiting | undefined {
  const owner = ownerOf(useSession());
  return useKept(
    `waiting ${owner}`,
    async ({ store }) => (owner ? readAllWaiting(store, owner) : nothing),
    nothing,
  );
}

/** The assessments the person signed in keeps on this device, the latest kept first; undefined until that is known. */
export function useThings(): readonly KeptThing[] | undefined {
  const owner = ownerOf(useSession()) ?? "";
  return useKept(
    `things ${owner}`,
    async ({ store }) => {
      const things = await store.things.where("owner").equals(owner).toArray();
      return things.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
    noThings,
  );
}

/** How many changes of other accounts wait on this device; before signing in, of all. */
export function useOthers(): number {
  const owner = currentOwner();
  return useKept(`others ${owner}`, ({ countOthers }) => countOthers(owner), 0) ?? 0;
}

/** Photographs of one criterion that wait on this device. */
export function useWaitingPhotos(assessmentId: string, criterion: string): readonly PhotoEntry[] {
  const { photos } = useWaiting() ?? nothing;
  return photos.filter(({ thing, body }) => thing === assessmentId && body.criterion === criterion);
}

/** Reads the sheet anew when something of an assessment has left this device: it is on the server now, or given up. */
export function useRefreshOnceSent(assessmentId: string, refresh: () => Promise<void>): void {
  const count = (useWaiting() ?? nothing).cells.filter(({ thing }) => thing === assessmentId).length;
  const before = useRef(count);
  useEffect(() => {
    const hasLeft = count < before.current;
    before.current = count;
    // Without an answer the screen goes on with what it has.
    if (hasLeft) void refresh().catch(() => {});
  }, [count, refresh]);
}
