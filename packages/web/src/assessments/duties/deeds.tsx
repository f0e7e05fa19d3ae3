import type { CentreDuty, DutyDeed } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, ProblemNotice } from "../../platform/ui/index.ts";
import { useDeeds, useWithdrawDeed } from "./data.ts";
import { texts } from "./text.ts";

/** Each time a duty was done, the newest first; withdrawn records are struck out. */
export function Deeds({ duty: { id } }: { readonly duty: CentreDuty }) {
  const t = useText(texts);
  if (id === null) return <p className="quiet">{t.noHistory}</p>;
  return <DeedList dutyId={id} />;
}

function DeedList({ dutyId }: { readonly dutyId: string }) {
  const t = useText(texts);
  return (
    <Answer of={useDeeds(dutyId)}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="quiet">{t.noHistory}</p>
        ) : (
          <ul className="plain-list" aria-label={t.history}>
            {entries.map((deed) => (
              <Deed key={deed.id} dutyId={dutyId} deed={deed} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Deed({ dutyId, deed }: { readonly dutyId: string; readonly deed: DutyDeed }) {
  const t = useText(texts);
  const format = useFormat();
  const mayManage = useMay("duties.manage");
  const withdraw = useWithdrawDeed();
  const { id, doneOn, by, note, link, recordedBy, recordedAt, withdrawnAt } = deed;
  const day = format.day(doneOn);
  return (
    <li className="spread">
      <span>
        <span className={withdrawnAt ? "deed-withdrawn" : undefined}>{t.lastBy(day, by)}</span>
        {withdrawnAt && <span className="quiet"> {t.withdrawn}</span>}
        {note && <span className="said deed-note">{note}</span>}
        {link && (
          <a href={link} target="_blank" rel="noreferrer noopener">
            {t.evidence}
          </a>
        )}
      </span>
      <span className="quiet small">
        {t.historyBy(recordedBy, format.moment(recordedAt))}
        {mayManage && withdrawnAt === null && (
          <Button
            type="link"
            size="small"
            aria-label={t.withdrawOf(day)}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id: dutyId, deed: id } })}
          >
            {t.withdraw}
          </Button>
        )}
      </span>
      <ProblemNotice problem={withdraw.error} />
    </li>
  );
}
