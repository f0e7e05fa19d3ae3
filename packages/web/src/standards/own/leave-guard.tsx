import { useBlocker } from "@tanstack/react-router";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { texts } from "./text.ts";
import type { AtDesk } from "./use-desk.ts";

/** Asks before one leaves with changes the server does not have; those on their way get a moment first. */
export function LeaveGuard({ open, settle }: Pick<AtDesk, "open" | "settle">) {
  const t = useText(texts);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (next.pathname === current.pathname || next.pathname === "/sign-in" || open() === 0) return false;
      return !(await Promise.race([settle(), soon()]));
    },
    enableBeforeUnload: () => open() > 0,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog open title={t.leaveTitle} onClose={blocker.reset}>
      <p className="dialog-text">{t.leaveWhy(open())}</p>
      <footer className="dialog-foot">
        <Button onClick={blocker.proceed}>{t.leave}</Button>
        <Button type="primary" onClick={blocker.reset}>
          {t.stay}
        </Button>
      </footer>
    </Dialog>
  );
}

async function soon(): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return false;
}
