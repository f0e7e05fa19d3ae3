import { Button, Checkbox, Form, Input } from "antd";
import { type ReactElement, type ReactNode, useState } from "react";
import { useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** One field of a `ContractForm`: `name` is its place in the schema, the child is the control. */
export function Field(props: {
  readonly name: string | readonly (string | number)[];
  readonly label: string;
  /** What to know before filling it in. */
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly children: ReactElement;
}) {
  const t = useText(texts);
  return (
    <Form.Item
      name={typeof props.name === "string" ? props.name : [...props.name]}
      label={
        props.optional ? (
          <>
            {props.label}
            <span className="optional">{t.optional}</span>
          </>
        ) : (
          props.label
        )
      }
      extra={props.hint}
    >
      {props.children}
    </Form.Item>
  );
}

/** What a form hands to the control of a field. */
export type Controlled<V> = {
  readonly id?: string;
  readonly value?: V;
  readonly onChange?: (value: V) => void;
};

/** A password that can be shown. `autoComplete` tells password keepers whether it is known or new. */
export function PasswordInput(
  props: Controlled<string> & { readonly autoComplete: "current-password" | "new-password" },
) {
  const t = useText(texts);
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <Input
        {...(props.id ? { id: props.id } : {})}
        value={props.value ?? ""}
        type={shown ? "text" : "password"}
        autoComplete={props.autoComplete}
        maxLength={128}
        onChange={(event) => props.onChange?.(event.target.value)}
      />
      <Button aria-label={shown ? t.hidePassword : t.showPassword} onClick={() => setShown(!shown)}>
        {shown ? t.hide : t.show}
      </Button>
    </div>
  );
}

/** A few things to tick, each with a sentence of what it means. */
export function Ticks<V extends string>(
  props: Controlled<readonly V[]> & {
    readonly label: string;
    readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  },
) {
  const chosen = props.value ?? [];
  const toggle = (value: V, on: boolean) =>
    props.onChange?.(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would print its legend a second time
    <div role="group" aria-label={props.label} className="ticks" {...(props.id ? { id: props.id } : {})}>
      {props.options.map((option) => (
        <Checkbox
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(event) => toggle(option.value, event.target.checked)}
        >
          {option.label}
          {option.hint && <span className="tick-hint">{option.hint}</span>}
        </Checkbox>
      ))}
    </div>
  );
}
