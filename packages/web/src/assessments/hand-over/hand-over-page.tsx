import type { SectionNote } from "@plumbline/core/assessments";
import { useEffect, useMemo, useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, LeaveGuard, Notice } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { useAssessmentId } from "../data.ts";
import type { Judged } from "../judged.ts";
import { partRows } from "../part-rows.ts";
import { useRefresh, useSignedOut } from "../workspace/data.ts";
import { notePost, useFirstNotes } from "./data.ts";
import { ManualAction } from "./manual-dialog.tsx";
import { NoteContext, useIsWritable } from "./note-context.ts";
import { NoteRow } from "./note-row.tsx";
import { createNoteStore, type NoteStore } from "./note-store.ts";
import { SavingBar } from "./saving-bar.tsx";
import { texts } from "./text.ts";
import "./hand-over.css";

/** Who owns each section, where its documents are and what is open: what whoever takes over needs to know. */
export function HandOverPage() {
  const id = useAssessmentId();
  const [store, setStore] = useState<NoteStore | null>(null);
  return (
    <AssessmentFrame part="handOver" action={(judged) => <ManualAction judged={judged} store={store} />}>
      {(judged) => <Loaded key={id} judged={judged} onStore={setStore} />}
    </AssessmentFrame>
  );
}

type LoadedProps = { readonly judged: Judged; readonly onStore: (store: NoteStore | null) => void };

function Loaded({ judged, onStore }: LoadedProps) {
  return (
    <Answer of={useFirstNotes(judged.assessment.id)}>
      {(notes) => <Opened judged={judged} notes={notes} onStore={onStore} />}
    </Answer>
  );
}

function Opened({ judged, notes, onStore }: LoadedProps & { readonly notes: readonly SectionNote[] }) {
  const t = useText(texts);
  const signedOut = useSignedOut();
  const { id } = judged.assessment;
  // The notes on the server are read once; the store takes later ones in by itself.
  const store = useMemo(() => createNoteStore(notes, notePost(id, signedOut)), [id]);
  useEffect(() => {
    store.open();
    onStore(store);
    return () => {
      store.close();
      onStore(null);
    };
  }, [store, onStore]);
  useRefresh(store.refresh, signedOut);
  const mayRate = useMay("assessments.rate");
  const isArchived = judged.assessment.state === "archived";
  const shared = useMemo(() => ({ store, isWritable: mayRate && !isArchived }), [store, mayRate, isArchived]);
  return (
    <NoteContext value={shared}>
      <Introduction isArchived={isArchived} />
      <Rows judged={judged} />
      <LeaveGuard unsent={() => store.unsaved().length} send={store.now} why={t.leaveWhy} />
    </NoteContext>
  );
}

function Introduction({ isArchived }: { readonly isArchived: boolean }) {
  const t = useText(texts);
  const isWritable = useIsWritable();
  return (
    <>
      <p className="quiet hand-over-intro">{t.intro}</p>
      {!isWritable && <Notice>{isArchived ? t.readOnlyArchived : t.readOnlyRole}</Notice>}
    </>
  );
}

function Rows({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const rows = useMemo(() => partRows(judged), [judged]);
  const sections = rows.flatMap(({ kind, code }) => (kind === "section" ? [code] : []));
  // An area whose only section is itself needs no heading over it.
  const isNamedTwice = (code: string) => sections.includes(code);
  return (
    <>
      <SavingBar sections={sections} />
      <div className="hand-over">
        <div className="hand-over-head" aria-hidden="true">
          <span>{t.section}</span>
          <span>{t.owner}</span>
          <span>{t.documents}</span>
          <span>{t.actions}</span>
        </div>
        {rows.map((row) =>
          row.kind === "section" ? (
            <NoteRow key={`section ${row.code}`} row={row} sections={sections} />
          ) : (
            !isNamedTwice(row.code) && <h2 key={`area ${row.code}`}>{row.title}</h2>
          ),
        )}
      </div>
    </>
  );
}
