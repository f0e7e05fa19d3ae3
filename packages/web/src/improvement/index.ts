import { lazyPage } from "../platform/routes/index.ts";

export const FindingsPage = lazyPage(() => import("./findings/findings-page.tsx"), "FindingsPage");
export const FindingPage = lazyPage(() => import("./findings/finding-page.tsx"), "FindingPage");
export const NewFindingPage = lazyPage(() => import("./findings/new-finding-page.tsx"), "NewFindingPage");
export const ActionsPage = lazyPage(() => import("./actions/actions-page.tsx"), "ActionsPage");
export const ActionPage = lazyPage(() => import("./actions/action-page.tsx"), "ActionPage");
export const BoardPage = lazyPage(() => import("./board/board-page.tsx"), "BoardPage");
export const CalendarPage = lazyPage(() => import("./calendar/calendar-page.tsx"), "CalendarPage");
export const TimelinePage = lazyPage(() => import("./timeline/timeline-page.tsx"), "TimelinePage");
export const ProjectionPage = lazyPage(() => import("./projection/projection-page.tsx"), "ProjectionPage");
export const MailPage = lazyPage(() => import("./mail/mail-page.tsx"), "MailPage");
export const CentrePart = lazyPage(() => import("./parts/centre-part.tsx"), "CentrePart");
export const CriterionPart = lazyPage(() => import("./parts/criterion-part.tsx"), "CriterionPart");
export const AssessmentFindings = lazyPage(
  () => import("./parts/assessment-findings.tsx"),
  "AssessmentFindings",
);
