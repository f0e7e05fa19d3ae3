export { makeReports } from "./making/commands.ts";
export { reportRoutes } from "./routes.ts";
