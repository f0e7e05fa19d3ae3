import { assessments } from "@plumbline/api";
import type { Certificate } from "@plumbline/core/assessments";
import { Button, Input } from "antd";
import { useState } from "react";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { FilePlace, ProblemNotice } from "../../platform/ui/index.ts";
import { endings } from "../evidence/endings.ts";
import { useUploadCopy, useWithdrawCertificate } from "./data.ts";
import { texts } from "./text.ts";

type FormProps = { readonly certificate: Certificate; readonly onDone: () => void };

/** Says from which day a certificate is withdrawn, and why. */
export function WithdrawForm({ certificate: { id, version }, onDone }: FormProps) {
  const t = useText(texts);
  const withdraw = useWithdrawCertificate();
  return (
    <ContractForm
      schema={assessments.withdrawCertificate.body}
      initial={{ on: today(), expectedVersion: version }}
      verb={t.withdraw}
      beside={<Button onClick={onDone}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await withdraw.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <p className="dialog-text quiet">{t.withdrawWhy}</p>
      <Field name="reason" label={t.reason}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
      <Field name="on" label={t.withdrawnOn}>
        <DayInput />
      </Field>
    </ContractForm>
  );
}

/** Takes a copy of the certificate; it goes off as soon as it is chosen. */
export function UploadForm({ certificate: { id, version }, onDone }: FormProps) {
  const t = useText(texts);
  const upload = useUploadCopy();
  const [file, setFile] = useState<File | null>(null);
  const send = async (chosen: File) => {
    setFile(chosen);
    await upload.mutateAsync({
      asked: { params: { id }, query: { expectedVersion: version } },
      file: chosen,
    });
    onDone();
  };
  return (
    <>
      <FilePlace
        file={file}
        kinds={t.copyKinds}
        accept={endings}
        reading={upload.isPending}
        disabled={upload.isPending}
        onChoose={(chosen) => void send(chosen).catch(() => {})}
      />
      <ProblemNotice problem={upload.error} />
    </>
  );
}
