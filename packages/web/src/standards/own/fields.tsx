import type { DraftText } from "@plumbline/core/standards";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { useOfferUndo } from "../../platform/ui/index.ts";
import { formTexts } from "./form-text.ts";

type Labelled = {
  readonly label: string;
  /** The place of the field, as faults name it. */
  readonly field: string;
  readonly hint?: ReactNode;
};

/** A field with its label above and what to know below. */
function Labelled(
  props: Labelled & { readonly id: string; readonly wrong?: string; readonly children: ReactNode },
) {
  const { id, label, field, hint, wrong, children } = props;
  return (
    <div className="own-field" data-field={field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong && (
        <span className="own-wrong" role="alert">
          {wrong}
        </span>
      )}
      {hint && <span className="own-hint">{hint}</span>}
    </div>
  );
}

const sides = [
  ["zh", "zh-CN", "zhSide"],
  ["en", "en", "enSide"],
] as const;

/** A text in both languages, side by side. */
export function Pair(
  props: Labelled & {
    readonly value: DraftText;
    readonly onChange: (value: DraftText) => void;
    /** Rows at least; one line without. */
    readonly rows?: number;
  },
) {
  const t = useText(formTexts);
  const { label, field, hint, value, onChange, rows } = props;
  const id = useId();
  return (
    <div className="own-pair">
      {sides.map(([side, lang, name]) => {
        const control = {
          id: `${id}${side}`,
          lang,
          maxLength: 8000,
          value: value[side],
          onChange: (event: { target: { value: string } }) =>
            onChange({ ...value, [side]: event.target.value }),
        };
        return (
          <Labelled key={side} id={control.id} label={`${label} ${t[name]}`} field={`${field}/${side}`}>
            {rows ? <Input.TextArea {...control} rows={rows} className="own-text" /> : <Input {...control} />}
          </Labelled>
        );
      })}
      {hint && <span className="own-hint">{hint}</span>}
    </div>
  );
}

const slug = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

/** An id or code: what is typed counts as soon as it is a word that nobody else has. */
export function SlugField(
  props: Labelled & {
    readonly value: string;
    readonly taken: readonly string[];
    readonly onChange: (value: string) => void;
  },
) {
  const t = useText(formTexts);
  const { value, taken, onChange, ...labelled } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const isRight = slug.test(typed) && typed.length <= 60;
  const isTaken = typed !== value && taken.includes(typed);
  const wrong = isRight ? (isTaken ? t.slugTaken : undefined) : t.slugWrong;
  const commit = () => (wrong ? setTyped(value) : typed !== value && onChange(typed));
  return (
    <Labelled {...labelled} id={id} {...(wrong && { wrong })}>
      <Input
        id={id}
        className="own-slug"
        value={typed}
        maxLength={60}
        autoComplete="off"
        {...(wrong && { status: "error" as const })}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onPressEnter={commit}
      />
    </Labelled>
  );
}

/** A number within bounds. */
export function NumberField(
  props: Labelled & {
    readonly value: number;
    readonly onChange: (value: number) => void;
    readonly min: number;
    readonly max: number;
    /** May it have decimal places? */
    readonly fraction?: boolean;
  },
) {
  const { value, onChange, min, max, fraction = false, ...labelled } = props;
  const id = useId();
  return (
    <Labelled {...labelled} id={id}>
      <InputNumber
        {...{ id, min, max, value }}
        {...(!fraction && { precision: 0 })}
        onChange={(next) => next !== null && onChange(next)}
      />
    </Labelled>
  );
}

type Option<V> = { readonly value: V; readonly label: string };

