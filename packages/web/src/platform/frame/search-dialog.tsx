import { useRouter } from "@tanstack/react-router";
import { Input } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { useText } from "../text/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { type HitGroup, useSearch } from "./search.ts";
import { texts } from "./text.ts";

/** Search over everything; opened with ⌘K or Ctrl+K. */
export function SearchDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText(texts);
  return (
    <Dialog open={props.open} title={t.searchEverything} onClose={props.onClose} wide>
      <SearchBody onClose={props.onClose} />
    </Dialog>
  );
}

function SearchBody({ onClose }: { readonly onClose: () => void }) {
  const t = useText(texts);
  const router = useRouter();
  const listId = useId();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const { groups, busy } = useSearch(words);
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.min(chosen, Math.max(0, hits.length - 1));
  const open = (to: string | undefined) => {
    if (!to) return;
    onClose();
    router.history.push(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // Enter then ends the pinyin, not the search.
    if (event.key === "Enter") open(hits[at]?.to);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    setChosen((at + step + hits.length) % Math.max(1, hits.length));
  };
  return (
    <div className="search">
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={t.searchEverything}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={t.searchHint}
        maxLength={80}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Hits groups={groups} listId={listId} at={at} onOpen={open} label={t.searchEverything} />
      <p role="status" className="search-foot">
        {hits.length === 0 && !busy ? t.nothingFound(words) : `${t.found(hits.length)}　${t.searchKeys}`}
      </p>
    </div>
  );
}

type HitsProps = {
  readonly groups: readonly HitGroup[];
  readonly listId: string;
  readonly at: number;
  readonly label: string;
  readonly onOpen: (to: string) => void;
};

function Hits({ groups, listId, at, label, onOpen }: HitsProps) {
  let index = -1;
  return (
    <div id={listId} role="listbox" aria-label={label} className="hits">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
        <div key={group.title} role="group" aria-label={group.title}>
          <div className="hits-title" aria-hidden="true">
            {group.title}
          </div>
          {group.hits.map((hit) => {
            index += 1;
            const own = index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys work on the field, as in every combobox
              <div
                key={hit.to}
                id={`${listId}-${own}`}
                role="option"
                aria-selected={own === at}
                className="hit"
                ref={own === at ? scrollToHit : undefined}
                onClick={() => onOpen(hit.to)}
              >
                <span>{hit.title}</span>
                {hit.beside && <span className="quiet">{hit.beside}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function scrollToHit(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
