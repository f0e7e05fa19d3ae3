import { improvement } from "@plumbline/api";
import { type Action, type ActionState, movesFrom, needsReason } from "@plumbline/core/improvement";
import { Button, Input } from "antd";
import { ContractForm, type Controlled, Field } from "../../platform/forms/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { useMove } from "../data.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

/** The states the person signed in may move an action to. */
export function useMoves(): (action: Action) => readonly ActionState[] {
  const manages = useMay("improvement.manage");
  const works = useMay("improvement.work");
  const own = useSession().account.id;
  return (action) => {
    const isOwner = action.ownerId === own;
    if (!works || !(manages || isOwner)) return [];
    const isUnderWay = action.state === "planned" || action.state === "in-progress";
    return movesFrom(action.state).filter((to) => {
      if (to === "verified") return manages && !isOwner;
      return manages || (isUnderWay && to !== "dropped");
    });
  };
}

/** The word for a move: what one does, not where it ends. */
export function useMoveWord(): (from: ActionState, to: ActionState) => string {
  const t = useText(texts);
  return (from, to) => {
    if (to === "planned") return from === "dropped" ? t.resume : t.postpone;
    if (to === "in-progress") return from === "done" ? t.sendBack : t.begin;
    return { done: t.finish, verified: t.verify, dropped: t.drop }[to];
  };
}

/** A move under way: which action, and where to. */
export type Moving = { readonly action: Action; readonly to: ActionState };

/** Does the move ask for something first, or can it be made at once? */
export function asksFirst({ action, to }: Moving): boolean {
  return to === "done" || to === "verified" || needsReason(action.state, to);
}

/** Asks for what a move needs: the evidence, the reason, or that one has looked. */
export function MoveDialog({
  moving,
  onDone,
}: {
  readonly moving: Moving | null;
  readonly onDone: () => void;
}) {
  const word = useMoveWord();
  const title = moving ? `${word(moving.action.state, moving.to)}：${moving.action.what}` : "";
  return (
    <Dialog open={moving !== null} title={title} onClose={onDone}>
      {moving && <MoveForm moving={moving} onDone={onDone} />}
    </Dialog>
  );
}

function MoveForm({
  moving: { action, to },
  onDone,
}: {
  readonly moving: Moving;
  readonly onDone: () => void;
}) {
  const t = useText(texts);
  const words = useText(shared);
  const word = useMoveWord();
  const move = useMove();
  const evidence = to === "done" ? action.evidence : null;
  return (
    <ContractForm
      schema={improvement.moveAction.body}
      initial={{ to, reason: "", evidence, expectedVersion: action.version }}
      verb={word(action.state, to)}
      beside={<Button onClick={onDone}>{words.cancel}</Button>}
      onSubmit={async (body) => {
        await move.mutateAsync({ params: { id: action.id }, body });
        onDone();
      }}
    >
      {to === "verified" && <p className="dialog-text">{t.verifyWhy}</p>}
      {to === "done" && <EvidenceFields />}
      {needsReason(action.state, to) && (
        <Field name="reason" label={words.reason} hint={whyOf(action.state, to, t)}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Field>
      )}
    </ContractForm>
  );
}

type Words = ReturnType<typeof useText<typeof texts>>;

function whyOf(from: ActionState, to: ActionState, t: Words): string {
  if (to === "dropped") return t.dropWhy;
  return from === "dropped" ? t.resumeWhy : t.backWhy;
}

function EvidenceFields() {
  const t = useText(texts);
  return (
    <>
      <Field name={["evidence", "text"]} label={t.evidence} hint={t.evidenceHint}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
      <Field name={["evidence", "links"]} label={t.links} hint={t.linksHint} optional>
        <LinksInput />
      </Field>
    </>
  );
}

/** Addresses, one a line. */
function LinksInput({ id, value = [], onChange }: Controlled<readonly string[]>) {
  return (
    <Input.TextArea
      {...(id ? { id } : {})}
      rows={2}
      defaultValue={value.join("\n")}
      onChange={(event) =>
        onChange?.(
          event.target.value
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        )
      }
    />
  );
}
