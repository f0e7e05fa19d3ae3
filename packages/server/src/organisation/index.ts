export { chooseCentre, type UsersOfCentre } from "./centres/commands.ts";
export { findCentre, listCentres } from "./centres/store.ts";
export { factsOfOrganisation } from "./facts/store.ts";
export { staffOfCentre } from "./people/store.ts";
export { holdPosition } from "./positions/store.ts";
export { organisationRoutes } from "./routes.ts";
export { lockOrganisation, readOrganisation } from "./store.ts";
export { listTeams } from "./teams/store.ts";
