import type { Position } from "@plumbline/core/organisation";
import { Button } from "antd";
import { useState } from "react";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, type Column, EmptyState, Page } from "../../platform/ui/index.ts";
import { NameCell } from "../archived-toggle.tsx";
import { usePositionShelf, usePositions } from "../data.ts";
import { OrganisationParts } from "../organisation-parts.tsx";
import { RecordTable } from "../record-table.tsx";
import { texts as shared } from "../text.ts";
import { PositionDialog } from "./position-dialog.tsx";
import { texts } from "./text.ts";

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
        <OrganisationParts />
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
  return (
    <RecordTable
      label={words.positions}
      records={positions}
      columns={columns}
      shelf={usePositionShelf()}
      searchLabel={t.search}
      searched={({ name, duties }) => `${name} ${duties}`}
      onEdit={onEdit}
      empty={<NoPositions onAdd={() => onEdit(null)} />}
    />
  );
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
