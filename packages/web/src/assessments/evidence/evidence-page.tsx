import { Button, Radio } from "antd";
import { useState } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { FrozenNotice } from "../sign-off/frozen-notice.tsx";
import { AddDialog } from "./add-dialog.tsx";
import { contextOf } from "./context.ts";
import { CoveragePart } from "./coverage-part.tsx";
import { PiecesPart } from "./pieces-part.tsx";
import { SamplingPart } from "./sampling-part.tsx";
import { texts } from "./text.ts";
import "./evidence.css";

const views = ["coverage", "pieces", "sampling"] as const;
const address = { view: z.enum(views).default("coverage") };

/** The evidence of an assessment: what it covers, the pieces, and what was to be looked at. */
export function EvidencePage() {
  return (
    <AssessmentFrame part="evidence" action={(judged) => <Add judged={judged} primary />}>
      {(judged) => <Views judged={judged} />}
    </AssessmentFrame>
  );
}

/** May the evidence of this assessment be changed by whoever looks at it? */
function useMayChange({ assessment }: Judged): boolean {
  return useMay("assessments.rate") && assessment.state === "open";
}

function Add({ judged, primary = false }: { readonly judged: Judged; readonly primary?: boolean }) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMayChange(judged);
  if (!mayChange) return null;
  return (
    <>
      <Button type={primary ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t.add}
      </Button>
      <AddDialog context={contextOf(judged)} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function Views({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const [{ view }, setView] = useUrlState(address);
  const mayChange = useMayChange(judged);
  return (
    <>
      <FrozenNotice judged={judged} />
      <Radio.Group
        className="view-choice"
        aria-label={t.view}
        optionType="button"
        value={view}
        onChange={(event) => setView({ view: event.target.value })}
        options={views.map((value) => ({ value, label: t[value] }))}
      />
      {view === "coverage" && <CoveragePart judged={judged} />}
      {view === "pieces" && (
        <PiecesPart judged={judged} mayChange={mayChange} add={<Add judged={judged} />} />
      )}
      {view === "sampling" && <SamplingPart judged={judged} mayChange={mayChange} />}
    </>
  );
}
