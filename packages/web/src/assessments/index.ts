import { lazyPage } from "../platform/routes/index.ts";

export const AssessmentsPage = lazyPage(() => import("./list/assessments-page.tsx"), "AssessmentsPage");
export const NewAssessmentPage = lazyPage(
  () => import("./create/new-assessment-page.tsx"),
  "NewAssessmentPage",
);
export const AssessmentPage = lazyPage(() => import("./overview/assessment-page.tsx"), "AssessmentPage");
export const VerdictPage = lazyPage(() => import("./verdict/verdict-page.tsx"), "VerdictPage");
export const ComparisonPage = lazyPage(() => import("./comparison/comparison-page.tsx"), "ComparisonPage");
export const CommitteePage = lazyPage(() => import("./committee/committee-page.tsx"), "CommitteePage");
export const EvidencePage = lazyPage(() => import("./evidence/evidence-page.tsx"), "EvidencePage");
export const SheetPage = lazyPage(() => import("./sheet/sheet-page.tsx"), "SheetPage");
export const ReportsPage = lazyPage(() => import("./reports/reports-page.tsx"), "ReportsPage");
export const HandOverPage = lazyPage(() => import("./hand-over/hand-over-page.tsx"), "HandOverPage");
export const SchedulesPage = lazyPage(() => import("./schedules/schedules-page.tsx"), "SchedulesPage");
export const CertificatesPage = lazyPage(
  () => import("./certificates/certificates-page.tsx"),
  "CertificatesPage",
);
export const DutiesPage = lazyPage(() => import("./duties/duties-page.tsx"), "DutiesPage");
export { useDutyColumns } from "./duties/duty-words.tsx";
export const FindingsPage = lazyPage(() => import("./findings-page.tsx"), "FindingsPage");
export const CentrePage = lazyPage(() => import("./centre/centre-page.tsx"), "CentrePage");
export const TeamPage = lazyPage(() => import("./team/team-page.tsx"), "TeamPage");
export const ConsensusPage = lazyPage(() => import("./consensus/consensus-page.tsx"), "ConsensusPage");
export const BesidePage = lazyPage(() => import("./beside/beside-page.tsx"), "BesidePage");
export const BenchmarkPage = lazyPage(() => import("./benchmark/benchmark-page.tsx"), "BenchmarkPage");
export const CentreBenchmarkPage = lazyPage(
  () => import("./benchmark/centre-benchmark-page.tsx"),
  "CentreBenchmarkPage",
);
export const AgreementPage = lazyPage(() => import("./agreement/agreement-page.tsx"), "AgreementPage");
export const EditionPage = lazyPage(() => import("./editions/edition-page.tsx"), "EditionPage");
export const OfflinePage = lazyPage(() => import("./offline/offline-page.tsx"), "OfflinePage");
export { DoorPlace, OfflinePlace } from "./offline/places.tsx";
export const SignOffPage = lazyPage(() => import("./sign-off/sign-off-page.tsx"), "SignOffPage");
export const SignOffSettingsPart = lazyPage(
  () => import("./sign-off/settings-part.tsx"),
  "SignOffSettingsPart",
);
export const SigningKeyPart = lazyPage(() => import("./sign-off/key-part.tsx"), "SigningKeyPart");
