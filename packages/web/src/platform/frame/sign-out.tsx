import { accounts, Problem } from "@plumbline/api";
import { Button } from "antd";
import { useState } from "react";
import { useChange } from "../client/index.ts";
import { isAnythingKept, ownerOf } from "../device/index.ts";
import { oweSignOut, useEnter, useSession } from "../session/index.ts";
import { useText } from "../text/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { texts } from "./text.ts";

/** Signing out: at once, or after a word where something on this device is not sent. */
export type Leaving = {
  readonly ask: () => void;
  readonly unsent: number;
  readonly leave: () => void;
  readonly stay: () => void;
};

/** How one signs out. */
export function useSignOut(): Leaving {
  const owner = ownerOf(useSession());
  const enter = useEnter();
  const signOut = useChange(accounts.signOut);
  const [unsent, setUnsent] = useState(0);
  const leave = () =>
    signOut.mutate(
      {},
      { onError: (error) => isStillIn(error) && oweSignOut(), onSettled: () => enter(null) },
    );
  const count = async () => {
    if (!owner || !isAnythingKept()) return 0;
    const { countOwn } = await import("../device/store.ts");
    return countOwn(owner).catch(() => 0);
  };
  const ask = async () => {
    const waiting = await count();
    if (waiting === 0) leave();
    else setUnsent(waiting);
  };
  return { ask: () => void ask(), unsent, leave, stay: () => setUnsent(0) };
}

/** Only a session that is not there any more needs no ending: whatever else the server said, it did not end it. */
function isStillIn(error: unknown): boolean {
  return !(error instanceof Problem && error.status === 401);
}

/** Says what is not sent before one signs out; it stays on the device. */
export function SignOutDialog({ leaving }: { readonly leaving: Leaving }) {
  const t = useText(texts);
  const { unsent, leave, stay } = leaving;
  return (
    <Dialog open={unsent > 0} title={t.unsentTitle} onClose={stay}>
      <p className="dialog-text">{t.unsent(unsent)}</p>
      <footer className="dialog-foot">
        <Button onClick={leave}>{t.signOut}</Button>
        <Button type="primary" onClick={stay}>
          {t.stay}
        </Button>
      </footer>
    </Dialog>
  );
}
