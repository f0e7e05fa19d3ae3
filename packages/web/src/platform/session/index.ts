export {
  enter,
  oweSignOut,
  SessionContext,
  sessionQuery,
  useEnter,
  useMay,
  useMaybeSession,
  useRenew,
  useSession,
} from "./session.ts";
