import { Refusal, type Text } from "../../kernel/index.ts";
import { quarterOf } from "./bands.ts";
import { type BenchmarkEntry, BenchmarkFile, benchmarkFormat, fileLimits } from "./model.ts";

/** The file of an installation's own centres as text; entries stand by their random ids, so their order says nothing. */
export function writeBenchmarkFile(source: string, entries: readonly BenchmarkEntry[]): string {
  const inOrder = entries.toSorted((one, other) =>
    `${one.id} ${one.rulesHash}` < `${other.id} ${other.rulesHash}` ? -1 : 1,
  );
  const file: BenchmarkFile = { format: benchmarkFormat, version: 1, source, entries: inOrder };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Puts what zod says into words. */
export type Worded = (
  issues: readonly { readonly path: readonly PropertyKey[] }[],
) => readonly { readonly pointer: string; readonly text: Text }[];

/**
 * The file that somebody else's installation wrote. Whatever does not fit to the letter is refused with its place; a
 * file is taken whole or not at all.
 */
export function readBenchmarkFile(bytes: Uint8Array, today: string, worded: Worded): BenchmarkFile {
  if (bytes.length > fileLimits.bytes)
    throw refused("/", {
      zh: `文件超过 ${fileLimits.bytes / 1e6} MB。`,
      en: `The file is larger than ${fileLimits.bytes / 1e6} MB.`,
    });
  const read = BenchmarkFile.safeParse(parsed(bytes), { reportInput: true });
  if (!read.success) {
    const [first] = worded(read.error.issues);
    throw refused(first?.pointer || "/", first?.text ?? notJson);
  }
  const fault = faultIn(read.data, quarterOf(today));
  if (fault) throw refused(fault.place, fault.why);
  return read.data;
}

const notJson: Text = { zh: "不是完整的 JSON。", en: "This is not complete JSON." };

function refused(place: string, why: Text): Refusal {
  return new Refusal("benchmark-file-not-valid", { place, why });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refused("/", notJson);
  }
}

type Fault = { readonly place: string; readonly why: Text };

/** What the form alone cannot tell: the same entry twice, a quarter that has not begun, too many sections. */
function faultIn({ entries }: BenchmarkFile, present: string): Fault | undefined {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const key = `${entry.id} ${entry.rulesHash}`;
    if (seen.has(key)) return { place: `/entries/${at}/id`, why: twice };
    seen.add(key);
    if (entry.quarter > present) return { place: `/entries/${at}/quarter`, why: future };
    if (Object.keys(entry.sections).length > fileLimits.sections)
      return { place: `/entries/${at}/sections`, why: tooMany };
  }
  return undefined;
}

const twice: Text = { zh: "同一项出现了两次。", en: "The same entry appears twice." };
const future: Text = { zh: "这个季度还没有开始。", en: "This quarter has not begun yet." };
const tooMany: Text = {
  zh: `最多 ${fileLimits.sections} 节。`,
  en: `At most ${fileLimits.sections} sections.`,
};
