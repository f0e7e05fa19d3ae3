import { criteriaOf, type Draft, type DraftFault, treeOfDraft } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { memo, type ReactNode, useDeferredValue, useMemo } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { type EditorSearch, faultCounts } from "./place.ts";
import { texts } from "./text.ts";
import { keyOf, type Line, linesOf, nodeAt } from "./tree-edits.ts";

type NavProps = {
  readonly draft: Draft;
  readonly faults: readonly DraftFault[];
  readonly here: EditorSearch;
  readonly onGo: (to: EditorSearch) => void;
};

const parts = ["head", "scales", "levels"] as const;

/** One place of the editor to go to. */
type Stop = {
  readonly to: EditorSearch;
  readonly words: string;
  readonly depth: number;
  readonly faults: number;
};

/** The way through a draft: its facts, scales and levels, then its sections and criteria as they are printed. */
export function EditorNav({ draft, faults, here, onGo }: NavProps) {
  const t = useText(texts);
  const stops = useStops(useDeferredValue(draft), faults);
  return (
    <>
      <nav className="parts-tree own-nav" aria-label={t.parts}>
        <ul>
          {stops.map((stop) => (
            <StopLink key={keyOfStop(stop.to)} {...{ draft, stop }} isHere={isHere(stop.to, here)} />
          ))}
        </ul>
      </nav>
      <Select
        className="own-choice"
        aria-label={t.choosePart}
        value={keyOfStop(here)}
        showSearch={{ optionFilterProp: "label" }}
        options={stops.map(({ to, words, depth }) => ({
          value: keyOfStop(to),
          label: `${"　".repeat(depth)}${words}`,
        }))}
        onChange={(key) => {
          const stop = stops.find(({ to }) => keyOfStop(to) === key);
          if (stop) onGo(stop.to);
        }}
      />
    </>
  );
}

function useStops(draft: Draft, faults: readonly DraftFault[]): readonly Stop[] {
  const t = useText(texts);
  const say = useSay();
  return useMemo(() => {
    const counts = faultCounts(faults);
    const tree = treeOfDraft(draft);
    const titles = new Map(criteriaOf(draft).map(({ id, title }) => [id, title]));
    const inTree = (line: Line): Stop => {
      const { name, kind, address, depth } = line;
      const node = nodeAt(tree, address);
      const title = typeof node === "string" ? titles.get(node) : node?.title;
      const words = `${name} ${(title && say(title)) || t.untitled}`;
      if (kind === "criterion")
        return {
          to: { part: "criterion", criterion: name },
          words,
          depth,
          faults: counts.get(`criterion/${name}`) ?? 0,
        };
      const own = faults.filter(({ part, field }) => part === "tree" && field === name).length;
      return { to: { part: "tree", at: keyOf(address) }, words, depth, faults: own };
    };
    return [
      ...parts.map(
        (part): Stop => ({ to: { part }, words: t[part], depth: 0, faults: counts.get(part) ?? 0 }),
      ),
      { to: { part: "tree" }, words: t.tree, depth: 0, faults: 0 },
      ...linesOf(tree).map(inTree),
      { to: { part: "preview" }, words: t.preview, depth: 0, faults: 0 },
    ];
  }, [draft, faults, t, say]);
}

function keyOfStop({ part, at = "", criterion = "" }: EditorSearch): string {
  return [part, at, criterion].join(" ");
}

function isHere(stop: EditorSearch, here: EditorSearch): boolean {
  return keyOfStop(stop) === keyOfStop(here);
}

type StopProps = { readonly draft: Draft; readonly stop: Stop; readonly isHere: boolean };

/** Drawn anew only when its own words change: a standard has hundreds of them. */
const StopLink = memo(
  function DrawnStop({ draft, stop, isHere }: StopProps) {
    return (
      <li className={stop.depth === 0 ? "own-top" : undefined} style={{ paddingLeft: stop.depth * 14 }}>
        <EditorLink draft={draft} to={stop.to} isHere={isHere}>
          <span>{stop.words}</span>
          <FaultCount count={stop.faults} />
        </EditorLink>
      </li>
    );
  },
  (one, next) =>
    one.isHere === next.isHere &&
    one.stop.words === next.stop.words &&
    one.stop.depth === next.stop.depth &&
    one.stop.faults === next.stop.faults,
);

function FaultCount({ count }: { readonly count: number }) {
  const t = useText(texts);
  if (count === 0) return null;
  return (
    <span className="own-count">
      <span aria-hidden="true">{count}</span>
      <span className="hidden">{t.faultsCount(count)}</span>
    </span>
  );
}

/** A link to a place of the editor. */
export function EditorLink(props: {
  readonly draft: { readonly id: string; readonly edition: string };
  readonly to: EditorSearch;
  readonly isHere?: boolean;
  readonly children: ReactNode;
}) {
  const { draft, to, isHere = false, children } = props;
  const current = isHere ? "true" : undefined;
  return (
    <Link
      to="/standards/own/$id/$edition"
      params={{ id: draft.id, edition: draft.edition }}
      search={{ ...to }}
      className={isHere ? "tree-link tree-here" : "tree-link"}
      aria-current={current}
      activeProps={{ "aria-current": current }}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
