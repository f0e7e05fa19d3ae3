import { lazyPage } from "../platform/routes/index.ts";

export const JournalPage = lazyPage(() => import("./journal-page.tsx"), "JournalPage");
