import type { NotApplicable } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { useApprove } from "../data.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";
import { useOverviewTexts } from "./use-overview-texts.ts";

/** The criteria marked not applicable, with reason and approval; in printed order. */
export function MarksPart({ judged }: { readonly judged: Judged }) {
  const t = useOverviewTexts(judged);
  const { criterion } = outline(judged.standard);
  const marks = judged.sheet.notApplicable.toSorted(
    (a, b) => (criterion.get(a.criterion)?.position ?? 0) - (criterion.get(b.criterion)?.position ?? 0),
  );
  const { needsApprover } = judged.reader.report.standard;
  return (
    <Part title={t.notApplicable}>
      <p className="quiet">
        {marks.length === 0 ? t.noneMarked : needsApprover ? t.notApplicableWhy : t.leavesCounts}
      </p>
      <ul className="plain-list">
        {marks.map((mark) => (
          <Mark key={mark.criterion} judged={judged} mark={mark} />
        ))}
      </ul>
    </Part>
  );
}

function Mark({ judged, mark }: { readonly judged: Judged; readonly mark: NotApplicable }) {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const title = outline(judged.standard).criterion.get(mark.criterion)?.title;
  return (
    <li className="mark-row">
      <div className="spread">
        <Link
          to="/assessments/$assessmentId/rate"
          params={{ assessmentId: judged.assessment.id }}
          search={{ criterion: mark.criterion }}
        >
          {mark.criterion} {title && say(title)}
        </Link>
        {judged.reader.report.standard.needsApprover && <Approval judged={judged} mark={mark} />}
      </div>
      <p className="mark-reason">{mark.reason}</p>
      <p className="quiet small">{t.byAt(mark.markedBy, format.moment(mark.markedAt))}</p>
    </li>
  );
}

function Approval({ judged, mark }: { readonly judged: Judged; readonly mark: NotApplicable }) {
  const t = useText(texts);
  const format = useFormat();
  if (!mark.approvedAt) return <Waiting judged={judged} mark={mark} />;
  return <StatusWord tone="good">{t.byAt(mark.approvedBy ?? "", format.moment(mark.approvedAt))}</StatusWord>;
}

function Waiting({ judged, mark }: { readonly judged: Judged; readonly mark: NotApplicable }) {
  const t = useText(texts);
  const mayApprove = useMay("assessments.approve");
  const approve = useApprove();
  const params = { id: judged.assessment.id, criterion: mark.criterion };
  return (
    <span className="mark-state">
      <StatusWord tone={mayApprove ? "needs-you" : "quiet"}>{t.waiting}</StatusWord>
      {mayApprove && judged.assessment.state === "open" && (
        <Button
          size="small"
          aria-label={t.approveOf(mark.criterion)}
          loading={approve.isPending}
          onClick={() => approve.mutate({ params, body: { expectedVersion: mark.version } })}
        >
          {t.approve}
        </Button>
      )}
      <ProblemNotice problem={approve.error} />
    </span>
  );
}
