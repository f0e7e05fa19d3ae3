import { useSyncExternalStore } from "react";
import { isAnythingKept, listenToKept, newVersion } from "../../platform/device/index.ts";
import { lazyPage } from "../../platform/routes/index.ts";

const Bar = lazyPage(() => import("./offline-bar.tsx"), "OfflineBar");
const Notice = lazyPage(() => import("./door-notice.tsx"), "DoorNotice");

function useIsKept(): boolean {
  return useSyncExternalStore(listenToKept, isAnythingKept);
}

/** The bar of the frame, for whom it can have something to say: nobody else loads it. */
export function OfflinePlace() {
  const isNew = useSyncExternalStore(newVersion.listen, newVersion.isThere);
  return useIsKept() || isNew ? <Bar /> : null;
}

/** The notice on the sign-in page. */
export function DoorPlace() {
  return useIsKept() ? <Notice /> : null;
}
