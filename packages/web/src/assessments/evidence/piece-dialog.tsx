import { assessments } from "@plumbline/api";
import type { Evidence } from "@plumbline/core/assessments";
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, Dialog, Facts, FileInput, Notice, ProblemNotice } from "../../platform/ui/index.ts";
import { useChangePiece, useDownloadVersion, usePiece, useUploadVersion, useWithdraw } from "./data.ts";
import { endings } from "./endings.ts";
import { FactView } from "./fact-view.tsx";
import { HoldsField, type PieceContext, PieceFieldset } from "./piece-fields.tsx";
import { PieceLinks, useValidityWords } from "./piece-words.tsx";
import { countTexts, formTexts, kindTexts, texts } from "./text.ts";

type PieceProps = {
  readonly context: PieceContext;
  /** The piece to show; null closes. */
  readonly evidence: string | null;
  readonly mayChange: boolean;
  readonly onClose: () => void;
};

/** A piece of evidence in full, its files, and the ways to change and to withdraw it. */
export function PieceDialog(props: PieceProps) {
  const t = useText(texts);
  const { evidence, onClose } = props;
  return (
    <Dialog open={evidence !== null} title={t.piece} onClose={onClose} wide>
      {evidence !== null && <Loaded {...props} evidence={evidence} />}
    </Dialog>
  );
}

type LoadedProps = PieceProps & { readonly evidence: string };

function Loaded({ context, evidence, mayChange, onClose }: LoadedProps) {
  const piece = usePiece(context.id, evidence);
  const [doing, setDoing] = useState<"read" | "change" | "withdraw">("read");
  const back = () => setDoing("read");
  return (
    <Answer of={piece}>
      {(one) => {
        if (doing === "change") return <ChangeForm context={context} piece={one} onDone={back} />;
        if (doing === "withdraw") return <WithdrawForm id={context.id} piece={one} onDone={back} />;
        const isStanding = mayChange && one.withdrawn === null;
        return (
          <>
            <Reading context={context} piece={one} mayUpload={isStanding} />
            <Foot isStanding={isStanding} isFact={one.kind === "fact"} onDo={setDoing} onClose={onClose} />
          </>
        );
      }}
    </Answer>
  );
}

function Foot(props: {
  readonly isStanding: boolean;
  readonly isFact: boolean;
  readonly onDo: (what: "change" | "withdraw") => void;
  readonly onClose: () => void;
}) {
  const t = useText(formTexts);
  return (
    <footer className="dialog-foot">
      {props.isStanding && <Button onClick={() => props.onDo("withdraw")}>{t.withdraw}</Button>}
      {props.isStanding && !props.isFact && <Button onClick={() => props.onDo("change")}>{t.change}</Button>}
      <Button type="primary" onClick={props.onClose}>
        {t.close}
      </Button>
    </footer>
  );
}

type ReadingProps = {
  readonly context: PieceContext;
  readonly piece: Evidence;
  readonly mayUpload: boolean;
};

function Reading({ context, piece, mayUpload }: ReadingProps) {
  const t = useText(texts);
  const form = useText(formTexts);
  const kinds = useText(kindTexts);
  const counts = useText(countTexts);
  const format = useFormat();
  const { days } = useValidityWords();
  const { withdrawn, validFor, fact, address } = piece;
  return (
    <>
      <h3>{piece.title}</h3>
      {withdrawn && (
        <Notice tone="warning">
          <p>{t.withdrawnBy(withdrawn.by, format.moment(withdrawn.at), withdrawn.reason)}</p>
        </Notice>
      )}
      {piece.shows && <p className="note-text">{piece.shows}</p>}
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {form.open}
          </a>{" "}
          <span className="quiet address">{address}</span>
        </p>
      )}
      {fact && <FactView fact={fact} />}
      <Facts
        facts={[
          [t.kind, piece.holds ? `${kinds[piece.kind]} · ${counts[piece.holds]}` : kinds[piece.kind]],
          [t.links, <PieceLinks key="links" context={context} links={piece.links} />],
          [t.validity, days(piece)],
          [t.validFor, validFor.length === 0 ? t.wholeCentre : validFor.join(" · ")],
          [t.collected, t.byOn(piece.collectedBy, format.day(piece.collectedOn))],
          [t.createdAt, t.byOn(piece.createdBy, format.moment(piece.createdAt))],
          [t.confidentiality, t[piece.confidentiality]],
        ]}
      />
      {(piece.kind === "file" || piece.kind === "photograph") && (
        <Versions id={context.id} piece={piece} mayUpload={mayUpload} />
      )}
    </>
  );
}

