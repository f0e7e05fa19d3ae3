import {
  criteriaOf,
  type TreeArea,
  type TreeGroup,
  type TreeSection,
  treeOfDraft,
} from "@plumbline/core/standards";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { criterionTexts } from "./criterion-text.ts";
import { Pair, SlugField, Tick } from "./fields.tsx";
import type { FormProps } from "./form-props.ts";
import { formTexts } from "./form-text.ts";
import { NodeActions } from "./node-actions.tsx";
import type { EditorSearch } from "./place.ts";
import { texts } from "./text.ts";
import {
  type Address,
  addressOf,
  insertAt,
  keyOf,
  kindAt,
  linesOf,
  newArea,
  newCriterion,
  newGroup,
  newSection,
  nodeAt,
  replaceAt,
  type TreeNode,
} from "./tree-edits.ts";

type TreeProps = FormProps & { readonly at: string | undefined; readonly onGo: (to: EditorSearch) => void };

/** A place of the tree: its name, what stands in it, what can be added, and where it can go. */
export function TreeForm({ draft, edit, at, onGo }: TreeProps) {
  const t = useText(criterionTexts);
  const tree = treeOfDraft(draft);
  const change = (areas: TreeArea[]) => edit({ part: "tree", areas, criteria: [] });
  if (at === undefined) return <WholeTree {...{ draft, edit, onGo }} />;
  const address = addressOf(at);
  const node = nodeAt(tree, address);
  if (node === undefined || typeof node === "string") return <Notice>{t.notHere}</Notice>;
  const replace = (next: TreeNode) => change(replaceAt(tree, address, next));
  return (
    <div className="own-form">
      <NodeFields node={node} taken={takenBy(tree, node)} onChange={replace} />
      <AddHere {...{ draft, edit, onGo }} node={node} address={address} />
      <NodeActions {...{ draft, edit, onGo, address }} />
    </div>
  );
}

function takenBy(tree: readonly TreeArea[], node: Exclude<TreeNode, string>): readonly string[] {
  const isGroup = !("code" in node);
  return linesOf(tree).flatMap(({ kind, name }) => {
    if (kind === "criterion" || (kind === "group") !== isGroup) return [];
    return [name];
  });
}

/** Where nothing is chosen: what the tree is, and its first parts. */
function WholeTree({ draft, edit, onGo }: FormProps & Pick<TreeProps, "onGo">) {
  const t = useText(criterionTexts);
  const own = useText(texts);
  const tree = treeOfDraft(draft);
  const add = () => {
    const area = newArea(tree);
    edit({ part: "tree", areas: [...tree, area], criteria: [] });
    onGo({ part: "tree", at: keyOf([tree.length]), field: "title" });
  };
  return (
    <div className="own-form">
      <p>{t.treeLead}</p>
      {criteriaOf(draft).length === 0 && <p className="quiet">{own.noneYet}</p>}
      <div className="page-actions">
        <AddButton what={t.area} onAdd={add} />
      </div>
    </div>
  );
}

function AddButton({ what, onAdd }: { readonly what: string; readonly onAdd: () => void }) {
  const form = useAddWords();
  return <Button onClick={onAdd}>{form(what)}</Button>;
}

function useAddWords(): (what: string) => string {
  return useText(formTexts).add;
}

type NodeProps = {
  readonly node: Exclude<TreeNode, string>;
  readonly taken: readonly string[];
  readonly onChange: (node: TreeNode) => void;
};

function NodeFields({ node, taken, onChange }: NodeProps) {
  const t = useText(criterionTexts);
  const isGroup = !("code" in node);
  const name = isGroup ? node.id : node.code;
  return (
    <>
      <SlugField
        label={isGroup ? t.number : t.code}
        field="code"
        value={name}
        taken={taken}
        onChange={(next) => onChange(isGroup ? { ...node, id: next } : { ...node, code: next })}
      />
      <Pair
        label={t.title}
        field="title"
        value={node.title}
        onChange={(title) => onChange({ ...node, title })}
      />
      {!isGroup && (
        <Pair
          label={t.summary}
          field="summary"
          rows={2}
          value={node.summary ?? { zh: "", en: "" }}
          onChange={(summary) => onChange({ ...node, summary })}
        />
      )}
      {"required" in node && (
        <Tick
          label={t.required}
          value={node.required}
          onChange={(required) => onChange({ ...node, required })}
        />
      )}
    </>
  );
}

type AddProps = FormProps & {
  readonly node: Exclude<TreeNode, string>;
  readonly address: Address;
  readonly onGo: (to: EditorSearch) => void;
};

/** What can stand here: sections in an area; criteria, groups or sections in a section; criteria in a group. */
function AddHere({ draft, edit, onGo, node, address }: AddProps) {
  const t = useText(criterionTexts);
  const tree = treeOfDraft(draft);
  const put = (list: string, made: TreeNode, length: number) => {
    const place = [...address, list, length];
    edit({ part: "tree", areas: insertAt(tree, place, made), criteria: [] });
    onGo(
      typeof made === "string"
        ? { part: "criterion", criterion: made, field: "title" }
        : { part: "tree", at: keyOf(place), field: "title" },
    );
  };
  const section = (length: number) =>
    put("sections", newSection(tree, "code" in node ? node.code : "", length), length);
  const criterion = ({ criteria }: TreeSection | TreeGroup) =>
    put("criteria", newCriterion(tree, sectionOf(tree, address)), criteria.length);
  return (
    <section aria-label={t.addHere}>
      <h3>{t.addHere}</h3>
      <div className="page-actions">
        {"criteria" in node && !hasSections(node) && (
          <AddButton what={t.criterion} onAdd={() => criterion(node)} />
        )}
        {"groups" in node && !hasSections(node) && (
          <AddButton what={t.group} onAdd={() => put("groups", newGroup(tree), node.groups.length)} />
        )}
        {"sections" in node && !holdsCriteria(node) && (
          <AddButton what={t.section} onAdd={() => section(node.sections.length)} />
        )}
      </div>
    </section>
  );
}

function hasSections(node: Exclude<TreeNode, string>): boolean {
  return "sections" in node && node.sections.length > 0;
}

function holdsCriteria(node: TreeArea | TreeSection): boolean {
  return "criteria" in node && (node.criteria.length > 0 || node.groups.length > 0);
}

/** The code of the section that something stands in. */
function sectionOf(tree: readonly TreeArea[], address: Address): string {
  const own = kindAt(address) === "group" ? address.slice(0, -2) : address;
  const node = nodeAt(tree, own);
  return node && typeof node !== "string" && "code" in node ? node.code : "";
}
