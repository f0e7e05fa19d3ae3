import { assessments } from "@plumbline/api";
import type { CentreDuty } from "@plumbline/core/assessments";
import { Input } from "antd";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { useDo } from "./data.ts";
import { texts } from "./text.ts";

/** Writes down that a duty was done: when, by whom, what came of it, where that can be seen. */
export function DeedForm({ duty, onDone }: { readonly duty: CentreDuty; readonly onDone: () => void }) {
  const t = useText(texts);
  const say = useSay();
  const record = useDo();
  return (
    <ContractForm
      schema={assessments.recordDeed.body}
      initial={{ doneOn: today(), by: "", note: "", link: null }}
      verb={t.done}
      onSubmit={async (body) => {
        await record.mutateAsync({ params: { id: duty.id ?? "" }, body });
        onDone();
      }}
    >
      <p className="dialog-text">{say(duty.task)}</p>
      <div className="field-pair">
        <Field name="doneOn" label={t.doneOn}>
          <DayInput />
        </Field>
        <Field name="by" label={t.by} hint={t.byHint} optional>
          <Input maxLength={120} />
        </Field>
      </div>
      <Field name="note" label={t.note} optional>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      <Field name="link" label={t.link} hint={t.linkHint} optional>
        <Input maxLength={2000} inputMode="url" />
      </Field>
    </ContractForm>
  );
}
