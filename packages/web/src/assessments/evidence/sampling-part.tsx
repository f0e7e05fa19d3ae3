import { assessments } from "@plumbline/api";
import { NewSample, type Sample, sampleKinds } from "@plumbline/core/assessments";
import { Button, Input, InputNumber, Radio } from "antd";
import { useState } from "react";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, Dialog, EmptyState, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useAddSample, useChangeSample, useSamples, useWithdrawSample } from "./data.ts";
import { formTexts, sampleTexts, texts } from "./text.ts";

type PartProps = { readonly judged: Judged; readonly mayChange: boolean };
type Doing = { readonly what: "add" } | { readonly what: "change" | "withdraw"; readonly sample: Sample };

/** Which sites, teams, records and people are to be and were looked at. */
export function SamplingPart({ judged, mayChange }: PartProps) {
  const t = useText(sampleTexts);
  const [doing, setDoing] = useState<Doing | null>(null);
  const add = mayChange && <Button onClick={() => setDoing({ what: "add" })}>{t.add}</Button>;
  return (
    <>
      <div className="spread sampling-head">
        <p className="quiet">{t.lead}</p>
        {add}
      </div>
      <Answer of={useSamples(judged.assessment.id)}>
        {({ entries }) => <Plan judged={judged} entries={entries} mayChange={mayChange} onDo={setDoing} />}
      </Answer>
      <SampleDialog id={judged.assessment.id} doing={doing} onClose={() => setDoing(null)} />
    </>
  );
}

function Plan(
  props: PartProps & { readonly entries: readonly Sample[]; readonly onDo: (doing: Doing) => void },
) {
  const t = useText(sampleTexts);
  const words = useText(texts);
  const { judged, entries, mayChange, onDo } = props;
  const columns = useColumns();
  const standing = entries.filter(({ withdrawn }) => !withdrawn);
  const done = standing.filter(({ lookedAtOn }) => lookedAtOn !== null).length;
  return (
    <>
      {standing.length > 0 && <p>{t.done(done, standing.length)}</p>}
      <DataTable
        label={words.sampling}
        rows={entries}
        columns={columns}
        rowKey={({ id }) => id}
        exportName={`${judged.assessment.title} ${words.sampling}`}
        empty={<EmptyState title={t.empty} why={t.lead} />}
        actions={(sample) => mayChange && !sample.withdrawn && <Actions sample={sample} onDo={onDo} />}
      />
    </>
  );
}

function Actions({ sample, onDo }: { readonly sample: Sample; readonly onDo: (doing: Doing) => void }) {
  const t = useText(sampleTexts);
  const form = useText(formTexts);
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={t.changeOf(sample.what)}
        onClick={() => onDo({ what: "change", sample })}
      >
        {t.change}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t.withdrawOf(sample.what)}
        onClick={() => onDo({ what: "withdraw", sample })}
      >
        {form.withdraw}
      </Button>
    </>
  );
}

function useColumns(): readonly Column<Sample>[] {
  const t = useText(sampleTexts);
  const words = useText(texts);
  const format = useFormat();
  const lookedAt = ({ withdrawn, lookedAtBy, lookedAtOn }: Sample) =>
    withdrawn ? words.withdrawn : lookedAtOn ? `${lookedAtBy} ${lookedAtOn}`.trim() : t.open;
  return [
    { key: "what", title: t.what, names: true, value: ({ what }) => what },
    { key: "kind", title: t.kind, value: ({ kind }) => t[kind] },
    {
      ...{ key: "population", title: t.population, kind: "number", value: ({ population }) => population },
      cell: ({ population }) => format.number(population),
    },
    {
      ...{ key: "size", title: t.size, kind: "number", value: ({ size }) => size },
      cell: ({ size }) => format.number(size),
    },
    { key: "chosen", title: t.chosen, value: ({ chosen }) => chosen },
    {
      ...{ key: "lookedAt", title: t.lookedAt, value: lookedAt },
      cell: (sample) => <LookedAt sample={sample} />,
    },
    {
      key: "remarks",
      title: t.remarks,
      value: ({ remarks, withdrawn }) => (withdrawn ? `${remarks} ${withdrawn.reason}`.trim() : remarks),
    },
  ];
}

