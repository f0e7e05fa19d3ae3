import { isSelfAudit, type Verdict } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { CriterionFields, Progress } from "./answers.ts";
import { fieldId } from "./field.ts";
import type { Listeners } from "./listeners.ts";
import type { Place } from "./place.ts";
import type { Preferences } from "./preferences.ts";
import type { TeamMode } from "./team-mode.ts";
import type { Saving, Workspace } from "./workspace.ts";

/** What every part of the screen shares. */
export type Shared = {
  readonly workspace: Workspace;
  readonly preferences: Preferences;
  /** Says a sentence to those who do not see. */
  readonly announce: (words: string) => void;
  /** Keys ask parts of the screen to open: `note:8`, `mark:8`, `guide`, `search`. */
  readonly asks: Listeners;
};

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error("useShared stands inside the rating workspace only");
  return shared;
}

export function useWorkspace(): Workspace {
  return useShared().workspace;
}

/** The fields of one criterion; drawn anew when one of them changes. */
export function useFields(criterion: string): CriterionFields {
  const { answers } = useWorkspace();
  const listen = useCallback((tell: () => void) => answers.listen(criterion, tell), [answers, criterion]);
  return useSyncExternalStore(listen, () => answers.criterion(criterion));
}

/** How far one section is; where only an audience's questions are shown, only these count. */
export function useProgress(section: string): Progress {
  const { answers } = useWorkspace();
  const audience = usePlace((place) => place.audience);
  const listen = useCallback(
    (tell: () => void) => answers.listen(`section:${section}`, tell),
    [answers, section],
  );
  return useSyncExternalStore(listen, () => answers.progress(section, audience));
}

/** One thing about where one is; `select` gives a value that stays the same while that thing does. */
export function usePlace<T>(select: (place: Place) => T): T {
  const { places } = useWorkspace();
  return useSyncExternalStore(places.listen, () => select(places.read()));
}

export function useSaving(): Saving {
  const { listen, saving } = useWorkspace();
  return useSyncExternalStore(
    useCallback((tell) => listen("saving", tell), [listen]),
    saving,
  );
}

/** What the ratings come to, a moment after the last change. */
export function useVerdict(): Verdict {
  const { listen, verdict } = useWorkspace();
  return useSyncExternalStore(
    useCallback((tell) => listen("verdict", tell), [listen]),
    verdict,
  );
}

export function useCanUndo(): boolean {
  const { listen, canUndo } = useWorkspace();
  return useSyncExternalStore(
    useCallback((tell) => listen("undo", tell), [listen]),
    canUndo,
  );
}

/** Can nothing be changed? Follows the assessment's state while the page is open. */
export function useIsReadOnly(): boolean {
  const { answers, isReadOnly } = useWorkspace();
  return useSyncExternalStore(
    useCallback((tell) => answers.listen("*", tell), [answers]),
    isReadOnly,
  );
}

/** Is this a self-audit: questions that are answered, where others have criteria that are rated? */
export function useIsAudit(): boolean {
  return isSelfAudit(useWorkspace().standard);
}

/** The team and the part one has in it; null where there is none. */
export function useTeam(): TeamMode | null {
  const { listen, team } = useWorkspace();
  return useSyncExternalStore(
    useCallback((tell) => listen("team", tell), [listen]),
    team,
  );
}

/** May the ratings and the note of a criterion, and its mark, be written now? */
export function useMayWrite(criterion: string): { readonly rates: boolean; readonly marks: boolean } {
  const { mayWrite } = useWorkspace();
  useIsReadOnly();
  useTeam();
  return { rates: mayWrite(fieldId(criterion, "note")), marks: mayWrite(fieldId(criterion, "mark")) };
}

/** A part's code and title: `1.2 计划`. */
export function named(
  { code, title }: { readonly code: string; readonly title: Text },
  say: (text: Text) => string,
) {
  return `${code} ${say(title)}`;
}
