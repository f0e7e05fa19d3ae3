import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type PackProblem, packFolders, validatePack } from "@plumbline/documents";
import type { Terminal } from "./command.ts";

type Checked = { readonly folder: string; readonly problems: readonly PackProblem[] };

/** Checks the pack at a path (its folder or its standard.yaml), or every pack below; 2 where faults are found. */
export async function validateStandards(path: string, asJson: boolean, terminal: Terminal): Promise<0 | 2> {
  const folders = await foldersAt(path);
  const checked = await Promise.all(
    folders.map(async (folder) => ({ folder, problems: await validatePack(folder) })),
  );
  const valid = checked.every(({ problems }) => problems.length === 0);
  if (asJson) terminal.print(JSON.stringify({ valid, packs: checked }, null, 2));
  else for (const pack of checked) report(pack, terminal);
  return valid ? 0 : 2;
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
  for (const { file, line, column, code, message } of problems)
    complain(`${join(folder, file)}:${line}:${column} ${code} ${message[language]}`);
}
