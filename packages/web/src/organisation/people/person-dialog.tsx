import { NewPerson, type Person } from "@plumbline/core/organisation";
import { Form, Input, Select } from "antd";
import { DayInput, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { type Column, Dialog } from "../../platform/ui/index.ts";
import { personNow, useCentres, useChangePerson, useCreatePerson, usePositions, useTeams } from "../data.ts";
import { RecordForm } from "../record-form.tsx";
import { choicesOf, fieldsOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type PersonDialogProps = {
  /** The person to change; null for a new one, undefined while nothing is open. */
  readonly person: Person | null | undefined;
  /** Where a new person works, unless chosen otherwise. */
  readonly place: { readonly centreId?: string | undefined; readonly teamId?: string | undefined };
  readonly columns: readonly Column<Person>[];
  readonly onClose: () => void;
};

/** Adds a person, or changes one. */
export function PersonDialog(props: PersonDialogProps) {
  const t = useText(texts);
  const words = useText(shared);
  const { person, onClose } = props;
  const title = person ? words.changeOf(person.name) : t.add;
  return (
    <Dialog open={person !== undefined} title={title} onClose={onClose} wide>
      {person !== undefined && <PersonForm {...props} person={person} />}
    </Dialog>
  );
}

function PersonForm(props: PersonDialogProps & { readonly person: Person | null }) {
  const { person, place, columns, onClose } = props;
  const t = useText(texts);
  const create = useCreatePerson();
  const change = useChangePerson();
  const team = useTeams().data?.entries.find(({ id }) => id === place.teamId);
  const fresh = { centreId: team?.centreId ?? place.centreId ?? null, teamId: team?.id ?? null };
  return (
    <RecordForm
      schema={NewPerson}
      record={person}
      initial={person ? fieldsOf(person) : fresh}
      columns={columns}
      readNow={({ id, staffNumber }) => personNow(id, staffNumber)}
      save={(body, seen) =>
        seen
          ? change.mutateAsync({ params: { id: seen.id }, body: { ...body, expectedVersion: seen.version } })
          : create.mutateAsync({ body })
      }
      addVerb={t.addVerb}
      onDone={onClose}
    >
      <div className="form-pairs">
        <Field name="staffNumber" label={t.staffNumber} hint={t.staffNumberHint}>
          <Input autoFocus autoComplete="off" />
        </Field>
        <Field name="name" label={t.name}>
          <Input autoComplete="off" />
        </Field>
        <Place person={person} />
        <Field name="email" label={t.email} optional>
          <Input autoComplete="off" inputMode="email" />
        </Field>
        <Field name="joinedOn" label={t.joinedOn} optional>
          <DayInput />
        </Field>
        <Field name="leftOn" label={t.leftOn} hint={t.leftOnHint} optional>
          <DayInput />
        </Field>
      </div>
    </RecordForm>
  );
}

const searchable = { optionFilterProp: "label" };

/** Where the person works: another centre takes the team along, as a team is of one centre only. */
function Place({ person }: { readonly person: Person | null }) {
  const t = useText(texts);
  const words = useText(shared);
  const form = Form.useFormInstance();
  const centreId: string | null | undefined = Form.useWatch("centreId", form);
  const centres = choicesOf(useCentres().data?.entries, person?.centreId);
  const positions = choicesOf(usePositions().data?.entries, person?.positionId);
  const teams = useTeams().data?.entries.filter((team) => team.centreId === centreId);
  return (
    <>
      <Field name="centreId" label={words.centre} optional>
        <Select
          allowClear
          showSearch={searchable}
          options={centres}
          placeholder={t.none}
          onSelect={() => form.setFieldValue("teamId", null)}
          onClear={() => form.setFieldValue("teamId", null)}
        />
      </Field>
      <Field name="teamId" label={words.team} hint={t.teamHint} optional>
        <Select
          allowClear
          showSearch={searchable}
          disabled={!centreId}
          options={choicesOf(teams, person?.teamId)}
          placeholder={t.none}
        />
      </Field>
      <Field name="positionId" label={words.position} optional>
        <Select allowClear showSearch={searchable} options={positions} placeholder={t.none} />
      </Field>
    </>
  );
}
