export { actionsBetween, countActions, listActions } from "./actions/store.ts";
export { countOpenFindings, listFindings } from "./findings/store.ts";
export { remindOwners } from "./reminders/commands.ts";
export { improvementRoutes } from "./routes.ts";
