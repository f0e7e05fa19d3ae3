import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Language, Refusal, type Text } from "@plumbline/core/kernel";

/** Reads a command's options and positional words; what does not fit is refused as `wrong-use`. */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    const everywhere = { lang: { type: "string" } } as const;
    const read = parseArgs({
      args: [...args],
      options: { ...options, ...everywhere },
      allowPositionals: true,
    });
    const { lang }: { lang?: string } = read.values;
    if (lang !== undefined && !Language.safeParse(lang).success) throw wrongUse(badLanguage(lang));
    return read;
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw wrongUse(causeOf(error));
  }
}

/** The refusal of a command line that cannot be followed. */
export function wrongUse(cause: Text): Refusal {
  return new Refusal("wrong-use", { cause });
}

function causeOf(error: Error): Text {
  const code = "code" in error ? error.code : undefined;
  const option = /'(-[^ ']*)/.exec(error.message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return { zh: `不认识的选项 ${option}。`, en: `The option ${option} is not known.` };
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return {
      zh: `选项 ${option} 的写法不对，请查看它是否需要取值。`,
      en: `The option ${option} is not used rightly; see whether it takes a value.`,
    };
  throw error;
}

function badLanguage(lang: string): Text {
  return { zh: `--lang 只能是 zh 或 en，不能是 ${lang}。`, en: `--lang is zh or en, not ${lang}.` };
}
