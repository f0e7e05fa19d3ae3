import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { acceptFact, offeredFacts, overruleFact } from "./commands.ts";

/** Every endpoint of the facts offered to an assessment. */
export const factRoutes: readonly Handled[] = [
  route(api.listFacts, async (context) => {
    const entries = await offeredFacts(context);
    return { entries, total: entries.length };
  }),
  route(api.acceptFact, acceptFact),
  route(api.overruleFact, overruleFact),
];
