import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { improvement } from "@plumbline/api";
import { scaleValues } from "@plumbline/core/assessments";
import type { ExpectedEffect, Finding } from "@plumbline/core/improvement";
import { outline, type Standard } from "@plumbline/core/standards";
import { Button, Select } from "antd";
import type { Controlled } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { usePinned, useProjection } from "../data.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type Basis = improvement.StandardProjection;

/** Which criteria are expected to rise, of the standards the centre was assessed by. */
export function EffectsInput(props: Controlled<readonly ExpectedEffect[]> & { readonly finding: Finding }) {
  const { finding, value = [], onChange } = props;
  const t = useText(texts);
  const bases = useProjection(finding.centreId).data?.entries ?? [];
  const own = bases.find(({ standard }) => standard === finding.standard) ?? bases[0];
  const standard = usePinned(own?.assessmentId).data?.standard;
  const put = (at: number, effect: ExpectedEffect) =>
    onChange?.(value.map((each, place) => (place === at ? effect : each)));
  if (!own) return <p className="quiet">{t.noEffects}</p>;
  return (
    <div className="effects">
      {value.map((effect, at) => (
        <EffectRow
          // Rows have no name but their place, and keep their order.
          key={at}
          at={at}
          effect={effect}
          bases={bases}
          onChange={(next) => put(at, next)}
          onRemove={() => onChange?.(value.filter((_, place) => place !== at))}
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={!standard || value.length >= 20}
        onClick={() => standard && onChange?.([...value, firstEffect(standard, own.standard, finding)])}
      >
        {t.addEffect}
      </Button>
    </div>
  );
}

/** The finding's own criterion at its best value, or the first of the standard. */
function firstEffect(standard: Standard, name: string, finding: Finding): ExpectedEffect {
  const criteria = outline(standard).criterion;
  const isOwn = finding.standard === name && finding.criterion !== null && criteria.has(finding.criterion);
  const criterion = (isOwn ? finding.criterion : outline(standard).criteria[0]?.id) ?? "";
  const angle = (isOwn ? finding.angle : null) ?? standard.angles.at(-1)?.id ?? "";
  return { standard: name, criterion, angle, value: bestOf(standard, angle) };
}

function bestOf(standard: Standard, angle: string): string {
  const values = scaleValues(standard, angle);
  return values.reduce(
    (best, each) => (each.points > best.points ? each : best),
    values[0] ?? { id: "", points: -1 },
  ).id;
}

type RowProps = {
  readonly at: number;
  readonly effect: ExpectedEffect;
  readonly bases: readonly Basis[];
  readonly onChange: (effect: ExpectedEffect) => void;
  readonly onRemove: () => void;
};

function EffectRow({ at, effect, bases, onChange, onRemove }: RowProps) {
  const t = useText(texts);
  const words = useText(shared);
  const say = useSay();
  const standard = usePinned(bases.find((each) => each.standard === effect.standard)?.assessmentId).data
    ?.standard;
  const name = (word: string) => `${t.effectOn(at + 1)} · ${word}`;
  return (
    <fieldset className="effect" aria-label={t.effectOn(at + 1)}>
      {bases.length > 1 && (
        <Select
          aria-label={name(words.standard)}
          value={effect.standard}
          options={bases.map((each) => ({ value: each.standard, label: say(each.title) }))}
          onChange={(next) => onChange({ standard: next, criterion: "", angle: "", value: "" })}
        />
      )}
      {standard && <EffectFields {...{ standard, effect, onChange, name }} />}
      <Button type="text" icon={<DeleteOutlined />} aria-label={name(t.removeEffect)} onClick={onRemove} />
    </fieldset>
  );
}

type FieldsProps = Pick<RowProps, "effect" | "onChange"> & {
  readonly standard: Standard;
  readonly name: (word: string) => string;
};

function EffectFields({ standard, effect, onChange, name }: FieldsProps) {
  const t = useText(texts);
  const words = useText(shared);
  const say = useSay();
  const values = effect.angle ? scaleValues(standard, effect.angle) : [];
  const chosen = (id: string) => id || null;
  return (
    <>
      <Select
        className="effect-criterion"
        aria-label={name(words.criterion)}
        placeholder={words.criterion}
        showSearch={{ optionFilterProp: "label" }}
        value={chosen(effect.criterion)}
        options={outline(standard).criteria.map(({ id, title }) => ({
          value: id,
          label: `${id} ${say(title)}`,
        }))}
        onChange={(criterion) => onChange({ ...effect, criterion })}
      />
      <Select
        aria-label={name(words.angle)}
        placeholder={words.angle}
        value={chosen(effect.angle)}
        options={standard.angles.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(angle) => onChange({ ...effect, angle, value: bestOf(standard, angle) })}
      />
      <Select
        aria-label={name(t.value)}
        placeholder={t.value}
        value={chosen(effect.value)}
        options={values.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(value) => onChange({ ...effect, value })}
      />
    </>
  );
}
