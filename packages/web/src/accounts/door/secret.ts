import { useState } from "react";

/** The secret after `#`, read once and then taken out of the address, so that it stays in no history. */
export function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  return secret;
}

/** Takes the secret out of the address. */
export function hideSecret(): void {
  if (window.location.hash) window.history.replaceState(window.history.state, "", window.location.pathname);
}

/** Where to go after signing in: only a path of our own, whatever the address says. */
export function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !/^\/(sign-in|set-up|link)\b/.test(next) ? next : "/";
}
