import { purposes } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { Input, Radio, Select } from "antd";
import { DayInput, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { HeldOffer } from "../certificates/held.tsx";
import { purposeHints, purposeTexts, texts as shared } from "../text.ts";
import { ScopeField } from "./scope-field.tsx";
import { texts } from "./text.ts";

type FactsProps = {
  readonly standard: Standard;
  /** The centre of an assessment that is there already; a new one has a field for it. */
  readonly centreId?: string;
};

/** What is set down about an assessment of a known standard: purpose, title, days, scope, level held. */
export function FactsFields({ standard, centreId }: FactsProps) {
  const t = useText(texts);
  const words = useText(shared);
  const say = useSay();
  const names = useText(purposeTexts);
  const hints = useText(purposeHints);
  const levels = standard.levels?.list ?? [];
  return (
    <>
      <Field name="purpose" label={words.purpose}>
        <Radio.Group
          className="choices"
          options={purposes.map((purpose) => ({
            value: purpose,
            label: (
              <>
                {names[purpose]}
                <span className="tick-hint">{hints[purpose]}</span>
              </>
            ),
          }))}
        />
      </Field>
      <Field name="title" label={words.title}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="from" label={words.from}>
          <DayInput />
        </Field>
        <Field name="to" label={words.to} hint={standard.levels ? t.lastDayHint : t.lastDayHintOfAudit}>
          <DayInput />
        </Field>
      </div>
      <Field name="scope" label={words.scope}>
        <ScopeField standard={standard} />
      </Field>
      {levels.length > 0 && (
        <Field
          name="held"
          label={words.held}
          hint={<HeldHint standard={standard} centreId={centreId} />}
          optional
        >
          <Select
            allowClear
            placeholder={words.noneHeld}
            options={levels.map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }))}
          />
        </Field>
      )}
    </>
  );
}

/** What to know of the level held, and what the certificates on record say of it. */
function HeldHint({
  standard,
  centreId,
}: {
  readonly standard: Standard;
  readonly centreId: string | undefined;
}) {
  const words = useText(shared);
  return (
    <>
      {words.heldHint}
      <span className="held-offer">
        <HeldOffer standard={standard} centreId={centreId} />
      </span>
    </>
  );
}
