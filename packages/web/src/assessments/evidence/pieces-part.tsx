import { type EvidenceEntry, pieceKinds } from "@plumbline/core/assessments";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  TextFilter,
} from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { contextOf } from "./context.ts";
import { useEvidence } from "./data.ts";
import { PieceDialog } from "./piece-dialog.tsx";
import { PieceLinks, useValidityWords, ValidityWord } from "./piece-words.tsx";
import { countTexts, kindTexts, texts } from "./text.ts";

const stands = ["standing", "expired", "withdrawn"] as const;
const filters = {
  find: z.string().max(80).default(""),
  kind: z.enum(pieceKinds).optional(),
  stand: z.enum(stands).optional(),
};
const noFilters = { find: "", kind: undefined, stand: undefined };

type PartProps = { readonly judged: Judged; readonly mayChange: boolean; readonly add: ReactNode };

/** Every piece of evidence of the assessment that one may read. */
export function PiecesPart({ judged, mayChange, add }: PartProps) {
  const t = useText(texts);
  return (
    <Answer of={useEvidence(judged.assessment.id)}>
      {({ entries, hidden }) => (
        <>
          {hidden > 0 && <p className="quiet">{t.hidden(hidden)}</p>}
          <Table judged={judged} mayChange={mayChange} add={add} entries={entries} />
        </>
      )}
    </Answer>
  );
}

function Table({
  judged,
  mayChange,
  add,
  entries,
}: PartProps & { readonly entries: readonly EvidenceEntry[] }) {
  const t = useText(texts);
  const [view, setView] = useUrlState(filters);
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns(judged, setOpen);
  const words = view.find.toLowerCase();
  const shown = entries.filter(
    (piece) =>
      piece.title.toLowerCase().includes(words) &&
      (view.kind === undefined || piece.kind === view.kind) &&
      (view.stand === undefined || standOf(piece) === view.stand),
  );
  const isFiltered = Boolean(view.find || view.kind || view.stand);
  return (
    <>
      <DataTable
        label={t.pieces}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        exportName={`${judged.assessment.title} ${t.pieces}`}
        empty={<EmptyState title={t.empty} why={t.emptyWhy} action={add} />}
        onClearFilters={isFiltered ? () => setView(noFilters) : undefined}
        filters={<Filters view={view} onChange={setView} />}
      />
      <PieceDialog
        context={contextOf(judged)}
        evidence={open}
        mayChange={mayChange}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

function standOf({ withdrawn, validity }: EvidenceEntry): (typeof stands)[number] {
  if (withdrawn) return "withdrawn";
  return validity === "expired" ? "expired" : "standing";
}

type View = {
  readonly find: string;
  readonly kind?: EvidenceEntry["kind"] | undefined;
  readonly stand?: (typeof stands)[number] | undefined;
};

function Filters(props: { readonly view: View; readonly onChange: (patch: Partial<View>) => void }) {
  const t = useText(texts);
  const kinds = useText(kindTexts);
  const { view, onChange } = props;
  const words = { standing: t.standing, expired: t.isExpired, withdrawn: t.withdrawn };
  return (
    <>
      <TextFilter label={t.search} value={view.find} onChange={(find) => onChange({ find })} />
      <ChoiceFilter
        label={t.kind}
        value={view.kind}
        options={pieceKinds.map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceFilter
        label={t.state}
        value={view.stand}
        options={stands.map((value) => ({ value, label: words[value] }))}
        onChange={(stand) => onChange({ stand })}
      />
    </>
  );
}

function useColumns(judged: Judged, open: (id: string) => void): readonly Column<EvidenceEntry>[] {
  const t = useText(texts);
  const kinds = useText(kindTexts);
  const counts = useText(countTexts);
  const format = useFormat();
  const { days } = useValidityWords();
  const kindOf = ({ kind, holds }: EvidenceEntry) =>
    holds ? `${kinds[kind]} · ${counts[holds]}` : kinds[kind];
  return [
    {
      ...{ key: "title", title: t.title, names: true, value: ({ title }) => title },
      cell: ({ id, title }) => (
        <Button type="link" className="piece-title" onClick={() => open(id)}>
          {title}
        </Button>
      ),
    },
    {
      key: "kind",
      title: t.kind,
      value: kindOf,
      cell: (piece) => <span className="whole">{kindOf(piece)}</span>,
    },
    {
      key: "links",
      title: t.links,
      sorts: false,
      value: ({ links }) => links.map(({ criterion, angle }) => `${criterion} ${angle}`).join(", "),
      cell: ({ links }) => <PieceLinks context={contextOf(judged)} links={links} />,
    },
    {
      key: "validity",
      title: t.validity,
      value: days,
      cell: (piece) => <span className="days">{days(piece)}</span>,
    },
    {
      ...{
        key: "stand",
        title: t.state,
        value: (piece) =>
          ({ standing: t.valid, expired: t.isExpired, withdrawn: t.withdrawn })[standOf(piece)],
      },
      cell: (piece) => <ValidityWord piece={piece} />,
    },
    {
      key: "collected",
      title: t.collected,
      value: ({ collectedBy, collectedOn }) => `${collectedBy} ${collectedOn ?? ""}`,
      cell: ({ collectedBy, collectedOn }) => (
        <>
          {collectedBy} <span className="whole">{format.day(collectedOn)}</span>
        </>
      ),
    },
    {
      key: "confidentiality",
      title: t.confidentiality,
      value: ({ confidentiality }) => t[confidentiality],
      cell: ({ confidentiality }) => <span className="whole">{t[confidentiality]}</span>,
    },
  ];
}
