import { languages, type Text } from "@plumbline/core/kernel";
import { z } from "zod";
import type { PackProblem, PlacedData } from "./yaml-file.ts";

type Issue = z.core.$ZodIssue;

const inChinese = z.locales.zhCN().localeError;
const inEnglish = z.locales.en().localeError;
const languageNames: Text = { zh: "中文", en: "英文" };

/** A file's data held against its model: the value where it fits, and every fault of form with its line. */
export type FormReading<T> = {
  readonly value: T | undefined;
  /** The value with missing languages filled and unknown keys dropped, so that rules can be looked at too. */
  readonly mended: T | undefined;
  readonly problems: readonly PackProblem[];
};

/** Holds the data of a YAML file against a model. */
export function readForm<T>(model: z.ZodType<T>, yaml: PlacedData): FormReading<T> {
  if (yaml.problems.length > 0) return { value: undefined, mended: undefined, problems: yaml.problems };
  const read = model.safeParse(yaml.data, { reportInput: true });
  if (read.success) return { value: read.data, mended: read.data, problems: [] };
  const problems = read.error.issues.flatMap((issue) => faultsOf(issue, yaml));
  return { value: undefined, mended: model.safeParse(mend(yaml.data, read.error.issues)).data, problems };
}

function faultsOf(issue: Issue, yaml: PlacedData): readonly PackProblem[] {
  const { file, place } = yaml;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      file,
      ...place(issue.path, key),
      code: "key-unknown",
      message: unknownKey(key),
    }));
  const key = issue.path.at(-1);
  if (lacksLanguage(issue))
    return [
      {
        file,
        ...place(issue.path.slice(0, -1), key),
        code: "language-missing",
        message: lacking(issue, yaml),
      },
    ];
  return [{ file, ...place(issue.path, key), code: "value-wrong", message: wrongValue(issue, yaml) }];
}

function lacksLanguage(issue: Issue): boolean {
  const side = languages.find((language) => language === issue.path.at(-1));
  const absent = issue.code === "invalid_type" && (issue.input === undefined || issue.input === null);
  return side !== undefined && (absent || issue.code === "too_small");
}

function lacking({ path }: Issue, { nameOf }: PlacedData): Text {
  const side = languages.find((language) => language === path.at(-1)) ?? "zh";
  const what = nameOf?.(path) ?? path.slice(0, -1).join("/");
  return {
    zh: `${what} 缺少${languageNames[side]}；中英文都要写。`,
    en: `${what} lacks its ${side === "zh" ? "Chinese" : "English"} side; write both languages.`,
  };
}

function wrongValue(issue: Issue, { nameOf }: PlacedData): Text {
  const what = (nameOf?.(issue.path) ?? issue.path.join("/")) || "/";
  // A raw issue is an issue with its input, which `reportInput` keeps.
  const raw = issue as z.core.$ZodRawIssue;
  return { zh: `${what}：${said(inChinese(raw))}`, en: `${what}: ${said(inEnglish(raw))}` };
}

function said(message: string | { readonly message: string } | undefined | null): string {
  return typeof message === "string" ? message : (message?.message ?? "?");
}

function unknownKey(key: string): Text {
  return {
    zh: `不认识的键 ${key}；请核对拼写，或删去。`,
    en: `The key ${key} is not known here; check its spelling or remove it.`,
  };
}

/** A copy of the data without the faults that keep nothing else from being checked. */
function mend(data: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      const owner = at(copy, issue.path);
      for (const key of issue.keys) if (isRecord(owner)) delete owner[key];
    } else if (lacksLanguage(issue)) {
      const text = at(copy, issue.path.slice(0, -1));
      if (isRecord(text)) text[String(issue.path.at(-1))] = "–";
    }
  }
  return copy;
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[String(key)] : undefined), data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
