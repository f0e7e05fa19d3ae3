import { improvement as api } from "@plumbline/api";
import { type Handled, route } from "../platform/http/index.ts";
import {
  changeAction,
  listOwners,
  moveAction,
  planAction,
  readAction,
  reportProgress,
} from "./actions/commands.ts";
import { listActions } from "./actions/store.ts";
import {
  changeFinding,
  closeFinding,
  raiseFinding,
  readFinding,
  readRecurrences,
  reopenFinding,
} from "./findings/commands.ts";
import { listFindings } from "./findings/store.ts";
import { readProjection } from "./projection/commands.ts";
import { readDueActions, readMailState, sendTestMail } from "./reminders/commands.ts";

/** Every endpoint of improvement. */
export const improvementRoutes: readonly Handled[] = [
  route(api.listFindings, (context) => listFindings(context, context.query)),
  route(api.raiseFinding, raiseFinding),
  route(api.readFinding, readFinding),
  route(api.changeFinding, changeFinding),
  route(api.closeFinding, closeFinding),
  route(api.reopenFinding, reopenFinding),
  route(api.planAction, planAction),
  route(api.listActions, (context) => listActions(context, context.query)),
  route(api.readAction, readAction),
  route(api.changeAction, changeAction),
  route(api.reportProgress, reportProgress),
  route(api.moveAction, moveAction),
  route(api.listOwners, listOwners),
  route(api.readDueActions, readDueActions),
  route(api.readProjection, readProjection),
  route(api.readRecurrences, readRecurrences),
  route(api.readMailState, readMailState),
  route(api.sendTestMail, sendTestMail),
];
