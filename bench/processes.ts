import { readdirSync, readFileSync } from "node:fs";

/** What one process holds, in MB. Pss shares a page among all that map it, Rss counts it in full. */
export type Held = { readonly name: string; readonly pssMegabytes: number; readonly rssMegabytes: number };

/** The processes below one: its children, theirs, and so on. Linux only. */
export function processesBelow(pid: number): readonly number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const below = (parent: number): readonly number[] =>
    parents.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)]);
  return below(pid);
}

/** What a process holds; null where it has ended meanwhile. */
export function heldBy(pid: number): Held | null {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const name = read(`/proc/${pid}/comm`);
  if (rollup === null || name === null) return null;
  const megabytes = (line: RegExp) => Number(line.exec(rollup)?.[1] ?? 0) / 1024;
  return {
    name: name.trim(),
    pssMegabytes: megabytes(/^Pss:\s+(\d+)/m),
    rssMegabytes: megabytes(/^Rss:\s+(\d+)/m),
  };
}

/** Seconds of a core used so far by a process and its ended children; 0 where it has ended itself. */
export function coreSecondsOf(pid: number): number {
  // Linux counts in hundredths of a second, whatever the machine.
  return sumOf(fieldsOf(pid).slice(11, 15)) / 100;
}

function parentOf(pid: string): number {
  return fieldsOf(pid)[1] ?? 0;
}

/** The fields of a process after its name, which stands in brackets and may hold anything. */
function fieldsOf(pid: number | string): readonly number[] {
  const stat = read(`/proc/${pid}/stat`) ?? "";
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
