import { type Draft, noWords, standardName } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { useStandards } from "../data.ts";
import { ChoicesField, NumberField, Pair, Rows } from "./fields.tsx";
import type { FormProps } from "./form-props.ts";
import { formTexts } from "./form-text.ts";

/** What is said about the standard as a whole: its name, whose words it is, what it supersedes. */
export function HeadForm({ draft, edit }: FormProps) {
  const t = useText(formTexts);
  const { title, summary, publisher, rights, notes, supersedes, thresholds } = draft;
  const head = { title, summary, publisher, rights, notes, supersedes, thresholds };
  const change = (more: Partial<typeof head>) => edit({ part: "head", head: { ...head, ...more } });
  return (
    <div className="own-form">
      <Pair label={t.title} field="title" value={title} onChange={(next) => change({ title: next })} />
      <Pair
        label={t.summary}
        field="summary"
        rows={2}
        value={summary}
        onChange={(next) => change({ summary: next })}
      />
      <Pair
        label={t.publisher}
        field="publisher"
        value={publisher}
        onChange={(next) => change({ publisher: next })}
      />
      <Pair
        label={t.rights}
        field="rights"
        rows={2}
        hint={t.rightsHint}
        value={rights}
        onChange={(next) => change({ rights: next })}
      />
      <Superseded draft={draft} onChange={(next) => change({ supersedes: next })} />
      <Thresholds value={thresholds} onChange={(next) => change({ thresholds: next })} />
      <Rows
        title={t.notes}
        hint={t.notesHint}
        what={t.note}
        field="notes"
        rows={notes}
        onChange={(next) => change({ notes: next })}
        fresh={() => noWords}
      >
        {(note, set, field) => <Pair label={t.note} field={field} rows={2} value={note} onChange={set} />}
      </Rows>
    </div>
  );
}

/** Editions of this standard and of others that are published. */
function Superseded(props: {
  readonly draft: Draft;
  readonly onChange: (supersedes: Draft["supersedes"]) => void;
}) {
  const t = useText(formTexts);
  const say = useSay();
  const { supersedes } = props.draft;
  const entries = useStandards().data?.entries ?? [];
  const known = entries.map((entry) => ({
    value: standardName(entry),
    label: `${say(entry.title)} ${entry.edition}`,
  }));
  const chosen = supersedes.map(standardName);
  const lost = chosen.filter((name) => !known.some(({ value }) => value === name));
  return (
    <ChoicesField
      label={t.supersedes}
      field="supersedes"
      hint={t.supersedesHint}
      value={chosen}
      options={[...known, ...lost.map((name) => ({ value: name, label: name }))]}
      onChange={(names) =>
        props.onChange(
          names.map((name) => {
            const [id = "", edition = ""] = name.split("@");
            return { id, edition };
          }),
        )
      }
    />
  );
}

function Thresholds(props: {
  readonly value: Draft["thresholds"];
  readonly onChange: (value: Draft["thresholds"]) => void;
}) {
  const t = useText(formTexts);
  const { value, onChange } = props;
  return (
    <fieldset className="own-set" data-field="thresholds">
      <legend>{t.thresholds}</legend>
      <div className="own-line">
        <NumberField
          label={t.strength}
          field="thresholds/strength"
          {...{ min: 0, max: 100, value: value.strength }}
          onChange={(strength) => onChange({ ...value, strength })}
        />
        <NumberField
          label={t.weakness}
          field="thresholds/weakness"
          {...{ min: 0, max: 100, value: value.weakness }}
          onChange={(weakness) => onChange({ ...value, weakness })}
        />
      </div>
      <p className="own-hint">{t.thresholdsHint}</p>
    </fieldset>
  );
}
