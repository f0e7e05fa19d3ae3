import { type LeafSection, outline, type Standard } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useMemo } from "react";
import { useSay, useText } from "../platform/text/index.ts";
import { type TreePart, treeOf } from "./sections.ts";
import { texts } from "./text.ts";

type TreeProps = { readonly standard: Standard; readonly code: string };

/** The areas and sections as they are nested; each leads to its criteria on the same view. */
export function SectionTree({ standard, code }: TreeProps) {
  const t = useText(texts);
  const tree = useMemo(() => treeOf(standard), [standard]);
  return (
    <nav className="parts-tree" aria-label={t.tree}>
      <TreeLevel standard={standard} parts={tree} code={code} />
    </nav>
  );
}

function TreeLevel({ standard, parts, code }: TreeProps & { readonly parts: readonly TreePart[] }) {
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.code}>
          <SectionLink standard={standard} part={part} here={part.code === code} />
          {part.parts.length > 0 && <TreeLevel standard={standard} parts={part.parts} code={code} />}
        </li>
      ))}
    </ul>
  );
}

function SectionLink(props: {
  readonly standard: Standard;
  readonly part: TreePart;
  readonly here: boolean;
}) {
  const say = useSay();
  const { standard, part, here } = props;
  return (
    <Link
      to="/standards/$id/$edition"
      params={{ id: standard.id, edition: standard.edition }}
      search={(before: Record<string, unknown>) => ({ ...before, section: part.code, criterion: undefined })}
      className={here ? "tree-link tree-here" : "tree-link"}
      aria-current={here ? "true" : undefined}
      activeProps={{ "aria-current": here ? "true" : undefined }}
      resetScroll={false}
    >
      <span>
        {part.code} {say(part.title)}
      </span>
      <span className="quiet small">{part.criteria}</span>
    </Link>
  );
}

type Choice = { readonly value: string; readonly name: string; readonly label: string };

/** In the open list, deeper parts stand further in; the chosen one does not. */
function choiceOf(name: string, value: string, depth: number): Choice {
  return { value, name, label: `${"　".repeat(depth)}${name}` };
}

/** The tree as one list, for narrow screens. */
export function SectionChoice(props: TreeProps & { readonly onChoose: (code: string) => void }) {
  const t = useText(texts);
  const say = useSay();
  const options = useMemo(() => {
    const flat = (parts: readonly TreePart[], depth: number): Choice[] =>
      parts.flatMap((part) => [
        choiceOf(`${part.code} ${say(part.title)}`, part.code, depth),
        ...flat(part.parts, depth + 1),
      ]);
    return flat(treeOf(props.standard), 0);
  }, [props.standard, say]);
  return (
    <Select
      className="section-choice"
      aria-label={t.chooseSection}
      value={props.code}
      optionLabelProp="name"
      options={options}
      onChange={props.onChoose}
    />
  );
}

/** The leaf sections before and after what is shown, on the same view. */
export function Neighbours({
  standard,
  shown,
}: {
  readonly standard: Standard;
  readonly shown: readonly LeafSection[];
}) {
  const t = useText(texts);
  const say = useSay();
  const { sections } = outline(standard);
  const [first, last] = [shown[0], shown.at(-1)];
  const before = first && sections[sections.indexOf(first) - 1];
  const after = last && sections[sections.indexOf(last) + 1];
  const params = { id: standard.id, edition: standard.edition };
  const to = (section: LeafSection) => (search: Record<string, unknown>) => ({
    ...search,
    section: section.code,
    criterion: undefined,
  });
  return (
    <nav className="neighbours" aria-label={`${t.previous} / ${t.next}`}>
      {before && (
        <Link to="/standards/$id/$edition" params={params} search={to(before)}>
          {"← "}
          {before.code} {say(before.title)}
        </Link>
      )}
      {after && (
        <Link to="/standards/$id/$edition" params={params} search={to(after)} className="neighbour-after">
          {after.code} {say(after.title)}
          {" →"}
        </Link>
      )}
    </nav>
  );
}
