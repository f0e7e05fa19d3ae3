import { assessments } from "@plumbline/api";
import { type EvidenceHolding, type EvidenceLink, evidenceFields } from "@plumbline/core/assessments";
import { Button, Radio } from "antd";
import { useState } from "react";
import { z } from "zod";
import { ContractForm } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Dialog, FilePlace, Notice } from "../../platform/ui/index.ts";
import { useAttach, useAttachFile } from "./data.ts";
import { endings, imageEndings } from "./endings.ts";
import { type PieceContext, PieceFieldset } from "./piece-fields.tsx";
import { likelyAngles } from "./place-of.ts";
import { formTexts, kindTexts } from "./text.ts";

type AddProps = {
  readonly context: PieceContext;
  /** The criterion the piece is added from; none on the page of all evidence. */
  readonly criterion?: string | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Puts a piece of evidence on file: what it is, then what it shows and what it speaks to. */
export function AddDialog(props: AddProps) {
  const t = useText(formTexts);
  return (
    <Dialog open={props.open} title={t.add} onClose={props.onClose} wide>
      <AddForm {...props} />
    </Dialog>
  );
}

const choices = {
  document: { kind: "file", holds: "document" },
  record: { kind: "file", holds: "record" },
  photograph: { kind: "photograph", holds: null },
  link: { kind: "link", holds: null },
  interview: { kind: "interview", holds: null },
  observation: { kind: "observation", holds: null },
  sample: { kind: "sample", holds: null },
} as const satisfies Record<string, { kind: string; holds: EvidenceHolding | null }>;
type Choice = keyof typeof choices;

function AddForm({ context, criterion, onClose }: AddProps) {
  const [choice, setChoice] = useState<Choice>("document");
  const { kind, holds } = choices[choice];
  const links: EvidenceLink[] =
    criterion === undefined
      ? []
      : likelyAngles(context.standard, kind, holds).map((angle) => ({ criterion, angle }));
  return (
    <>
      <ChoiceOfKind value={choice} onChange={setChoice} />
      {kind === "file" || kind === "photograph" ? (
        <FileForm key={choice} {...{ context, kind, holds, links, onClose }} />
      ) : (
        <PlainForm key={choice} {...{ context, kind, links, onClose }} />
      )}
    </>
  );
}

function ChoiceOfKind(props: { readonly value: Choice; readonly onChange: (choice: Choice) => void }) {
  const t = useText(formTexts);
  const kinds = useText(kindTexts);
  const words: Record<Choice, string> = {
    ...{ document: t.documentFile, record: t.recordFile, photograph: kinds.photograph, link: kinds.link },
    ...{ interview: kinds.interview, observation: kinds.observation, sample: kinds.sample },
  };
  return (
    <Radio.Group
      className="kind-choice"
      aria-label={t.what}
      optionType="button"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      options={Object.entries(words).map(([value, label]) => ({ value, label }))}
    />
  );
}

type FormProps = {
  readonly context: PieceContext;
  readonly links: EvidenceLink[];
  readonly onClose: () => void;
};

const blank = { shows: "", validFor: [], validFrom: null, validTo: null, collectedBy: "", collectedOn: null };
const fileFields = evidenceFields.extend({ title: z.string().trim().max(200).default("") });

function FileForm(
  props: FormProps & { readonly kind: "file" | "photograph"; readonly holds: EvidenceHolding | null },
) {
  const { context, kind, holds, links, onClose } = props;
  const t = useText(formTexts);
  const attach = useAttachFile();
  const [file, setFile] = useState<File | null>(null);
  const [isLacking, setLacking] = useState(false);
  const submit = async (fields: z.output<typeof fileFields>) => {
    setLacking(file === null);
    if (file === null) return;
    await attach({ id: context.id, kind, file, fields: { ...fields, holds } });
    onClose();
  };
  return (
    <ContractForm
      schema={fileFields}
      initial={{ ...blank, title: "", links, confidentiality: "team" }}
      verb={t.save}
      beside={<Button onClick={onClose}>{t.cancel}</Button>}
      onSubmit={submit}
    >
      <FilePlace
        file={file}
        kinds={kind === "photograph" ? t.photoKinds : t.fileKinds}
        accept={kind === "photograph" ? imageEndings : endings}
        reading={false}
        disabled={false}
        onChoose={setFile}
      />
      {isLacking && !file && (
        <div role="alert">
          <Notice tone="bad">
            <p>{t.fileMissing}</p>
          </Notice>
        </div>
      )}
      <PieceFieldset context={context} kind={kind} isTitleOptional />
    </ContractForm>
  );
}

type PlainKind = "link" | "interview" | "observation" | "sample";

function PlainForm({ context, kind, links, onClose }: FormProps & { readonly kind: PlainKind }) {
  const t = useText(formTexts);
  const attach = useAttach();
  return (
    <ContractForm
      schema={assessments.attachEvidence.body}
      initial={{ ...blank, kind, title: "", links, holds: null, confidentiality: "team" }}
      verb={t.save}
      beside={<Button onClick={onClose}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await attach.mutateAsync({ params: { id: context.id }, body });
        onClose();
      }}
    >
      <PieceFieldset context={context} kind={kind} />
    </ContractForm>
  );
}
