import { CameraOutlined, PlusOutlined } from "@ant-design/icons";
import { type EvidenceEntry, lackingKinds } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { FileInput, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { useCoverage, useEvidence } from "../evidence/data.ts";
import { PieceDialog } from "../evidence/piece-dialog.tsx";
import { ValidityWord } from "../evidence/piece-words.tsx";
import { likelyAngles } from "../evidence/place-of.ts";
import { countTexts, kindTexts, partTexts, texts } from "../evidence/text.ts";
import { Picture } from "../offline/picture.tsx";
import { pageTexts } from "../offline/text.ts";
import { useWaitingPhotos } from "../offline/use-offline.ts";
import { usePhotograph } from "../offline/use-photograph.ts";
import { FactsPart } from "./facts-part.tsx";
import { shown } from "./field.ts";
import { useFields, useIsReadOnly, useShared, useWorkspace } from "./workspace-context.ts";
import "../evidence/evidence.css";

/** The evidence of one criterion: what the records show, the pieces on file, what is missing, and the ways to add more. */
export function EvidencePart({ criterion }: { readonly criterion: string }) {
  const { answers } = useWorkspace();
  const { id } = answers.assessment();
  const { data } = useEvidence(id);
  const pieces = (data?.entries ?? []).filter(
    ({ links, withdrawn }) => !withdrawn && links.some((link) => link.criterion === criterion),
  );
  return (
    <>
      <FactsPart criterion={criterion} />
      <Pieces criterion={criterion} pieces={pieces} />
    </>
  );
}

type PiecesProps = { readonly criterion: string; readonly pieces: readonly EvidenceEntry[] };

function Pieces({ criterion, pieces }: PiecesProps) {
  const t = useText(partTexts);
  const kinds = useText(kindTexts);
  const { answers } = useWorkspace();
  const isReadOnly = useIsReadOnly();
  const context = useContextHere();
  const offline = useText(pageTexts);
  const waiting = useWaitingPhotos(context.id, criterion);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div>
      <h3>{t.title}</h3>
      <Lacking criterion={criterion} />
      {pieces.length === 0 && waiting.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="evidence-list">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <Button type="link" className="piece-title" onClick={() => setOpen(piece.id)}>
              {piece.title}
            </Button>{" "}
            <span className="quiet small">{kinds[piece.kind]}</span>{" "}
            {piece.validity !== "valid" && <ValidityWord piece={piece} />}
          </li>
        ))}
      </ul>
      {waiting.map((photo) => (
        <p key={photo.seq} className="waiting-photo">
          <Picture photo={photo} />
          <StatusWord tone="warning">{offline.photosHere}</StatusWord>
        </p>
      ))}
      {!isReadOnly && <Actions criterion={criterion} />}
      <p className="small">
        <Link to="/assessments/$assessmentId/evidence" params={{ assessmentId: answers.assessment().id }}>
          {t.all}
        </Link>
      </p>
      <PieceDialog context={context} evidence={open} mayChange={!isReadOnly} onClose={() => setOpen(null)} />
    </div>
  );
}

/** What the forms of evidence need to know of the assessment on the screen. */
export function useContextHere() {
  const { answers, standard } = useWorkspace();
  const { id, centreId, scope } = answers.assessment();
  return { id, centreId, scope, standard };
}

/** The kinds that the values chosen here ask for and lack, as they stand on the screen. */
function Lacking({ criterion }: { readonly criterion: string }) {
  const t = useText(partTexts);
  const counted = useText(countTexts);
  const say = useSay();
  const { answers, standard } = useWorkspace();
  const fields = useFields(criterion);
  const { data } = useCoverage(answers.assessment().id);
  if (!data || shown(fields.mark) !== null) return null;
  return standard.angles.map(({ id, title }) => {
    const row = data.entries.find((one) => one.criterion === criterion && one.angle === id);
    const missing = lackingKinds(standard, id, shown(fields.rating(id)), row?.counts ?? {});
    if (missing.length === 0) return null;
    const kinds = missing.map((kind) => counted[kind]).join(t.or);
    return (
      <p key={id} className="missing-kinds">
        <StatusWord tone="warning">{t.missing(say(title), kinds)}</StatusWord>
      </p>
    );
  });
}

function Actions({ criterion }: { readonly criterion: string }) {
  const t = useText(partTexts);
  const { asks } = useShared();
  return (
    <div className="evidence-actions">
      <Button size="small" icon={<PlusOutlined />} onClick={() => asks.tell("evidence")}>
        {t.add}
      </Button>
      <PhotoButton criterion={criterion} />
    </div>
  );
}

/** Takes a photograph with the phone's camera and puts it on file at once; elsewhere it asks for an image. */
function PhotoButton({ criterion }: { readonly criterion: string }) {
  const t = useText(partTexts);
  const words = useText(texts);
  const { answers, standard } = useWorkspace();
  const { recent } = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const photograph = usePhotograph(answers.assessment().id);
  const take = (file: File) => {
    const title = t.photoTitle(criterion, recent(new Date().toISOString()));
    const angles = likelyAngles(standard, "photograph", null).join(",");
    photograph.mutate({ title, criterion, angles, file });
  };
  return (
    <>
      <FileInput input={input} accept="image/*" capture="environment" onChoose={take} />
      <Button
        size="small"
        icon={<CameraOutlined />}
        aria-label={`${t.photo}: ${words.criterion} ${criterion}`}
        loading={photograph.isPending}
        onClick={() => input.current?.click()}
      >
        {t.photo}
      </Button>
      <ProblemNotice problem={photograph.error} />
    </>
  );
}
