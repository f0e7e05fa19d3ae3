import { type Draft, noWords } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { ChoiceField, NumberField, Pair, Rows, SlugField, Tick } from "./fields.tsx";
import type { FormProps } from "./form-props.ts";
import { formTexts } from "./form-text.ts";
import { freeName } from "./free-name.ts";

type Scale = Draft["scales"][number];
type ScaleValue = Scale["values"][number];
type Angle = Draft["angles"][number];

/** The scales to answer by, and the angles each criterion is rated from. */
export function ScalesForm({ draft, edit }: FormProps) {
  const t = useText(formTexts);
  const { scales, angles } = draft;
  const change = (more: { scales?: Scale[]; angles?: Angle[] }) =>
    edit({ part: "scales", scales, angles, ...more });
  const ids = scales.map(({ id }) => id);
  return (
    <div className="own-form">
      <Rows
        title={t.scales}
        hint={t.scalesHint}
        what={t.scale}
        field="scales"
        most={20}
        rows={scales}
        onChange={(next) => change({ scales: next })}
        fresh={() => freshScale(ids)}
      >
        {(scale, set) => (
          <ScaleFields
            scale={scale}
            taken={ids}
            onChange={set}
            onRename={(id) =>
              change({
                scales: scales.map((one) => (one === scale ? { ...scale, id } : one)),
                angles: angles.map((angle) => (angle.scale === scale.id ? { ...angle, scale: id } : angle)),
              })
            }
          />
        )}
      </Rows>
      <Rows
        title={t.angles}
        hint={t.anglesHint}
        what={t.angle}
        field="angles"
        most={20}
        ordered
        rows={angles}
        onChange={(next) => change({ angles: next })}
        fresh={() => ({
          id: freeName(
            "angle",
            angles.map(({ id }) => id),
          ),
          title: noWords,
          question: noWords,
          scale: ids[0] ?? "scale",
        })}
      >
        {(angle, set) => <AngleFields draft={draft} angle={angle} onChange={set} />}
      </Rows>
    </div>
  );
}

function freshScale(taken: readonly string[]): Scale {
  const value = (id: string, points: number, compliant: boolean): ScaleValue => ({
    ...{ id, points, compliant, title: noWords, unknown: false },
  });
  return {
    id: freeName("scale", taken),
    values: [value("yes", 1, true), value("no", 0, false)],
    notApplicable: { allowed: true, needsApprover: false },
  };
}

function ScaleFields(props: {
  readonly scale: Scale;
  readonly taken: readonly string[];
  readonly onChange: (scale: Scale) => void;
  readonly onRename: (id: string) => void;
}) {
  const t = useText(formTexts);
  const { scale, taken, onChange, onRename } = props;
  const { allowed, needsApprover } = scale.notApplicable;
  return (
    <div data-field={scale.id}>
      <SlugField label={t.scaleId} field={scale.id} value={scale.id} taken={taken} onChange={onRename} />
      <Rows
        title={t.values}
        what={t.value}
        field="values"
        most={20}
        ordered
        rows={scale.values}
        onChange={(values) => onChange({ ...scale, values })}
        fresh={() => ({
          id: freeName(
            "answer",
            scale.values.map(({ id }) => id),
          ),
          ...{ points: 0, title: noWords, compliant: false, unknown: false },
        })}
      >
        {(value, set) => <ValueFields value={value} scale={scale} onChange={set} />}
      </Rows>
      <div className="own-ticks">
        <Tick
          label={t.allowed}
          value={allowed}
          onChange={(next) =>
            onChange({ ...scale, notApplicable: { allowed: next, needsApprover: next && needsApprover } })
          }
        />
        {allowed && (
          <Tick
            label={t.needsApprover}
            value={needsApprover}
            onChange={(next) => onChange({ ...scale, notApplicable: { allowed, needsApprover: next } })}
          />
        )}
      </div>
    </div>
  );
}

function ValueFields(props: {
  readonly value: ScaleValue;
  readonly scale: Scale;
  readonly onChange: (value: ScaleValue) => void;
}) {
  const t = useText(formTexts);
  const { value, scale, onChange } = props;
  return (
    <>
      <Pair
        label={t.title}
        field="title"
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
      />
      <div className="own-line">
        <SlugField
          label={t.valueId}
          field="id"
          value={value.id}
          taken={scale.values.map(({ id }) => id)}
          onChange={(id) => onChange({ ...value, id })}
        />
        <NumberField
          label={t.points}
          field="points"
          {...{ min: 0, max: 1000, value: value.points }}
          onChange={(points) => onChange({ ...value, points })}
        />
        <Tick
          label={t.compliant}
          value={value.compliant}
          onChange={(compliant) => onChange({ ...value, compliant })}
        />
        <Tick
          label={t.unknown}
          value={value.unknown}
          onChange={(unknown) => onChange({ ...value, unknown })}
        />
      </div>
    </>
  );
}

function AngleFields(props: {
  readonly draft: Draft;
  readonly angle: Angle;
  readonly onChange: (angle: Angle) => void;
}) {
  const t = useText(formTexts);
  const say = useSay();
  const { draft, angle, onChange } = props;
  const options = draft.scales.map(({ id, values }) => ({
    value: id,
    label: `${id}: ${values.map(({ title }) => say(title)).join(" / ")}`,
  }));
  return (
    <div data-field={angle.id}>
      <Pair
        label={t.title}
        field="title"
        value={angle.title}
        onChange={(title) => onChange({ ...angle, title })}
      />
      <Pair
        label={t.question}
        field="question"
        value={angle.question}
        onChange={(question) => onChange({ ...angle, question })}
      />
      <div className="own-line">
        <SlugField
          label={t.angleId}
          field={angle.id}
          value={angle.id}
          taken={draft.angles.map(({ id }) => id)}
          onChange={(id) => onChange({ ...angle, id })}
        />
        <ChoiceField
          label={t.ofScale}
          field="scale"
          value={angle.scale}
          options={options}
          onChange={(scale) => scale !== undefined && onChange({ ...angle, scale })}
        />
      </div>
    </div>
  );
}
