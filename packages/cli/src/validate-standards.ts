import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import {
  type PackProblem,
  packFileFaults,
  packFolders,
  standardsFolder,
  validatePack,
} from "@plumbline/documents";
import type { Terminal } from "./command.ts";
import { readInput } from "./files.ts";

type Checked = { readonly folder: string; readonly problems: readonly PackProblem[] };

/**
 * Checks the pack at a path (its folder, its standard.yaml, or the one file it was exported to), or every pack below;
 * 2 where faults are found.
 */
export async function validateStandards(
  path: string,
  { json, own }: { readonly json: boolean; readonly own: string },
  terminal: Terminal,
): Promise<0 | 2> {
  const checked = isOneFile(path)
    ? [{ folder: path, problems: await faultsOfFile(path, [own, standardsFolder]) }]
    : await Promise.all(
        (await foldersAt(path)).map(async (folder) => ({ folder, problems: await validatePack(folder) })),
      );
  const valid = checked.every(({ problems }) => problems.length === 0);
  if (json) terminal.print(JSON.stringify({ valid, packs: checked }, null, 2));
  else for (const pack of checked) report(pack, terminal);
  return valid ? 0 : 2;
}

function isOneFile(path: string): boolean {
  return [".xlsx", ".yaml", ".yml"].includes(extname(path)) && basename(path) !== "standard.yaml";
}

async function faultsOfFile(path: string, roots: readonly string[]): Promise<readonly PackProblem[]> {
  return packFileFaults(await readInput(path), basename(path), roots);
}

async function foldersAt(path: string): Promise<readonly string[]> {
  if (path.endsWith("standard.yaml")) return [dirname(path)];
  const names = await readdir(path).catch((): string[] => []);
  if (names.some((name) => name.endsWith(".yaml"))) return [path];
  const below = names.length > 0 ? await packFolders(path) : [];
  if (below.length === 0) throw new Refusal("file-not-found", { file: join(path, "standard.yaml") });
  return below.map(({ folder }) => folder);
}

function report({ folder, problems }: Checked, { language, print, complain }: Terminal): void {
  if (problems.length === 0) print(`${folder}: ${{ zh: "没有问题。", en: "sound." }[language]}`);
  for (const { file, line, column, cell, code, message } of problems) {
    const path = isOneFile(folder) ? folder : join(folder, file);
    complain(`${path}:${cell ?? `${line}:${column}`} ${code} ${message[language]}`);
  }
}
