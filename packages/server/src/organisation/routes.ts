import { organisation } from "@plumbline/api";
import { type Handled, route } from "../platform/http/index.ts";
import type { UsersOfCentre } from "./centres/commands.ts";
import { centreRoutes } from "./centres/routes.ts";
import { renameOrganisation } from "./commands.ts";
import { personRoutes } from "./people/routes.ts";
import { importRoutes } from "./people-import/routes.ts";
import { positionRoutes } from "./positions/routes.ts";
import { readOrganisation } from "./store.ts";
import { teamRoutes } from "./teams/routes.ts";

/** Every endpoint of the organisation; `usersOfCentre` are what other capabilities have of a centre. */
export function organisationRoutes({
  usersOfCentre = [],
}: {
  readonly usersOfCentre?: readonly UsersOfCentre[];
} = {}): readonly Handled[] {
  return [
    route(organisation.readOrganisation, readOrganisation),
    route(organisation.changeOrganisation, (context) => renameOrganisation(context, context.body)),
    ...centreRoutes(usersOfCentre),
    ...teamRoutes,
    ...positionRoutes,
    ...personRoutes,
    ...importRoutes,
  ];
}
