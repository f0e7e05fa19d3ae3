import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
} from "@tanstack/react-router";
import * as accounts from "./accounts/index.ts";
import * as assessments from "./assessments/index.ts";
import { WorkspacePage } from "./assessments/workspace/index.ts";
import * as improvement from "./improvement/index.ts";
import * as journal from "./journal/index.ts";
import * as organisation from "./organisation/index.ts";
import { AboutPage } from "./platform/about/index.ts";
import { BrokenPage, Frame, Inside, NotFoundPage, Outside } from "./platform/frame/index.ts";
import { showIn } from "./platform/joints/index.ts";
import { parseSearch, stringifySearch } from "./platform/routes/index.ts";
import { TodayPage } from "./platform/today/index.ts";
import { Waiting } from "./platform/ui/notices.tsx";
import * as programme from "./programme/index.ts";
import * as standards from "./standards/index.ts";

const root = createRootRoute({ component: Outlet });
const outside = createRoute({ getParentRoute: () => root, id: "outside", component: Outside });
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Inside });
// Its code and the page's are fetched side by side, while the server says who is signed in.
const frame = createRoute({ getParentRoute: () => inside, id: "frame", component: Frame });

/** A page reached before signing in. */
function door<const P extends string>(path: P, component: RouteComponent) {
  return createRoute({ getParentRoute: () => outside, path, component });
}

/** A page inside the frame, for those signed in. */
function screen<const P extends string>(path: P, component: RouteComponent) {
  return createRoute({ getParentRoute: () => frame, path, component });
}

const tree = root.addChildren([
  outside.addChildren([
    door("/sign-in", accounts.SignInPage),
    door("/set-up", accounts.SetUpPage),
    door("/link", accounts.LinkPage),
  ]),
  inside.addChildren([
    frame.addChildren([
      screen("/", TodayPage),
      screen("/standards", standards.StandardsPage),
      screen("/standards/$id/$edition", standards.StandardPage),
      screen("/standards/$id/difference", standards.DifferencePage),
      screen("/standards/own/$id/$edition", standards.OwnStandardPage),
      screen("/glossary", standards.GlossaryPage),
      screen("/assessments", assessments.AssessmentsPage),
      screen("/assessments/new", assessments.NewAssessmentPage),
      screen("/assessments/$assessmentId", assessments.AssessmentPage),
      screen("/assessments/$assessmentId/rate", WorkspacePage),
      screen("/assessments/$assessmentId/team", assessments.TeamPage),
      screen("/assessments/$assessmentId/consensus", assessments.ConsensusPage),
      screen("/assessments/$assessmentId/agreement", assessments.AgreementPage),
      screen("/assessments/$assessmentId/verdict", assessments.VerdictPage),
      screen("/assessments/$assessmentId/comparison", assessments.ComparisonPage),
      screen("/assessments/$assessmentId/committee", assessments.CommitteePage),
      screen("/assessments/$assessmentId/evidence", assessments.EvidencePage),
      screen("/assessments/$assessmentId/sheet", assessments.SheetPage),
      screen("/assessments/$assessmentId/hand-over", assessments.HandOverPage),
      screen("/assessments/$assessmentId/reports", assessments.ReportsPage),
      screen("/assessments/$assessmentId/sign-off", assessments.SignOffPage),
      screen("/assessments/$assessmentId/findings", assessments.FindingsPage),
      screen("/assessments/$assessmentId/edition", assessments.EditionPage),
      screen("/comparison", assessments.BesidePage),
      screen("/benchmark", assessments.BenchmarkPage),
      screen("/offline", assessments.OfflinePage),
      screen("/centres/$centreId", assessments.CentrePage),
      screen("/centres/$centreId/benchmark", assessments.CentreBenchmarkPage),
      screen("/centres/$centreId/schedules", assessments.SchedulesPage),
      screen("/centres/$centreId/certificates", assessments.CertificatesPage),
      screen("/centres/$centreId/duties", assessments.DutiesPage),
      screen("/programme", programme.ProgrammePage),
      screen("/programme/levels", programme.LevelsPage),
      screen("/programme/calendar", programme.CalendarPage),
      screen("/programme/duties", programme.DutiesPage),
      screen("/improvement", improvement.FindingsPage),
      screen("/improvement/findings/new", improvement.NewFindingPage),
      screen("/improvement/findings/$findingId", improvement.FindingPage),
      screen("/improvement/actions", improvement.ActionsPage),
      screen("/improvement/actions/$actionId", improvement.ActionPage),
      screen("/improvement/board", improvement.BoardPage),
      screen("/improvement/calendar", improvement.CalendarPage),
      screen("/improvement/timeline", improvement.TimelinePage),
      screen("/improvement/projection", improvement.ProjectionPage),
      screen("/organisation", organisation.OrganisationPage),
      screen("/organisation/centres", organisation.CentresPage),
      screen("/organisation/teams", organisation.TeamsPage),
      screen("/organisation/positions", organisation.PositionsPage),
      screen("/organisation/people", organisation.PeoplePage),
      screen("/organisation/people/import", organisation.PeopleImportPage),
      screen("/organisation/reports", organisation.ReportLookPage),
      screen("/account", accounts.AccountPage),
      screen("/accounts", accounts.AccountsPage),
      screen("/tokens", accounts.TokensPage),
      screen("/mail", improvement.MailPage),
      screen("/journal", journal.JournalPage),
      screen("/about", AboutPage),
      screen("$", NotFoundPage),
    ]),
  ]),
]);

showIn("frame", assessments.OfflinePlace);
showIn("door", assessments.DoorPlace);
showIn("organisation", assessments.SignOffSettingsPart);
showIn("about", assessments.SigningKeyPart);
showIn("centre", improvement.CentrePart);
showIn("criterion", improvement.CriterionPart);
showIn("assessment-findings", improvement.AssessmentFindings);

/** Every page by its address: the one place where the screens of all capabilities meet. */
export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPendingMs: 0,
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: ({ error }) => <BrokenPage error={error} />,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
