import { extname } from "node:path";
import type { GuidedPack } from "@plumbline/core/standards";
import { loadNamedGuidedPack, writePackWorkbook, writePackYaml } from "@plumbline/documents";
import type { Terminal } from "./command.ts";
import { writeOutput } from "./files.ts";
import { readOptions, wrongUse } from "./options.ts";
import { placesOf, theOne, writeOptions } from "./shelf-options.ts";

/** `plumbline standards export`: all of a standard as an authoring workbook or one YAML file. */
export async function exportStandard(args: readonly string[], { print }: Terminal): Promise<0> {
  const { values, positionals } = readOptions(args, writeOptions);
  const file = values.output;
  const write = file === undefined ? undefined : writers[extname(file).toLowerCase()];
  if (file === undefined || !write)
    throw wrongUse({
      zh: "请用 -o 指定 .xlsx 或 .yaml 文件。",
      en: "Name an .xlsx or .yaml file with -o.",
    });
  const pack = await loadNamedGuidedPack(theOne(positionals), placesOf(values));
  await writeOutput(file, await write(pack), values.force ?? false);
  print(file);
  return 0;
}

const inYaml = async (pack: GuidedPack) => Buffer.from(writePackYaml(pack));

const writers: Readonly<Record<string, (pack: GuidedPack) => Promise<Buffer>>> = {
  ".xlsx": writePackWorkbook,
  ".yaml": inYaml,
  ".yml": inYaml,
};
