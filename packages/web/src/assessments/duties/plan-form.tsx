import { assessments } from "@plumbline/api";
import type { CentreDuty } from "@plumbline/core/assessments";
import { InputNumber, Select } from "antd";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { useMembers, usePlan, usePositions } from "./data.ts";
import { texts } from "./text.ts";

/** Says whose a duty is, and when it is due first. */
export function PlanForm({ duty, onDone }: { readonly duty: CentreDuty; readonly onDone: () => void }) {
  const t = useText(texts);
  const say = useSay();
  const plan = usePlan();
  const { id, version, every, months, positionId, accountId, startsOn } = duty;
  return (
    <ContractForm
      schema={assessments.planDuty.body}
      initial={{ months, positionId, accountId, startsOn, expectedVersion: version }}
      verb={t.save}
      onSubmit={async (body) => {
        await plan.mutateAsync({ params: { id: id ?? "" }, body });
        onDone();
      }}
    >
      <p className="dialog-text">{say(duty.task)}</p>
      <Field name="positionId" label={t.position} optional>
        <PositionSelect current={duty} />
      </Field>
      <Field name="accountId" label={t.account} hint={t.accountHint} optional>
        <MemberSelect current={duty} />
      </Field>
      {every === "interval" && (
        <Field name="months" label={t.months} hint={t.monthsHint} optional>
          <InputNumber min={1} max={120} precision={0} />
        </Field>
      )}
      {every !== null && (
        <Field name="startsOn" label={t.startsOn} hint={t.startsOnHint} optional>
          <DayInput />
        </Field>
      )}
    </ContractForm>
  );
}

type SelectProps = {
  readonly current: CentreDuty;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
};

function PositionSelect({ current, ...field }: SelectProps) {
  const t = useText(texts);
  const { data } = usePositions();
  const known = (data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const options = withOwn(known, current.positionId, current.positionName);
  return <NameSelect {...field} placeholder={t.noPosition} options={options} />;
}

function MemberSelect({ current, ...field }: SelectProps) {
  const t = useText(texts);
  const { data } = useMembers();
  const known = (data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const options = withOwn(known, current.accountId, current.accountName);
  return <NameSelect {...field} placeholder={t.anybody} options={options} />;
}

type Option = { readonly value: string; readonly label: string };

/** One that can no longer be chosen keeps its name as long as it stands. */
function withOwn(known: readonly Option[], id: string | null, name: string | null): readonly Option[] {
  if (id === null || name === null || known.some(({ value }) => value === id)) return known;
  return [...known, { value: id, label: name }];
}

function NameSelect(
  props: Omit<SelectProps, "current"> & { readonly placeholder: string; readonly options: readonly Option[] },
) {
  const { id, value, onChange, placeholder, options } = props;
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={placeholder}
      options={options.map((option) => ({ ...option }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
