import { purposes, rhythms, runTitle } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { Form, Input, InputNumber, Radio, Select } from "antd";
import { today } from "../../platform/calendar/index.ts";
import { DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { purposeTexts, texts as shared } from "../text.ts";
import { useAssignees } from "./data.ts";
import { RunScope } from "./run-scope.tsx";
import { texts } from "./text.ts";

type FieldsProps = {
  readonly standard: Standard;
  /** A new schedule names its first due day, one that runs its next. */
  readonly isNew: boolean;
};

/** How often, from when, by whom, and how each run is set up. */
export function RhythmFields({ standard, isNew }: FieldsProps) {
  const t = useText(texts);
  const words = useText(shared);
  const names = useText(purposeTexts);
  return (
    <>
      <Field name="every" label={t.every}>
        <Radio.Group options={rhythms.map((value) => ({ value, label: t[value] }))} />
      </Field>
      <div className="field-pair">
        <Field name="startsOn" label={isNew ? t.startsOn : t.nextDue} hint={t.startsOnHint}>
          <DayInput />
        </Field>
        <Field name="leadDays" label={t.leadLabel} hint={t.leadHint}>
          <InputNumber min={0} max={180} precision={0} />
        </Field>
      </div>
      <WhoField />
      <Field name="title" label={t.pattern} hint={<PatternHint />}>
        <Input maxLength={200} />
      </Field>
      <Field name="purpose" label={words.purpose}>
        <Radio.Group options={purposes.map((value) => ({ value, label: names[value] }))} />
      </Field>
      <Field name="scope" label={words.scope}>
        <RunScope standard={standard} />
      </Field>
    </>
  );
}

function WhoField() {
  const t = useText(texts);
  const { data } = useAssignees();
  const options = (data?.entries ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }));
  return (
    <Field name="accountId" label={t.who} optional>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t.anybody}
        options={options}
      />
    </Field>
  );
}

/** What may stand in the pattern, and what the next run would be called by it. */
function PatternHint() {
  const t = useText(texts);
  const form = Form.useFormInstance();
  const title: string = Form.useWatch("title", form) ?? "";
  const startsOn: string = Form.useWatch("startsOn", form) ?? today();
  return (
    <>
      {t.patternHint}
      <span className="pattern-preview">{t.preview(runTitle(title, startsOn))}</span>
    </>
  );
}
