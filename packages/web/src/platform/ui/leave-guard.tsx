import { useBlocker } from "@tanstack/react-router";
import { Button } from "antd";
import { useText } from "../text/index.ts";
import { Dialog } from "./dialog.tsx";
import { leaveTexts } from "./text.ts";

const patienceMs = 1500;

type LeaveGuardProps = {
  /** How many changes the server does not have at this moment. */
  readonly unsent: () => number;
  /** Sends what waits. */
  readonly send: () => void;
  /** What becomes of so many changes if one leaves. */
  readonly why: (count: number) => string;
};

/** Asks before one leaves with changes that the server does not have; those on their way get a moment first. */
export function LeaveGuard({ unsent, send, why }: LeaveGuardProps) {
  const t = useText(leaveTexts);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (next.pathname === current.pathname || next.pathname === "/sign-in" || unsent() === 0) return false;
      send();
      return !(await isWithin(() => unsent() === 0, patienceMs));
    },
    enableBeforeUnload: () => unsent() > 0,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog open title={t.title} onClose={blocker.reset}>
      <p className="dialog-text">{why(unsent())}</p>
      <footer className="dialog-foot">
        <Button onClick={blocker.proceed}>{t.leave}</Button>
        <Button type="primary" onClick={blocker.reset}>
          {t.stay}
        </Button>
      </footer>
    </Dialog>
  );
}

async function isWithin(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!isSo() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  return isSo();
}
