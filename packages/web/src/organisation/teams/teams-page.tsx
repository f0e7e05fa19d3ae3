import type { Team } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, type Column, EmptyState, Page } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { NameCell } from "../archived-toggle.tsx";
import { useCentres, useTeamShelf, useTeams } from "../data.ts";
import { OrganisationParts } from "../organisation-parts.tsx";
import { RecordTable, recordFilters } from "../record-table.tsx";
import { inUse, namesOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { TeamDialog } from "./team-dialog.tsx";
import { texts } from "./text.ts";

/** The teams of the centres. */
export function TeamsPage() {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const hasCentres = (inUse(useCentres().data?.entries)?.length ?? 0) > 0;
  const [{ centreId }] = useUrlState(recordFilters);
  const [edited, setEdited] = useState<Team | null>();
  const columns = useTeamColumns();
  const add = manages && hasCentres && (
    <Button type="primary" onClick={() => setEdited(null)}>
      {t.add}
    </Button>
  );
  return (
    <Allowed permission="organisation.read">
      <Page
        title={words.teams}
        trail={[{ label: words.organisation, to: "/organisation" }]}
        description={t.description}
        action={add}
      >
        <OrganisationParts />
        <Answer of={useTeams()}>
          {({ entries }) => <Teams teams={entries} columns={columns} onEdit={setEdited} />}
        </Answer>
        <TeamDialog
          team={edited}
          centreId={centreId}
          columns={columns}
          onClose={() => setEdited(undefined)}
        />
      </Page>
    </Allowed>
  );
}

type TeamsProps = {
  readonly teams: readonly Team[];
  readonly columns: readonly Column<Team>[];
  /** Opens the form of a team; null adds one. */
  readonly onEdit: (team: Team | null) => void;
};

function Teams({ teams, columns, onEdit }: TeamsProps) {
  const t = useText(texts);
  const words = useText(shared);
  return (
    <RecordTable
      label={words.teams}
      records={teams}
      columns={columns}
      shelf={useTeamShelf()}
      searchLabel={t.search}
      searched={({ name }) => name}
      centreOf={({ centreId }) => centreId}
      uses={({ id }) => <Uses teamId={id} />}
      onEdit={onEdit}
      empty={<NoTeams onAdd={() => onEdit(null)} />}
    />
  );
}

function useTeamColumns(): readonly Column<Team>[] {
  const words = useText(shared);
  const centres = namesOf(useCentres().data?.entries);
  return [
    {
      key: "name",
      title: words.name,
      names: true,
      value: (team) => team.name,
      cell: (team) => <NameCell name={team.name} archived={team.archivedAt !== null} />,
    },
    { key: "centre", title: words.centre, value: (team) => centres.get(team.centreId) },
  ];
}

function NoTeams({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText(texts);
  const manages = useMay("organisation.manage");
  const centres = inUse(useCentres().data?.entries);
  if (!manages) return <EmptyState title={t.empty} why={t.emptyReader} />;
  if (centres?.length === 0) {
    const action = <LinkButton to="/organisation/centres">{t.toCentres}</LinkButton>;
    return <EmptyState title={t.empty} why={t.centreFirst} action={action} />;
  }
  return <EmptyState title={t.empty} why={t.emptyWhy} action={<Button onClick={onAdd}>{t.add}</Button>} />;
}

function Uses({ teamId }: { readonly teamId: string }) {
  const t = useText(texts);
  return (
    <Link to="/organisation/people" search={{ teamId }}>
      {t.seePeople}
    </Link>
  );
}
