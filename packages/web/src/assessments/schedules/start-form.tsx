import { assessments } from "@plumbline/api";
import { runTitle, type Schedule } from "@plumbline/core/assessments";
import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import dayjs from "dayjs";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { texts as shared } from "../text.ts";
import { useStartRun } from "./data.ts";
import { texts } from "./text.ts";

/** Sets up the next run of a schedule and leads to its ratings. */
export function StartForm({ schedule }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  const words = useText(shared);
  const start = useStartRun();
  const navigate = useNavigate();
  const { id, title, dueOn, version, scope } = schedule;
  const from = today();
  const to = dueOn > from ? dueOn : dayjs().add(4, "week").format("YYYY-MM-DD");
  return (
    <ContractForm
      schema={assessments.startRun.body}
      initial={{ title: runTitle(title, dueOn), from, to, expectedVersion: version }}
      verb={t.startVerb}
      onSubmit={async (body) => {
        const made = await start.mutateAsync({ params: { id }, body });
        await navigate({ to: "/assessments/$assessmentId/rate", params: { assessmentId: made.id } });
      }}
    >
      <p className="dialog-text quiet">{scope === null ? t.startWhy : t.startWhyFixed}</p>
      <Field name="title" label={words.title}>
        <Input maxLength={200} />
      </Field>
      <div className="field-pair">
        <Field name="from" label={words.from}>
          <DayInput />
        </Field>
        <Field name="to" label={words.to}>
          <DayInput />
        </Field>
      </div>
    </ContractForm>
  );
}
