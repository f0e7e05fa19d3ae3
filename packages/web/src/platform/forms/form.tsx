import { Problem } from "@plumbline/api";
import { Button, Form } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { z } from "zod";
import { useLanguage } from "../text/index.ts";
import { ProblemNotice } from "../ui/notices.tsx";
import { filledIn, serverPlaces, type WrongPlace, wrongPlaces } from "./places.ts";

type ContractFormProps<S extends z.ZodType> = {
  /** The schema the server checks by too. */
  readonly schema: S;
  readonly initial?: { readonly [K in keyof z.input<S>]?: z.input<S>[K] | undefined };
  /** The verb on the button. */
  readonly verb: string;
  readonly onSubmit: (value: z.output<S>) => Promise<unknown>;
  /** Stands left of the verb. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** A small form on the contract's own schema: the same rules and sentences here and on the server. */
export function ContractForm<S extends z.ZodType>(props: ContractFormProps<S>) {
  const { schema, initial, verb, onSubmit, beside, children } = props;
  const language = useLanguage();
  const name = useId();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);

  const mark = (places: readonly WrongPlace[]): void => {
    form.setFields(places.map(({ path, words }) => ({ name: [...path], errors: [words] })));
    // Fields register in the order they are drawn, a schema may name them in another.
    const drawn = Object.keys(form.getFieldsValue());
    const [first] = places.toSorted(
      (a, b) => drawn.indexOf(String(a.path[0])) - drawn.indexOf(String(b.path[0])),
    );
    if (first) form.scrollToField([...first.path], { focus: true, block: "nearest" });
  };
  const fail = (error: unknown): void => {
    const { placed, other } = sortedOut(error, (path) => form.getFieldInstance([...path]) !== undefined);
    mark(placed);
    setProblem(other);
  };
  const submit = async (given: Record<string, unknown>): Promise<void> => {
    setProblem(null);
    const read = schema.safeParse(filledIn({ ...initial, ...given }, schema), { reportInput: true });
    if (!read.success) return mark(wrongPlaces(read.error.issues, language));
    setBusy(true);
    await onSubmit(read.data).catch(fail);
    setBusy(false);
  };

  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initial }}
      onFinish={(given) => void submit(given)}
      onValuesChange={(changed) => {
        form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
      }}
      className="form"
    >
      {children}
      <ProblemNotice problem={problem} />
      <div className="form-foot">
        {beside}
        <Button type="primary" htmlType="submit" loading={busy}>
          {verb}
        </Button>
      </div>
    </Form>
  );
}

/** Splits what the server found: places that have a field here, and the rest as one notice. */
function sortedOut(error: unknown, hasField: (path: WrongPlace["path"]) => boolean) {
  const other = error instanceof Error ? error : new Error(String(error));
  if (!(other instanceof Problem) || other.errors.length === 0) return { placed: [], other };
  const placed = serverPlaces(other.errors).filter((place) => hasField(place.path));
  return { placed, other: placed.length === other.errors.length ? null : other };
}
