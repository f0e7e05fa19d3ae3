import { resolve } from "node:path";
import { ownStandardsFolder, type ShelfPlaces } from "@plumbline/documents";
import { wrongUse } from "./options.ts";

/** Where standards of one's own are: the data folder, as `serve` has it. */
export const shelfOptions = { data: { type: "string", default: ".data" } } as const;

/** For commands that write a file of a standard. */
export const writeOptions = {
  ...shelfOptions,
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
} as const;

/** The shelf of a data folder: the standards in it, beside those that come with Plumbline. */
export function placesOf({ data }: { readonly data?: string }): ShelfPlaces & { readonly own: string } {
  return { own: ownStandardsFolder(resolve(data ?? shelfOptions.data.default)) };
}

/** The one standard or path a command is about. */
export function theOne(positionals: readonly string[]): string {
  const [only, ...others] = positionals;
  if (only === undefined || others.length > 0)
    throw wrongUse({ zh: "请写一个标准名或路径。", en: "Name one standard or one path." });
  return only;
}
