import { assessments } from "@plumbline/api";
import type { AssessmentDuty, Duty } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useAsk } from "../client/index.ts";
import { useMay } from "../session/index.ts";
import { useFormat, useText } from "../text/index.ts";
import { Answer, EmptyState, Page, StatusWord } from "../ui/index.ts";
import { type ActionTask, OwnAction, useOwnActions } from "./own-action.tsx";
import { texts } from "./text.ts";
import { type Waiting, waitingDuties } from "./waiting.ts";

/** What waits for the person signed in, by due date; nothing else. */
export function TodayPage() {
  const t = useText(texts);
  const mayRead = useMay("assessments.read");
  return (
    <Page title={t.title} description={t.description} width="text">
      {mayRead ? <Duties /> : <EmptyState title={t.empty} why={t.emptyWhy} />}
    </Page>
  );
}

function Duties() {
  const t = useText(texts);
  const today = dayjs().format("YYYY-MM-DD");
  const actions = useOwnActions(today);
  return (
    <Answer of={useAsk(assessments.readToday, {})}>
      {({ entries }) => {
        const waiting = waitingDuties<Duty | ActionTask>([...entries, ...actions], today);
        const more = <Link to="/assessments">{t.toAssessments}</Link>;
        if (waiting.length === 0) return <EmptyState title={t.empty} why={t.emptyWhy} action={more} />;
        return (
          <ul className="tasks" aria-label={t.list}>
            {waiting.map(({ duty, due }) =>
              "action" in duty ? (
                <OwnAction key={duty.action.id} task={duty} due={due} />
              ) : (
                <Task key={keyOf({ duty, due })} duty={duty} due={due} />
              ),
            )}
          </ul>
        );
      }}
    </Answer>
  );
}

/** Where each kind of duty is done. */
const places = {
  "ratings-missing": { to: "/assessments/$assessmentId/rate" },
  "sections-to-submit": { to: "/assessments/$assessmentId/rate" },
  "consensus-waiting": { to: "/assessments/$assessmentId/consensus" },
  "approvals-waiting": { to: "/assessments/$assessmentId", hash: "approvals" },
  "statements-open": { to: "/assessments/$assessmentId/verdict", hash: "statements" },
  "review-waiting": { to: "/assessments/$assessmentId/sign-off" },
  "sign-off-waiting": { to: "/assessments/$assessmentId/sign-off" },
} as const satisfies Record<AssessmentDuty["kind"], { to: string; hash?: string }>;

function keyOf({ duty }: Waiting): string {
  return duty.kind === "run-due" ? duty.scheduleId : `${duty.assessmentId} ${duty.kind}`;
}

function Task({ duty, due }: Waiting) {
  const words = <TaskWords duty={duty} due={due} />;
  if (duty.kind === "run-due") {
    const { centreId, scheduleId: start } = duty;
    return (
      <li>
        <Link to="/centres/$centreId/schedules" params={{ centreId }} search={{ start }} className="task">
          {words}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Link {...places[duty.kind]} params={{ assessmentId: duty.assessmentId }} className="task">
        {words}
      </Link>
    </li>
  );
}

function TaskWords({ duty, due }: Waiting) {
  const t = useText(texts);
  const format = useFormat();
  const count = duty.kind === "run-due" ? 0 : duty.count;
  const what = {
    "sections-to-submit": t.sectionsToSubmit(count),
    "consensus-waiting": t.consensusWaiting(count),
    "ratings-missing": t.ratingsMissing(count),
    "approvals-waiting": t.approvalsWaiting(count),
    "statements-open": t.statementsOpen(count),
    "review-waiting": t.reviewWaiting,
    "sign-off-waiting": t.signOffWaiting,
    "run-due": t.runDue,
  }[duty.kind];
  const when = { overdue: t.overdue, today: t.dueToday, later: t.due(format.day(duty.dueOn)) }[due];
  return (
    <>
      <span className="task-title">{duty.title}</span>
      <span className="quiet">{duty.centreName}</span>
      <span>{what}</span>
      {due === "later" ? (
        <span className="quiet">{when}</span>
      ) : (
        <StatusWord tone="needs-you">
          {when}
          {due === "overdue" && ` · ${format.day(duty.dueOn)}`}
        </StatusWord>
      )}
    </>
  );
}
