import { lazyPage } from "../../platform/routes/index.ts";

export const WorkspacePage = lazyPage(() => import("./workspace-page.tsx"), "WorkspacePage");
