import { assessments } from "@plumbline/api";
import type { Duty } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { today } from "../calendar/index.ts";
import { useAsk } from "../client/index.ts";
import { useMay } from "../session/index.ts";
import { useFormat, useText } from "../text/index.ts";
import { Answer, EmptyState, Page, StatusWord } from "../ui/index.ts";
import { type ActionTask, OwnAction, useOwnActions } from "./own-action.tsx";
import { keyOf, TaskLink } from "./task-link.tsx";
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
  const day = today();
  const actions = useOwnActions(day);
  return (
    <Answer of={useAsk(assessments.readToday, {})}>
      {({ entries }) => {
        const waiting = waitingDuties<Duty | ActionTask>([...entries, ...actions], day);
        const more = <Link to="/assessments">{t.toAssessments}</Link>;
        if (waiting.length === 0) return <EmptyState title={t.empty} why={t.emptyWhy} action={more} />;
        return (
          <ul className="tasks" aria-label={t.list}>
            {waiting.map(({ duty, due }) =>
              "action" in duty ? (
                <OwnAction key={duty.action.id} task={duty} due={due} />
              ) : (
                <Task key={keyOf(duty)} duty={duty} due={due} />
              ),
            )}
          </ul>
        );
      }}
    </Answer>
  );
}

function Task({ duty, due }: Waiting) {
  return (
    <li>
      <TaskLink duty={duty}>
        <TaskWords duty={duty} due={due} />
      </TaskLink>
    </li>
  );
}

function TaskWords({ duty, due }: Waiting) {
  const t = useText(texts);
  const format = useFormat();
  const count = "count" in duty ? duty.count : 0;
  const what = {
    "sections-to-submit": t.sectionsToSubmit(count),
    "consensus-waiting": t.consensusWaiting(count),
    "ratings-missing": t.ratingsMissing(count),
    "approvals-waiting": t.approvalsWaiting(count),
    "statements-open": t.statementsOpen(count),
    "review-waiting": t.reviewWaiting,
    "sign-off-waiting": t.signOffWaiting,
    "run-due": t.runDue,
    "certificate-expiring": due === "overdue" ? t.certificateExpired : t.certificateExpiring,
    "visit-planned": t.visitPlanned,
    "duty-due": t.dutyDue,
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
