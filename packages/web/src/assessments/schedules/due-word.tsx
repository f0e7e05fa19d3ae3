import { dueness, type Schedule } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { texts } from "./text.ts";

/** When the next run is due, or the one under way; what needs somebody in vermilion. */
export function DueWord({ schedule }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  const format = useFormat();
  const { underWay, endedAt, dueOn } = schedule;
  const day = format.day(dueOn);
  if (endedAt !== null) return <StatusWord tone="quiet">{t.hasEnded}</StatusWord>;
  if (underWay) return <UnderWay run={underWay} next={t.afterwards(day)} />;
  const due = dueness(schedule, today());
  if (due === "later") return <StatusWord tone="quiet">{t.nextOn(day)}</StatusWord>;
  return <StatusWord tone="needs-you">{due === "overdue" ? t.overdue(day) : t.dueSoon(day)}</StatusWord>;
}

type UnderWayProps = { readonly run: NonNullable<Schedule["underWay"]>; readonly next: string };

function UnderWay({ run, next }: UnderWayProps) {
  const t = useText(texts);
  return (
    <span className="facts-line">
      <StatusWord tone="warning">{t.underWay}</StatusWord>
      <Link to="/assessments/$assessmentId" params={{ assessmentId: run.assessmentId }}>
        {run.title}
      </Link>
      <span className="quiet">{next}</span>
    </span>
  );
}
