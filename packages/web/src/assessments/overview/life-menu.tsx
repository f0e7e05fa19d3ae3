import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Dialog, MenuButton, MenuItem, ProblemNotice, useOfferUndo } from "../../platform/ui/index.ts";
import { useArchive, useRestore } from "../data.ts";
import { texts as earlierTexts } from "../earlier/text.ts";
import { useIsEarlierEdition } from "../editions/data.ts";
import type { Judged } from "../judged.ts";
import { CloseForm, CopyForm, ReopenForm, SettingsForm } from "./life-forms.tsx";
import { lifeTexts } from "./text.ts";

type Open = "settings" | "close" | "reopen" | "copy" | null;

/** What can be done with an assessment in its present state, by those who may. */
export function LifeMenu({ judged }: { readonly judged: Judged }) {
  const t = useText(lifeTexts);
  const [open, setOpen] = useState<Open>(null);
  const mayCreate = useMay("assessments.create");
  const mayClose = useMay("assessments.close");
  const { title, state, signedAt } = judged.assessment;
  const isFrozen = signedAt !== null;
  const close = () => setOpen(null);
  const isEarlier = useIsEarlierEdition(judged.assessment);
  if (isEarlier || (!mayCreate && (!mayClose || isFrozen))) return null;
  return (
    <>
      <MenuButton label={t.actions}>
        {state === "open" && mayCreate && (
          <MenuItem onChoose={() => setOpen("settings")}>{t.change}</MenuItem>
        )}
        {mayCreate && <NextTime judged={judged} />}
        {mayCreate && <MenuItem onChoose={() => setOpen("copy")}>{t.copy}</MenuItem>}
        {state === "open" && mayClose && <MenuItem onChoose={() => setOpen("close")}>{t.close}</MenuItem>}
        {state === "closed" && mayClose && !isFrozen && (
          <MenuItem onChoose={() => setOpen("reopen")}>{t.reopen}</MenuItem>
        )}
        {mayClose && !isFrozen && <PutAway judged={judged} />}
      </MenuButton>
      <Dialog open={open === "settings"} title={t.changeTitle} onClose={close} wide>
        <SettingsForm judged={judged} onDone={close} />
      </Dialog>
      <Dialog open={open === "close"} title={t.closeTitle(title)} onClose={close}>
        <CloseForm judged={judged} onDone={close} />
      </Dialog>
      <Dialog open={open === "reopen"} title={t.reopenTitle(title)} onClose={close}>
        <ReopenForm judged={judged} onDone={close} />
      </Dialog>
      <Dialog open={open === "copy"} title={t.copyTitle(title)} onClose={close}>
        <CopyForm judged={judged} onDone={close} />
      </Dialog>
    </>
  );
}

/** Sets up the next assessment of the centre, with this one beside it. */
function NextTime({ judged: { assessment } }: { readonly judged: Judged }) {
  const t = useText(earlierTexts);
  const navigate = useNavigate();
  const { id: previousId, centreId, standard } = assessment;
  const go = () => navigate({ to: "/assessments/new", search: { centreId, standard, previousId } });
  return <MenuItem onChoose={() => void go()}>{t.nextTime}</MenuItem>;
}

/** Archives or restores at once, with the way back offered. */
function PutAway({ judged }: { readonly judged: Judged }) {
  const t = useText(lifeTexts);
  const archive = useArchive();
  const restore = useRestore();
  const offerUndo = useOfferUndo();
  const { id, title, state, version } = judged.assessment;
  const params = { id };
  const seen = (expectedVersion: number) => ({ params, body: { expectedVersion } });
  const putAway = async () => {
    const { version: next } = await archive.mutateAsync(seen(version));
    offerUndo(t.archived(title), () => restore.mutateAsync(seen(next)));
  };
  const bringBack = async () => {
    const { version: next } = await restore.mutateAsync(seen(version));
    offerUndo(t.restored(title), () => archive.mutateAsync(seen(next)));
  };
  const isArchived = state === "archived";
  return (
    <>
      <MenuItem onChoose={() => void (isArchived ? bringBack() : putAway()).catch(() => {})}>
        {isArchived ? t.restore : t.archive}
      </MenuItem>
      <ProblemNotice problem={archive.error ?? restore.error} />
    </>
  );
}
