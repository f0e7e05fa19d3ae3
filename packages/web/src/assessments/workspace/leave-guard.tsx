import { useBlocker } from "@tanstack/react-router";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { leaveTexts } from "./text.ts";
import { useWorkspace } from "./workspace-context.ts";

const patienceMs = 1500;

/** Asks before one leaves with changes that the server does not have; those on their way get a moment first. */
export function LeaveGuard() {
  const t = useText(leaveTexts);
  const { answers, outbox } = useWorkspace();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (next.pathname === current.pathname || next.pathname === "/sign-in") return false;
      if (answers.open().length > 0) outbox.now();
      return !(await isEmptyWithin(() => answers.open().length === 0, patienceMs));
    },
    enableBeforeUnload: () => answers.open().length > 0,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog open title={t.title} onClose={blocker.reset}>
      <p className="dialog-text">{t.why(answers.open().length)}</p>
      <footer className="dialog-foot">
        <Button onClick={blocker.proceed}>{t.leave}</Button>
        <Button type="primary" onClick={blocker.reset}>
          {t.stay}
        </Button>
      </footer>
    </Dialog>
  );
}

async function isEmptyWithin(isEmpty: () => boolean, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!isEmpty() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  return isEmpty();
}
