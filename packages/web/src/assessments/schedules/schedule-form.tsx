import { assessments } from "@plumbline/api";
import { nextDueOn, type Rhythm, type Schedule } from "@plumbline/core/assessments";
import { Form, Select } from "antd";
import { useEffect, useRef } from "react";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { useOverview, useStandard, useStandards } from "../data.ts";
import { texts as shared } from "../text.ts";
import { useChangeSchedule, useCreateSchedule } from "./data.ts";
import { RhythmFields } from "./rhythm-fields.tsx";
import { useStandardTitle } from "./standard-title.ts";
import { texts } from "./text.ts";

type NewProps = {
  readonly centreId: string;
  /** Standards that have a schedule running already. */
  readonly taken: readonly string[];
  readonly onDone: () => void;
};

/** Sets a schedule for a centre: which standard, how often, from when, who, how. */
export function NewScheduleForm({ centreId, taken, onDone }: NewProps) {
  const t = useText(texts);
  const create = useCreateSchedule();
  const suggest = useTitles();
  return (
    <Answer of={useStandards()}>
      {({ entries }) => {
        const free = entries
          .map(({ id, edition }) => `${id}@${edition}`)
          .filter((name) => !taken.includes(name));
        const initial = {
          ...({ centreId, every: "half-year", purpose: "self", scope: null, leadDays: 30 } as const),
          ...{ title: suggest("half-year", free[0]), startsOn: today() },
          ...(free[0] ? { standard: free[0] } : {}),
        };
        return (
          <ContractForm
            schema={assessments.createSchedule.body}
            initial={initial}
            verb={t.addVerb}
            onSubmit={async (body) => {
              await create.mutateAsync({ body });
              onDone();
            }}
          >
            <NewFields centreId={centreId} standards={free} />
          </ContractForm>
        );
      }}
    </Answer>
  );
}

function NewFields(props: { readonly centreId: string; readonly standards: readonly string[] }) {
  const words = useText(shared);
  const titleOf = useStandardTitle();
  const form = Form.useFormInstance();
  const name: string | undefined = Form.useWatch("standard", form);
  useSuggestions(props.centreId);
  const pack = useStandard(name);
  return (
    <>
      <Field name="standard" label={words.standard}>
        <Select
          options={props.standards.map((value) => ({ value, label: titleOf(value) }))}
          onChange={() => form.setFieldsValue({ scope: null })}
        />
      </Field>
      {name && (
        <Answer of={pack}>{({ standard }) => <RhythmFields key={name} standard={standard} isNew />}</Answer>
      )}
    </>
  );
}

/** Changes a schedule; centre and standard stay. */
export function ChangeScheduleForm(props: { readonly schedule: Schedule; readonly onDone: () => void }) {
  const { schedule, onDone } = props;
  const words = useText(shared);
  const change = useChangeSchedule();
  const { id, every, title, purpose, scope, accountId, leadDays, version, startsOn, dueOn } = schedule;
  const facts = { every, title, purpose, scope, accountId, leadDays, startsOn: dueOn };
  return (
    <Answer of={useStandard(schedule.standard)}>
      {({ standard }) => (
        <ContractForm
          schema={assessments.changeSchedule.body}
          initial={{ ...facts, expectedVersion: version }}
          verb={words.save}
          onSubmit={async (body) => {
            // The due day follows from the runs; only another one begins the count anew.
            const from = body.startsOn === dueOn ? startsOn : body.startsOn;
            await change.mutateAsync({ params: { id }, body: { ...body, startsOn: from } });
            onDone();
          }}
        >
          <RhythmFields standard={standard} isNew={false} />
        </ContractForm>
      )}
    </Answer>
  );
}

/** The pattern of titles that goes with a rhythm and a standard; without levels it is a self-audit. */
function useTitles(): (every: Rhythm, standard: string | undefined) => string {
  const t = useText(texts);
  const { data } = useStandards();
  const titles = { year: t.suggestYear, "half-year": t.suggestHalf, quarter: t.suggestQuarter };
  return (every, standard) => {
    const found = data?.entries.find(({ id, edition }) => `${id}@${edition}` === standard);
    return titles[every](found?.levels === 0 ? t.audit : t.assessment);
  };
}

/** Keeps title and first due day in step with rhythm and standard until somebody writes others. */
function useSuggestions(centreId: string): void {
  const form = Form.useFormInstance();
  const suggest = useTitles();
  const every: Rhythm = Form.useWatch("every", form) ?? "half-year";
  const standard: string | undefined = Form.useWatch("standard", form);
  const { data } = useOverview(centreId);
  const last = data?.standings.find((standing) => standing.standard === standard)?.trend.at(-1)?.on ?? null;
  const due = last ? nextDueOn({ every, startsOn: last, lastDay: last }) : today();
  const startsOn = due < today() ? today() : due;
  const next = { title: suggest(every, standard), startsOn };
  const given = useRef<Partial<typeof next>>(form.getFieldsValue(["title", "startsOn"]));
  const { title } = next;
  useEffect(() => {
    const isUntouched = (field: "title" | "startsOn") => form.getFieldValue(field) === given.current[field];
    const patch = {
      ...(isUntouched("title") && { title }),
      ...(isUntouched("startsOn") && { startsOn }),
    };
    given.current = { title, startsOn };
    form.setFieldsValue(patch);
  }, [form, title, startsOn]);
}
