import { type GuidedPack, putTogether, type Standard } from "@plumbline/core/standards";
import { Document, isPair, isScalar, type Node, visit } from "yaml";

/** What is left out where it says nothing: the model puts it back. */
const defaults: Readonly<Record<string, unknown>> = {
  effort: 1,
  compliant: false,
  unknown: false,
  years: 0,
  required: true,
};
const optionalLists = ["notes", "supersedes", "statements", "duties", "facts", "crosswalk", "uses"];

/** Longest map or list that is written on one line. */
const oneLine = 120;
/** Lists of which every entry has a line of its own, and those whose entries always take several. */
const lists = [
  "values",
  "groups",
  "shares",
  "statements",
  "notes",
  "evidence",
  "duties",
  "crosswalk",
  "uses",
];
/** Texts that are long by nature stand one language a line, but for those within an entry that fits on one. */
const longTexts = ["summary", "rights", "question", "text", "why", "risk", "advice", "description"];
const longLists = ["scales", "angles", "list", "sections", "criteria"];

/** A pack as one YAML file: the head, and its areas in place. */
export function writePackYaml(pack: GuidedPack): string {
  return yamlOf(putTogether(pack.standard, pack.guidance));
}

/** A file of a pack's folder. */
export type PackFile = { readonly name: string; readonly text: string };

/** A pack as the files of its folder: `standard.yaml`, and one file an area. */
export function packFiles(pack: GuidedPack): readonly PackFile[] {
  const { areas, ...head } = putTogether(pack.standard, pack.guidance);
  const names = fileNames(areas);
  return [
    { name: "standard.yaml", text: yamlOf({ ...head, areas: names }) },
    ...areas.map((area, at) => ({ name: names[at] ?? "", text: yamlOf(area) })),
  ];
}

/** `area-1.yaml` by the code of each area; a number follows where two would be called the same. */
function fileNames(areas: Standard["areas"]): readonly string[] {
  const taken = new Set<string>();
  return areas.map(({ code }) => {
    const stem = `area-${code.toLowerCase().replaceAll(".", "-")}`;
    const free =
      [stem, ...areas.map((_, at) => `${stem}-${at + 2}`)].find((name) => !taken.has(name)) ?? stem;
    taken.add(free);
    return `${free}.yaml`;
  });
}

function yamlOf(value: object): string {
  const document = new Document(said(value), { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node, path) => {
      node.flow = !isSpread(path) && isShort(node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A copy without what says nothing. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => {
    const isEmptyList = Array.isArray(inner) && inner.length === 0 && optionalLists.includes(key);
    return inner !== undefined && inner !== defaults[key] && !isEmptyList;
  });
  return Object.fromEntries(kept.map(([key, inner]) => [key, said(inner)]));
}

/** The whole file, the lists of a pack, and the entries of the long ones. */
function isSpread(path: readonly unknown[]): boolean {
  const keys = path.map((one) => (isPair(one) && isScalar(one.key) ? String(one.key.value) : null));
  const [last, above] = [keys.at(-1), keys.at(-2)];
  if (path.length === 1) return true;
  if (last !== null && last !== undefined)
    return [...lists, ...longLists, ...longTexts, "guidance", "levels"].includes(last);
  return above !== null && above !== undefined && [...longLists, "areas"].includes(above);
}

function isShort(node: Node): boolean {
  const written = JSON.stringify(node);
  return written.length <= oneLine && !written.includes("\\n");
}
