import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Refusal } from "@plumbline/core/kernel";

/** The lock's files in a data folder: the locked one, the number of the process that holds it, and SQLite's own. */
export const lockFiles = ["server.lock", "server.pid", "server.lock-journal"] as const;

/**
 * Takes the data folder for this process until the returned function is called or the process dies.
 * Node has no file lock; SQLite's exclusive transaction is one: the kernel lets go of it after kill -9, and it
 * holds between containers that share a volume, where process numbers say nothing.
 */
export function lockFolder(folder: string): () => void {
  const [lock, holder] = lockFiles.map((name) => join(folder, name)) as [string, string]; // the first two of three
  const handle = new DatabaseSync(lock, { timeout: 0 });
  try {
    handle.exec("pragma journal_mode = off; begin exclusive");
  } catch {
    handle.close();
    throw new Refusal("folder-in-use", { folder, process: readHolder(holder) });
  }
  writeFileSync(holder, `${process.pid}\n`);
  return () => {
    rmSync(holder, { force: true });
    handle.close();
  };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "?";
  }
}
