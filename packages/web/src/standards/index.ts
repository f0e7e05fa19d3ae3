import { lazyPage } from "../platform/routes/index.ts";

export { MarkOnce, MarkTerms } from "./glossary/mark-terms.tsx";
export { TermText } from "./glossary/term-text.tsx";
export { GuidanceView } from "./guidance/guidance-view.tsx";
export { Severity } from "./guidance/severity.tsx";
export { useNamedStandard } from "./own/data.ts";
export { DifferenceView } from "./own/difference-view.tsx";
export const StandardsPage = lazyPage(() => import("./standards-page.tsx"), "StandardsPage");
export const StandardPage = lazyPage(() => import("./standard-page.tsx"), "StandardPage");
export const GlossaryPage = lazyPage(() => import("./glossary/glossary-page.tsx"), "GlossaryPage");
export const OwnStandardPage = lazyPage(() => import("./own/editor-page.tsx"), "OwnStandardPage");
export const DifferencePage = lazyPage(() => import("./own/difference-page.tsx"), "DifferencePage");
