import { noWords, type TreeArea, type TreeGroup, type TreeSection } from "@plumbline/core/standards";

/** The way to a node of the tree: `[0, "sections", 1, "criteria", 2]`. */
export type Address = readonly (string | number)[];

/** What stands in a tree: an area, a section, a group, or the id of a criterion. */
export type TreeNode = TreeArea | TreeSection | TreeGroup | string;
export type NodeKind = "area" | "section" | "group" | "criterion";

/** One line of the tree as it is drawn, depth first. */
export type Line = {
  readonly address: Address;
  readonly kind: NodeKind;
  /** Code or id. */
  readonly name: string;
  readonly depth: number;
};

type Tree = readonly TreeArea[];

/** An address as one word, for the location bar. */
export function keyOf(address: Address): string {
  return address.join(".");
}

/** The address of a word; whatever does not lead to a node is not found later. */
export function addressOf(key: string): Address {
  return key.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What kind of thing an address leads to. */
export function kindAt(address: Address): NodeKind {
  const list = address.at(-2);
  if (list === "sections") return "section";
  if (list === "groups") return "group";
  return list === "criteria" ? "criterion" : "area";
}

/** Everything in the tree, in printed order. */
export function linesOf(tree: Tree): readonly Line[] {
  return tree.flatMap((area, at): readonly Line[] => [
    { address: [at], kind: "area", name: area.code, depth: 0 },
    ...area.sections.flatMap((section, index) => inSection(section, [at, "sections", index], 1)),
  ]);
}

function inSection(section: TreeSection, address: Address, depth: number): readonly Line[] {
  const criteria = (ids: readonly string[], above: Address, deep: number) =>
    ids.map(
      (id, at): Line => ({ address: [...above, "criteria", at], kind: "criterion", name: id, depth: deep }),
    );
  return [
    { address, kind: "section", name: section.code, depth },
    ...criteria(section.criteria, address, depth + 1),
    ...section.groups.flatMap((group, at): readonly Line[] => {
      const inner = [...address, "groups", at];
      return [
        { address: inner, kind: "group", name: group.id, depth: depth + 1 },
        ...criteria(group.criteria, inner, depth + 2),
      ];
    }),
    ...section.sections.flatMap((one, at) => inSection(one, [...address, "sections", at], depth + 1)),
  ];
}

/** The node at an address; undefined where nothing is there. */
export function nodeAt(tree: Tree, address: Address): TreeNode | undefined {
  const found = address.reduce<unknown>((node, step) => (node as Steps | undefined)?.[step], tree);
  // An address ends at a position, and every list of the tree holds nodes.
  return typeof address.at(-1) === "number" ? (found as TreeNode | undefined) : undefined;
}

type Steps = { readonly [step: string | number]: unknown };

/** The tree with another node at an address. */
export function replaceAt(tree: Tree, address: Address, node: TreeNode): TreeArea[] {
  return inList(tree, address, (list, at) => list.with(at, node));
}

/** The tree without the node at an address. */
export function removeAt(tree: Tree, address: Address): TreeArea[] {
  return inList(tree, address, (list, at) => list.toSpliced(at, 1));
}

/** The tree with a node put in before the one at an address, or at the end. */
export function insertAt(tree: Tree, address: Address, node: TreeNode): TreeArea[] {
  return inList(tree, address, (list, at) => list.toSpliced(at, 0, node));
}

/** The address one place up or down among its like; undefined at the end. */
export function neighbour(tree: Tree, address: Address, by: -1 | 1): Address | undefined {
  const at = Number(address.at(-1)) + by;
  const next = [...address.slice(0, -1), at];
  return at >= 0 && nodeAt(tree, next) !== undefined ? next : undefined;
}

/** The tree with a node moved to the end of another list, with all that stands in it; unchanged where there is no such list. */
export function moveTo(tree: Tree, from: Address, list: Address): TreeArea[] {
  const node = nodeAt(tree, from);
  const target = nodeAt(tree, list.slice(0, -1));
  if (node === undefined || target === undefined) return [...tree];
  // Put in at an end first: so far the address it comes from still leads to it.
  return removeAt(insertAt(tree, [...list, Number.POSITIVE_INFINITY], node), from);
}

/** Copies the lists on the way to an address and changes the last one. */
function inList(
  tree: Tree,
  address: Address,
  change: (list: readonly TreeNode[], at: number) => readonly TreeNode[],
): TreeArea[] {
  const copy: TreeArea[] = structuredClone([...tree]);
  const above = address.slice(0, -1);
  const list = above.reduce<unknown>((node, step) => (node as Steps)[step], copy);
  // Addresses come from linesOf, so the step before the last leads to a list of nodes.
  const nodes = list as TreeNode[];
  nodes.splice(0, nodes.length, ...change([...nodes], Number(address.at(-1))));
  return copy;
}

/** An area with one empty section. */
export function newArea(tree: Tree): TreeArea {
  const code = free(codesOf(tree), (at) => String(at), tree.length + 1);
  return { code, title: noWords, sections: [newSection(tree, code, 0)] };
}

/** A section numbered after the part it stands in. */
export function newSection(tree: Tree, above: string, siblings: number): TreeSection {
  const code = free(codesOf(tree), (at) => `${above}.${at}`, siblings + 1);
  return { code, title: noWords, required: true, sections: [], groups: [], criteria: [] };
}

/** A group, without a printed number. */
export function newGroup(tree: Tree): TreeGroup {
  const taken = linesOf(tree).flatMap(({ kind, name }) => (kind === "group" ? [name] : []));
  return { id: free(taken, (at) => `group-${at}`, taken.length + 1), title: noWords, criteria: [] };
}

/** The id of the next criterion: the next number where all have numbers, else one after its section. */
export function newCriterion(tree: Tree, section: string): string {
  const taken = linesOf(tree).flatMap(({ kind, name }) => (kind === "criterion" ? [name] : []));
  const numbers = taken.map(Number);
  if (numbers.every(Number.isInteger)) return free(taken, String, Math.max(0, ...numbers) + 1);
  return free(taken, (at) => `${section}-${String(at).padStart(3, "0")}`, 1);
}

function codesOf(tree: Tree): readonly string[] {
  return linesOf(tree).flatMap(({ kind, name }) => (kind === "area" || kind === "section" ? [name] : []));
}

function free(taken: readonly string[], named: (at: number) => string, from: number): string {
  return taken.includes(named(from)) ? free(taken, named, from + 1) : named(from);
}
