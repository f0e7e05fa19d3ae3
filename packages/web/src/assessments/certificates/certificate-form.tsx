import { assessments } from "@plumbline/api";
import type { Certificate } from "@plumbline/core/assessments";
import { Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { useStandard, useStandards } from "../data.ts";
import { useStandardTitle } from "../schedules/standard-title.ts";
import { useChangeCertificate, useRecord } from "./data.ts";
import { texts } from "./text.ts";
import { VisitsField } from "./visits-field.tsx";

type NewProps = {
  readonly centreId: string;
  /** The certificate it takes the place of, where that is known already. */
  readonly former: Certificate | null;
  /** Those that can be superseded. */
  readonly standing: readonly Certificate[];
  readonly onDone: () => void;
};

const blank = { number: "", scope: "", remarks: "", visits: [] };

/** Records a certificate, or the renewal of one. */
export function NewCertificateForm({ centreId, former, standing, onDone }: NewProps) {
  const t = useText(texts);
  const record = useRecord();
  return (
    <Answer of={useStandards()}>
      {({ entries }) => {
        const levelled = entries.filter(({ levels }) => levels > 0);
        const names = levelled.map(({ id, edition }) => `${id}@${edition}`);
        const standard = former?.standard ?? names[0];
        const issuedOn = today();
        const initial = {
          ...{ ...blank, centreId, issuedOn, supersedesId: former?.id ?? null },
          ...(standard ? { standard } : {}),
          ...(former ? { level: former.level, body: former.body, scope: former.scope } : {}),
          validUntil: dayjs(issuedOn).add(3, "year").subtract(1, "day").format("YYYY-MM-DD"),
        };
        return (
          <ContractForm
            schema={assessments.recordCertificate.body}
            initial={initial}
            verb={t.record}
            onSubmit={async (body) => {
              await record.mutateAsync({ body });
              onDone();
            }}
          >
            <StandardField names={names} />
            <SupersedesField standing={standing} />
            <CertificateFields />
          </ContractForm>
        );
      }}
    </Answer>
  );
}

function StandardField({ names }: { readonly names: readonly string[] }) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  const form = Form.useFormInstance();
  return (
    <Field name="standard" label={t.standard}>
      <Select
        options={names.map((value) => ({ value, label: titleOf(value) }))}
        onChange={() => form.setFieldsValue({ level: undefined, supersedesId: null })}
      />
    </Field>
  );
}

/** Shown only where there is one that could be superseded. */
function SupersedesField({ standing }: { readonly standing: readonly Certificate[] }) {
  const t = useText(texts);
  const form = Form.useFormInstance();
  const standard: string | undefined = Form.useWatch("standard", form);
  const fitting = standing.filter((one) => one.standard === standard);
  if (fitting.length === 0) return null;
  return (
    <Field name="supersedesId" label={t.supersedes} hint={t.supersedesHint} optional>
      <Select
        allowClear
        placeholder={t.nothingSuperseded}
        options={fitting.map(({ id, level, number }) => ({ value: id, label: `${level} ${number}` }))}
      />
    </Field>
  );
}

/** Changes what is recorded of a certificate; centre and standard stay. */
export function ChangeCertificateForm(props: {
  readonly certificate: Certificate;
  readonly onDone: () => void;
}) {
  const t = useText(texts);
  const change = useChangeCertificate();
  const { id, version, level, number, body, issuedOn, validUntil, scope, remarks, visits } =
    props.certificate;
  const says = { level, number, body, issuedOn, validUntil, scope, remarks, visits };
  return (
    <ContractForm
      schema={assessments.changeCertificate.body}
      initial={{ ...says, expectedVersion: version }}
      verb={t.save}
      onSubmit={async (changed) => {
        await change.mutateAsync({ params: { id }, body: changed });
        props.onDone();
      }}
    >
      <CertificateFields standard={props.certificate.standard} />
    </ContractForm>
  );
}

/** `standard` where the form has no field for it. */
function CertificateFields({ standard }: { readonly standard?: string }) {
  const t = useText(texts);
  const form = Form.useFormInstance();
  const chosen: string | undefined = Form.useWatch("standard", form) ?? standard;
  return (
    <>
      <div className="field-pair">
        <Field name="level" label={t.level}>
          <LevelSelect standard={chosen} />
        </Field>
        <Field name="number" label={t.number}>
          <Input maxLength={120} />
        </Field>
      </div>
      <Field name="body" label={t.body}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="issuedOn" label={t.issuedOn}>
          <DayInput />
        </Field>
        <Field name="validUntil" label={t.validUntil} hint={t.validUntilHint}>
          <DayInput />
        </Field>
      </div>
      <Field name="scope" label={t.scope} optional>
        <Input.TextArea rows={2} maxLength={2000} />
      </Field>
      <Field name="visits" label={t.visits} optional>
        <VisitsField />
      </Field>
      <Field name="remarks" label={t.remarks} optional>
        <Input.TextArea rows={2} maxLength={4000} />
      </Field>
    </>
  );
}

/** The levels of the standard at hand. */
function LevelSelect(props: {
  readonly standard: string | undefined;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (level: string) => void;
}) {
  const say = useSay();
  const { data } = useStandard(props.standard);
  const levels = data?.standard.levels?.list ?? [];
  const { id, value, onChange } = props;
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      options={levels.map((level) => ({ value: level.id, label: `${level.id} ${say(level.title)}` }))}
      onChange={(level) => level !== null && onChange?.(level)}
    />
  );
}
