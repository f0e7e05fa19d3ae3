import type { Draft, DraftChange } from "@plumbline/core/standards";

/** What every form of the editor is given: the draft as it is written now, and the way to change it. */
export type FormProps = { readonly draft: Draft; readonly edit: (change: DraftChange) => void };
