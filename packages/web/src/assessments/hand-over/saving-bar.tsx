import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { SaveState, StatusWord } from "../../platform/ui/index.ts";
import { useIsWritable, useNoteSaving, useNotes } from "./note-context.ts";
import { texts } from "./text.ts";

/** How much is written down, how saving stands, and the keys. */
export function SavingBar({ sections }: { readonly sections: readonly string[] }) {
  const t = useText(texts);
  const store = useNotes();
  const isWritable = useIsWritable();
  const { unsent, needsYou, isCutOff, savedAt } = useNoteSaving();
  const [first] = needsYou;
  const facts = sections.map(store.facts);
  const owners = facts.filter(({ owner }) => owner !== "").length;
  const actions = facts.reduce((sum, each) => sum + each.actions.length, 0);
  const progress =
    isCutOff && unsent > 0
      ? ({ kind: "unsent", count: unsent } as const)
      : unsent > 0
        ? ({ kind: "saving" } as const)
        : savedAt
          ? ({ kind: "saved", at: savedAt } as const)
          : ({ kind: "untouched" } as const);
  return (
    <div className="hand-over-bar">
      <span>{t.filled(owners, sections.length, actions)}</span>
      {isWritable && <span className="quiet small hand-over-keys">{t.keys}</span>}
      <span className="hand-over-saving">
        {first !== undefined && (
          <Button size="small" onClick={() => document.getElementById(`owner-${first}`)?.focus()}>
            <StatusWord tone="needs-you">{t.needsYou(needsYou.length)}</StatusWord>
          </Button>
        )}
        <SaveState progress={progress} />
        {progress.kind === "unsent" && (
          <Button size="small" onClick={store.now}>
            {t.tryNow}
          </Button>
        )}
      </span>
      <datalist id="hand-over-owners">
        {[...new Set(facts.map(({ owner }) => owner))].filter(Boolean).map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </div>
  );
}
