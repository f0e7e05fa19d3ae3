import { DownOutlined } from "@ant-design/icons";
import { outline } from "@plumbline/core/standards";
import { Button, Checkbox, Input, type InputRef } from "antd";
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { findCriteria, type TreeEntry, treeOf } from "./finder.ts";
import { barTexts, findTexts } from "./text.ts";
import { useShowMissing } from "./use-keys.ts";
import { named, usePlace, useProgress, useShared, useWorkspace } from "./workspace-context.ts";

/** The way to any criterion: search, filter and section tree; behind a button where the screen is narrow. */
export function FindPane() {
  const t = useText(findTexts);
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const section = usePlace((place) => place.section);
  const { rated, asked } = useProgress(section.code);
  return (
    <>
      <nav className="workspace-find" aria-label={t.sections}>
        <Finder isInDialog={false} onChosen={() => {}} />
      </nav>
      <div className="workspace-chooser">
        <Button onClick={() => setOpen(true)}>
          <span className="hidden">{t.chooseSection}</span>
          <span className="chooser-name">{named(section, say)}</span>
          <span className="quiet">
            {rated}/{asked}
          </span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </div>
      <Dialog open={isOpen} title={t.chooseSection} onClose={() => setOpen(false)}>
        <Finder isInDialog onChosen={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type FinderProps = { readonly isInDialog: boolean; readonly onChosen: () => void };

function Finder({ isInDialog, onChosen }: FinderProps) {
  const t = useText(barTexts);
  const [words, setWords] = useState("");
  const isMissingOnly = usePlace((place) => place.isMissingOnly);
  const showMissing = useShowMissing();
  const done = () => {
    setWords("");
    onChosen();
  };
  return (
    <>
      <Search words={words} onWords={setWords} onChosen={done} answersKey={!isInDialog} />
      <Checkbox
        className="find-missing"
        checked={isMissingOnly}
        onChange={(event) => showMissing(event.target.checked)}
      >
        {t.missingOnly}
      </Checkbox>
      {words.trim() === "" && <SectionTree onChosen={onChosen} takesFocus={isInDialog} />}
    </>
  );
}

type SearchProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onChosen: () => void;
  /** The `/` key leads here. */
  readonly answersKey: boolean;
};

function Search({ words, onWords, onChosen, answersKey }: SearchProps) {
  const t = useText(findTexts);
  const listId = useId();
  const field = useRef<InputRef>(null);
  const { workspace, asks } = useShared();
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => findCriteria(workspace.sections, words), [workspace, words]);
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  useEffect(
    () => (answersKey ? asks.listen("search", () => field.current?.focus({ cursor: "all" })) : undefined),
    [asks, answersKey],
  );
  const open = (criterion: string | undefined) => {
    if (!criterion) return;
    onChosen();
    workspace.places.openCriterion(criterion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // Enter then ends the pinyin, not the search.
    if (event.key === "Enter") return open(found[at]?.criterion.id);
    if (event.key === "Escape" && words !== "") {
      event.preventDefault();
      return onWords("");
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || found.length === 0) return;
    event.preventDefault();
    setChosen((at + step + found.length) % found.length);
  };
  return (
    <div className="find-search">
      <Input
        ref={field}
        role="combobox"
        aria-label={t.search}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={t.search}
        allowClear
        maxLength={80}
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t.search} className="find-hits">
        {found.map(({ criterion, section }, index) => (
          <Hit
            key={criterion.id}
            id={`${listId}-${index}`}
            isChosen={index === at}
            name={{ code: criterion.id, title: criterion.title }}
            beside={section}
            onOpen={() => open(criterion.id)}
          />
        ))}
      </div>
      <p role="status" className={words.trim() === "" ? "hidden" : "quiet"}>
        {words.trim() === "" ? "" : found.length > 0 ? t.found(found.length) : t.notFound}
      </p>
    </div>
  );
}

type Named = Parameters<typeof named>[0];

function Hit(props: {
  readonly id: string;
  readonly isChosen: boolean;
  readonly name: Named;
  readonly beside: Named;
  readonly onOpen: () => void;
}) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys work on the field, as in every combobox
    <div
      id={props.id}
      role="option"
      aria-selected={props.isChosen}
      className="find-hit"
      ref={props.isChosen ? intoView : undefined}
      onClick={props.onOpen}
    >
      <span>{named(props.name, say)}</span>
      <span className="quiet">{named(props.beside, say)}</span>
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

type TreeProps = {
  readonly onChosen: () => void;
  /** In a dialog one starts at the section on the screen; a field would bring the keyboard of a phone up. */
  readonly takesFocus: boolean;
};

function SectionTree({ onChosen, takesFocus }: TreeProps) {
  const { standard, sections } = useWorkspace();
  const entries = useMemo(() => treeOf(outline(standard).areas, sections), [standard, sections]);
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
  const { rated, asked } = useProgress(section.code);
  if (isMissingOnly && rated === asked && !isHere) return null;
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
