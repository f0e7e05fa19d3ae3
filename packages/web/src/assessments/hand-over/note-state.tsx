import { Button } from "antd";
import type { ReactNode } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { StatusWord, useProblemWords } from "../../platform/ui/index.ts";
import type { Field } from "../workspace/field.ts";
import { useNotes } from "./note-context.ts";
import { unpacked } from "./note-facts.ts";
import { texts } from "./text.ts";

/** Where one note stands, in a few words. */
export function NoteState({ field }: { readonly field: Field }) {
  const t = useText(texts);
  const format = useFormat();
  const { draft, halt, lost, saved, isOwn } = field;
  if (halt && halt.kind !== "checking") return null;
  if (draft && lost) return <StatusWord tone="needs-you">{t.unsent}</StatusWord>;
  if (draft) return <span className="quiet small">{t.saving}</span>;
  if (!saved.at) return null;
  const words = isOwn
    ? t.saved(format.time(saved.at))
    : t.writtenBy(saved.by ?? t.someone, format.moment(saved.at));
  return <span className="quiet small">{words}</span>;
}

type ChoiceProps = { readonly section: string; readonly field: Field };

/** Both notes side by side where somebody else wrote meanwhile, or the reason of a refusal; the person decides. */
export function NoteChoice({ section, field }: ChoiceProps) {
  if (field.halt?.kind === "conflict") return <Conflict section={section} field={field} />;
  if (field.halt?.kind === "refused") return <Refused section={section} problem={field.halt.problem} />;
  return null;
}

function Conflict({ section, field }: ChoiceProps) {
  const t = useText(texts);
  const store = useNotes();
  const by = field.saved.by ?? t.someone;
  return (
    <div className="hand-over-choice" role="alert">
      <StatusWord tone="needs-you">{t.changedMeanwhile(by)}</StatusWord>
      <div className="hand-over-sides">
        <Side title={t.mine} value={field.draft?.value ?? null}>
          <Button onClick={() => store.keepMine(section)}>{t.keepMine}</Button>
        </Side>
        <Side title={by} value={field.saved.value}>
          <Button onClick={() => store.takeTheirs(section)}>{t.takeTheirs}</Button>
        </Side>
      </div>
    </div>
  );
}

type SideProps = { readonly title: string; readonly value: string | null; readonly children: ReactNode };

function Side({ title, value, children }: SideProps) {
  const t = useText(texts);
  const { owner, documents, actions } = unpacked(value);
  return (
    <div>
      <div className="quiet">{title}</div>
      <dl className="hand-over-side">
        <dt>{t.owner}</dt>
        <dd>{owner || t.empty}</dd>
        <dt>{t.documents}</dt>
        <dd>{documents || t.empty}</dd>
        <dt>{t.actions}</dt>
        <dd>{actions.join("\n") || t.empty}</dd>
      </dl>
      {children}
    </div>
  );
}

function Refused({ section, problem }: { readonly section: string; readonly problem: Error }) {
  const t = useText(texts);
  const words = useProblemWords();
  const store = useNotes();
  return (
    <div className="hand-over-choice" role="alert">
      <StatusWord tone="needs-you">{t.refused}</StatusWord>
      <p>{words(problem)}</p>
      <div className="hand-over-foot">
        <Button onClick={() => store.keepMine(section)}>{t.again}</Button>
        <Button onClick={() => store.takeTheirs(section)}>{t.giveUp}</Button>
      </div>
    </div>
  );
}
