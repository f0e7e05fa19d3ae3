import { organisation } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { teams } from "./commands.ts";
import { listTeams } from "./store.ts";

export const teamRoutes: readonly Handled[] = [
  route(organisation.listTeams, async (context) => {
    const entries = await listTeams(context, context.query);
    return { entries, total: entries.length };
  }),
  route(organisation.createTeam, async (context) => teams.create(context, context.body)),
  route(organisation.changeTeam, async (context) => {
    const { expectedVersion, ...fields } = context.body;
    return teams.change(context, context.params.id, expectedVersion, fields);
  }),
  route(organisation.archiveTeam, async (context) =>
    teams.archive(context, context.params.id, context.body.expectedVersion),
  ),
  route(organisation.restoreTeam, async (context) =>
    teams.restore(context, context.params.id, context.body.expectedVersion),
  ),
];
