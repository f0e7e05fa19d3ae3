import type { EditionChange } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Dialog, Part, ProblemNotice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts as shared } from "../text.ts";
import { useEditions, useUndoEdition } from "./data.ts";
import { texts } from "./text.ts";

/** The edition of an assessment, the changes it went through, and the way to another one. */
export function EditionsPart({ judged: { assessment } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { sentences } = useFormat();
  const mayChange = useMay("assessments.create") && assessment.state === "open";
  const { data } = useEditions(assessment.id);
  if (!data || data.of || (data.changes.length === 0 && data.targets.length === 0)) return null;
  const { now, changes, targets } = data;
  const last = changes.find(({ undone }) => undone === null);
  const named = targets.map(({ standard, revision }) => t.edition(standard, revision)).join(" · ");
  const action = mayChange && targets.length > 0 && (
    <Link to="/assessments/$assessmentId/edition" params={{ assessmentId: assessment.id }}>
      {t.change}
    </Link>
  );
  return (
    <Part title={t.editions} action={action || undefined}>
      <p>{t.edition(now.standard, now.revision)}</p>
      {targets.length > 0 && <p className="quiet">{sentences(t.newer(named))}</p>}
      <ul className="plain-list">
        {changes.map((change) => (
          <Change key={change.number} change={change} />
        ))}
      </ul>
      {mayChange && last && <Undo assessment={assessment} last={last} />}
    </Part>
  );
}

function Change({ change }: { readonly change: EditionChange }) {
  const t = useText(texts);
  const format = useFormat();
  const { id, from, to, changedBy, changedAt, undone } = change;
  const answers = undone?.answers ?? id;
  return (
    <li className="edition-change">
      {t.changed(changedBy, format.moment(changedAt), from.standard, to.standard)}
      {undone && <p className="quiet">{t.undoneBy(undone.by, format.moment(undone.at))}</p>}{" "}
      <Link to="/assessments/$assessmentId" params={{ assessmentId: answers }}>
        {undone ? t.answersSince : t.answersBefore}
      </Link>
    </li>
  );
}

type UndoProps = { readonly assessment: Judged["assessment"]; readonly last: EditionChange };

function Undo({ assessment: { id, version }, last }: UndoProps) {
  const t = useText(texts);
  const words = useText(shared);
  const undo = useUndoEdition();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const back = async () => {
    await undo.mutateAsync({ params: { id }, body: { expectedVersion: version } });
    close();
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t.undo}
      </Button>
      <Dialog open={isOpen} title={t.undoTitle(last.from.standard)} onClose={close}>
        <p className="dialog-text">{t.undoWhy}</p>
        <ProblemNotice problem={undo.error} />
        <footer className="dialog-foot">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="primary" loading={undo.isPending} onClick={() => void back().catch(() => {})}>
            {t.undo}
          </Button>
        </footer>
      </Dialog>
    </>
  );
}
