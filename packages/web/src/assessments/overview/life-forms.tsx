import { assessments } from "@plumbline/api";
import { openStatements } from "@plumbline/core/reports";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input } from "antd";
import dayjs from "dayjs";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { FactsFields } from "../create/facts-fields.tsx";
import { useChangeFacts, useClose, useCopy, useReopen } from "../data.ts";
import type { Judged } from "../judged.ts";
import { texts as shared } from "../text.ts";
import { lifeTexts } from "./text.ts";

type FormProps = { readonly judged: Judged; readonly onDone: () => void };

/** Title, purpose, days, scope and level held of an open assessment. */
export function SettingsForm({ judged, onDone }: FormProps) {
  const t = useText(lifeTexts);
  const words = useText(shared);
  const change = useChangeFacts();
  const { id, title, purpose, from, to, scope, held, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.changeAssessment.body}
      initial={{ title, purpose, from, to, scope, held, expectedVersion: version }}
      verb={words.save}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <FactsFields standard={judged.standard} centreId={judged.assessment.centreId} />
      <p className="quiet">{t.narrower}</p>
    </ContractForm>
  );
}

/** Closing says what is left over first. */
export function CloseForm({ judged, onDone }: FormProps) {
  const t = useText(lifeTexts);
  const words = useText(shared);
  const close = useClose();
  const { id, version } = judged.assessment;
  const left = useLeftOver(judged);
  return (
    <ContractForm
      schema={assessments.closeAssessment.body}
      initial={{ expectedVersion: version }}
      verb={t.close}
      beside={<Button onClick={onDone}>{words.cancel}</Button>}
      onSubmit={async (body) => {
        await close.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      {left.length === 0 ? (
        <p>{t.nothingMissing}</p>
      ) : (
        <ul className="left-over">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className="dialog-text quiet">{t.closeWhy}</p>
    </ContractForm>
  );
}

function useLeftOver({ verdict, answers, reader }: Judged): readonly string[] {
  const t = useText(lifeTexts);
  const scoped = new Set(reader.report.rows.map(({ criterion }) => criterion));
  const { audit, standard } = reader.report;
  const stillMissing = audit ? t.stillUnanswered : t.stillMissing;
  const marks = standard.needsApprover ? answers.rows : [];
  const waiting = marks.filter(
    ({ criterion, notApplicable, approved }) => notApplicable && !approved && scoped.has(criterion),
  ).length;
  const open = verdict.complete ? openStatements(reader.report, verdict.attained) : 0;
  return [
    verdict.complete ? null : stillMissing(verdict.missing.length),
    waiting === 0 ? null : t.stillWaiting(waiting),
    open === 0 ? null : t.stillOpen(open),
  ].filter((words) => words !== null);
}

/** Opens a closed assessment again, with the reason. */
export function ReopenForm({ judged, onDone }: FormProps) {
  const t = useText(lifeTexts);
  const reopen = useReopen();
  const { id, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.reopenAssessment.body}
      initial={{ expectedVersion: version }}
      verb={t.reopen}
      onSubmit={async (body) => {
        await reopen.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <Field name="reason" label={t.reason} hint={t.reasonHint}>
        <Input.TextArea autoFocus rows={3} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}

/** Makes a copy and leads to it. */
export function CopyForm({ judged, onDone }: FormProps) {
  const t = useText(lifeTexts);
  const words = useText(shared);
  const copy = useCopy();
  const navigate = useNavigate();
  const { id, title } = judged.assessment;
  const today = dayjs();
  return (
    <ContractForm
      schema={assessments.copyAssessment.body}
      initial={{
        title: t.copyName(title),
        from: today.format("YYYY-MM-DD"),
        to: today.add(4, "week").format("YYYY-MM-DD"),
        withRatings: true,
      }}
      verb={t.copy}
      onSubmit={async (body) => {
        const made = await copy.mutateAsync({ params: { id }, body });
        onDone();
        await navigate({ to: "/assessments/$assessmentId", params: { assessmentId: made.id } });
      }}
    >
      <p className="dialog-text quiet">{t.copyWhy}</p>
      <Field name="title" label={words.title}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="from" label={words.from}>
          <DayInput />
        </Field>
        <Field name="to" label={words.to}>
          <DayInput />
        </Field>
      </div>
      <Field name="withRatings" label={t.what}>
        <Tick words={t.withRatings} />
      </Field>
    </ContractForm>
  );
}

type TickProps = {
  readonly words: string;
  readonly id?: string;
  readonly value?: boolean;
  readonly onChange?: (on: boolean) => void;
};

function Tick({ words, id, value = false, onChange }: TickProps) {
  return (
    <Checkbox {...(id ? { id } : {})} checked={value} onChange={(event) => onChange?.(event.target.checked)}>
      {words}
    </Checkbox>
  );
}
