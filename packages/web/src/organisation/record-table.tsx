import type { Kept } from "@plumbline/core/organisation";
import type { ReactNode } from "react";
import { z } from "zod";
import { useUrlState } from "../platform/routes/index.ts";
import { useMay } from "../platform/session/index.ts";
import { useText } from "../platform/text/index.ts";
import { ChoiceFilter, type Column, DataTable, TextFilter } from "../platform/ui/index.ts";
import { AllArchived, ArchivedToggle, archivedField } from "./archived-toggle.tsx";
import { type Shelf, useCentres } from "./data.ts";
import { RecordActions } from "./record-actions.tsx";
import { choicesOf } from "./records.ts";
import { texts } from "./text.ts";

/** What narrows a list of records down, in the address. */
export const recordFilters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  archived: archivedField,
};
const noFilters = { search: "", centreId: undefined, archived: undefined };

type RecordTableProps<R> = {
  readonly label: string;
  /** All of them, archived ones too. */
  readonly records: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly shelf: Shelf;
  readonly searchLabel: string;
  /** What the search looks through. */
  readonly searched: (record: R) => string;
  /** The centre a record belongs to; given where the list can be narrowed to one centre. */
  readonly centreOf?: (record: R) => string;
  /** Where to look for what still needs a record. */
  readonly uses?: (record: R) => ReactNode;
  readonly onEdit: (record: R) => void;
  /** What stands here while there is no record at all. */
  readonly empty: ReactNode;
};

/** A list of records that comes whole: searched, with archived ones on request, each with what can be done about it. */
export function RecordTable<R extends Kept & { readonly name: string }>(props: RecordTableProps<R>) {
  const { label, records, shelf, searched, centreOf, uses, onEdit } = props;
  const manages = useMay("organisation.manage");
  const [{ search, centreId, archived }, setView] = useUrlState(recordFilters);
  const centre = centreOf && centreId;
  const sought = search.trim().toLowerCase();
  const rows = records
    .filter((record) => archived !== undefined || record.archivedAt === null)
    .filter((record) => centre === undefined || centreOf?.(record) === centre)
    .filter((record) => searched(record).toLowerCase().includes(sought));
  const filtered = search !== "" || centre !== undefined || archived !== undefined;
  const actions = (record: R) => (
    <RecordActions record={record} shelf={shelf} onChange={() => onEdit(record)} uses={uses?.(record)} />
  );
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={props.columns}
      rowKey={(record) => record.id}
      exportName={label}
      empty={records.length > 0 ? <AllArchived onShow={() => setView({ archived: "true" })} /> : props.empty}
      onClearFilters={filtered && records.length > 0 ? () => setView(noFilters) : undefined}
      filters={
        <>
          <TextFilter
            label={props.searchLabel}
            value={search}
            onChange={(words) => setView({ search: words })}
          />
          {centreOf && <CentreFilter value={centre} onChange={(chosen) => setView({ centreId: chosen })} />}
          <ArchivedToggle value={archived} onChange={(shown) => setView({ archived: shown })} />
        </>
      }
      {...(manages ? { actions } : {})}
    />
  );
}

type CentreFilterProps = {
  readonly value: string | undefined;
  readonly onChange: (centreId: string | undefined) => void;
};

/** Narrows a list to one centre. */
export function CentreFilter({ value, onChange }: CentreFilterProps) {
  const t = useText(texts);
  const options = choicesOf(useCentres().data?.entries, value);
  return <ChoiceFilter label={t.centre} value={value} options={options} onChange={onChange} />;
}
