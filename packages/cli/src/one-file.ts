import { wrongUse } from "./options.ts";

/** The one file a command works on. */
export function fileIn(positionals: readonly string[]): string {
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw wrongUse({ zh: "请写一个文件名。", en: "Name one file." });
  return file;
}
