import type { standards as api } from "@plumbline/api";
import { standardName } from "@plumbline/core/standards";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, Part, StatusWord } from "../../platform/ui/index.ts";
import { useOwnStandards } from "./data.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { NewStandardDialog } from "./new-standard-dialog.tsx";
import { OwnActions } from "./own-actions.tsx";
import { texts } from "./text.ts";
import "./own.css";

/** The standards an organisation writes itself; drawn for those who may write them. */
export function OwnStandards() {
  return useMay("standards.write") ? <OwnPart /> : null;
}

function OwnPart() {
  const t = useText(texts);
  const [doing, setDoing] = useState<"new" | "import" | null>(null);
  const navigate = useNavigate();
  const done = () => setDoing(null);
  const buttons = (
    <div className="page-actions">
      <Button onClick={() => setDoing("import")}>{t.importFile}</Button>
      <Button type="primary" onClick={() => setDoing("new")}>
        {t.newStandard}
      </Button>
    </div>
  );
  return (
    <Part title={t.title} action={buttons}>
      <p className="quiet own-lead">{t.lead}</p>
      <Answer of={useOwnStandards()}>{({ entries }) => <List entries={entries} />}</Answer>
      <NewStandardDialog open={doing === "new"} onClose={done} />
      <ImportDialog
        open={doing === "import"}
        onClose={done}
        onDone={({ id, edition }) => {
          done();
          void navigate({ to: "/standards/own/$id/$edition", params: { id, edition } });
        }}
      />
    </Part>
  );
}

function List({ entries }: { readonly entries: readonly api.OwnStandard[] }) {
  const t = useText(texts);
  return (
    <DataTable
      label={t.title}
      rows={entries}
      columns={useColumns()}
      rowKey={standardName}
      empty={<EmptyState title={t.empty} why={t.emptyWhy} />}
      exportName="own-standards"
      actions={(own) => <OwnActions own={own} />}
    />
  );
}

function useColumns(): readonly Column<api.OwnStandard>[] {
  const t = useText(texts);
  const say = useSay();
  const { moment } = useFormat();
  const state = (own: api.OwnStandard) => {
    if (own.state === "published") return t.published;
    return own.faults > 0 ? t.faulty(own.faults) : t.ready;
  };
  return [
    {
      key: "title",
      title: t.name,
      names: true,
      value: ({ title }) => say(title),
      cell: (own) => <OwnLink own={own} />,
    },
    { key: "edition", title: t.edition, value: standardName },
    {
      key: "state",
      title: t.state,
      value: state,
      cell: (own) => (
        <StatusWord tone={own.state === "published" ? "good" : own.faults > 0 ? "warning" : "quiet"}>
          {state(own)}
        </StatusWord>
      ),
    },
    { key: "criteria", title: t.criteria, kind: "number", value: ({ criteria }) => criteria },
    {
      key: "changed",
      title: t.changed,
      value: ({ changedAt }) => changedAt,
      cell: ({ changedAt, changedBy }) => t.changedBy(moment(changedAt), changedBy),
    },
  ];
}

function OwnLink({ own }: { readonly own: api.OwnStandard }) {
  const t = useText(texts);
  const say = useSay();
  const { id, edition } = own;
  return (
    <Link to="/standards/own/$id/$edition" params={{ id, edition }}>
      {say(own.title) || t.untitled}
    </Link>
  );
}