function LookedAt({ sample }: { readonly sample: Sample }) {
  const t = useText(sampleTexts);
  const words = useText(texts);
  const format = useFormat();
  const { withdrawn, lookedAtBy, lookedAtOn } = sample;
  if (withdrawn) return <StatusWord tone="quiet">{words.withdrawn}</StatusWord>;
  if (!lookedAtOn) return <StatusWord tone="warning">{t.open}</StatusWord>;
  const when = format.day(lookedAtOn);
  return <StatusWord tone="good">{lookedAtBy ? words.byOn(lookedAtBy, when) : when}</StatusWord>;
}

type DialogProps = { readonly id: string; readonly doing: Doing | null; readonly onClose: () => void };

function SampleDialog({ id, doing, onClose }: DialogProps) {
  const t = useText(sampleTexts);
  const title =
    doing === null || doing.what === "add"
      ? t.add
      : doing.what === "change"
        ? t.changeOf(doing.sample.what)
        : t.withdrawOf(doing.sample.what);
  return (
    <Dialog open={doing !== null} title={title} onClose={onClose} wide={doing?.what !== "withdraw"}>
      {doing?.what === "withdraw" && <WithdrawForm id={id} sample={doing.sample} onDone={onClose} />}
      {doing && doing.what !== "withdraw" && (
        <SampleForm id={id} sample={doing.what === "change" ? doing.sample : null} onDone={onClose} />
      )}
    </Dialog>
  );
}

const blank: Partial<NewSample> = {
  ...{ kind: "record", what: "", population: null, size: null, chosen: "" },
  ...{ lookedAtBy: "", lookedAtOn: null, remarks: "" },
};

function SampleForm(props: {
  readonly id: string;
  readonly sample: Sample | null;
  readonly onDone: () => void;
}) {
  const { id, sample, onDone } = props;
  const form = useText(formTexts);
  const add = useAddSample();
  const change = useChangeSample();
  const save = (fields: NewSample) =>
    sample
      ? change.mutateAsync({
          params: { id, sample: sample.id },
          body: { fields, expectedVersion: sample.version },
        })
      : add.mutateAsync({ params: { id }, body: fields });
  return (
    <ContractForm
      schema={NewSample}
      initial={sample ? fieldsOf(sample) : blank}
      verb={form.save}
      beside={<Button onClick={onDone}>{form.cancel}</Button>}
      onSubmit={async (fields) => {
        await save(fields);
        onDone();
      }}
    >
      <SampleFields />
    </ContractForm>
  );
}

function fieldsOf(sample: Sample): NewSample {
  const { kind, what, population, size, chosen, lookedAtBy, lookedAtOn, remarks } = sample;
  return { kind, what, population, size, chosen, lookedAtBy, lookedAtOn, remarks };
}

function SampleFields() {
  const t = useText(sampleTexts);
  return (
    <>
      <Field name="kind" label={t.kind}>
        <Radio.Group options={sampleKinds.map((value) => ({ value, label: t[value] }))} />
      </Field>
      <Field name="what" label={t.what}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="population" label={t.population} optional>
          <InputNumber min={0} precision={0} />
        </Field>
        <Field name="size" label={t.size} optional>
          <InputNumber min={0} precision={0} />
        </Field>
      </div>
      <Field name="chosen" label={t.chosen} hint={t.chosenHint} optional>
        <Input maxLength={400} />
      </Field>
      <div className="field-pair">
        <Field name="lookedAtBy" label={t.lookedAtBy} optional>
          <Input maxLength={120} />
        </Field>
        <Field name="lookedAtOn" label={t.lookedAtOn} hint={t.lookedAtHint} optional>
          <DayInput />
        </Field>
      </div>
      <Field name="remarks" label={t.remarks} optional>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </>
  );
}

function WithdrawForm(props: { readonly id: string; readonly sample: Sample; readonly onDone: () => void }) {
  const { id, sample, onDone } = props;
  const form = useText(formTexts);
  const withdraw = useWithdrawSample();
  return (
    <ContractForm
      schema={assessments.withdrawSample.body}
      initial={{ expectedVersion: sample.version }}
      verb={form.withdraw}
      beside={<Button onClick={onDone}>{form.cancel}</Button>}
      onSubmit={async (body) => {
        await withdraw.mutateAsync({ params: { id, sample: sample.id }, body });
        onDone();
      }}
    >
      <Field name="reason" label={form.reason}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}
