import { standards as api } from "@plumbline/api";
import { DraftTemplate, standardName } from "@plumbline/core/standards";
import { useNavigate } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { z } from "zod";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { useStandards } from "../data.ts";
import { useCreateOwn } from "./data.ts";
import { texts } from "./text.ts";

const words = api.NewOwnStandard.shape.title.shape;
/** The fields of the contract, laid flat: the beginning is one word, `template:yes-no` or `edition:cc-cmm-oc@2017`. */
const NewForm = z.strictObject({
  id: api.NewOwnStandard.shape.id,
  edition: api.NewOwnStandard.shape.edition,
  titleZh: words.zh,
  titleEn: words.en,
  begin: z.string(),
});
type NewForm = z.infer<typeof NewForm>;

/** The edition a new one begins with. */
export type Basis = {
  readonly id: string;
  readonly edition: string;
  readonly title: { zh: string; en: string };
};

type NewProps = {
  readonly open: boolean;
  /** Given where the next edition of a standard is begun. */
  readonly basis?: Basis | undefined;
  readonly onClose: () => void;
};

/** Begins a standard, or the next edition of one, and opens it. */
export function NewStandardDialog(props: NewProps) {
  const t = useText(texts);
  return (
    <Dialog open={props.open} title={props.basis ? t.newEdition : t.newStandard} onClose={props.onClose}>
      <NewStandardForm {...props} />
    </Dialog>
  );
}

function NewStandardForm({ basis, onClose }: NewProps) {
  const t = useText(texts);
  const create = useCreateOwn();
  const navigate = useNavigate();
  const submit = async ({ id, edition, titleZh, titleEn, begin }: NewForm) => {
    const title = { zh: titleZh, en: titleEn };
    const own = await create.mutateAsync({ body: { id, edition, title, beginning: beginningOf(begin) } });
    onClose();
    await navigate({ to: "/standards/own/$id/$edition", params: { id: own.id, edition: own.edition } });
  };
  const initial = basis
    ? {
        id: basis.id,
        titleZh: basis.title.zh,
        titleEn: basis.title.en,
        begin: `edition:${standardName(basis)}`,
      }
    : { begin: "template:two-angles" };
  return (
    <ContractForm schema={NewForm} initial={initial} verb={t.create} onSubmit={submit}>
      {!basis && (
        <Field name="id" label={t.id} hint={t.idHint}>
          <Input autoComplete="off" maxLength={48} />
        </Field>
      )}
      <Field name="edition" label={t.edition} hint={t.editionHint}>
        <Input autoComplete="off" maxLength={30} />
      </Field>
      <Field name="titleZh" label={t.titleZh}>
        <Input lang="zh-CN" maxLength={200} />
      </Field>
      <Field name="titleEn" label={t.titleEn}>
        <Input lang="en" maxLength={200} />
      </Field>
      <Field name="begin" label={t.begin} hint={t.beginHint}>
        <Beginnings />
      </Field>
    </ContractForm>
  );
}

function beginningOf(word: string): api.Beginning {
  const template = DraftTemplate.options.find((one) => word === `template:${one}`);
  if (template) return { from: "template", template };
  return { from: "edition", standard: word.replace(/^edition:/, "") };
}

function Beginnings(props: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (word: string) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const entries = useStandards().data?.entries ?? [];
  const { id, value, onChange } = props;
  return (
    <Select
      {...(id && { id })}
      value={value ?? null}
      popupMatchSelectWidth={false}
      options={[
        {
          label: t.templates,
          options: DraftTemplate.options.map((one) => ({ value: `template:${one}`, label: t[one] })),
        },
        {
          label: t.editions,
          options: entries.map((entry) => ({
            value: `edition:${standardName(entry)}`,
            label: `${say(entry.title)} (${standardName(entry)})`,
          })),
        },
      ]}
      onChange={(next) => next !== null && onChange?.(next)}
    />
  );
}
