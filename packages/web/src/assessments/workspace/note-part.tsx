import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { type Field, fieldId, shown } from "./field.ts";
import { FieldChoice, FieldState } from "./field-state.tsx";
import { openWriting } from "./open-writing.ts";
import { criterionTexts } from "./text.ts";
import { useShared } from "./workspace-context.ts";

type NoteProps = { readonly criterion: string; readonly field: Field; readonly isReadOnly: boolean };

/** The note of a criterion: a button where there is none, the words where there are, a field to write in on request. */
export function NotePart({ criterion, field, isReadOnly }: NoteProps) {
  const t = useText(criterionTexts);
  const { asks } = useShared();
  const [isWriting, setWriting] = useState(false);
  const id = `note-${criterion}`;
  useEffect(() => {
    if (isReadOnly) return setWriting(false);
    return asks.listen(`note:${criterion}`, () => openWriting(() => setWriting(true), id));
  }, [asks, criterion, isReadOnly, id]);
  const text = shown(field) ?? "";
  const draw = (note: string | null) => <span className="note-text">{note || t.noteEmpty}</span>;
  return (
    <div className={text !== "" || isWriting ? "note is-open" : "note"}>
      {isWriting ? (
        <NoteField id={id} criterion={criterion} text={text} onDone={() => setWriting(false)} />
      ) : (
        text !== "" && <p className="note-text">{text}</p>
      )}
      {!isWriting && !isReadOnly && (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          onClick={() => openWriting(() => setWriting(true), id)}
        >
          {text === "" ? t.addNote : t.changeNote}
        </Button>
      )}
      <FieldState field={field} />
      <FieldChoice id={fieldId(criterion, "note")} field={field} draw={draw} />
    </div>
  );
}

type FieldProps = {
  readonly id: string;
  readonly criterion: string;
  readonly text: string;
  readonly onDone: () => void;
};

function NoteField({ id, criterion, text, onDone }: FieldProps) {
  const t = useText(criterionTexts);
  const { workspace } = useShared();
  return (
    <>
      <label htmlFor={id} className="note-label">
        {t.noteOf(criterion)}
      </label>
      <textarea
        id={id}
        className="writing"
        rows={3}
        maxLength={10_000}
        placeholder={t.noteHint}
        value={text}
        onChange={(event) => workspace.write(criterion, event.target.value, true)}
        onBlur={(event) => workspace.write(criterion, event.target.value, false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
          onDone();
          workspace.places.openCriterion(criterion);
        }}
      />
    </>
  );
}
