import { Link, useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { askServer } from "../../platform/client/index.ts";
import { newVersion, ownerOf, useCutOffSince } from "../../platform/device/index.ts";
import { useSession } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { StatusWord, useProblemWords } from "../../platform/ui/index.ts";
import { countWaiting, type Waiting } from "./entries.ts";
import { barTexts } from "./text.ts";
import { nothing, useOthers, useWaiting } from "./use-offline.ts";
import { type Sending, useAsking, useSending } from "./use-sending.ts";
import "./offline.css";

/** Above every page: since when the server is not reached, what is not sent, what waits for a decision. */
export function OfflineBar() {
  const t = useText(barTexts);
  const waiting = useWaiting() ?? nothing;
  const cutOffSince = useCutOffSince();
  const sending = useSending(ownerOf(useSession()), waiting);
  useAsking();
  const others = useOthers();
  const isNew = useSyncExternalStore(newVersion.listen, newVersion.isThere);
  const { answers, photos } = countWaiting(waiting);
  const hasNews = answers + photos > 0 || cutOffSince || sending.sent || sending.problem;
  if (!hasNews && others === 0 && !isNew) return null;
  return (
    <section className="offline-bar" aria-label={t.bar}>
      {hasNews && <Standing {...{ waiting, cutOffSince, sending }} />}
      {others > 0 && <p>{t.others(others)}</p>}
      {isNew && (
        <p className="offline-line">
          {t.newVersion}
          <Button size="small" onClick={newVersion.takeOver}>
            {t.reload}
          </Button>
        </p>
      )}
    </section>
  );
}

type StandingProps = {
  readonly waiting: Waiting;
  readonly cutOffSince: string | null;
  readonly sending: Sending;
};

function Standing({ waiting, cutOffSince, sending }: StandingProps) {
  const t = useText(barTexts);
  const { recent } = useFormat();
  const words = useProblemWords();
  const { answers, photos } = countWaiting(waiting);
  const isWaiting = answers + photos > 0;
  const { isBusy, sent, problem } = sending;
  const isThere = useLocation({ select: ({ pathname }) => pathname === "/offline" });
  return (
    <div className="offline-line" role="status">
      {cutOffSince && <StatusWord tone="warning">{t.cutOff(recent(cutOffSince))}</StatusWord>}
      {isWaiting && <span>{t.waiting(answers, photos)}</span>}
      {!isWaiting && cutOffSince && <span className="quiet">{t.nothingWaits}</span>}
      {isBusy && <span className="quiet">{t.sending}</span>}
      {sent && <StatusWord tone="good">{t.sent(sent.answers, sent.photos)}</StatusWord>}
      <Halted waiting={waiting} />
      {problem && <span>{words(problem)}</span>}
      {isWaiting && !isThere && <Link to="/offline">{t.look}</Link>}
      {cutOffSince && (
        <Button size="small" onClick={() => void askServer().catch(() => {})}>
          {t.tryNow}
        </Button>
      )}
    </div>
  );
}

/** What waits for the person rather than for the network. */
function Halted({ waiting: { cells, photos, questions } }: { readonly waiting: Waiting }) {
  const t = useText(barTexts);
  const open = questions.filter(({ body }) => body.take === null).length;
  const isRefused = ({ halt }: { readonly halt: { readonly kind: string } | null }) =>
    halt?.kind === "refused";
  const { answers, photos: pictures } = countWaiting({
    cells: cells.filter(isRefused),
    photos: photos.filter(isRefused),
  });
  return (
    <>
      {open > 0 && <StatusWord tone="needs-you">{t.questions(open)}</StatusWord>}
      {answers + pictures > 0 && <StatusWord tone="bad">{t.refused(answers + pictures)}</StatusWord>}
    </>
  );
}
