import {
  businessTypes,
  type Centre,
  channels,
  industries,
  NewCentre,
  operatingModels,
  regions,
} from "@plumbline/core/organisation";
import { Input, InputNumber, Select } from "antd";
import { DayInput, Field, Ticks } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { centreNow, useChangeCentre, useCreateCentre } from "../data.ts";
import { RecordForm } from "../record-form.tsx";
import { fieldsOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { useCentreColumns } from "./centre-columns.tsx";
import {
  businessTypeTexts,
  channelTexts,
  industryTexts,
  operatingModelTexts,
  regionTexts,
  texts,
} from "./text.ts";

type CentreDialogProps = {
  /** The centre to change; null for a new one, undefined while nothing is open. */
  readonly centre: Centre | null | undefined;
  readonly onClose: () => void;
};

/** Adds a centre, or changes one. */
export function CentreDialog({ centre, onClose }: CentreDialogProps) {
  const t = useText(texts);
  const words = useText(shared);
  const title = centre ? words.changeOf(centre.name) : t.add;
  return (
    <Dialog open={centre !== undefined} title={title} onClose={onClose} wide>
      {centre !== undefined && <CentreForm centre={centre} onDone={onClose} />}
    </Dialog>
  );
}

function CentreForm({ centre, onDone }: { readonly centre: Centre | null; readonly onDone: () => void }) {
  const t = useText(texts);
  const create = useCreateCentre();
  const change = useChangeCentre();
  return (
    <RecordForm
      schema={NewCentre}
      record={centre}
      initial={centre ? fieldsOf(centre) : {}}
      columns={useCentreColumns()}
      readNow={({ id }) => centreNow(id)}
      save={(body, seen) =>
        seen
          ? change.mutateAsync({ params: { id: seen.id }, body: { ...body, expectedVersion: seen.version } })
          : create.mutateAsync({ body })
      }
      addVerb={t.addVerb}
      onDone={onDone}
    >
      <Facts />
      <Kinds />
    </RecordForm>
  );
}

function Facts() {
  const t = useText(texts);
  const words = useText(shared);
  const models = useText(operatingModelTexts);
  const fields = useText(industryTexts);
  const parts = useText(regionTexts);
  return (
    <div className="form-pairs">
      <Field name="name" label={words.name} hint={t.nameHint}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <Field name="city" label={t.city} optional>
        <Input autoComplete="off" />
      </Field>
      <Field name="region" label={t.region} hint={t.regionHint} optional>
        <Select allowClear options={optionsOf(regions, parts)} placeholder={t.none} />
      </Field>
      <Field name="openedOn" label={t.openedOn} hint={t.openedOnHint} optional>
        <DayInput />
      </Field>
      <Field name="seats" label={t.seats} hint={t.seatsHint} optional>
        <InputNumber min={1} max={100_000} precision={0} />
      </Field>
      <Field name="industry" label={t.industry} optional>
        <Select allowClear options={optionsOf(industries, fields)} placeholder={t.none} />
      </Field>
      <Field name="operatingModel" label={t.operatingModel} optional>
        <Select allowClear options={optionsOf(operatingModels, models)} placeholder={t.none} />
      </Field>
    </div>
  );
}

function Kinds() {
  const t = useText(texts);
  const kinds = useText(businessTypeTexts);
  const ways = useText(channelTexts);
  return (
    <div className="ticks-in-columns">
      <Field name="businessTypes" label={t.businessTypes} optional>
        <Ticks label={t.businessTypes} options={optionsOf(businessTypes, kinds)} />
      </Field>
      <Field name="channels" label={t.channels} optional>
        <Ticks label={t.channels} options={optionsOf(channels, ways)} />
      </Field>
    </div>
  );
}

/** What can be chosen, in the order of the model. */
function optionsOf<V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) {
  return values.map((value) => ({ value, label: names[value] }));
}
