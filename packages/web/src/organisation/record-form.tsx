import type { Kept } from "@plumbline/core/organisation";
import { Form } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import type { z } from "zod";
import { ContractForm } from "../platform/forms/index.ts";
import { useText } from "../platform/text/index.ts";
import { type Column, Notice } from "../platform/ui/index.ts";
import { changedColumns, isConflict, placed, takeOver } from "./records.ts";
import { conflictTexts, texts } from "./text.ts";

type RecordFormProps<S extends z.ZodType, R extends Kept> = {
  readonly schema: S;
  /** The record to change; null for a new one. */
  readonly record: R | null;
  readonly initial: Partial<z.input<S>>;
  /** How the list writes its records: in these words a conflict is told. */
  readonly columns: readonly Column<R>[];
  /** The record as it stands now; undefined where it cannot be found. */
  readonly readNow: (record: R) => Promise<R | undefined>;
  /** Saves what was typed over the record as last seen; null adds a new one. */
  readonly save: (value: z.output<S>, seen: R | null) => Promise<unknown>;
  /** The verb for a new record. */
  readonly addVerb: string;
  readonly onDone: () => void;
  readonly children: ReactNode;
};

type Meeting<R> = { readonly before: R; readonly now: R };

/** The form of one record. Where somebody else saved first, nothing typed is lost, and nothing of theirs silently overwritten. */
export function RecordForm<S extends z.ZodType, R extends Kept>(props: RecordFormProps<S, R>) {
  const { schema, record, initial, readNow, save, onDone } = props;
  const t = useText(texts);
  const [seen, setSeen] = useState(record);
  const [met, setMet] = useState<Meeting<R> | null>(null);
  const submit = async (value: z.output<S>) => {
    try {
      await save(value, seen);
    } catch (error) {
      const now = seen && isConflict(error) ? await readNow(seen) : undefined;
      if (!seen || !now) throw placed(error);
      setMet({ before: seen, now });
      setSeen(now);
      return;
    }
    onDone();
  };
  return (
    <ContractForm schema={schema} initial={initial} verb={record ? t.save : props.addVerb} onSubmit={submit}>
      {props.children}
      {met && <Conflict key={met.now.version} met={met} columns={props.columns} />}
    </ContractForm>
  );
}

/** Says what somebody else changed, and brings it into the fields that were not touched. */
function Conflict<R extends Kept>(props: {
  readonly met: Meeting<R>;
  readonly columns: readonly Column<R>[];
}) {
  const { before, now } = props.met;
  const t = useText(conflictTexts);
  const form = Form.useFormInstance();
  useEffect(() => {
    form.setFieldsValue(takeOver(before, now, form.getFieldsValue()));
  }, [form, before, now]);
  const changes = changedColumns(props.columns, before, now);
  return (
    <div role="alert">
      <Notice tone="needs-you" title={t.title}>
        {changes.length > 0 && (
          <ul className="what-changed" aria-label={t.whatChanged}>
            {changes.map((change) => (
              <li key={change.key}>
                {change.title} {change.before || t.nothing} → {change.now || t.nothing}
              </li>
            ))}
          </ul>
        )}
        <p>{now.archivedAt ? t.archived : t.toDo}</p>
      </Notice>
    </div>
  );
}
