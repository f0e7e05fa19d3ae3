import { lazyPage } from "../routes/index.ts";

export const AboutPage = lazyPage(() => import("./about-page.tsx"), "AboutPage");
