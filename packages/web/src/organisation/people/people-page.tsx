import type { Person } from "@plumbline/core/organisation";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, Page } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { AllArchived, archivedField } from "../archived-toggle.tsx";
import { everyPerson, pageSize, usePeople, usePeopleCount, usePersonShelf } from "../data.ts";
import { OrganisationParts } from "../organisation-parts.tsx";
import { RecordActions } from "../record-actions.tsx";
import { texts as shared } from "../text.ts";
import { PeopleFilters } from "./people-filters.tsx";
import { usePersonColumns } from "./person-columns.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { texts } from "./text.ts";

const filters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  archived: archivedField,
  offset: z.coerce.number().int().min(0).default(0),
};
const noFilters = {
  search: "",
  centreId: undefined,
  teamId: undefined,
  archived: undefined,
  offset: undefined,
};

/** The people of the organisation, a page at a time. */
export function PeoplePage() {
  return (
    <Allowed permission="people.read">
      <PeopleBody />
    </Allowed>
  );
}

function PeopleBody() {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("people.manage");
  const [{ centreId, teamId }] = useUrlState(filters);
  const [edited, setEdited] = useState<Person | null>();
  const columns = usePersonColumns();
  const actions = manages && (
    <div className="page-actions">
      <LinkButton to="/organisation/people/import">{t.import}</LinkButton>
      <Button type="primary" onClick={() => setEdited(null)}>
        {t.add}
      </Button>
    </div>
  );
  return (
    <Page
      title={words.people}
      trail={[{ label: words.organisation, to: "/organisation" }]}
      description={t.description}
      action={actions}
    >
      <OrganisationParts />
      <People columns={columns} onEdit={setEdited} />
      <PersonDialog
        person={edited}
        place={{ centreId, teamId }}
        columns={columns}
        onClose={() => setEdited(undefined)}
      />
    </Page>
  );
}

type PeopleProps = {
  readonly columns: readonly Column<Person>[];
  readonly onEdit: (person: Person) => void;
};

function People({ columns, onEdit }: PeopleProps) {
  const words = useText(shared);
  const manages = useMay("people.manage");
  const shelf = usePersonShelf();
  const [view, setView] = useUrlState(filters);
  const filtered = Boolean(view.search || view.centreId || view.teamId || view.archived);
  const actions = (person: Person) => (
    <RecordActions record={person} shelf={shelf} onChange={() => onEdit(person)} />
  );
  return (
    <Answer of={usePeople(view)}>
      {({ entries, total }) => (
        <DataTable
          label={words.people}
          rows={entries}
          columns={columns}
          rowKey={(person) => person.id}
          exportName={words.people}
          empty={<NoPeople onShowArchived={() => setView({ archived: "true" })} />}
          onClearFilters={filtered ? () => setView(noFilters) : undefined}
          filters={
            <PeopleFilters view={view} onChange={(patch) => setView({ ...patch, offset: undefined })} />
          }
          paging={{ offset: view.offset, limit: pageSize, total, onMove: (offset) => setView({ offset }) }}
          readEvery={() => everyPerson(view)}
          {...(manages ? { actions } : {})}
        />
      )}
    </Answer>
  );
}

function NoPeople({ onShowArchived }: { readonly onShowArchived: () => void }) {
  const t = useText(texts);
  const manages = useMay("people.manage");
  const archived = usePeopleCount(true).data?.total ?? 0;
  if (archived > 0) return <AllArchived onShow={onShowArchived} />;
  if (!manages) return <EmptyState title={t.empty} why={t.emptyReader} />;
  const action = <LinkButton to="/organisation/people/import">{t.import}</LinkButton>;
  return <EmptyState title={t.empty} why={t.emptyWhy} action={action} />;
}
