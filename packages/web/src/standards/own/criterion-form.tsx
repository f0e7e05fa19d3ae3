import {
  audienceNames,
  criteriaOf,
  type Draft,
  type DraftCriterion,
  severities,
  severityName,
} from "@plumbline/core/standards";
import { channelTexts } from "../../organisation/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { texts as guidanceTexts } from "../guidance/text.ts";
import { criterionTexts } from "./criterion-text.ts";
import { ChoiceField, ChoicesField, NumberField, Pair, SlugField } from "./fields.tsx";
import type { FormProps } from "./form-props.ts";
import { GuidanceForm } from "./guidance-form.tsx";
import { SuccessionField } from "./succession-field.tsx";

type CriterionProps = FormProps & {
  readonly criterion: DraftCriterion;
  /** The criterion is called otherwise from now on. */
  readonly onRename: (id: string) => void;
};

/** One criterion: its number and words, how it weighs, who answers it, and what is read beside it. */
export function CriterionForm({ draft, edit, criterion, onRename }: CriterionProps) {
  const t = useText(criterionTexts);
  const { id } = criterion;
  const change = (next: DraftCriterion) => edit({ part: "criterion", id, criterion: next });
  return (
    <div className="own-form">
      <SlugField
        label={t.number}
        field="id"
        hint={t.numberHint}
        value={id}
        taken={criteriaOf(draft).map((one) => one.id)}
        onChange={(next) => {
          change({ ...criterion, id: next });
          onRename(next);
        }}
      />
      <Pair
        label={t.title}
        field="title"
        value={criterion.title}
        onChange={(title) => change({ ...criterion, title })}
      />
      <Pair
        label={t.text}
        field="text"
        rows={3}
        hint={t.textHint}
        value={criterion.text}
        onChange={(text) => change({ ...criterion, text })}
      />
      <SuccessionField draft={draft} criterion={criterion} onChange={change} />
      <Weighing criterion={criterion} onChange={change} />
      <GuidanceForm draft={draft} criterion={criterion} onChange={change} />
    </div>
  );
}

export type CriterionFieldProps = {
  readonly criterion: DraftCriterion;
  readonly onChange: (criterion: DraftCriterion) => void;
};

/** What it weighs and whom it concerns. */
function Weighing({ criterion, onChange }: CriterionFieldProps) {
  const t = useText(criterionTexts);
  const say = useSay();
  const ways = useText(channelTexts);
  const { severity, audiences = [], channels = [], effort, ...rest } = criterion;
  const now = { ...rest, effort, ...(severity && { severity }) };
  const audiencesOf = (chosen: typeof audiences) => (chosen.length > 0 ? { audiences: chosen } : {});
  const channelsOf = (chosen: typeof channels) => (chosen.length > 0 ? { channels: chosen } : {});
  return (
    <div className="own-line own-line-even">
      <SeverityField criterion={criterion} onChange={onChange} />
      <NumberField
        label={t.effort}
        field="effort"
        hint={t.effortHint}
        fraction
        {...{ min: 0.01, max: 1000, value: effort }}
        onChange={(next) => onChange({ ...criterion, effort: next })}
      />
      <ChoicesField
        label={t.audiences}
        field="audiences"
        hint={t.audiencesHint}
        value={audiences}
        options={namesOf(audienceNames, say)}
        onChange={(next) => onChange({ ...now, ...audiencesOf(next), ...channelsOf(channels) })}
      />
      <ChoicesField
        label={t.channels}
        field="channels"
        hint={t.channelsHint}
        value={channels}
        options={keysOf(ways).map((value) => ({ value, label: ways[value] }))}
        onChange={(next) => onChange({ ...now, ...audiencesOf(audiences), ...channelsOf(next) })}
      />
    </div>
  );
}

function SeverityField({ criterion, onChange }: CriterionFieldProps) {
  const t = useText(criterionTexts);
  const words = useText(guidanceTexts);
  const say = useSay();
  const { severity, ...rest } = criterion;
  return (
    <ChoiceField
      label={t.severity}
      field="severity"
      hint={t.severityHint}
      empty={t.notSaid}
      value={severity}
      options={severities.toReversed().map((value) => ({
        value,
        label: words.severityOf(say(severityName(value)), value),
      }))}
      onChange={(next) => onChange(next === undefined ? rest : { ...rest, severity: next })}
    />
  );
}

/** The keys of a constant object are exactly its keys. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

function namesOf<K extends string>(
  names: Readonly<Record<K, Draft["title"]>>,
  say: (text: Draft["title"]) => string,
): { value: K; label: string }[] {
  return keysOf(names).map((value) => ({ value, label: say(names[value]) }));
}
