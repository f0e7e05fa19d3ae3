import { organisation } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { positions } from "./commands.ts";
import { listPositions } from "./store.ts";

export const positionRoutes: readonly Handled[] = [
  route(organisation.listPositions, async (context) => {
    const entries = await listPositions(context, context.query);
    return { entries, total: entries.length };
  }),
  route(organisation.createPosition, async (context) => positions.create(context, context.body)),
  route(organisation.changePosition, async (context) => {
    const { expectedVersion, ...fields } = context.body;
    return positions.change(context, context.params.id, expectedVersion, fields);
  }),
  route(organisation.archivePosition, async (context) =>
    positions.archive(context, context.params.id, context.body.expectedVersion),
  ),
  route(organisation.restorePosition, async (context) =>
    positions.restore(context, context.params.id, context.body.expectedVersion),
  ),
];
