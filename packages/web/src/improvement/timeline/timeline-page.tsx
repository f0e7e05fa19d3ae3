import { actionTimeline } from "@plumbline/core/charts";
import { type Action, isOverdue, isUnfinished } from "@plumbline/core/improvement";
import { useMemo } from "react";
import { today } from "../../platform/calendar/index.ts";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, Chart } from "../../platform/ui/index.ts";
import { CutNotice, NoActions } from "../actions/actions-page.tsx";
import { useActions } from "../data.ts";
import { ActionFilters, useActionFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { actionStateTexts, texts as shared } from "../text.ts";
import { texts } from "./text.ts";

/** Actions over time. */
export function TimelinePage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="timeline" description={t.description}>
      <Timeline />
    </ImprovementFrame>
  );
}

function Timeline() {
  const { view, change, clear } = useActionFilters();
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters">
          <ActionFilters view={view} onChange={change} />
        </div>
      </div>
      <Answer of={useActions(view)}>
        {({ entries, total }) => {
          // What was dropped takes no time, unless one asks for it.
          const drawn = entries.filter(({ state }) => state !== "dropped" || view.state === "dropped");
          if (drawn.length === 0 && !clear) return <NoActions />;
          return (
            <>
              <Gantt actions={drawn} />
              <CutNotice shown={entries.length} total={total} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

/** The day an action begins: as planned, or else when it was planned; never after its due day. */
function beginOf({ from, plannedAt, dueOn }: Action): string {
  const begin = from ?? plannedAt.slice(0, 10);
  return begin < dueOn ? begin : dueOn;
}

function Gantt({ actions }: { readonly actions: readonly Action[] }) {
  const t = useText(texts);
  const words = useText(shared);
  const states = useText(actionStateTexts);
  const format = useFormat();
  const colours = useColours();
  const on = today();
  const label = t.label(actions.length, actions.filter((action) => isOverdue(action, on)).length);
  const chart = useMemo(() => {
    const rows = actions.map((action) => ({
      name: action.what,
      from: beginOf(action),
      to: action.dueOn,
      progress: action.progress / 100,
      tone: isOverdue(action, on)
        ? ("late" as const)
        : isUnfinished(action)
          ? ("open" as const)
          : ("over" as const),
    }));
    return actionTimeline({ label, rows, today: { day: on, word: t.today } }, colours);
  }, [actions, label, on, colours, t]);
  const table = {
    head: [words.what, words.owner, words.from, words.due, words.state, words.progress],
    rows: actions.map((action) => [
      ...[action.what, action.ownerName, format.day(beginOf(action)), format.day(action.dueOn)],
      ...[
        isOverdue(action, on) ? `${states[action.state]} · ${words.overdue}` : states[action.state],
        action.progress,
      ],
    ]),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls on the phone can be scrolled by keyboard
    <div className="timeline-place" role="group" aria-label={words.timeline} tabIndex={0}>
      <Chart chart={chart} table={table} />
    </div>
  );
}
