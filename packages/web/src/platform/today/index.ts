import { lazyPage } from "../routes/index.ts";

export const TodayPage = lazyPage(() => import("./today-page.tsx"), "TodayPage");
