import { type CentreDuty, dutyStanding } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { type Column, StatusWord } from "../../platform/ui/index.ts";
import { texts } from "./text.ts";

/** When a duty is due next; what is late or due needs somebody. */
export function DutyDueWord({ duty }: { readonly duty: CentreDuty }) {
  const t = useText(texts);
  const format = useFormat();
  const day = format.day(duty.dueOn);
  const standing = dutyStanding(duty, today());
  if (standing === "overdue") return <StatusWord tone="needs-you">{t.overdueSince(day)}</StatusWord>;
  if (standing === "due") return <StatusWord tone="warning">{t.dueOn(day)}</StatusWord>;
  if (standing === "later") return <StatusWord tone="quiet">{t.dueOn(day)}</StatusWord>;
  if (standing === "not-followed") return <span className="quiet">{t.notFollowed}</span>;
  return <span className="quiet">{duty.every === null ? t.onOccasion : t.noInterval}</span>;
}

/** How often a duty is to be done, in words. */
export function useRhythmWords(): (duty: Pick<CentreDuty, "every" | "on" | "months">) => string {
  const t = useText(texts);
  return ({ every, on, months }) => {
    if (every === "interval" && months !== null) return t.everyMonths(months);
    if (every !== null) return t[every];
    return on === null ? "–" : t[on];
  };
}

/** How lists write duties. */
export function useDutyColumns(): readonly Column<CentreDuty>[] {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const rhythmOf = useRhythmWords();
  const whose = ({ positionName, accountName }: CentreDuty) =>
    [positionName, accountName].filter((name) => name !== null).join(" · ") || null;
  return [
    {
      key: "task",
      title: t.task,
      names: true,
      value: ({ task }) => say(task),
      cell: (duty) => (
        <>
          {say(duty.task)}
          {!duty.isAsked && <span className="quiet small fact-more">{t.notAsked}</span>}
        </>
      ),
    },
    {
      key: "criterion",
      title: t.criterion,
      width: 72,
      value: ({ criterion }) => criterion,
      cell: (duty) => <CriterionLink duty={duty} />,
    },
    { key: "rhythm", title: t.rhythm, width: 130, value: rhythmOf },
    {
      key: "who",
      title: t.who,
      value: whose,
      cell: (duty) => whose(duty) ?? <span className="quiet">{duty.isFollowed ? t.anybody : "–"}</span>,
    },
    {
      key: "last",
      title: t.last,
      value: ({ last }) => last && `${last.doneOn} ${last.by}`,
      cell: ({ last, isFollowed }) =>
        last ? (
          t.lastBy(format.day(last.doneOn), last.by)
        ) : (
          <span className="quiet">{isFollowed ? t.never : "–"}</span>
        ),
    },
    {
      key: "next",
      title: t.next,
      width: 200,
      value: ({ dueOn, isFollowed }) => (isFollowed ? dueOn : null),
      cell: (duty) => <DutyDueWord duty={duty} />,
    },
  ];
}

function CriterionLink({ duty: { standard, criterion } }: { readonly duty: CentreDuty }) {
  const [id = "", edition = ""] = standard.split("@");
  return (
    <Link to="/standards/$id/$edition" params={{ id, edition }} search={{ criterion }}>
      {criterion}
    </Link>
  );
}
