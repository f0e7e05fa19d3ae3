import { lazyPage } from "../platform/routes/index.ts";

export const ProgrammePage = lazyPage(() => import("./programme-page.tsx"), "ProgrammePage");
export const LevelsPage = lazyPage(() => import("./levels/levels-page.tsx"), "LevelsPage");
export const CalendarPage = lazyPage(() => import("./calendar/calendar-page.tsx"), "CalendarPage");
export const DutiesPage = lazyPage(() => import("./duties/duties-page.tsx"), "DutiesPage");
