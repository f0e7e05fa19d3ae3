import type { Centre } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page } from "../../platform/ui/index.ts";
import { useCentreShelf, useCentres } from "../data.ts";
import { OrganisationParts } from "../organisation-parts.tsx";
import { RecordTable } from "../record-table.tsx";
import { texts as shared } from "../text.ts";
import { useCentreColumns } from "./centre-columns.tsx";
import { CentreDialog } from "./centre-dialog.tsx";
import { texts } from "./text.ts";

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
        <OrganisationParts />
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
  return (
    <RecordTable
      label={words.centres}
      records={centres}
      columns={useCentreColumns()}
      shelf={useCentreShelf()}
      searchLabel={t.search}
      searched={({ name, city }) => `${name} ${city}`}
      uses={({ id }) => <Uses centreId={id} />}
      onEdit={onEdit}
      empty={<NoCentres onAdd={() => onEdit(null)} />}
    />
  );
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
