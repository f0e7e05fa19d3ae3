import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Text } from "@plumbline/core/kernel";
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** Where something stands: line and column from 1; in a workbook these count rows and columns of the cell's sheet. */
export type Place = {
  readonly line: number;
  readonly column: number;
  /** In a workbook, `criteria!C12`. */
  readonly cell?: string;
};

/** A fault of a pack, placed where an editor finds it. */
export type PackProblem = Place & {
  readonly file: string;
  readonly code: string;
  readonly message: Text;
};

/** A file as plain data, with the way back from a path in the data to its place. */
export type PlacedData = {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly PackProblem[];
  readonly place: (path: readonly PropertyKey[], key?: PropertyKey) => Place;
  /** What readers of the file call what stands at a path; the path itself unless given. */
  readonly nameOf?: (path: readonly PropertyKey[]) => string | undefined;
};

const maxBytes = 5 * 1024 * 1024;
const maxAliases = 100;

/** Reads a YAML file: no custom tags, no key twice, few aliases, 5 MB at most. Faults are named, not thrown. */
export async function readYaml(path: string): Promise<PlacedData> {
  const file = basename(path);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) return unread(file, "file-missing", missing(file));
  if (size > maxBytes) return unread(file, "file-too-large", tooLarge(file));
  return parseYaml(file, await readFile(path));
}

/** Parses the bytes of a YAML file; `file` is the name used in messages. */
export function parseYaml(file: string, bytes: Uint8Array): PlacedData {
  const lines = new LineCounter();
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const document = parseDocument(source, { lineCounter: lines, schema: "core", uniqueKeys: true });
    const place = placer(document, lines);
    const problems = [...document.errors, ...document.warnings].map((fault) => {
      const [at] = fault.linePos ?? [{ line: 1, col: 1 }];
      const cause = fault.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? fault.code;
      return { file, line: at.line, column: at.col, code: "yaml-invalid", message: notYaml(cause) };
    });
    if (problems.length > 0) return { file, data: undefined, problems, place };
    return { file, data: document.toJS({ maxAliasCount: maxAliases }), problems, place };
  } catch (error) {
    // Bytes that are no UTF-8, too many aliases, or nesting deeper than the parser's stack.
    return unread(file, "yaml-invalid", notYaml(error instanceof Error ? error.message : String(error)));
  }
}

function placer(document: Document, lines: LineCounter): PlacedData["place"] {
  return (path, key) => {
    const node = deepest(document.contents, path);
    const offset = (key !== undefined && keyOffset(node, key)) || node?.range?.[0] || 0;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** The node at a path, or the last one on the way that is there. */
function deepest(from: unknown, path: readonly PropertyKey[]): Node | undefined {
  let node = isNode(from) ? from : undefined;
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

function keyOffset(node: Node | undefined, key: PropertyKey): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function unread(file: string, code: string, message: Text): PlacedData {
  const problems = [{ file, line: 1, column: 1, code, message }];
  return { file, data: undefined, problems, place: () => ({ line: 1, column: 1 }) };
}

function missing(file: string): Text {
  return {
    zh: `找不到文件 ${file}；请补上，或从 areas 中删去。`,
    en: `The file ${file} is missing; add it, or take it out of areas.`,
  };
}

function tooLarge(file: string): Text {
  return { zh: `文件 ${file} 超过 5 MB 上限。`, en: `The file ${file} is larger than the limit of 5 MB.` };
}

function notYaml(cause: string): Text {
  return { zh: `不是可用的 YAML：${cause}`, en: `Not usable YAML: ${cause}` };
}
