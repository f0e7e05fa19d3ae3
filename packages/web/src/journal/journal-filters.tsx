import { DayInput } from "../platform/forms/index.ts";
import { useText } from "../platform/text/index.ts";
import { ChoiceFilter } from "../platform/ui/index.ts";
import { actionTexts } from "./actions.ts";
import { type JournalView, useActors } from "./data.ts";
import { texts } from "./text.ts";

type Filter = Omit<JournalView, "offset">;

/** Narrowing the journal down: what was done, by whom, between which days. */
export function JournalFilters(props: {
  readonly view: Filter;
  readonly onChange: (patch: Partial<Filter>) => void;
}) {
  const t = useText(texts);
  const actions = useText(actionTexts);
  const actors = useActors().data?.entries ?? [];
  const { view, onChange } = props;
  return (
    <>
      <ChoiceFilter
        label={t.action}
        value={view.action}
        options={Object.entries(actions).map(([value, label]) => ({ value, label }))}
        onChange={(action) => onChange({ action })}
      />
      <ChoiceFilter
        label={t.who}
        value={view.actorId}
        options={actors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(actorId) => onChange({ actorId })}
      />
      <DayFilter label={t.from} value={view.from} onChange={(from) => onChange({ from })} />
      <DayFilter label={t.to} value={view.to} onChange={(to) => onChange({ to })} />
    </>
  );
}

function DayFilter(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  return (
    <div className="filter">
      <span aria-hidden="true">{props.label}</span>
      <DayInput
        label={props.label}
        value={props.value ?? null}
        onChange={(day) => props.onChange(day ?? undefined)}
      />
    </div>
  );
}