/** One of several; `empty` names the choice of none. */
export function ChoiceField<V extends string | number>(
  props: Labelled & {
    readonly value: V | undefined;
    readonly options: readonly Option<V>[];
    readonly onChange: (value: V | undefined) => void;
    readonly empty?: string;
    readonly searchable?: boolean;
  },
) {
  const { value, options, onChange, empty, searchable = false, ...labelled } = props;
  const id = useId();
  return (
    <Labelled {...labelled} id={id}>
      <Select<V | null>
        id={id}
        value={value ?? null}
        {...(empty !== undefined && { allowClear: true, placeholder: empty })}
        {...(searchable && { showSearch: { optionFilterProp: "label" } })}
        popupMatchSelectWidth={false}
        options={options.map((option) => ({ ...option }))}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </Labelled>
  );
}

/** Several of many. */
export function ChoicesField<V extends string>(
  props: Labelled & {
    readonly value: readonly V[];
    readonly options: readonly Option<V>[];
    readonly onChange: (value: V[]) => void;
    readonly most?: number;
  },
) {
  const { value, options, onChange, most, ...labelled } = props;
  const id = useId();
  return (
    <Labelled {...labelled} id={id}>
      <Select<V[]>
        id={id}
        mode="multiple"
        value={[...value]}
        {...(most !== undefined && { maxCount: most })}
        showSearch={{ optionFilterProp: "label" }}
        options={options.map((option) => ({ ...option }))}
        onChange={onChange}
      />
    </Labelled>
  );
}

/** Yes or no. */
export function Tick(props: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox checked={props.value} onChange={(event) => props.onChange(event.target.checked)}>
      {props.label}
    </Checkbox>
  );
}

type RowsProps<T> = {
  readonly title: string;
  readonly hint?: string;
  /** What one of them is called: "answer". */
  readonly what: string;
  readonly field: string;
  readonly rows: readonly T[];
  readonly onChange: (rows: T[]) => void;
  readonly fresh: () => T;
  readonly most?: number;
  /** Can they be put into another order? */
  readonly ordered?: boolean;
  readonly children: (row: T, change: (row: T) => void, field: string) => ReactNode;
};

/** A list to add to and take from; what was taken can be brought back. */
export function Rows<T>(props: RowsProps<T>) {
  const t = useText(formTexts);
  const { title, hint, what, field, rows, onChange, fresh, most = 60, children } = props;
  return (
    <section className="own-rows" aria-label={title} data-field={field}>
      <h3>{title}</h3>
      {hint && <p className="own-hint">{hint}</p>}
      {rows.length > 0 && (
        <ol>
          {rows.map((row, at) => (
            // A row is its place: what it is called may be typed anew.
            <li key={at}>
              <div className="own-row">
                {children(row, (next) => onChange(rows.with(at, next)), `${field}/${at}`)}
              </div>
              <RowActions {...props} at={at} />
            </li>
          ))}
        </ol>
      )}
      {rows.length < most && <Button onClick={() => onChange([...rows, fresh()])}>{t.add(what)}</Button>}
    </section>
  );
}

function RowActions<T>({ what, rows, onChange, ordered, at }: RowsProps<T> & { readonly at: number }) {
  const t = useText(formTexts);
  const offerUndo = useOfferUndo();
  const name = `${what} ${at + 1}`;
  const swap = (other: number) => {
    const [one, two] = [rows[at], rows[other]];
    if (one !== undefined && two !== undefined) onChange(rows.with(at, two).with(other, one));
  };
  const remove = () => {
    onChange(rows.toSpliced(at, 1));
    offerUndo(t.removed(name), async () => onChange([...rows]));
  };
  return (
    <div className="own-row-actions">
      {ordered && (
        <>
          <Button
            size="small"
            type="text"
            disabled={at === 0}
            aria-label={t.upOf(name)}
            onClick={() => swap(at - 1)}
          >
            {t.up}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={at === rows.length - 1}
            aria-label={t.downOf(name)}
            onClick={() => swap(at + 1)}
          >
            {t.down}
          </Button>
        </>
      )}
      <Button size="small" type="text" aria-label={t.removeOf(name)} onClick={remove}>
        {t.remove}
      </Button>
    </div>
  );
}
