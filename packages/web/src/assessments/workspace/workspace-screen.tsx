import { Audience } from "@plumbline/core/standards";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useText } from "../../platform/text/index.ts";
import { LeaveGuard, Notice } from "../../platform/ui/index.ts";
import { MarkTerms } from "../../standards/index.ts";
import { useRefreshOnceSent } from "../offline/use-offline.ts";
import { useRefresh, useSignedOut } from "./data.ts";
import { EvidenceKey } from "./evidence-key.tsx";
import { FindPane } from "./find-pane.tsx";
import { KeyHint, KeysDialog } from "./key-guide.tsx";
import { makeListeners } from "./listeners.ts";
import { usePreferences } from "./preferences.ts";
import { SectionView } from "./section-view.tsx";
import { BottomSheet, SidePanel } from "./side-panel.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TeamNotice } from "./team-parts.tsx";
import { leaveTexts, texts } from "./text.ts";
import { useKeys } from "./use-keys.ts";
import type { Workspace } from "./workspace.ts";
import {
  SharedContext,
  useIsReadOnly,
  usePlace,
  useSaving,
  useTeam,
  useWorkspace,
} from "./workspace-context.ts";

/** The rating page: sections left, criteria in the middle, guidance and record right. */
export function WorkspaceScreen({ workspace }: { readonly workspace: Workspace }) {
  const preferences = usePreferences();
  const leave = useText(leaveTexts);
  const [asks] = useState(makeListeners);
  const live = useRef<HTMLDivElement>(null);
  const announce = useCallback((words: string) => {
    // The same sentence twice is read twice only if it differs.
    const place = live.current;
    if (place) place.textContent = place.textContent === words ? `${words}\u00a0` : words;
  }, []);
  const shared = useMemo(
    () => ({ workspace, preferences, announce, asks }),
    [workspace, preferences, announce, asks],
  );
  const signedOut = useSignedOut();
  useEffect(() => workspace.open(), [workspace]);
  useRefresh(workspace.refresh, signedOut);
  useRefreshOnceSent(workspace.answers.assessment().id, workspace.refresh);
  return (
    <SharedContext value={shared}>
      <MarkTerms on={preferences.hasTerms}>
        <Screen />
      </MarkTerms>
      <div ref={live} role="status" className="hidden" />
      <LeaveGuard
        unsent={() => workspace.answers.open().length}
        send={workspace.outbox.now}
        why={leave.why}
      />
    </SharedContext>
  );
}

function Screen() {
  const [isKeysOpen, setKeysOpen] = useState(false);
  const showKeys = useCallback(() => setKeysOpen(true), []);
  useKeys(showKeys);
  useAddress();
  return (
    <>
      <StatusBar onKeys={showKeys} />
      <TeamNotice />
      <ReadOnlyNotice />
      <div className="workspace">
        <FindPane />
        <SectionView />
        <SidePanel />
      </div>
      <BottomSheet />
      <EvidenceKey />
      <KeyHint onAll={showKeys} />
      <KeysDialog open={isKeysOpen} onClose={() => setKeysOpen(false)} />
    </>
  );
}

const address = {
  section: z.string().optional(),
  criterion: z.string().optional(),
  audience: Audience.optional(),
};

/** The address names the section and the audience on the screen, so that a link or a reload shows the same. */
function useAddress(): void {
  const section = usePlace((place) => place.section.code);
  const audience = usePlace((place) => place.audience) ?? undefined;
  const [, setView] = useUrlState(address);
  useEffect(() => setView({ section, criterion: undefined, audience }), [section, audience, setView]);
}

function ReadOnlyNotice() {
  const t = useText(texts);
  const { answers, mayRate } = useWorkspace();
  const isReadOnly = useIsReadOnly();
  const { unsent, needsYou } = useSaving();
  const team = useTeam();
  // What a team shows to those who only read is said above already.
  if (!isReadOnly || (team?.kind === "reads" && answers.assessment().state === "open")) return null;
  const { state } = answers.assessment();
  const why = { open: t.readOnlyRole, closed: t.readOnlyClosed, archived: t.readOnlyArchived }[state];
  const kept = unsent + needsYou.length;
  return (
    <Notice tone={kept > 0 ? "needs-you" : "plain"}>
      <p>{mayRate ? why : t.readOnlyRole}</p>
      {kept > 0 && <p>{t.keptMeanwhile(kept)}</p>}
    </Notice>
  );
}
