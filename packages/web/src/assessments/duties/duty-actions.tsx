import type { CentreDuty } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useState } from "react";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog, MenuButton, MenuItem, ProblemNotice } from "../../platform/ui/index.ts";
import { useFollow } from "./data.ts";
import { DeedForm } from "./deed-form.tsx";
import type { DutyPlace } from "./duties-page.tsx";
import { PlanForm } from "./plan-form.tsx";
import { texts } from "./text.ts";

type ActionsProps = { readonly duty: CentreDuty; readonly place: DutyPlace };

/** What can be done with a duty by those who may: take it up, record it as done, plan it, leave it. */
export function DutyActions({ duty, place }: ActionsProps) {
  const mayManage = useMay("duties.manage");
  if (!place.mayChange) return null;
  if (duty.isFollowed) return <Followed duty={duty} place={place} />;
  return mayManage ? <Choose duty={duty} place={place} /> : null;
}

function useChoice({ duty, place: { centreId: id, standard } }: ActionsProps) {
  const follow = useFollow();
  const choose = (followed: boolean) =>
    follow.mutate({ params: { id }, body: { standard, keys: [duty.key], followed } });
  return { choose, follow };
}

function Choose(props: ActionsProps) {
  const t = useText(texts);
  const say = useSay();
  const { choose, follow } = useChoice(props);
  return (
    <>
      <Button
        size="small"
        loading={follow.isPending}
        aria-label={`${t.follow} ${say(props.duty.task)}`}
        onClick={() => choose(true)}
      >
        {t.follow}
      </Button>
      <ProblemNotice problem={follow.error} />
    </>
  );
}

function Followed(props: ActionsProps) {
  const { duty } = props;
  const t = useText(texts);
  const say = useSay();
  const mayManage = useMay("duties.manage");
  const { account } = useSession();
  const { choose, follow } = useChoice(props);
  const [open, setOpen] = useState<"done" | "plan" | null>(null);
  const close = () => setOpen(null);
  const mayRecord = mayManage || duty.accountId === account.id;
  return (
    <span className="duty-actions">
      {mayRecord && (
        <Button size="small" aria-label={`${t.done} ${say(duty.task)}`} onClick={() => setOpen("done")}>
          {t.done}
        </Button>
      )}
      {mayManage && (
        <MenuButton label={t.more} name={`${t.more} ${say(duty.task)}`}>
          <MenuItem onChoose={() => setOpen("plan")}>{t.plan}</MenuItem>
          <MenuItem onChoose={() => choose(false)}>{t.leave}</MenuItem>
        </MenuButton>
      )}
      <ProblemNotice problem={follow.error} />
      <Dialog open={open === "done"} title={t.doneTitle} onClose={close}>
        <DeedForm duty={duty} onDone={close} />
      </Dialog>
      <Dialog open={open === "plan"} title={t.planTitle} onClose={close}>
        <PlanForm duty={duty} onDone={close} />
      </Dialog>
    </span>
  );
}
