import { organisation } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { type Handled, route } from "../../platform/http/index.ts";
import { centreCommands, type UsersOfCentre } from "./commands.ts";
import { findCentre, listCentres } from "./store.ts";

export function centreRoutes(usersOfCentre: readonly UsersOfCentre[]): readonly Handled[] {
  const centres = centreCommands(usersOfCentre);
  return [
    route(organisation.listCentres, async (context) => {
      const entries = await listCentres(context, context.query);
      return { entries, total: entries.length };
    }),
    route(organisation.readCentre, async (context) => {
      const centre = await findCentre(context, context.params.id);
      if (!centre) throw new Refusal("not-found");
      return centre;
    }),
    route(organisation.createCentre, async (context) => centres.create(context, context.body)),
    route(organisation.changeCentre, async (context) => {
      const { expectedVersion, ...fields } = context.body;
      return centres.change(context, context.params.id, expectedVersion, fields);
    }),
    route(organisation.archiveCentre, async (context) =>
      centres.archive(context, context.params.id, context.body.expectedVersion),
    ),
    route(organisation.restoreCentre, async (context) =>
      centres.restore(context, context.params.id, context.body.expectedVersion),
    ),
  ];
}
