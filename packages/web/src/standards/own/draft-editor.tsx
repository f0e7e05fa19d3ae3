import type { standards as api } from "@plumbline/api";
import { criteriaOf, type Draft, standardName, treeOfDraft } from "@plumbline/core/standards";
import { Button } from "antd";
import { useCallback, useRef, useState } from "react";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { LeaveGuard, Notice, Page, SaveState, type Step } from "../../platform/ui/index.ts";
import { CriterionForm } from "./criterion-form.tsx";
import { criterionTexts } from "./criterion-text.ts";
import { DraftMenu } from "./draft-menu.tsx";
import { EditorNav } from "./editor-nav.tsx";
import { FaultsList } from "./faults-list.tsx";
import { HeadForm } from "./head-form.tsx";
import { LevelsForm } from "./levels-form.tsx";
import { NodeActions } from "./node-actions.tsx";
import { type EditorSearch, partAt, place } from "./place.ts";
import { Preview } from "./preview.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RefusedNotice } from "./refused-notice.tsx";
import { ScalesForm } from "./scales-form.tsx";
import { texts } from "./text.ts";
import { linesOf } from "./tree-edits.ts";
import { TreeForm } from "./tree-form.tsx";
import { type AtDesk, useDesk } from "./use-desk.ts";
import { useFieldFocus } from "./use-field-focus.ts";

type EditorProps = { readonly reading: api.OwnStandardReading; readonly trail: readonly Step[] };

/** A draft on the desk: the way through it on the left, the part in hand, and what is still missing. */
export function DraftEditor({ reading, trail }: EditorProps) {
  const t = useText(texts);
  const say = useSay();
  const at = useDesk(reading);
  const [publishing, setPublishing] = useState(false);
  const { draft, desk, progress } = at;
  const { own } = desk;
  const name = standardName(own);
  const { sentences } = useFormat();
  return (
    <Page
      title={say(draft.title) || t.untitled}
      trail={trail}
      description={sentences(t.draftOf(name), own.basis !== null && ` · ${t.begunWith(own.basis)}`)}
      action={
        <Button type="primary" onClick={() => setPublishing(true)}>
          {t.publish}
        </Button>
      }
    >
      <div className="own-bar">
        <SaveState progress={progress} />
        <DraftMenu at={at} />
      </div>
      <RefusedNotice at={at} />
      <Desk at={at} />
      <LeaveGuard unsent={at.open} send={() => void at.settle()} why={t.leaveWhy} />
      {publishing && <PublishDialog at={at} onClose={() => setPublishing(false)} />}
    </Page>
  );
}

function Desk({ at }: { readonly at: AtDesk }) {
  const [here, setHere] = useUrlState(place);
  const { draft, desk } = at;
  const main = useRef<HTMLDivElement>(null);
  useFieldFocus(main, here.field, partAt(here) + (here.at ?? ""));
  const go = useCallback(
    (to: EditorSearch) => setHere({ part: to.part, at: to.at, criterion: to.criterion, field: to.field }),
    [setHere],
  );
  return (
    <div className={here.part === "preview" ? "own-desk own-desk-reading" : "own-desk"}>
      <EditorNav draft={draft} faults={desk.faults} here={here} onGo={go} />
      <div ref={main} className="own-main">
        <PartInHand at={at} here={here} onGo={go} />
      </div>
      {here.part !== "preview" && <FaultsList draft={draft} faults={desk.faults} />}
    </div>
  );
}

type PartProps = {
  readonly at: AtDesk;
  readonly here: EditorSearch;
  readonly onGo: (to: EditorSearch) => void;
};

function PartInHand({ at, here, onGo }: PartProps) {
  const t = useText(texts);
  const words = useText(criterionTexts);
  const { draft, edit } = at;
  const own = criteriaOf(draft).find(({ id }) => id === here.criterion);
  if (here.part === "preview") return <Preview draft={draft} lead={t.previewLead} />;
  if (here.part === "criterion") {
    if (!own) return <Notice>{words.notHere}</Notice>;
    return (
      <>
        <h2>{words.headOf(words.criterion, own.id)}</h2>
        <CriterionForm
          {...{ draft, edit }}
          criterion={own}
          onRename={(id) => onGo({ part: "criterion", criterion: id })}
        />
        <NodeActions {...{ draft, edit, onGo }} address={addressOfCriterion(draft, own.id)} />
      </>
    );
  }
  const forms = {
    head: () => <HeadForm draft={draft} edit={edit} />,
    scales: () => <ScalesForm draft={draft} edit={edit} />,
    levels: () => <LevelsForm draft={draft} edit={edit} />,
    tree: () => <TreeForm key={here.at ?? ""} draft={draft} edit={edit} at={here.at} onGo={onGo} />,
  };
  return (
    <>
      <h2>{t[here.part]}</h2>
      {forms[here.part]()}
    </>
  );
}

function addressOfCriterion(draft: Draft, id: string) {
  const lines = linesOf(treeOfDraft(draft));
  return lines.find(({ kind, name }) => kind === "criterion" && name === id)?.address ?? [];
}
