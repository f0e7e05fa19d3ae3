import { criteriaOf, type DraftCriterion, type TreeArea, treeOfDraft } from "@plumbline/core/standards";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { useOfferUndo } from "../../platform/ui/index.ts";
import { criterionTexts } from "./criterion-text.ts";
import type { FormProps } from "./form-props.ts";
import { formTexts } from "./form-text.ts";
import type { EditorSearch } from "./place.ts";
import {
  type Address,
  addressOf,
  insertAt,
  keyOf,
  kindAt,
  linesOf,
  moveTo,
  type NodeKind,
  neighbour,
  nodeAt,
  removeAt,
  type TreeNode,
} from "./tree-edits.ts";

type ActionsProps = FormProps & { readonly address: Address; readonly onGo: (to: EditorSearch) => void };

/** Moving a part of the tree up and down, to another place, or away; what was taken away can be brought back. */
export function NodeActions({ draft, edit, address, onGo }: ActionsProps) {
  const t = useText(criterionTexts);
  const form = useText(formTexts);
  const offerUndo = useOfferUndo();
  const tree = treeOfDraft(draft);
  const node = nodeAt(tree, address);
  if (node === undefined) return null;
  const change = (areas: TreeArea[], criteria: DraftCriterion[] = []) =>
    edit({ part: "tree", areas, criteria });
  const shift = (by: -1 | 1) => {
    const to = neighbour(tree, address, by);
    if (!to) return;
    change(insertAt(removeAt(tree, address), to, node));
    if (typeof node !== "string") onGo({ part: "tree", at: keyOf(to) });
  };
  const remove = () => {
    const kept = [...criteriaOf(draft)];
    change(removeAt(tree, address));
    onGo(placeAbove(address));
    const words = form.removed(t.headOf(t[kindAt(address)], nameOf(node)));
    // What it held is handed in again; what others changed meanwhile stays.
    offerUndo(words, async () =>
      edit({ part: "tree", areas: insertAt(removeAt(tree, address), address, node), criteria: kept }),
    );
  };
  return (
    <section aria-label={t.place}>
      <h3>{t.place}</h3>
      <div className="page-actions">
        <Button disabled={!neighbour(tree, address, -1)} onClick={() => shift(-1)}>
          {form.up}
        </Button>
        <Button disabled={!neighbour(tree, address, 1)} onClick={() => shift(1)}>
          {form.down}
        </Button>
        <MoveTo {...{ draft, edit, address, onGo }} />
        <Button onClick={remove}>{form.remove}</Button>
      </div>
    </section>
  );
}

function nameOf(node: TreeNode): string {
  if (typeof node === "string") return node;
  return "code" in node ? node.code : node.id;
}

/** Where one looks once something is gone: at what it stood in. */
function placeAbove(address: Address): EditorSearch {
  const above = address.slice(0, -2);
  return above.length > 0 ? { part: "tree", at: keyOf(above) } : { part: "tree" };
}

const lists: Readonly<Record<NodeKind, string | null>> = {
  area: null,
  section: "sections",
  group: "groups",
  criterion: "criteria",
};

function MoveTo({ draft, edit, address, onGo }: ActionsProps) {
  const t = useText(criterionTexts);
  const say = useSay();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const tree = treeOfDraft(draft);
  const list = lists[kindAt(address)];
  const places = list ? placesFor(tree, address) : [];
  if (!list || places.length === 0) return null;
  const options = places.map((place) => {
    const node = nodeAt(tree, place);
    const title = node && typeof node !== "string" ? node.title : { zh: "", en: "" };
    return { value: keyOf(place), label: `${node ? nameOf(node) : ""} ${say(title)}` };
  });
  const move = () => {
    if (chosen === null) return;
    edit({ part: "tree", areas: moveTo(tree, address, [...addressOf(chosen), list]), criteria: [] });
    setChosen(null);
    if (list !== "criteria") onGo({ part: "tree" });
  };
  return (
    <span className="own-move">
      <label htmlFor={id}>{t.moveTo}</label>
      <Select
        id={id}
        value={chosen}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "label" }}
        options={options}
        onChange={setChosen}
      />
      <Button disabled={chosen === null} onClick={move}>
        {t.move}
      </Button>
    </span>
  );
}

/** Where a node can stand beside where it is: never inside itself. */
function placesFor(tree: readonly TreeArea[], address: Address): readonly Address[] {
  const kind = kindAt(address);
  const above = keyOf(address.slice(0, -2));
  const own = keyOf(address);
  return linesOf(tree).flatMap((line) => {
    const key = keyOf(line.address);
    const node = nodeAt(tree, line.address);
    if (key === above || key === own || key.startsWith(`${own}.`) || !node || typeof node === "string")
      return [];
    const divided = "sections" in node && node.sections.length > 0;
    if (kind === "section") return line.kind === "area" ? [line.address] : [];
    if (kind === "group") return line.kind === "section" && !divided ? [line.address] : [];
    return line.kind === "group" || (line.kind === "section" && !divided) ? [line.address] : [];
  });
}
