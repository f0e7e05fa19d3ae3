import { type CentreDuty, dutyStanding } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, Part } from "../../platform/ui/index.ts";
import { useFollowed } from "./data.ts";
import { DutyDueWord } from "./duty-words.tsx";
import { texts } from "./text.ts";

/** On a centre's page: how many duties it follows, and the next of them. */
export function DutiesPart({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  const mayManage = useMay("duties.manage");
  const way = (
    <Link to="/centres/$centreId/duties" params={{ centreId }} className="part-way">
      {mayManage ? t.manage : t.see}
    </Link>
  );
  return (
    <Part title={t.title} action={way}>
      <Answer of={useFollowed(centreId, today())}>
        {({ entries }) =>
          entries.length === 0 ? <p className="quiet">{t.noneHere}</p> : <Next duties={entries} />
        }
      </Answer>
    </Part>
  );
}

/** The most duties the part names. */
const most = 5;

function Next({ duties }: { readonly duties: readonly CentreDuty[] }) {
  const t = useText(texts);
  const say = useSay();
  const count = (wanted: string) => duties.filter((duty) => dutyStanding(duty, today()) === wanted).length;
  return (
    <>
      <p>{t.counts(duties.length, count("overdue"), count("due"))}</p>
      <ul className="plain-list">
        {duties.slice(0, most).map((duty) => (
          <li key={duty.id} className="spread">
            <span>{say(duty.task)}</span>
            <DutyDueWord duty={duty} />
          </li>
        ))}
      </ul>
    </>
  );
}
