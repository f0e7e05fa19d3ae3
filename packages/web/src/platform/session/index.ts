export {
  enter,
  SessionContext,
  sessionQuery,
  useEnter,
  useMay,
  useMaybeSession,
  useRenew,
  useSession,
} from "./session.ts";
