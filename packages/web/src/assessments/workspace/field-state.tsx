import { Button } from "antd";
import type { ReactNode } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { StatusWord, useProblemWords } from "../../platform/ui/index.ts";
import { type Field, type FieldId, shown } from "./field.ts";
import { criterionTexts } from "./text.ts";
import { useIsReadOnly, useSaving, useWorkspace } from "./workspace-context.ts";

/** Where one rating, note or mark stands, in a few words. */
export function FieldState({ field }: { readonly field: Field }) {
  const t = useText(criterionTexts);
  const { recent } = useFormat();
  const { draft, halt, saved, isOwn } = field;
  if (halt && halt.kind !== "checking") return null;
  if (draft) return <Unsent field={field} />;
  if (saved.isOnDevice) {
    return (
      <span className="field-state">
        <StatusWord tone="warning">{t.onDevice}</StatusWord>
      </span>
    );
  }
  if (!saved.at || saved.version === 0 || shown(field) === "") return null;
  const words = isOwn
    ? t.saved(recent(saved.at))
    : saved.value === null
      ? ""
      : `${saved.by} ${recent(saved.at)}`;
  return <span className="field-state">{words}</span>;
}

function Unsent({ field }: { readonly field: Field }) {
  const t = useText(criterionTexts);
  const { isCutOff } = useSaving();
  const isReadOnly = useIsReadOnly();
  if (!field.lost && !isCutOff && !isReadOnly)
    return <span className="field-state is-saving">{t.saving}</span>;
  return (
    <span className="field-state">
      <StatusWord tone="needs-you">{t.unsent}</StatusWord>
    </span>
  );
}

type ChoiceProps = {
  readonly id: FieldId;
  readonly field: Field;
  readonly draw: (value: string | null) => ReactNode;
};

/** Both values side by side where somebody else changed it meanwhile, or the reason of a refusal; the person decides. */
export function FieldChoice({ id, field, draw }: ChoiceProps) {
  if (field.halt?.kind === "conflict") return <Conflict id={id} field={field} draw={draw} />;
  if (field.halt?.kind === "refused") return <Refused id={id} problem={field.halt.problem} />;
  return null;
}

function Conflict({ id, field, draw }: ChoiceProps) {
  const t = useText(criterionTexts);
  const { recent } = useFormat();
  const { keepMine, takeTheirs } = useWorkspace();
  const { by, at } = field.saved;
  const isReadOnly = useIsReadOnly();
  return (
    <div className="field-choice" role="alert">
      <StatusWord tone="needs-you">{t.changedMeanwhile(by ?? t.someone)}</StatusWord>
      <div className="field-choice-sides">
        <div>
          <div className="quiet">{t.mine}</div>
          {draw(shown(field))}
          <div>
            <Button disabled={isReadOnly} onClick={() => keepMine(id)}>
              {t.keepMine}
            </Button>
          </div>
        </div>
        <div>
          <div className="quiet">
            {by ?? t.someone} {at && recent(at)}
          </div>
          {draw(field.saved.value)}
          <div>
            <Button onClick={() => takeTheirs(id)}>{t.takeTheirs}</Button>
          </div>
        </div>
      </div>
    </div>
  );
}

function Refused(props: { readonly id: FieldId; readonly problem: Error }) {
  const t = useText(criterionTexts);
  const words = useProblemWords();
  const { keepMine, takeTheirs } = useWorkspace();
  return (
    <div className="field-choice" role="alert">
      <StatusWord tone="needs-you">{t.refused}</StatusWord>
      <p>{words(props.problem)}</p>
      <div className="field-choice-foot">
        <Button onClick={() => keepMine(props.id)}>{t.again}</Button>
        <Button onClick={() => takeTheirs(props.id)}>{t.giveUp}</Button>
      </div>
    </div>
  );
}
