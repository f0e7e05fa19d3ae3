export { actionsBetween, countActions } from "./actions/store.ts";
export { countOpenFindings } from "./findings/store.ts";
export { remindOwners } from "./reminders/commands.ts";
export { improvementRoutes } from "./routes.ts";
