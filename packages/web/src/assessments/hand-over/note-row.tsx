import { useState } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import type { PartRow } from "../part-rows.ts";
import { type Cell, useCellKeys } from "./cell-keys.ts";
import { useIsWritable, useNote, useNotes } from "./note-context.ts";
import { linesOf } from "./note-facts.ts";
import { NoteChoice, NoteState } from "./note-state.tsx";
import { texts } from "./text.ts";

type RowProps = {
  readonly row: PartRow;
  /** Every section on the page, in order: the keys lead from one to the next. */
  readonly sections: readonly string[];
};

/** One section: how it stands, and its three cells. */
export function NoteRow({ row, sections }: RowProps) {
  const { code, title } = row;
  const field = useNote(code);
  const keys = useCellKeys(sections, code);
  return (
    <section className="hand-over-row" aria-label={title}>
      <div className="hand-over-section">
        <h3>{title}</h3>
        <span className="facts-line">
          <Standing row={row} />
          <NoteState field={field} />
        </span>
      </div>
      <NoteCell cell="owner" row={row} keys={keys} />
      <NoteCell cell="documents" row={row} keys={keys} />
      <NoteCell cell="actions" row={row} keys={keys} />
      <NoteChoice section={code} field={field} />
    </section>
  );
}

function Standing({ row: { whole, rated, asked } }: { readonly row: PartRow }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const words = whole.missing > 0 ? t.notRated(rated, asked) : t.share(percent(whole.share, 1));
  return <span className="quiet small">{words}</span>;
}

type CellProps = {
  readonly cell: Cell;
  readonly row: PartRow;
  readonly keys: ReturnType<typeof useCellKeys>;
};

/** What is typed stays as typed until one leaves the cell; the note keeps it without blanks around. */
function NoteCell({ cell, row: { code, title }, keys }: CellProps) {
  const t = useText(texts);
  const store = useNotes();
  const isWritable = useIsWritable();
  const [typed, setTyped] = useState<string | null>(null);
  const facts = store.facts(code);
  const kept = cell === "actions" ? facts.actions.join("\n") : facts[cell];
  const write = (text: string, isTyping: boolean) =>
    store.write(code, cell === "actions" ? { actions: [...linesOf(text)] } : { [cell]: text }, isTyping);
  const shared = {
    id: `${cell}-${code}`,
    "aria-label": t.cellOf(t[cell], title),
    placeholder: isWritable ? t[`${cell}Hint`] : "",
    readOnly: !isWritable,
    value: typed ?? kept,
    onBlur: () => {
      if (typed !== null) write(typed, false);
      setTyped(null);
    },
    onKeyDown: keys(cell),
  };
  const change = (text: string) => {
    setTyped(text);
    write(text, true);
  };
  return (
    <div className={`hand-over-cell hand-over-${cell}`}>
      <span className="hand-over-label" aria-hidden="true">
        {t[cell]}
      </span>
      {cell === "owner" ? (
        <input
          {...shared}
          list="hand-over-owners"
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={1} maxLength={4000} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
