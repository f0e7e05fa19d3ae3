import {
  type CommitteeLine,
  committeeCounts,
  committeeLines,
  committeeViews,
} from "@plumbline/core/assessments";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Part } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { useAdvice, useUses } from "../data.ts";
import type { Judged } from "../judged.ts";
import { LinesTable } from "./lines-table.tsx";
import { texts } from "./text.ts";
import "./committee.css";

/** What the management committee answers for, list by list; made to be printed. */
export function CommitteePage() {
  const t = useText(texts);
  const print = <Button onClick={() => window.print()}>{t.print}</Button>;
  return (
    <AssessmentFrame part="committee" action={() => print}>
      {(judged) => <Committee judged={judged} />}
    </AssessmentFrame>
  );
}

function Committee({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const uses = useUses(judged.assessment.id);
  return (
    <Answer of={uses}>
      {({ entries }) => {
        const lines = committeeLines(judged.standard, judged.answers, entries);
        return lines.length === 0 ? (
          <EmptyState title={t.none} why={t.noneWhy} />
        ) : (
          <Lists judged={judged} lines={lines} />
        );
      }}
    </Answer>
  );
}

function Lists({ judged, lines }: { readonly judged: Judged; readonly lines: readonly CommitteeLine[] }) {
  const t = useText(texts);
  const advice = useAdvice(judged.assessment.id).data?.entries ?? [];
  const lists = committeeViews.map((view) => ({ view, own: lines.filter((line) => line.view === view) }));
  return (
    <div className="committee">
      <p className="quiet">{t.description}</p>
      {lists
        .filter(({ own }) => own.length > 0)
        .map(({ view, own }) => {
          const { inPlace, notInPlace } = committeeCounts(own);
          return (
            <Part key={view} title={t[view]} action={<strong>{t.counts(inPlace, notInPlace)}</strong>}>
              <LinesTable judged={judged} label={t[view]} lines={own} advice={advice} />
            </Part>
          );
        })}
    </div>
  );
}
