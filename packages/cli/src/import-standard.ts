import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type GuidedPack, standardName } from "@plumbline/core/standards";
import { installPack, loadGuidedPack, readPackFile, standardsFolder } from "@plumbline/documents";
import type { Terminal } from "./command.ts";
import { readInput } from "./files.ts";
import { fileIn } from "./one-file.ts";
import { readOptions } from "./options.ts";
import { placesOf, shelfOptions } from "./shelf-options.ts";

/** `plumbline standards import`: a workbook, YAML file or pack's folder into the data folder, whole or not at all. */
export async function importStandard(args: readonly string[], { language, print }: Terminal): Promise<0> {
  const { values, positionals } = readOptions(args, { ...shelfOptions, force: { type: "boolean" } });
  const file = fileIn(positionals);
  const places = placesOf(values);
  const pack = await packIn(file, [places.own, standardsFolder]);
  const folder = await installPack(pack, places, { replace: values.force ?? false });
  const { revision, counts } = pack.standard;
  const name = standardName(pack.standard);
  print(
    {
      zh: `已导入 ${name}（修订 ${revision}，${counts.criteria} 个条目）：${folder}\n正在运行的服务器重启后可用。`,
      en: `Imported ${name} (revision ${revision}, ${counts.criteria} criteria): ${folder}\nA running server has it after a restart.`,
    }[language],
  );
  return 0;
}

async function packIn(path: string, roots: readonly string[]): Promise<GuidedPack> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? loadGuidedPack(path) : readPackFile(await readInput(path), basename(path), roots);
}
