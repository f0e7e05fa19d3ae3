export { makeReports } from "./commands.ts";
export { reportRoutes } from "./routes.ts";
