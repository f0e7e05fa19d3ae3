import { assessments } from "@plumbline/api";
import { Button, Input } from "antd";
import type { ReactNode } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import type { Judged } from "../judged.ts";
import { useApproveSignOff, useAskFor, useGiveBack, useReview, useWithdraw } from "./data.ts";
import { texts } from "./text.ts";

type FormProps = { readonly judged: Judged; readonly onDone: () => void };

/** Asks for the sign-off. */
export function AskForm({ judged, onDone }: FormProps) {
  const t = useText(texts);
  const ask = useAskFor();
  const { id, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.askSignOff.body}
      initial={{ expectedVersion: version }}
      verb={t.ask}
      beside={<Button onClick={onDone}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await ask.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <p className="dialog-text">{t.askWhy}</p>
    </ContractForm>
  );
}

/** Reviews, with remarks that are signed along. */
export function ReviewForm({ judged, onDone }: FormProps) {
  const t = useText(texts);
  const review = useReview();
  const { id, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.reviewSignOff.body}
      initial={{ expectedVersion: version, remarks: "" }}
      verb={t.review}
      onSubmit={async (body) => {
        await review.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <p className="dialog-text quiet">{t.reviewWhy}</p>
      <Field name="remarks" label={t.remarks} hint={t.remarksHint}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}

/** Approves and signs, after saying what that means. */
export function ApproveForm({ judged, onDone }: FormProps) {
  const t = useText(texts);
  const approve = useApproveSignOff();
  const { assessment, reader, verdict } = judged;
  const { id, version } = assessment;
  const level = verdict.eligible === null ? t.noLevel : reader.levelName(verdict.eligible);
  return (
    <ContractForm
      schema={assessments.approveSignOff.body}
      initial={{ expectedVersion: version }}
      verb={t.approve}
      beside={<Button onClick={onDone}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await approve.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      {reader.report.levels.length > 0 && <p className="dialog-text">{t.approveWhat(level)}</p>}
      <p className="dialog-text quiet">{t.approveWhy}</p>
    </ContractForm>
  );
}

/** Gives the assessment back, with the reason. */
export function GiveBackForm({ judged, onDone }: FormProps) {
  const t = useText(texts);
  const giveBack = useGiveBack();
  const { id, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.giveBackSignOff.body}
      initial={{ expectedVersion: version }}
      verb={t.giveBack}
      onSubmit={async (body) => {
        await giveBack.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <Because>{t.giveBackWhy}</Because>
    </ContractForm>
  );
}

/** Withdraws the sign-off, with the reason. */
export function WithdrawForm({ judged, onDone }: FormProps) {
  const t = useText(texts);
  const withdraw = useWithdraw();
  const { id, version } = judged.assessment;
  return (
    <ContractForm
      schema={assessments.withdrawSignOff.body}
      initial={{ expectedVersion: version }}
      verb={t.withdraw}
      onSubmit={async (body) => {
        await withdraw.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <Because>{t.withdrawWhy}</Because>
    </ContractForm>
  );
}

function Because({ children }: { readonly children: ReactNode }) {
  const t = useText(texts);
  return (
    <>
      <p className="dialog-text quiet">{children}</p>
      <Field name="reason" label={t.reason} hint={t.reasonHint}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </>
  );
}
