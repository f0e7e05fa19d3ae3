import { stat } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import { difference, type GuidedPack } from "@plumbline/core/standards";
import { loadGuidedPack, loadNamedGuidedPack, readPackFile, standardsFolder } from "@plumbline/documents";
import type { Terminal } from "./command.ts";
import { differenceText } from "./difference-text.ts";
import { readInput } from "./files.ts";
import { readOptions, wrongUse } from "./options.ts";
import { placesOf, shelfOptions } from "./shelf-options.ts";

/** `plumbline standards diff`: what is not the same in two editions or revisions. */
export async function compareStandards(args: readonly string[], { language, print }: Terminal): Promise<0> {
  const { values, positionals } = readOptions(args, { ...shelfOptions, json: { type: "boolean" } });
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0)
    throw wrongUse({
      zh: "请写两个标准名、文件夹或文件，旧的在前。",
      en: "Name two standards, folders or files, the older one first.",
    });
  const places = placesOf(values);
  const [old, now] = await Promise.all([before, after].map((name) => packAt(name, places)));
  if (!old || !now) throw new Error("both sides were named");
  const found = difference(old, now);
  print(values.json ? JSON.stringify(found, null, 2) : differenceText(found, { old, now }, language));
  return 0;
}

/** A pack by the name of its edition, its folder, its head file, or the one file it was exported to. */
async function packAt(name: string, places: ReturnType<typeof placesOf>): Promise<GuidedPack> {
  const there = await stat(name).catch(() => null);
  if (there?.isDirectory()) return loadGuidedPack(name);
  if (there?.isFile() && basename(name) === "standard.yaml") return loadGuidedPack(dirname(name));
  if (there?.isFile() || [".xlsx", ".yaml", ".yml"].includes(extname(name)))
    return readPackFile(await readInput(name), basename(name), [places.own, standardsFolder]);
  return loadNamedGuidedPack(name, places);
}
