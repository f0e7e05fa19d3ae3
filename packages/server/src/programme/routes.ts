import { programme as api } from "@plumbline/api";
import { type Handled, route } from "../platform/http/index.ts";
import { downloadCalendar, readCalendar } from "./calendar/commands.ts";
import { listDueDuties, readProgramme } from "./commands.ts";

/** Every endpoint of the programme. It keeps nothing of its own: it shows what the capabilities before it keep. */
export const programmeRoutes: readonly Handled[] = [
  route(api.readProgramme, readProgramme),
  route(api.readCalendar, readCalendar),
  route(api.downloadCalendar, downloadCalendar),
  route(api.listDueDuties, listDueDuties),
];
