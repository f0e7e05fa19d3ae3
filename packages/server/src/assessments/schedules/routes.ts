import { assessments as api } from "@plumbline/api";
import { route } from "../../platform/http/index.ts";
import {
  changeSchedule,
  createSchedule,
  endSchedule,
  listAssignees,
  resumeSchedule,
  startRun,
} from "./commands.ts";
import { readSchedules } from "./store.ts";

/** Every endpoint of the schedules. */
export const scheduleRoutes = [
  route(api.listSchedules, async (context) => {
    const entries = (await readSchedules(context, context.query)).map(({ schedule }) => schedule);
    return { entries, total: entries.length };
  }),
  route(api.listAssignees, listAssignees),
  route(api.createSchedule, createSchedule),
  route(api.changeSchedule, changeSchedule),
  route(api.endSchedule, endSchedule),
  route(api.resumeSchedule, resumeSchedule),
  route(api.startRun, startRun),
];
