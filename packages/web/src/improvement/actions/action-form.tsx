import { improvement } from "@plumbline/api";
import type { Action, Finding, Money } from "@plumbline/core/improvement";
import { Button, Input, InputNumber, Select } from "antd";
import { ContractForm, type Controlled, DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { useChangeAction, useOwners, usePlan } from "../data.ts";
import { texts as shared } from "../text.ts";
import { EffectsInput } from "./effects-input.tsx";
import { texts } from "./text.ts";

type FormProps = {
  readonly finding: Finding;
  /** The action to change; null plans a new one. */
  readonly action: Action | null;
  readonly onDone: () => void;
};

/** Plans an action about a finding, or changes one. */
export function ActionForm({ finding, action, onDone }: FormProps) {
  const t = useText(texts);
  const words = useText(shared);
  const plan = usePlan();
  const change = useChangeAction();
  const beside = <Button onClick={onDone}>{words.cancel}</Button>;
  if (!action) {
    return (
      <ContractForm
        schema={improvement.planAction.body}
        initial={{ from: null, cost: null, effects: [] }}
        verb={t.planVerb}
        beside={beside}
        onSubmit={async (body) => {
          await plan.mutateAsync({ params: { id: finding.id }, body });
          onDone();
        }}
      >
        <ActionFields finding={finding} />
      </ContractForm>
    );
  }
  const { what, ownerId, from, dueOn, cost, effects, version } = action;
  return (
    <ContractForm
      schema={improvement.changeAction.body}
      initial={{ what, ownerId, from, dueOn, cost, effects, expectedVersion: version }}
      verb={words.save}
      beside={beside}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id: action.id }, body });
        onDone();
      }}
    >
      <ActionFields finding={finding} />
    </ContractForm>
  );
}

function ActionFields({ finding }: { readonly finding: Finding }) {
  const t = useText(texts);
  const words = useText(shared);
  const owners = useOwners().data?.entries ?? [];
  const options = owners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field name="what" label={words.what} hint={t.whatHint}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
      <Field name="ownerId" label={words.owner} hint={t.ownerHint}>
        <Select options={options} placeholder={t.choose} showSearch={{ optionFilterProp: "label" }} />
      </Field>
      <div className="form-pair">
        <Field name="from" label={words.from} hint={t.fromHint} optional>
          <DayInput />
        </Field>
        <Field name="dueOn" label={words.due}>
          <DayInput />
        </Field>
      </div>
      <Field name="cost" label={words.costYuan} hint={t.costHint} optional>
        <MoneyInput />
      </Field>
      <Field name="effects" label={words.effects} hint={t.effectsHint} optional>
        <EffectsInput finding={finding} />
      </Field>
    </>
  );
}

/** An amount in yuan, kept in fen so that no cent is lost. */
function MoneyInput({ id, value, onChange }: Controlled<Money | null>) {
  const t = useText(texts);
  const currency = value?.currency ?? "CNY";
  return (
    <InputNumber
      {...(id ? { id } : {})}
      className="money-input"
      min={0}
      max={10_000_000_000}
      precision={2}
      controls={false}
      suffix={currency === "CNY" ? t.yuan : currency}
      value={value ? value.fen / 100 : null}
      onChange={(amount) => onChange?.(amount === null ? null : { fen: Math.round(amount * 100), currency })}
    />
  );
}
