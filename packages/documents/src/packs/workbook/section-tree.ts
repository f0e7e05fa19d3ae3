import type { Text } from "@plumbline/core/kernel";
import type { PackProblem } from "../yaml-file.ts";
import { type BookRow, faultAt, placeOf } from "./book-row.ts";

/** An area, section or group with what stands below it. */
export type Branch = {
  readonly kind: string;
  readonly code: string;
  readonly row: BookRow;
  readonly sections: Branch[];
  readonly groups: Branch[];
  readonly criteria: BookRow[];
};

/** The areas with everything below them, and the rows that have no place. */
export type Tree = { readonly areas: readonly Branch[]; readonly problems: readonly PackProblem[] };

/** Builds the tree of a standard from the rows of its sections and criteria; what is above comes in an earlier row. */
export function treeOf(sections: readonly BookRow[], criteria: readonly BookRow[]): Tree {
  const branches: Branch[] = [];
  const problems = [
    ...sections.flatMap((row) => plant(row, branches)),
    ...criteria.flatMap((row) => hang(row, branches)),
    ...branches.flatMap(bare),
  ];
  return { areas: branches.filter(({ kind }) => kind === "area"), problems };
}

function plant(row: BookRow, branches: Branch[]): readonly PackProblem[] {
  const { kind, code, parent } = row.says;
  const branch = { kind: String(kind), code: String(code), row, sections: [], groups: [], criteria: [] };
  const above = kind === "area" ? undefined : parentOf(branch, wordOf(parent), branches);
  branches.push(branch);
  if (kind === "area")
    return parent === undefined ? [] : [faultAt(placeOf(row, "parent"), "reference-broken", onTop)];
  if (!above)
    return [faultAt(placeOf(row, "parent"), "reference-broken", noParent(String(kind), wordOf(parent)))];
  (kind === "group" ? above.groups : above.sections).push(branch);
  return [];
}

/** An area printed without sections shares its code with its only section: then the code means the section, but for itself. */
function parentOf({ kind, code }: Branch, parent: string, branches: readonly Branch[]): Branch | undefined {
  const find = (wanted: string) => branches.find((one) => one.kind === wanted && one.code === parent);
  if (kind === "group") return find("section");
  return parent === code ? find("area") : (find("section") ?? find("area"));
}

function hang(row: BookRow, branches: readonly Branch[]): readonly PackProblem[] {
  const { section, group } = row.says;
  const owner = branches.find(({ kind, code }) => kind === "section" && code === section);
  if (!owner) return [faultAt(placeOf(row, "section"), "reference-broken", noSection(wordOf(section)))];
  const inner = group === undefined ? owner : owner.groups.find(({ code }) => code === group);
  if (!inner) return [faultAt(placeOf(row, "group"), "reference-broken", noGroup(wordOf(group), owner.code))];
  inner.criteria.push(row);
  return [];
}

/** Nothing may be empty; a section without criteria is named by the rules of every pack. */
function bare({ kind, code, row, sections, criteria }: Branch): readonly PackProblem[] {
  const isBare = (kind === "area" && sections.length === 0) || (kind === "group" && criteria.length === 0);
  return isBare ? [faultAt(placeOf(row, "code"), "section-empty", nothingIn(kind, code))] : [];
}

function wordOf(value: unknown): string {
  return value === undefined ? "" : String(value);
}

const onTop: Text = {
  zh: "章没有上级；请清空 parent。",
  en: "Nothing is above an area; clear parent.",
};

function noParent(kind: string, parent: string): Text {
  const above = kind === "group" ? { zh: "节", en: "section" } : { zh: "章或节", en: "area or section" };
  return {
    zh: `前面的行中没有编码为“${parent}”的${above.zh}；上级必须写在前面。`,
    en: `No row before this one holds the ${above.en} "${parent}"; what is above comes first.`,
  };
}

function noSection(code: string): Text {
  return {
    zh: `工作表 sections 中没有节 ${code}；请更正，或在该表中补上。`,
    en: `The sheet sections has no section ${code}; correct it, or add it there.`,
  };
}

function noGroup(code: string, section: string): Text {
  return {
    zh: `节 ${section} 中没有组 ${code}；请更正，或在工作表 sections 中补上。`,
    en: `Section ${section} has no group ${code}; correct it, or add it to the sheet sections.`,
  };
}

function nothingIn(kind: string, code: string): Text {
  return {
    zh: `${kind === "area" ? "章" : "组"} ${code} 是空的；请补上内容或删去。`,
    en: `The ${kind} ${code} is empty; give it something or remove it.`,
  };
}
