import { Language } from "@plumbline/core/kernel";

type Environment = { readonly LC_ALL?: string; readonly LC_MESSAGES?: string; readonly LANG?: string };

/** The language to speak: `--lang`, else what the terminal is set to; Chinese where that begins with zh. */
export function languageOf(args: readonly string[], environment: Environment): Language {
  const at = args.indexOf("--lang");
  const asked =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return Language.safeParse(asked).data ?? (set.toLowerCase().startsWith("zh") ? "zh" : "en");
}
