import { Button } from "antd";
import { useEffect, useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { useApproveMark } from "./data.ts";
import { type Field, fieldId, shown } from "./field.ts";
import { FieldChoice, FieldState } from "./field-state.tsx";
import { openWriting } from "./open-writing.ts";
import { criterionTexts } from "./text.ts";
import { useShared, useWorkspace } from "./workspace-context.ts";

type MarkProps = {
  readonly criterion: string;
  readonly field: Field;
  readonly isReadOnly: boolean;
  readonly isWriting: boolean;
  readonly onWriting: (isWriting: boolean) => void;
};

/** The not-applicable mark of a criterion: its reason, whether it is approved, and the ways to set and take it back. */
export function MarkPart(props: MarkProps) {
  const { criterion, field, isReadOnly, isWriting, onWriting } = props;
  const t = useText(criterionTexts);
  const { asks, workspace } = useShared();
  const isAllowed = workspace.notApplicable.allowed && !isReadOnly;
  useEffect(() => {
    if (isAllowed) return asks.listen(`mark:${criterion}`, () => openReason(criterion, onWriting));
    onWriting(false);
    return undefined;
  }, [asks, criterion, isAllowed, onWriting]);
  const reason = shown(field);
  return (
    <div className={reason !== null || isWriting ? "mark-part is-open" : "mark-part"}>
      {reason !== null && !isWriting && <Marked {...props} reason={reason} />}
      {isWriting && (
        <ReasonField criterion={criterion} before={reason ?? ""} onDone={() => onWriting(false)} />
      )}
      {reason === null && !isWriting && isAllowed && !workspace.isMarkAnAnswer && (
        <Button type="text" size="small" onClick={() => openReason(criterion, onWriting)}>
          {t.markVerb}
        </Button>
      )}
      <FieldChoice
        id={fieldId(criterion, "mark")}
        field={field}
        draw={(one) => (one === null ? t.applicable : <span className="note-text">{one}</span>)}
      />
    </div>
  );
}

function openReason(criterion: string, onWriting: MarkProps["onWriting"]): void {
  openWriting(() => onWriting(true), reasonId(criterion));
}

function reasonId(criterion: string): string {
  return `reason-${criterion}`;
}

function Marked(props: MarkProps & { readonly reason: string }) {
  const { criterion, field, reason, isReadOnly, onWriting } = props;
  const t = useText(criterionTexts);
  const { mark } = useWorkspace();
  return (
    <>
      <p>
        <strong>{t.marked}</strong>
      </p>
      <p className="note-text">{reason}</p>
      <div className="mark-foot">
        <Approval criterion={criterion} field={field} isReadOnly={isReadOnly} />
        <FieldState field={field} />
        {!isReadOnly && (
          <>
            <Button size="small" onClick={() => openReason(criterion, onWriting)}>
              {t.markChange}
            </Button>
            <Button size="small" onClick={() => mark(criterion, null)}>
              {t.markBack}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Approved by whom, or the wait for it; who may approve has the button. */
function Approval({ criterion, field, isReadOnly }: Pick<MarkProps, "criterion" | "field" | "isReadOnly">) {
  const t = useText(criterionTexts);
  const { answers, approved, notApplicable, refresh } = useWorkspace();
  const mayApprove = useMay("assessments.approve");
  const approve = useApproveMark();
  const { saved, draft } = field;
  if (!notApplicable.needsApprover) return null;
  if (saved.approvedBy && !draft)
    return <StatusWord tone="good">{t.approvedBy(saved.approvedBy)}</StatusWord>;
  const params = { id: answers.assessment().id, criterion };
  const asked = { params, body: { expectedVersion: saved.version } };
  return (
    <>
      <StatusWord tone="quiet">{t.waitsForApproval}</StatusWord>
      {mayApprove && !isReadOnly && !draft && (
        <Button
          size="small"
          loading={approve.isPending}
          onClick={() => approve.mutate(asked, { onSuccess: approved, onError: () => void refresh() })}
        >
          {t.approve}
        </Button>
      )}
      <ProblemNotice problem={approve.error} />
    </>
  );
}

type ReasonProps = { readonly criterion: string; readonly before: string; readonly onDone: () => void };

/** Writes the reason; what is typed survives a reload even before it is asked for. */
function ReasonField({ criterion, before, onDone }: ReasonProps) {
  const t = useText(criterionTexts);
  const id = reasonId(criterion);
  const { drafts, mark, places, notApplicable } = useWorkspace();
  const [reason, setReason] = useState(() => drafts.typedReason(criterion) || before);
  const done = () => {
    drafts.keepReason(criterion, "");
    onDone();
    places.openCriterion(criterion);
  };
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return;
        mark(criterion, reason.trim());
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) done();
      }}
    >
      <label htmlFor={id} className="note-label">
        {t.markOf(criterion)}
      </label>
      <textarea
        id={id}
        className="writing"
        rows={2}
        maxLength={4000}
        aria-describedby={`${id}-hint`}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          drafts.keepReason(criterion, event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="quiet">
        {notApplicable.needsApprover ? t.markHint : t.markAnswerHint}
      </p>
      <div className="reason-foot">
        <Button htmlType="submit" disabled={reason.trim() === ""}>
          {t.markSave}
        </Button>
        <Button type="text" onClick={done}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
