import { NewTeam, type Team } from "@plumbline/core/organisation";
import { Input, Select } from "antd";
import { Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { type Column, Dialog } from "../../platform/ui/index.ts";
import { teamNow, useCentres, useChangeTeam, useCreateTeam } from "../data.ts";
import { RecordForm } from "../record-form.tsx";
import { choicesOf, fieldsOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type TeamDialogProps = {
  /** The team to change; null for a new one, undefined while nothing is open. */
  readonly team: Team | null | undefined;
  /** The centre a new team is of, unless chosen otherwise. */
  readonly centreId: string | undefined;
  readonly columns: readonly Column<Team>[];
  readonly onClose: () => void;
};

/** Adds a team, or changes one. */
export function TeamDialog(props: TeamDialogProps) {
  const t = useText(texts);
  const words = useText(shared);
  const { team, onClose } = props;
  return (
    <Dialog open={team !== undefined} title={team ? words.changeOf(team.name) : t.add} onClose={onClose}>
      {team !== undefined && <TeamForm {...props} team={team} />}
    </Dialog>
  );
}

function TeamForm(props: TeamDialogProps & { readonly team: Team | null }) {
  const { team, centreId, columns, onClose } = props;
  const t = useText(texts);
  const words = useText(shared);
  const create = useCreateTeam();
  const change = useChangeTeam();
  const centres = choicesOf(useCentres().data?.entries, team?.centreId);
  return (
    <RecordForm
      schema={NewTeam}
      record={team}
      initial={team ? fieldsOf(team) : { ...(centreId ? { centreId } : {}) }}
      columns={columns}
      readNow={({ id }) => teamNow(id)}
      save={(body, seen) =>
        seen
          ? change.mutateAsync({ params: { id: seen.id }, body: { ...body, expectedVersion: seen.version } })
          : create.mutateAsync({ body })
      }
      addVerb={t.addVerb}
      onDone={onClose}
    >
      <Field name="centreId" label={words.centre}>
        <Select options={centres} placeholder={t.choose} showSearch={{ optionFilterProp: "label" }} />
      </Field>
      <Field name="name" label={words.name} hint={t.nameHint}>
        <Input autoFocus autoComplete="off" />
      </Field>
    </RecordForm>
  );
}
