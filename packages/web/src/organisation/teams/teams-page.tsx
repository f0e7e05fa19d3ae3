import type { Team } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  Page,
  TextFilter,
} from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { AllArchived, ArchivedToggle, archivedField, NameCell } from "../archived-toggle.tsx";
import { useCentres, useTeamShelf, useTeams } from "../data.ts";
import { PartLinks } from "../part-links.tsx";
import { RecordActions } from "../record-actions.tsx";
import { choicesOf, inUse, namesOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { TeamDialog } from "./team-dialog.tsx";
import { texts } from "./text.ts";

const filters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  archived: archivedField,
};
const noFilters = { search: "", centreId: undefined, archived: undefined };

/** The teams of the centres. */
export function TeamsPage() {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("organisation.manage");
  const hasCentres = (inUse(useCentres().data?.entries)?.length ?? 0) > 0;
  const [{ centreId }] = useUrlState(filters);
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
        <PartLinks />
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
  const manages = useMay("organisation.manage");
  const shelf = useTeamShelf();
  const centres = useCentres().data?.entries;
  const [view, setView] = useUrlState(filters);
  const filtered = view.search !== "" || view.centreId !== undefined || view.archived !== undefined;
  const empty =
    teams.length > 0 ? (
      <AllArchived onShow={() => setView({ archived: "true" })} />
    ) : (
      <NoTeams onAdd={() => onEdit(null)} />
    );
  const actions = (team: Team) => (
    <RecordActions
      record={team}
      shelf={shelf}
      onChange={() => onEdit(team)}
      uses={<Uses teamId={team.id} />}
    />
  );
  return (
    <DataTable
      label={words.teams}
      rows={teams.filter((team) => fits(team, view))}
      columns={columns}
      rowKey={(team) => team.id}
      exportName={words.teams}
      empty={empty}
      onClearFilters={filtered && teams.length > 0 ? () => setView(noFilters) : undefined}
      filters={
        <>
          <TextFilter label={t.search} value={view.search} onChange={(search) => setView({ search })} />
          <ChoiceFilter
            label={words.centre}
            value={view.centreId}
            options={choicesOf(centres, view.centreId)}
            onChange={(centreId) => setView({ centreId })}
          />
          <ArchivedToggle value={view.archived} onChange={(archived) => setView({ archived })} />
        </>
      }
      {...(manages ? { actions } : {})}
    />
  );
}

type View = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly archived?: "true" | undefined;
};

function fits(team: Team, { search, centreId, archived }: View): boolean {
  if (team.archivedAt !== null && archived === undefined) return false;
  if (centreId !== undefined && team.centreId !== centreId) return false;
  return team.name.toLowerCase().includes(search.trim().toLowerCase());
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
