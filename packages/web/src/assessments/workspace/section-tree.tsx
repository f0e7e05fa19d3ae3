import { isFor, outline } from "@plumbline/core/standards";
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { type TreeEntry, treeOf } from "./finder.ts";
import { findTexts } from "./text.ts";
import { named, usePlace, useProgress, useWorkspace } from "./workspace-context.ts";

type TreeProps = {
  readonly onChosen: () => void;
  /** The section on the screen has the focus at first. */
  readonly takesFocus: boolean;
};

/** The sections under their headings, each with how far it is; one stop of the Tab key, arrows inside. */
export function SectionTree({ onChosen, takesFocus }: TreeProps) {
  const { standard, sections } = useWorkspace();
  const audience = usePlace((place) => place.audience);
  const entries = useMemo(() => {
    const theirs = sections.filter(({ criteria }) => criteria.some((each) => isFor(each, audience)));
    return treeOf(outline(standard).areas, theirs);
  }, [standard, sections, audience]);
  const list = useRef<HTMLUListElement>(null);
  const section = usePlace((place) => place.section.code);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const entry = list.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
      if (takesFocus) entry?.focus();
      else showInPane(list.current, entry);
    });
    return () => cancelAnimationFrame(frame);
  }, [section, takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    event.preventDefault();
    buttons[at + step]?.focus();
  };
  return (
    <ul ref={list} className="tree" onKeyDown={onKeyDown}>
      {entries.map((entry) => (
        <Entry
          key={entry.kind === "heading" ? entry.code : entry.section.code}
          entry={entry}
          onChosen={onChosen}
        />
      ))}
    </ul>
  );
}

/** Scrolls the pane, and nothing around it, until the section on the screen is among its entries in sight. */
function showInPane(list: HTMLElement | null, entry: HTMLElement | null | undefined): void {
  const pane = list?.parentElement;
  if (!pane || !entry) return;
  const middle = entry.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (middle < 0 || middle > pane.clientHeight * 0.6) pane.scrollTop += middle - pane.clientHeight / 3;
}

const Entry = memo(function Entry({
  entry,
  onChosen,
}: {
  readonly entry: TreeEntry;
  readonly onChosen: () => void;
}) {
  const say = useSay();
  if (entry.kind === "section") return <SectionEntry entry={entry} onChosen={onChosen} />;
  return (
    <li className={`tree-heading tree-depth-${entry.depth}`}>
      <span>{named(entry, say)}</span>
    </li>
  );
});

function SectionEntry(props: {
  readonly entry: Extract<TreeEntry, { kind: "section" }>;
  readonly onChosen: () => void;
}) {
  const t = useText(findTexts);
  const say = useSay();
  const { section, depth } = props.entry;
  const { places } = useWorkspace();
  const isHere = usePlace((place) => place.section === section);
  const isMissingOnly = usePlace((place) => place.isMissingOnly);
  const isSame = usePlace(
    ({ since }) => since !== null && !section.criteria.some(({ id }) => since.fits(id)),
  );
  const { rated, asked } = useProgress(section.code);
  if (!isHere && (isSame || (isMissingOnly && rated === asked))) return null;
  return (
    <li className={`tree-depth-${depth}`}>
      <button
        type="button"
        className="tree-section"
        data-section={section.code}
        aria-current={isHere ? "true" : undefined}
        tabIndex={isHere ? 0 : -1}
        onClick={() => {
          props.onChosen();
          places.openSection(section.code);
        }}
      >
        <span className="tree-name">{named(section, say)}</span>
        <ProgressMark rated={rated} asked={asked} label={t.progress(rated, asked)} />
      </button>
    </li>
  );
}

/** How far a section is: an empty, half or full sign, and the figures. */
function ProgressMark(props: { readonly rated: number; readonly asked: number; readonly label: string }) {
  const { rated, asked } = props;
  const sign = rated === asked ? "●" : rated === 0 ? "○" : "◐";
  return (
    <span className={rated === asked ? "tree-mark is-done" : "tree-mark"}>
      <span aria-hidden="true">
        {rated}/{asked} <span className="tree-sign">{sign}</span>
      </span>
      <span className="hidden">{props.label}</span>
    </span>
  );
}
