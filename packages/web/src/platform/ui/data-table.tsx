import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Fragment, type ReactNode, useId, useState } from "react";
import { z } from "zod";
import { useUrlState } from "../routes/index.ts";
import { useText } from "../text/index.ts";
import { ExportButton } from "./export-button.tsx";
import { EmptyState } from "./notices.tsx";
import { Paging, type PagingProps } from "./paging.tsx";
import { type Column, sortRows } from "./rows.ts";
import { texts } from "./text.ts";

type DataTableProps<Row> = {
  /** What the table holds, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The filters, held by the page in the address. */
  readonly filters?: ReactNode;
  /** Given while a filter is on: an empty table then says so and offers to clear. */
  readonly onClearFilters?: (() => void) | undefined;
  readonly empty: ReactNode;
  /** The name of the exported file, without its ending. */
  readonly exportName: string;
  readonly detail?: (row: Row) => ReactNode;
  readonly actions?: (row: Row) => ReactNode;
  /** Given where the server sends a page at a time; sorting is then the server's. */
  readonly paging?: PagingProps;
  /** Reads the rows of every page for the export; without it the page shown is exported. */
  readonly readEvery?: () => Promise<readonly Row[]>;
};

const sorting = { sort: z.string().max(60).default("") };

/** A list: filters above, sticky head, sorting in the address, export of what the filters let through, cards on the phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const [{ sort }, setView] = useUrlState(sorting);
  const rows = props.paging ? props.rows : sortRows(props.rows, props.columns, sort);
  const untouched = rows.length === 0 && !props.onClearFilters;
  if (untouched) return props.empty;
  return (
    <div className="list">
      <Toolbar {...props} rows={rows} />
      {rows.length === 0 ? (
        <NothingFits {...(props.onClearFilters ? { onClear: props.onClearFilters } : {})} />
      ) : (
        <div className="table-place">
          <table className="table">
            <caption className="hidden">{props.label}</caption>
            <Head {...props} sort={sort} onSort={(next) => setView({ sort: next })} />
            <tbody>
              {rows.map((row) => (
                <TableRow key={props.rowKey(row)} row={row} {...props} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {props.paging && <Paging {...props.paging} />}
    </div>
  );
}

function Toolbar<Row>({ rows, columns, exportName, filters, paging, readEvery }: DataTableProps<Row>) {
  const every = paging && readEvery && { total: paging.total, read: readEvery };
  return (
    <div className="toolbar">
      <div className="toolbar-filters">{filters}</div>
      <ExportButton rows={rows} columns={columns} exportName={exportName} every={every} />
    </div>
  );
}

function NothingFits({ onClear }: { readonly onClear?: () => void }) {
  const t = useText(texts);
  const action = onClear && <Button onClick={onClear}>{t.clearFilters}</Button>;
  return <EmptyState title={t.nothingFits} why={t.nothingFitsWhy} action={action} />;
}

type HeadProps<Row> = DataTableProps<Row> & {
  readonly sort: string;
  readonly onSort: (sort: string) => void;
};

function Head<Row>({ columns, sort, onSort, paging, detail, actions }: HeadProps<Row>) {
  const t = useText(texts);
  return (
    <thead>
      <tr>
        {detail && (
          <th scope="col" className="cell-toggle">
            <span className="hidden">{t.details}</span>
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} {...(paging ? {} : { onSort })} />
        ))}
        {actions && (
          <th scope="col">
            <span className="hidden">{t.actions}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function HeadCell<Row>(props: {
  readonly column: Column<Row>;
  readonly sort: string;
  readonly onSort?: (sort: string) => void;
}) {
  const { column, sort, onSort } = props;
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const className = column.kind === "number" ? "cell-number" : undefined;
  const style = column.width ? { width: column.width } : undefined;
  if (!onSort || column.sorts === false) {
    return (
      <th scope="col" className={className} style={style}>
        {column.title}
      </th>
    );
  }
  const next = up ? `-${column.key}` : down ? "" : column.key;
  return (
    <th
      scope="col"
      className={className}
      style={style}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button type="button" className="sort" onClick={() => onSort(next)}>
        {column.title}
        <span aria-hidden="true" className="sort-sign">
          {up ? "↑" : down ? "↓" : ""}
        </span>
      </button>
    </th>
  );
}

function TableRow<Row>({ row, columns, detail, actions }: DataTableProps<Row> & { readonly row: Row }) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const width = columns.length + (detail ? 1 : 0) + (actions ? 1 : 0);
  return (
    <Fragment>
      <tr>
        {detail && (
          <td className="cell-toggle">
            <Button
              type="text"
              size="small"
              icon={open ? <DownOutlined /> : <RightOutlined />}
              aria-label={t.details}
              aria-expanded={open}
              aria-controls={detailId}
              onClick={() => setOpen(!open)}
            />
          </td>
        )}
        {columns.map((column) => (
          <Cell key={column.key} column={column} row={row} />
        ))}
        {actions && <td className="cell-actions">{actions(row)}</td>}
      </tr>
      {detail && open && (
        <tr id={detailId} className="row-detail">
          <td colSpan={width}>{detail(row)}</td>
        </tr>
      )}
    </Fragment>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  // What is empty is drawn as such: on the phone a title without a value would look broken off.
  const value = column.value(row) ?? "";
  const shown = column.cell ? column.cell(row) : value === "" ? "–" : value;
  const className = column.kind === "number" ? "cell-number" : undefined;
  if (column.names) {
    return (
      <th scope="row" className={className}>
        {shown}
      </th>
    );
  }
  return (
    <td className={className} data-title={column.title}>
      {shown}
    </td>
  );
}
