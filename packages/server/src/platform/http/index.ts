export type {
  Context,
  Download,
  Handled,
  OpenContext,
  Services,
  Streamed,
  Upload,
  Visit,
} from "./context.ts";
export {
  addressOf,
  type CapabilityName,
  everyEndpoint,
  type NamedEndpoint,
  problemsOf,
} from "./endpoints.ts";
export { type RequestsPerMinute, requestsPerMinute } from "./limits.ts";
export { Problem } from "./problems.ts";
export { openRoute, route } from "./route.ts";
export { buildServer, type HttpSettings } from "./server.ts";
