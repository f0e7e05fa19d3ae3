import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { Controlled } from "./fields.tsx";

/** A calendar day as `2026-11-21`; null while empty. */
export function DayInput(
  props: Controlled<string | null> & { readonly label?: string; readonly placeholder?: string },
) {
  const value = props.value ? dayjs(props.value) : null;
  return (
    <DatePicker
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { "aria-label": props.label } : {})}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      value={value}
      format="YYYY-MM-DD"
      onChange={(day) => props.onChange?.(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
