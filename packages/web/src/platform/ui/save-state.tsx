import { useFormat, useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** Where the last change is: nothing changed yet, on its way, kept since a moment, or waiting to be sent. */
export type SaveProgress =
  | { readonly kind: "untouched" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "unsent"; readonly count: number };

/** The state of saving in words: "Saved 10:42", "2 not sent – retrying". */
export function SaveState({ progress }: { readonly progress: SaveProgress }) {
  const t = useText(texts);
  const format = useFormat();
  const words = {
    untouched: () => "",
    saving: () => t.saving,
    saved: () => (progress.kind === "saved" ? t.savedAt(format.time(progress.at)) : ""),
    unsent: () => (progress.kind === "unsent" ? t.unsent(progress.count) : ""),
  }[progress.kind]();
  return (
    <span className={progress.kind === "unsent" ? "save-state needs-you" : "save-state"} role="status">
      {words}
    </span>
  );
}
