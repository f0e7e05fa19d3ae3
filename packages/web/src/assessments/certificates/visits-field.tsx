import type { SurveillanceVisit } from "@plumbline/core/assessments";
import { Button, Input } from "antd";
import dayjs from "dayjs";
import { today } from "../../platform/calendar/index.ts";
import { type Controlled, DayInput } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";

type Visits = readonly SurveillanceVisit[];

/** The surveillance visits of a certificate: when they are planned, when they took place, what came of them. */
export function VisitsField({ id, value = [], onChange }: Controlled<Visits>) {
  const t = useText(texts);
  const replace = (at: number, visit: SurveillanceVisit) => onChange?.(value.with(at, visit));
  const last = value.at(-1)?.plannedOn ?? today();
  const plannedOn = dayjs(last).add(1, "year").format("YYYY-MM-DD");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would print its legend a second time
    <div {...(id ? { id } : {})} role="group" aria-label={t.visits}>
      {value.map((visit, at) => (
        <VisitFields
          // A visit has no name of its own; its place in the list is what tells it from the others.
          key={at}
          no={at + 1}
          visit={visit}
          onChange={(next) => replace(at, next)}
          onRemove={() => onChange?.(value.toSpliced(at, 1))}
        />
      ))}
      {value.length < 20 && (
        <Button onClick={() => onChange?.([...value, { plannedOn, doneOn: null, outcome: "" }])}>
          {t.addVisit}
        </Button>
      )}
    </div>
  );
}

function VisitFields(props: {
  readonly no: number;
  readonly visit: SurveillanceVisit;
  readonly onChange: (visit: SurveillanceVisit) => void;
  readonly onRemove: () => void;
}) {
  const t = useText(texts);
  const { no, visit, onChange, onRemove } = props;
  const name = t.visitNo(no);
  return (
    <fieldset className="visit-line" aria-label={name}>
      <DayInput
        label={`${name} ${t.plannedOn}`}
        placeholder={t.plannedOn}
        value={visit.plannedOn}
        onChange={(day) => onChange({ ...visit, plannedOn: day ?? visit.plannedOn })}
      />
      <DayInput
        label={`${name} ${t.doneOn}`}
        placeholder={t.doneOn}
        value={visit.doneOn}
        onChange={(doneOn) => onChange({ ...visit, doneOn })}
      />
      <Input
        aria-label={`${name} ${t.outcome}`}
        placeholder={t.outcome}
        value={visit.outcome}
        maxLength={2000}
        onChange={(event) => onChange({ ...visit, outcome: event.target.value })}
      />
      <Button type="text" onClick={onRemove} aria-label={`${t.remove} ${name}`}>
        {t.remove}
      </Button>
    </fieldset>
  );
}
