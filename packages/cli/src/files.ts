import { readFile, writeFile } from "node:fs/promises";
import { Refusal } from "@plumbline/core/kernel";

/** The bytes of a file named on the command line. */
export async function readInput(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new Refusal("file-not-found", { file });
  });
}

/** Writes a file named on the command line; one that is there stays untouched unless `overwrite` says otherwise. */
export async function writeOutput(file: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  await writeFile(file, bytes, { flag: overwrite ? "w" : "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new Refusal("file-exists", { file });
    throw new Refusal("file-not-written", { file, cause: error.code });
  });
}
