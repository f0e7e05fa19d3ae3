export { makeOperatorLink } from "./links/commands.ts";
export { accountRoutes } from "./routes.ts";
export { openSetUp } from "./set-up/commands.ts";
