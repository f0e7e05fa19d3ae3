import { accounts, mayDo, type Permission, Problem } from "@plumbline/api";
import type { Session } from "@plumbline/core/accounts";
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { client } from "../client/index.ts";
import { claimDevice } from "../device/index.ts";
import { remember, remembered } from "../look/index.ts";
import { speak } from "../text/index.ts";

/** Who is signed in: null once it is known that nobody is. */
export const sessionQuery = queryOptions({
  queryKey: [accounts.readSession.route],
  queryFn: async ({ signal }): Promise<Session | null> => {
    if (!(await paySignOut())) return null;
    try {
      const session = await client.call(accounts.readSession, { signal });
      speak(session.account.language);
      claimDevice(session);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

const owed = "sign-out-owed";

/** Notes that somebody signed out while the server did not answer: it is told before anything else is asked. */
export function oweSignOut(): void {
  remember(owed, "yes");
}

/** Tells the server of a sign-out it did not hear of; false while it still does not. */
async function paySignOut(): Promise<boolean> {
  if (!remembered(owed)) return true;
  try {
    await client.call(accounts.signOut, {});
  } catch (error) {
    // Without a session there is nothing left to end.
    if (!(error instanceof Problem && error.status === 401)) return false;
  }
  remember(owed, "");
  return true;
}

/** Who is signed in, for places that stand outside the frame; undefined while unknown. */
export function useMaybeSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, for everything inside the frame. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession stands inside the frame only");
  return session;
}

/** May the person signed in do this, by the one policy table? */
export function useMay(permission: Permission): boolean {
  return mayDo(useSession().roles, permission);
}

/** Forgets every answer and works on as `session`; null is nobody. */
export function enter(memory: QueryClient, session: Session | null): void {
  const [own] = sessionQuery.queryKey;
  memory.removeQueries({ predicate: ({ queryKey: [route] }) => route !== own });
  memory.setQueryData(sessionQuery.queryKey, session);
  claimDevice(session);
  if (!session) return;
  remember(owed, "");
  speak(session.account.language);
}

/** `enter` for components. */
export function useEnter(): (session: Session | null) => void {
  const memory = useQueryClient();
  return (session) => enter(memory, session);
}

/** Works on as the session just changed, keeping every answer. */
export function useRenew(): (session: Session) => void {
  const memory = useQueryClient();
  return (session) => {
    memory.setQueryData(sessionQuery.queryKey, session);
  };
}
