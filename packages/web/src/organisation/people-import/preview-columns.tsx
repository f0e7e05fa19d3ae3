import { type PersonColumn, type PersonImportRow, personColumns } from "@plumbline/core/organisation";
import { useSay, useText } from "../../platform/text/index.ts";
import { type Column, StatusWord } from "../../platform/ui/index.ts";
import { columnOrder } from "./template.ts";
import { texts } from "./text.ts";

type Action = PersonImportRow["action"];

const tones = { add: "good", change: "good", same: "quiet", refused: "bad" } as const;

/** The rows as read, each with what it would do and every fault under its cell; columns nobody fills are left out. */
export function usePreviewColumns(
  rows: readonly PersonImportRow[],
  names: Readonly<Record<Action, string>>,
): readonly Column<PersonImportRow>[] {
  const t = useText(texts);
  const say = useSay();
  const shown = columnOrder.filter((column) => isShown(column, rows));
  return [
    { key: "line", title: t.line, kind: "number", value: (row) => row.line },
    {
      key: "result",
      title: t.result,
      value: (row) => names[row.action],
      cell: (row) => <StatusWord tone={tones[row.action]}>{names[row.action]}</StatusWord>,
    },
    ...shown.map((column) => ({
      key: column,
      title: say(personColumns[column].heading),
      names: column === "name",
      value: (row: PersonImportRow) => withFaults(row, column, say),
      cell: (row: PersonImportRow) => <ReadCell row={row} column={column} />,
    })),
  ];
}

function isShown(column: PersonColumn, rows: readonly PersonImportRow[]): boolean {
  if (personColumns[column].required) return true;
  return rows.some(({ row, errors }) => row[column] !== null || errors.some(({ field }) => field === column));
}

function faultsOf({ errors }: PersonImportRow, column: PersonColumn) {
  return errors.filter(({ field }) => field === column);
}

/** A cell for the export: what was read, then what is wrong with it. */
function withFaults(row: PersonImportRow, column: PersonColumn, say: ReturnType<typeof useSay>) {
  const faults = faultsOf(row, column).map(({ message }) => say(message));
  return [row.row[column] ?? "", ...faults].filter(Boolean).join(" ") || null;
}

function ReadCell({ row, column }: { readonly row: PersonImportRow; readonly column: PersonColumn }) {
  const say = useSay();
  return (
    <>
      <span className="read">{row.row[column] ?? "–"}</span>
      {faultsOf(row, column).map(({ code, message }) => (
        <span key={code} className="fault">
          {say(message)}
        </span>
      ))}
    </>
  );
}
