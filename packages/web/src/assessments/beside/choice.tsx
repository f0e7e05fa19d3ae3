import { Button, Select } from "antd";
import { useId } from "react";
import { DayInput } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { useCentres, useStandards } from "../data.ts";
import { type ChangeChoice, type Choice, idsIn, runChoices } from "./data.ts";
import { texts } from "./text.ts";

type ChoiceProps = {
  readonly standard: string | undefined;
  readonly view: Choice;
  readonly change: ChangeChoice;
};

/** What is chosen anew begins anew: runs left out and the pair belong to the choice before. */
const fresh = { without: "", from: undefined, to: undefined };

/** Standard, centres, day and runs; or, where runs are chosen by name, that they are. */
export function ChoicePart({ standard, view, change }: ChoiceProps) {
  const t = useText(texts);
  const named = new Set([...idsIn(view.ids), ...idsIn(view.stated)]).size;
  if (named > 0) {
    return (
      <Notice>
        <p>{t.chosen(named)}</p>
        <Button onClick={() => change({ ids: "", stated: "", ...fresh })}>{t.byCentre}</Button>
      </Notice>
    );
  }
  return (
    <div className="beside-choice">
      <StandardChoice standard={standard} onChange={(next) => change({ standard: next, ...fresh })} />
      <CentresChoice chosen={idsIn(view.centres)} onChange={(centres) => change({ centres, ...fresh })} />
      <div className="filter">
        <span aria-hidden="true">{t.asOf}</span>
        <DayInput
          label={t.asOf}
          placeholder={t.today}
          value={view.asOf ?? null}
          onChange={(day) => change({ asOf: day ?? undefined, ...fresh })}
        />
      </div>
      <RunsChoice runs={view.runs} onChange={(runs) => change({ runs, ...fresh })} />
    </div>
  );
}

function StandardChoice(props: {
  readonly standard: string | undefined;
  readonly onChange: (standard: string) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const id = useId();
  const entries = useStandards().data?.entries ?? [];
  return (
    <div className="filter">
      <label htmlFor={id}>{t.standard}</label>
      <Select
        id={id}
        className="filter-choice"
        popupMatchSelectWidth={false}
        value={props.standard ?? null}
        options={entries.map(({ id: name, edition, title }) => ({
          value: `${name}@${edition}`,
          label: say(title),
        }))}
        onChange={(next) => next && props.onChange(next)}
      />
    </div>
  );
}

function RunsChoice(props: {
  readonly runs: Choice["runs"];
  readonly onChange: (runs: Choice["runs"]) => void;
}) {
  const t = useText(texts);
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{t.which}</label>
      <Select
        id={id}
        className="filter-choice"
        popupMatchSelectWidth={false}
        value={props.runs}
        options={runChoices.map((value) => ({ value, label: t[value] }))}
        onChange={props.onChange}
      />
    </div>
  );
}

function CentresChoice(props: {
  readonly chosen: readonly string[];
  readonly onChange: (centres: string) => void;
}) {
  const t = useText(texts);
  const id = useId();
  const entries = useCentres().data?.entries ?? [];
  return (
    <div className="filter">
      <label htmlFor={id}>{t.centres}</label>
      <Select
        id={id}
        mode="multiple"
        className="beside-centres"
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        optionFilterProp="label"
        placeholder={t.allCentres}
        value={[...props.chosen]}
        options={entries.map(({ id: value, name }) => ({ value, label: name }))}
        onChange={(next) => props.onChange(next.join(","))}
      />
    </div>
  );
}
