/** How long a session lives without a request, and at most, in seconds. */
export const sessionSeconds = { idle: 30 * 60, absolute: 12 * 60 * 60 } as const;

/** How long a one-time link can be redeemed, in seconds, by what it is for. */
export const linkSeconds = { invitation: 7 * 24 * 60 * 60, reset: 24 * 60 * 60 } as const;

/** Failed attempts that cost no waiting: for one account, and for one network address that many people may share. */
export const freeAttempts = { account: 5, address: 50 } as const;

/** Failures are forgotten after so many seconds without one. */
export const attemptsForgottenSeconds = 60 * 60;

const longestWaitSeconds = 15 * 60;

/** Seconds to wait after so many failures: none while they are free, then 15 s doubling up to 15 min. */
export function waitSeconds(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(longestWaitSeconds, 15 * 2 ** Math.min(failures - free, 10));
}
