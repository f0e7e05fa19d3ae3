import { criteriaOf, type Draft, outline, standardName } from "@plumbline/core/standards";
import { Radio } from "antd";
import { useId } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import type { CriterionFieldProps } from "./criterion-form.tsx";
import { criterionTexts } from "./criterion-text.ts";
import { useNamedStandard } from "./data.ts";
import { ChoiceField } from "./fields.tsx";
import { Marked } from "./marked.tsx";

/** In an edition that supersedes another: what the criterion was, and whether its words or its meaning changed. */
export function SuccessionField(props: CriterionFieldProps & { readonly draft: Draft }) {
  const [superseded] = props.draft.supersedes;
  const { data } = useNamedStandard(superseded ? standardName(superseded) : "");
  if (!superseded || !data) return null;
  return <Succession {...props} earlier={outline(data.standard)} />;
}

type SuccessionProps = CriterionFieldProps & {
  readonly draft: Draft;
  readonly earlier: ReturnType<typeof outline>;
};

function Succession({ draft, criterion, onChange, earlier }: SuccessionProps) {
  const t = useText(criterionTexts);
  const say = useSay();
  const { supersedes, ...rest } = criterion;
  const old = earlier.criterion.get(supersedes?.criterion ?? criterion.id);
  const taken = new Set(criteriaOf(draft).flatMap((one) => (one.id === criterion.id ? [] : [one.id])));
  const options = earlier.criteria
    .filter(({ id }) => !taken.has(id) || id === old?.id)
    .map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }));
  const change = supersedes?.change ?? "meaning";
  return (
    <fieldset className="own-set" data-field="supersedes">
      <legend>{t.succession}</legend>
      <ChoiceField
        label={t.cameFrom}
        field="supersedes/criterion"
        empty={t.byItself}
        searchable
        value={supersedes?.criterion}
        options={options}
        onChange={(id) =>
          onChange(id === undefined ? rest : { ...rest, supersedes: { criterion: id, change } })
        }
      />
      {old ? <Compared {...{ criterion, onChange, old }} /> : <p className="own-hint">{t.isNew}</p>}
    </fieldset>
  );
}

type Old = ReturnType<typeof outline>["criteria"][number];

function Compared({ criterion, onChange, old }: CriterionFieldProps & { readonly old: Old }) {
  const t = useText(criterionTexts);
  const name = useId();
  const { supersedes } = criterion;
  const isSame = (["title", "text"] as const).every(
    (part) => old[part].zh === criterion[part].zh && old[part].en === criterion[part].en,
  );
  if (isSame && !supersedes) return <p className="own-hint">{t.isSame}</p>;
  return (
    <>
      <p className="own-hint">{t.was(old.id)}</p>
      <Marked before={old} after={criterion} side="before" />
      <Radio.Group
        name={name}
        aria-label={t.whatChanged}
        value={supersedes?.change ?? "meaning"}
        options={[
          { value: "wording", label: t.wording },
          { value: "meaning", label: t.meaning },
        ]}
        onChange={({ target }) =>
          onChange({ ...criterion, supersedes: { criterion: old.id, change: target.value } })
        }
      />
      <p className="own-hint">{t.whatChangedHint}</p>
    </>
  );
}
