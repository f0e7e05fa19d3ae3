import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import * as commands from "./commands.ts";

/** Every endpoint of the recurring duties of a centre. */
export const dutyRoutes: readonly Handled[] = [
  route(api.listCentreDuties, commands.listCentreDuties),
  route(api.followDuties, commands.followDuties),
  route(api.planDuty, commands.planDuty),
  route(api.recordDeed, commands.recordDeed),
  route(api.listDeeds, commands.listDeeds),
  route(api.withdrawDeed, commands.withdrawDeed),
];
