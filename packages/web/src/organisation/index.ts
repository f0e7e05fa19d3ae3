import { lazyPage } from "../platform/routes/index.ts";

export const OrganisationPage = lazyPage(() => import("./organisation-page.tsx"), "OrganisationPage");
export const CentresPage = lazyPage(() => import("./centres/centres-page.tsx"), "CentresPage");
export const TeamsPage = lazyPage(() => import("./teams/teams-page.tsx"), "TeamsPage");
export const PositionsPage = lazyPage(() => import("./positions/positions-page.tsx"), "PositionsPage");
export const PeoplePage = lazyPage(() => import("./people/people-page.tsx"), "PeoplePage");
export const PeopleImportPage = lazyPage(() => import("./people-import/import-page.tsx"), "PeopleImportPage");
export { channelTexts, industryTexts, regionTexts } from "./centres/text.ts";
export const ReportLookPage = lazyPage(() => import("./report-look/report-look-page.tsx"), "ReportLookPage");
