import type { Position } from "@plumbline/core/organisation";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, Page, TextFilter } from "../../platform/ui/index.ts";
import { AllArchived, ArchivedToggle, archivedField, NameCell } from "../archived-toggle.tsx";
import { usePositionShelf, usePositions } from "../data.ts";
import { PartLinks } from "../part-links.tsx";
import { RecordActions } from "../record-actions.tsx";
import { texts as shared } from "../text.ts";
import { PositionDialog } from "./position-dialog.tsx";
import { texts } from "./text.ts";

const filters = { search: z.string().max(80).default(""), archived: archivedField };
const noFilters = { search: "", archived: undefined };

/** The positions people hold, with their duties. */
export function PositionsPage() {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const [edited, setEdited] = useState<Position | null>();
  const columns = usePositionColumns();
  const add = manages && (
    <Button type="primary" onClick={() => setEdited(null)}>
      {t.add}
    </Button>
  );
  return (
    <Allowed permission="organisation.read">
      <Page
        title={words.positions}
        trail={[{ label: words.organisation, to: "/organisation" }]}
        description={t.description}
        action={add}
      >
        <PartLinks />
        <Answer of={usePositions()}>
          {({ entries }) => <Positions positions={entries} columns={columns} onEdit={setEdited} />}
        </Answer>
        <PositionDialog position={edited} columns={columns} onClose={() => setEdited(undefined)} />
      </Page>
    </Allowed>
  );
}

type PositionsProps = {
  readonly positions: readonly Position[];
  readonly columns: readonly Column<Position>[];
  /** Opens the form of a position; null adds one. */
  readonly onEdit: (position: Position | null) => void;
};

function Positions({ positions, columns, onEdit }: PositionsProps) {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const shelf = usePositionShelf();
  const [view, setView] = useUrlState(filters);
  const filtered = view.search !== "" || view.archived !== undefined;
  const empty =
    positions.length > 0 ? (
      <AllArchived onShow={() => setView({ archived: "true" })} />
    ) : (
      <NoPositions onAdd={() => onEdit(null)} />
    );
  const actions = (position: Position) => (
    <RecordActions record={position} shelf={shelf} onChange={() => onEdit(position)} />
  );
  return (
    <DataTable
      label={words.positions}
      rows={positions.filter((position) => fits(position, view))}
      columns={columns}
      rowKey={(position) => position.id}
      exportName={words.positions}
      empty={empty}
      onClearFilters={filtered && positions.length > 0 ? () => setView(noFilters) : undefined}
      filters={
        <>
          <TextFilter label={t.search} value={view.search} onChange={(search) => setView({ search })} />
          <ArchivedToggle value={view.archived} onChange={(archived) => setView({ archived })} />
        </>
      }
      {...(manages ? { actions } : {})}
    />
  );
}

type View = { readonly search: string; readonly archived?: "true" | undefined };

function fits({ name, duties, archivedAt }: Position, { search, archived }: View): boolean {
  if (archivedAt !== null && archived === undefined) return false;
  return `${name} ${duties}`.toLowerCase().includes(search.trim().toLowerCase());
}

function usePositionColumns(): readonly Column<Position>[] {
  const t = useText(texts);
  const words = useText(shared);
  return [
    {
      key: "name",
      title: words.name,
      names: true,
      value: (position) => position.name,
      cell: (position) => (
        <span className="whole">
          <NameCell name={position.name} archived={position.archivedAt !== null} />
        </span>
      ),
    },
    {
      key: "duties",
      title: t.duties,
      value: (position) => position.duties || null,
      cell: ({ duties }) =>
        duties ? <div className="duties">{duties}</div> : <span className="quiet">{t.noDuties}</span>,
    },
  ];
}

function NoPositions({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText(texts);
  const manages = useMay("organisation.manage");
  if (!manages) return <EmptyState title={t.empty} why={t.emptyReader} />;
  return <EmptyState title={t.empty} why={t.emptyWhy} action={<Button onClick={onAdd}>{t.add}</Button>} />;
}
