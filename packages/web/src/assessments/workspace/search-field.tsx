import { Input, type InputRef } from "antd";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { findCriteria } from "./finder.ts";
import { findTexts } from "./text.ts";
import { named, useIsAudit, useShared } from "./workspace-context.ts";

type SearchProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onChosen: () => void;
  /** The `/` key leads here. */
  readonly answersKey: boolean;
  readonly takesFocus: boolean;
};

/** Finds a criterion by its number or words; Enter goes there. */
export function SearchField({ words, onWords, onChosen, answersKey, takesFocus }: SearchProps) {
  const t = useText(findTexts);
  const label = useIsAudit() ? t.searchQuestions : t.search;
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
  useEffect(() => {
    // The dialog around it opens in the same moment and sets the focus itself.
    const frame = requestAnimationFrame(() => takesFocus && field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
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
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={label}
        allowClear
        maxLength={80}
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} className="find-hits">
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
