import { useText } from "../../platform/text/index.ts";
import { ChoiceFilter, TextFilter } from "../../platform/ui/index.ts";
import { ArchivedToggle } from "../archived-toggle.tsx";
import { type PeopleView, useCentres, useTeams } from "../data.ts";
import { CentreFilter } from "../record-table.tsx";
import { choicesOf, namesOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type Filter = Omit<PeopleView, "offset">;

/** Narrowing the people down: by words, centre, team; archived ones too where asked for. */
export function PeopleFilters(props: {
  readonly view: Filter;
  readonly onChange: (patch: Partial<Filter>) => void;
}) {
  const t = useText(texts);
  const words = useText(shared);
  const { view, onChange } = props;
  return (
    <>
      <TextFilter label={t.search} value={view.search} onChange={(search) => onChange({ search })} />
      <CentreFilter
        value={view.centreId}
        onChange={(centreId) => onChange({ centreId, teamId: undefined })}
      />
      <ChoiceFilter
        label={words.team}
        value={view.teamId}
        options={useTeamChoices(view)}
        onChange={(teamId) => onChange({ teamId })}
      />
      <ArchivedToggle value={view.archived} onChange={(archived) => onChange({ archived })} />
    </>
  );
}

/** The teams of the centre chosen; without one all, each with its centre, as several have teams of one name. */
function useTeamChoices({ centreId, teamId }: Filter) {
  const teams = useTeams().data?.entries;
  const centres = namesOf(useCentres().data?.entries);
  if (centreId)
    return choicesOf(
      teams?.filter((team) => team.centreId === centreId),
      teamId,
    );
  const named = teams?.map((team) => ({
    ...team,
    name: `${team.name} · ${centres.get(team.centreId) ?? ""}`,
  }));
  return choicesOf(named, teamId);
}
