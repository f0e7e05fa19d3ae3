import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { chooseEarlier, listEarlier, readEarlier } from "./commands.ts";

/** Every endpoint of what stands beside an assessment as last time. */
export const earlierRoutes: readonly Handled[] = [
  route(api.readEarlier, readEarlier),
  route(api.listEarlier, listEarlier),
  route(api.chooseEarlier, chooseEarlier),
];