type VersionsProps = { readonly id: string; readonly piece: Evidence; readonly mayUpload: boolean };

function Versions({ id, piece, mayUpload }: VersionsProps) {
  const t = useText(formTexts);
  const words = useText(texts);
  const format = useFormat();
  const download = useDownloadVersion();
  return (
    <section className="versions">
      <h3>{t.versions}</h3>
      <ul className="plain-list">
        {piece.versions.map((file) => (
          <li key={file.version} className="spread">
            <span>
              <strong>{t.version(file.version)}</strong> {file.name}
              <span className="quiet small fact-more">
                {format.fileSize(file.bytes)} · {words.byOn(file.uploadedBy, format.moment(file.uploadedAt))}
              </span>
            </span>
            <Button
              size="small"
              onClick={() => download.mutate({ params: { id, evidence: piece.id, version: file.version } })}
            >
              {t.download} <span className="hidden">{t.version(file.version)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={download.error} />
      {mayUpload && <NewVersion id={id} piece={piece} />}
    </section>
  );
}

function NewVersion({ id, piece }: Omit<VersionsProps, "mayUpload">) {
  const t = useText(formTexts);
  const input = useRef<HTMLInputElement>(null);
  const upload = useUploadVersion();
  const asked = { params: { id, evidence: piece.id }, query: { expectedVersion: piece.version } };
  return (
    <>
      <FileInput input={input} accept={endings} onChoose={(file) => upload.mutate({ asked, file })} />
      <Button loading={upload.isPending} onClick={() => input.current?.click()}>
        {t.newVersion}
      </Button>
      <ProblemNotice problem={upload.error} />
    </>
  );
}

type FormProps = { readonly context: PieceContext; readonly piece: Evidence; readonly onDone: () => void };

function ChangeForm({ context, piece, onDone }: FormProps) {
  const t = useText(formTexts);
  const change = useChangePiece();
  const { title, shows, holds, address, validFor, validFrom, validTo } = piece;
  const { collectedBy, collectedOn, confidentiality, links } = piece;
  const initial = {
    ...{ title, shows, holds, address, validFor, validFrom, validTo },
    ...{ collectedBy, collectedOn, confidentiality, links, expectedVersion: piece.version },
  };
  return (
    <ContractForm
      schema={assessments.changeEvidence.body}
      initial={initial}
      verb={t.save}
      beside={<Button onClick={onDone}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id: context.id, evidence: piece.id }, body });
        onDone();
      }}
    >
      {piece.kind === "file" && <HoldsField />}
      <PieceFieldset context={context} kind={piece.kind} />
    </ContractForm>
  );
}

function WithdrawForm({ id, piece, onDone }: Omit<FormProps, "context"> & { readonly id: string }) {
  const t = useText(formTexts);
  const withdraw = useWithdraw();
  return (
    <ContractForm
      schema={assessments.withdrawEvidence.body}
      initial={{ expectedVersion: piece.version }}
      verb={t.withdraw}
      beside={<Button onClick={onDone}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        await withdraw.mutateAsync({ params: { id, evidence: piece.id }, body });
        onDone();
      }}
    >
      <p className="dialog-text">{t.withdrawWhy}</p>
      <Field name="reason" label={t.reason}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}
