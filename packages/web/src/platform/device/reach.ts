import { remember, remembered } from "../look/index.ts";

/** Since when no request was answered; null while the server answers. */
let since: string | null = remembered("device-cut-off") || null;
let losses = 0;
const listeners = new Set<() => void>();

function set(next: string | null): void {
  if (next === since) return;
  since = next;
  remember("device-cut-off", next ?? "");
  for (const listener of listeners) listener();
}

/**
 * Whether the server is reached, as the last request showed it. Only a failed request says that it is not: what the
 * browser believes about the network is often wrong.
 */
export const reach = {
  cutOffSince: (): string | null => since,
  /** How many requests went unanswered so far; the same count before and after means that all were answered between. */
  losses: (): number => losses,
  lost: (): void => {
    losses++;
    set(since ?? new Date().toISOString());
  },
  found: (): void => set(null),
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
