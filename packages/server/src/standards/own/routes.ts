import { standards as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import * as own from "./commands.ts";
import { listOwn } from "./store.ts";

/** The standards an organisation writes itself. */
export const ownStandardRoutes: readonly Handled[] = [
  route(api.listOwnStandards, async (context) => {
    const entries = await listOwn(context);
    return { entries, total: entries.length };
  }),
  route(api.createOwnStandard, own.createOwnStandard),
  route(api.readOwnStandard, own.readOwnStandard),
  route(api.changeOwnStandard, own.changeOwnStandard),
  route(api.publishOwnStandard, own.publishOwnStandard),
  route(api.discardOwnStandard, own.discardOwnStandard),
  route(api.restoreOwnStandard, own.restoreOwnStandard),
  route(api.compareOwnStandard, own.compareOwnStandard),
];
