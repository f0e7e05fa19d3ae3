import { SearchOutlined } from "@ant-design/icons";
import { Input, Select } from "antd";
import { useEffect, useId, useState } from "react";
import { useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** A filter by words; it takes effect a quarter of a second after the last key. */
export function TextFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 250);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      className="filter-text"
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={80}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** A filter by one of a few words; undefined is all. */
export function ChoiceFilter<V extends string>(props: {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | undefined) => void;
}) {
  const t = useText(texts);
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{props.label}</label>
      <Select<V>
        id={id}
        className="filter-choice"
        allowClear
        popupMatchSelectWidth={false}
        placeholder={t.all}
        value={props.value ?? null}
        options={props.options.map((option) => ({ ...option }))}
        onChange={(value) => props.onChange(value ?? undefined)}
      />
    </div>
  );
}
