import { assessments } from "@plumbline/api";
import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useAsk } from "../client/index.ts";
import { useMay } from "../session/index.ts";
import { useFormat, useText } from "../text/index.ts";
import { Answer, EmptyState, Page, StatusWord } from "../ui/index.ts";
import { texts } from "./text.ts";
import { type WaitingAssessment, waitingAssessments } from "./waiting.ts";

/** What waits for the person signed in, by due date; nothing else. */
export function TodayPage() {
  const t = useText(texts);
  const mayRate = useMay("assessments.rate");
  return (
    <Page title={t.title} description={t.description} width="text">
      {mayRate ? <OpenAssessments /> : <EmptyState title={t.empty} why={t.emptyWhy} />}
    </Page>
  );
}

function OpenAssessments() {
  const t = useText(texts);
  const list = useAsk(assessments.listAssessments, { query: { state: "open", limit: 200 } });
  return (
    <Answer of={list}>
      {({ entries }) => {
        const waiting = waitingAssessments(entries, dayjs().format("YYYY-MM-DD"));
        const more = <Link to={"/assessments" as string}>{t.toAssessments}</Link>;
        if (waiting.length === 0) return <EmptyState title={t.empty} why={t.emptyWhy} action={more} />;
        return (
          <ul className="tasks" aria-label={t.list}>
            {waiting.map((each) => (
              <Task key={each.assessment.id} {...each} />
            ))}
          </ul>
        );
      }}
    </Answer>
  );
}

function Task({ assessment, due, missing }: WaitingAssessment) {
  const t = useText(texts);
  const format = useFormat();
  const words = { overdue: t.overdue, today: t.dueToday, later: t.due(format.day(assessment.to)) }[due];
  return (
    <li>
      <Link to={`/assessments/${assessment.id}` as string} className="task">
        <span className="task-title">{assessment.title}</span>
        <span className="quiet">{assessment.centreName}</span>
        <span>{missing > 0 ? t.missing(missing) : t.complete}</span>
        {due === "later" ? (
          <span className="quiet">{words}</span>
        ) : (
          <StatusWord tone="needs-you">
            {words}
            {due === "overdue" && ` · ${format.day(assessment.to)}`}
          </StatusWord>
        )}
      </Link>
    </li>
  );
}
