import { useBlocker } from "@tanstack/react-router";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { useNotes } from "./note-context.ts";
import { texts } from "./text.ts";

const patienceMs = 1500;

/** Asks before one leaves with notes that the server does not have; those on their way get a moment first. */
export function LeaveGuard() {
  const t = useText(texts);
  const store = useNotes();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (next.pathname === current.pathname || next.pathname === "/sign-in") return false;
      store.now();
      return !(await isEmptyWithin(() => store.unsaved().length === 0, patienceMs));
    },
    enableBeforeUnload: () => store.unsaved().length > 0,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog open title={t.leaveTitle} onClose={blocker.reset}>
      <p className="dialog-text">{t.leaveWhy(store.unsaved().length)}</p>
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
