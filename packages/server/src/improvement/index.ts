export { remindOwners } from "./reminders/commands.ts";
export { improvementRoutes } from "./routes.ts";
