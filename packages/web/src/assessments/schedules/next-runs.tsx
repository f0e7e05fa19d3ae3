import type { Schedule } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Part } from "../../platform/ui/index.ts";
import { useSchedules } from "./data.ts";
import { DueWord } from "./due-word.tsx";
import { useStandardTitle } from "./standard-title.ts";
import { texts } from "./text.ts";
import "./schedules.css";

/** When the centre is assessed next, by each of its schedules. */
export function NextRuns({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  const mayCreate = useMay("assessments.create");
  const schedules = useSchedules(centreId);
  const hasNone = schedules.data?.entries.length === 0;
  const way = (
    <Link to="/centres/$centreId/schedules" params={{ centreId }} className="next-runs-way">
      {hasNone && mayCreate ? t.add : t.manage}
    </Link>
  );
  return (
    <div className="next-runs">
      <Part title={t.nextRuns} action={way}>
        <Answer of={schedules}>
          {({ entries }) =>
            entries.length === 0 ? (
              <p className="quiet">{t.emptyWhy}</p>
            ) : (
              <ul className="plain-list">
                {entries.map((schedule) => (
                  <NextRun key={schedule.id} schedule={schedule} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Part>
    </div>
  );
}

function NextRun({ schedule }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  return (
    <li className="next-run">
      <span>{titleOf(schedule.standard)}</span>
      <span className="quiet">{t[schedule.every]}</span>
      <DueWord schedule={schedule} />
    </li>
  );
}
