import { lazyPage } from "../platform/routes/index.ts";

export const StandardsPage = lazyPage(() => import("./standards-page.tsx"), "StandardsPage");
export const StandardPage = lazyPage(() => import("./standard-page.tsx"), "StandardPage");
