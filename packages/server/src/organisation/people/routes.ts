import { organisation } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { people } from "./commands.ts";
import { listPeople } from "./store.ts";

export const personRoutes: readonly Handled[] = [
  route(organisation.listPeople, async (context) => listPeople(context, context.query)),
  route(organisation.createPerson, async (context) => people.create(context, context.body)),
  route(organisation.changePerson, async (context) => {
    const { expectedVersion, ...fields } = context.body;
    return people.change(context, context.params.id, expectedVersion, fields);
  }),
  route(organisation.archivePerson, async (context) =>
    people.archive(context, context.params.id, context.body.expectedVersion),
  ),
  route(organisation.restorePerson, async (context) =>
    people.restore(context, context.params.id, context.body.expectedVersion),
  ),
];
