import type { Centre } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, DataTable, EmptyState, Page, TextFilter } from "../../platform/ui/index.ts";
import { AllArchived, ArchivedToggle, archivedField } from "../archived-toggle.tsx";
import { useCentreShelf, useCentres } from "../data.ts";
import { PartLinks } from "../part-links.tsx";
import { RecordActions } from "../record-actions.tsx";
import { texts as shared } from "../text.ts";
import { useCentreColumns } from "./centre-columns.tsx";
import { CentreDialog } from "./centre-dialog.tsx";
import { texts } from "./text.ts";

const filters = { search: z.string().max(80).default(""), archived: archivedField };
const noFilters = { search: "", archived: undefined };

/** The centres of the organisation. */
export function CentresPage() {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const [edited, setEdited] = useState<Centre | null>();
  const add = manages && (
    <Button type="primary" onClick={() => setEdited(null)}>
      {t.add}
    </Button>
  );
  return (
    <Allowed permission="organisation.read">
      <Page
        title={words.centres}
        trail={[{ label: words.organisation, to: "/organisation" }]}
        description={t.description}
        action={add}
      >
        <PartLinks />
        <Answer of={useCentres()}>{({ entries }) => <Centres centres={entries} onEdit={setEdited} />}</Answer>
        <CentreDialog centre={edited} onClose={() => setEdited(undefined)} />
      </Page>
    </Allowed>
  );
}

type CentresProps = {
  readonly centres: readonly Centre[];
  /** Opens the form of a centre; null adds one. */
  readonly onEdit: (centre: Centre | null) => void;
};

function Centres({ centres, onEdit }: CentresProps) {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const shelf = useCentreShelf();
  const [view, setView] = useUrlState(filters);
  const filtered = view.search !== "" || view.archived !== undefined;
  const empty =
    centres.length > 0 ? (
      <AllArchived onShow={() => setView({ archived: "true" })} />
    ) : (
      <NoCentres onAdd={() => onEdit(null)} />
    );
  const actions = (centre: Centre) => (
    <RecordActions
      record={centre}
      shelf={shelf}
      onChange={() => onEdit(centre)}
      uses={<Uses centreId={centre.id} />}
    />
  );
  return (
    <DataTable
      label={words.centres}
      rows={centres.filter((centre) => fits(centre, view))}
      columns={useCentreColumns()}
      rowKey={(centre) => centre.id}
      exportName={words.centres}
      empty={empty}
      onClearFilters={filtered && centres.length > 0 ? () => setView(noFilters) : undefined}
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

function fits(centre: Centre, view: { readonly search: string; readonly archived?: "true" | undefined }) {
  if (centre.archivedAt !== null && view.archived === undefined) return false;
  return `${centre.name} ${centre.city}`.toLowerCase().includes(view.search.trim().toLowerCase());
}

function NoCentres({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText(texts);
  const manages = useMay("organisation.manage");
  if (!manages) return <EmptyState title={t.empty} why={t.emptyReader} />;
  return <EmptyState title={t.empty} why={t.emptyWhy} action={<Button onClick={onAdd}>{t.add}</Button>} />;
}

/** Where what still belongs to the centre is found. */
function Uses({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  const search = { centreId };
  return (
    <ul className="uses">
      <li>
        <Link to="/organisation/teams" search={search}>
          {t.seeTeams}
        </Link>
      </li>
      <li>
        <Link to="/organisation/people" search={search}>
          {t.seePeople}
        </Link>
      </li>
    </ul>
  );
}
