import { isAnythingKept } from "./kept-list.ts";

/** Can pages be kept by this browser at this address? Browsers allow it over HTTPS and on this very computer only. */
export function mayKeepPages(): boolean {
  return globalThis.isSecureContext === true && "serviceWorker" in navigator;
}

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/** A newer version of the pages that waits to take over. */
export const newVersion = {
  isThere: (): boolean => waiting !== null,
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Lets it take over and loads this page anew from it. */
  takeOver: (): void => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting?.postMessage("take-over");
  },
};

/** Keeps the pages on this device; ends once they are there. */
export async function keepPages(): Promise<void> {
  const registration = await navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" });
  watch(registration);
  await navigator.serviceWorker.ready;
}

/** Looks after the pages on a device that keeps something, or on which they were installed. */
export function startKeeping(): void {
  const isInstalled = globalThis.matchMedia?.("(display-mode: standalone)").matches;
  if (!mayKeepPages() || !(isInstalled || isAnythingKept())) return;
  // Without the worker the page works as ever; the offline page says what is kept.
  keepPages().catch(() => {});
}

function watch(registration: ServiceWorkerRegistration): void {
  announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      // The very first worker replaces none and simply begins.
      if (coming.state === "installed" && navigator.serviceWorker.controller) announce(coming);
    });
  });
}

function announce(worker: ServiceWorker | null): void {
  if (!worker) return;
  waiting = worker;
  for (const listener of listeners) listener();
}
