import { Form, Select } from "antd";
import { useEffect } from "react";
import { Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { useFormerOf } from "./data.ts";
import { useEarlierNames } from "./earlier-part.tsx";
import { texts } from "./text.ts";

/** Which assessment of the chosen centre, by an edition of the chosen standard, stands beside the new one. */
export function EarlierField() {
  const t = useText(texts);
  const named = useEarlierNames();
  const form = Form.useFormInstance();
  const centreId: string | undefined = Form.useWatch("centreId", form);
  const standard: string | undefined = Form.useWatch("standard", form);
  const chosen: string | null | undefined = Form.useWatch("previousId", form);
  const { data } = useFormerOf(centreId);
  const fitting = (data?.entries ?? []).filter((each) => idOf(each.standard) === idOf(standard ?? ""));
  const isStray = data !== undefined && Boolean(chosen) && fitting.every(({ id }) => id !== chosen);
  useEffect(() => {
    // Another centre or standard was chosen: what stood beside belongs to neither.
    if (isStray) form.setFieldsValue({ previousId: null });
  }, [form, isStray]);
  return (
    <div hidden={fitting.length === 0}>
      <Field name="previousId" label={t.lastTime} hint={t.hint} optional>
        <Select
          allowClear
          placeholder={t.none}
          options={fitting.map((each) => ({ value: each.id, label: named(each) }))}
        />
      </Field>
    </div>
  );
}

function idOf(name: string): string {
  return name.split("@")[0] ?? "";
}
