import type { SignOff } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { ApproveForm, AskForm, GiveBackForm, ReviewForm, WithdrawForm } from "./act-forms.tsx";
import { texts } from "./text.ts";

type Act = "ask" | "review" | "approve" | "giveBack" | "withdraw";
type ActsProps = { readonly judged: Judged; readonly signOff: SignOff };

const forms = {
  ...{ ask: AskForm, review: ReviewForm, approve: ApproveForm },
  ...{ giveBack: GiveBackForm, withdraw: WithdrawForm },
} as const;

/** What the one who looks may do next; the step that comes next is the primary one. */
export function Acts({ judged, signOff }: ActsProps) {
  const t = useText(texts);
  const [open, setOpen] = useState<Act | null>(null);
  const acts = useActs(signOff);
  const titles = {
    ...{ ask: t.ask, review: t.reviewTitle, approve: t.approveTitle },
    ...{ giveBack: t.giveBackTitle, withdraw: t.withdrawTitle },
  };
  const Form = open && forms[open];
  const close = () => setOpen(null);
  return (
    <span className="page-actions">
      {acts.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && act !== "withdraw" && act !== "giveBack" ? "primary" : "default"}
          onClick={() => setOpen(act)}
        >
          {t[act]}
        </Button>
      ))}
      <Dialog open={open !== null} title={open ? titles[open] : ""} onClose={close}>
        {Form && <Form judged={judged} onDone={close} />}
      </Dialog>
    </span>
  );
}

/** The steps open to the one who looks, the next one first. */
function useActs({ state, blocks, twoPeople, reviewedByMe }: SignOff): readonly Act[] {
  const mayAsk = useMay("assessments.close");
  const mayReview = useMay("assessments.review");
  const mayApprove = useMay("assessments.sign-off");
  const isFree = blocks.length === 0;
  if (state === "signed") return mayApprove ? ["withdraw"] : [];
  if (state === "closed" && isFree)
    return [...(mayAsk ? ["ask" as const] : []), ...(mayReview ? ["review" as const] : [])];
  const back = mayReview ? ["giveBack" as const] : [];
  if (state === "asked") return [...(mayReview && isFree ? ["review" as const] : []), ...back];
  if (state !== "reviewed") return [];
  const isMine = mayApprove && isFree && !(twoPeople && reviewedByMe);
  return [...(isMine ? ["approve" as const] : []), ...back];
}
