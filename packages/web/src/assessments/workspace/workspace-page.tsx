import { isSelfAudit } from "@plumbline/core/assessments";
import { Audience, type Standard } from "@plumbline/core/standards";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { EmptyState, Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useAssessmentId, usePinned } from "../data.ts";
import {
  readSheet,
  saveOrKeep,
  useFirstSheet,
  usePlaceOnDevice,
  useSignedOut,
  useStaleAfterwards,
} from "./data.ts";
import { openDrafts } from "./drafts.ts";
import type { TeamSheet } from "./team-mode.ts";
import { texts } from "./text.ts";
import { createWorkspace } from "./workspace.ts";
import { WorkspaceScreen } from "./workspace-screen.tsx";
import "./workspace.css";

/** Where to start, from a link: `?section=1.2`, `?criterion=8`, `?audience=it`. */
const start = {
  section: z.string().max(60).optional(),
  criterion: z.string().max(60).optional(),
  audience: Audience.optional(),
};

/** Rating an assessment, criterion by criterion. */
export function WorkspacePage() {
  return (
    <Allowed permission="assessments.read">
      <Loaded key={useAssessmentId()} id={useAssessmentId()} />
    </Allowed>
  );
}

const home = "/assessments";

function Loaded({ id }: { readonly id: string }) {
  const t = useText(texts);
  const sheet = useFirstSheet(id);
  const pinned = usePinned(id);
  const problem = sheet.error ?? pinned.error;
  if (sheet.data && pinned.data) return <Opened given={sheet.data} standard={pinned.data.standard} />;
  const retry = () => void Promise.all([sheet.refetch(), pinned.refetch()]);
  return (
    <Page title={t.title} trail={[{ label: t.assessments, to: home }]}>
      {problem ? <Broken id={id} problem={problem} retry={retry} /> : <Skeleton />}
    </Page>
  );
}

function Skeleton() {
  return (
    <div className="workspace">
      <div className="workspace-find">
        <Waiting rows={12} />
      </div>
      <div className="workspace-middle">
        <Waiting rows={9} />
      </div>
    </div>
  );
}

type BrokenProps = { readonly id: string; readonly problem: Error; readonly retry: () => void };

function Broken({ id, problem, retry }: BrokenProps) {
  const t = useText(texts);
  const { account } = useSession();
  const count = openDrafts(storage(), account.id, id).all().size;
  return (
    <ProblemNotice problem={problem} retry={retry} {...(count > 0 ? { kept: t.draftsKept(count) } : {})} />
  );
}

function Opened({ given, standard }: { readonly given: TeamSheet; readonly standard: Standard }) {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const { assessment } = given.sheet;
  const [isMoved, setMoved] = useState(false);
  const workspace = useOwnWorkspace(given, standard, () => setMoved(true));
  useStaleAfterwards();
  const trail = [
    { label: t.assessments, to: home },
    { label: assessment.title, to: `${home}/${assessment.id}` },
  ];
  const facts = [assessment.centreName, say(standard.title), format.day(assessment.to)];
  return (
    <Page
      title={isSelfAudit(standard) ? t.auditTitle : t.title}
      trail={trail}
      description={facts.join(" · ")}
    >
      {isMoved ? <EditionMoved /> : <WorkspaceScreen workspace={workspace} />}
    </Page>
  );
}

/** The edition was changed while the page was open: what is on the screen is asked no more. */
function EditionMoved() {
  const t = useText(texts);
  const action = (
    <Button type="primary" onClick={() => window.location.reload()}>
      {t.openAnew}
    </Button>
  );
  return <EmptyState title={t.editionMoved} why={t.editionMovedWhy} action={action} />;
}

/** One workspace for as long as the page is open. */
function useOwnWorkspace({ sheet, team }: TeamSheet, standard: Standard, moved: () => void) {
  const { account } = useSession();
  const mayRate = useMay("assessments.rate");
  const signedOut = useSignedOut();
  const [place] = useUrlState(start);
  const here = usePlaceOnDevice(sheet.assessment.id);
  const [workspace] = useState(() => {
    const { id } = sheet.assessment;
    const by = { as: team?.kind ?? "rated", packHash: sheet.assessment.packHash } as const;
    return createWorkspace({
      ...{ standard, sheet, team, mayRate, signedOut, start: place },
      drafts: openDrafts(storage(), account.id, id),
      read: async () => {
        const next = await readSheet(here, account.id);
        if (next.sheet.assessment.packHash === sheet.assessment.packHash) return next;
        moved();
        throw new Error("the assessment went over to another edition");
      },
      send: (id, draft, seen) => saveOrKeep(here, { id, draft, ...seen, ...by }),
    });
  });
  return workspace;
}

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // Switched off: memory alone keeps what is not sent.
  }
}
