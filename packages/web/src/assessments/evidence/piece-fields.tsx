import { confidentialities } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { Input, Radio, Select } from "antd";
import { type Controlled, DayInput, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { useTeams } from "./data.ts";
import { linkChoices, linkOf, wordOf } from "./place-of.ts";
import { countTexts, formTexts, texts } from "./text.ts";

/** What the fields need to know of the assessment. */
export type PieceContext = {
  readonly id: string;
  readonly centreId: string;
  readonly scope: readonly string[];
  readonly standard: Standard;
};

type FieldsProps = {
  readonly context: PieceContext;
  readonly kind: string;
  /** The title may be left to the file's name. */
  readonly isTitleOptional?: boolean;
};

/** What is written down about a piece; address and contents only where its kind has them. */
export function PieceFieldset({ context, kind, isTitleOptional = false }: FieldsProps) {
  const t = useText(formTexts);
  return (
    <>
      <Field
        name="title"
        label={t.title}
        optional={isTitleOptional}
        hint={isTitleOptional ? t.titleHint : undefined}
      >
        <Input maxLength={200} />
      </Field>
      {kind === "link" && (
        <Field name="address" label={t.address}>
          <Input type="url" maxLength={2000} placeholder="https://" />
        </Field>
      )}
      {kind === "link" && <HoldsField />}
      <Field name="shows" label={t.shows} optional>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
      <Field name="links" label={t.links}>
        <LinksInput context={context} />
      </Field>
      <Validity context={context} />
      <div className="field-pair">
        <Field name="collectedBy" label={t.collectedBy} optional>
          <Input maxLength={120} />
        </Field>
        <Field name="collectedOn" label={t.collectedOn} optional>
          <DayInput />
        </Field>
      </div>
      <ConfidentialityField />
    </>
  );
}

function Validity({ context }: Pick<FieldsProps, "context">) {
  const t = useText(formTexts);
  return (
    <>
      <div className="field-pair">
        <Field name="validFrom" label={t.validFrom} optional>
          <DayInput />
        </Field>
        <Field name="validTo" label={t.validTo} hint={t.validHint} optional>
          <DayInput />
        </Field>
      </div>
      <Field name="validFor" label={t.validFor} hint={t.validForHint} optional>
        <PlacesInput context={context} />
      </Field>
    </>
  );
}

/** Whether a file or link holds what is laid down or what was done. */
export function HoldsField() {
  const t = useText(formTexts);
  const counts = useText(countTexts);
  return (
    <Field name="holds" label={t.holds}>
      <Radio.Group
        options={[
          { value: "document", label: `${counts.document} · ${t.documentHint}` },
          { value: "record", label: `${counts.record} · ${t.recordHint}` },
        ]}
      />
    </Field>
  );
}

function ConfidentialityField() {
  const t = useText(formTexts);
  const words = useText(texts);
  return (
    <Field name="confidentiality" label={t.confidentiality} hint={words.assessorsHint}>
      <Radio.Group options={confidentialities.map((value) => ({ value, label: words[value] }))} />
    </Field>
  );
}

type Links = readonly { criterion: string; angle: string }[];

function LinksInput({ context, id, value = [], onChange }: Controlled<Links> & Pick<FieldsProps, "context">) {
  const say = useSay();
  const { standard, scope } = context;
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      maxTagCount={8}
      optionFilterProp="label"
      value={value.map(wordOf)}
      options={linkChoices(standard, scope, say).map((option) => ({ ...option }))}
      onChange={(words: string[]) => onChange?.(words.map(linkOf))}
    />
  );
}

function PlacesInput(props: Controlled<readonly string[]> & Pick<FieldsProps, "context">) {
  const { context, id, value = [], onChange } = props;
  const teams = useTeams(context.centreId).data?.entries ?? [];
  return (
    <Select
      {...(id ? { id } : {})}
      mode="tags"
      value={[...value]}
      options={teams.map(({ name }) => ({ value: name, label: name }))}
      onChange={(names: string[]) => onChange?.(names)}
    />
  );
}
