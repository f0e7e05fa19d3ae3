export { makeOperatorLink } from "./links/commands.ts";
export { listAccounts as accountsOf } from "./members/store.ts";
export { accountRoutes } from "./routes.ts";
export { openSetUp } from "./set-up/commands.ts";
