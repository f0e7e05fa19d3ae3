import { languages } from "../kernel/index.ts";
import type { Standard } from "./model.ts";

/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A standard in two: what decides verdicts, and what people read (JSON pointer → text in both languages). */
export type SplitStandard = { readonly rules: Json; readonly texts: Readonly<Record<string, Json>> };

/** What a standard carries for its readers, the plan, upgrades and the sign-off; no verdict depends on it. */
const besideTheRules: readonly string[] = [
  "effort",
  "severity",
  "audiences",
  "channels",
  "supersedes",
  "guidance",
];

/** The same of the head, where `supersedes` names editions and belongs to the rules. */
const besideTheHead: readonly string[] = ["evidenceNeeds"];

/**
 * Parts a standard into rules and texts. Better wording, guidance, a new note or a higher revision changes only the
 * texts; empty lists and objects are left out of the rules, so an omitted list equals an empty one.
 */
export function splitStandard(standard: Standard): SplitStandard {
  const texts: Record<string, Json> = {};
  const { revision, ...rest } = standard;
  texts["/revision"] = revision;
  // A parsed standard is plain data; serialising drops the optional keys that are undefined.
  const plain: Json = JSON.parse(JSON.stringify(rest));
  return { rules: withoutTexts(plain, "", texts) ?? {}, texts };
}

function withoutTexts(value: Json, pointer: string, texts: Record<string, Json>): Json | undefined {
  if (value === null || typeof value !== "object") return value;
  if (isText(value)) {
    texts[pointer] = value;
    return undefined;
  }
  const kept = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const place = `${pointer}/${escaped(key)}`;
    if ((pointer === "" ? besideTheHead : besideTheRules).includes(key)) {
      texts[place] = inner;
      return [];
    }
    const rules = withoutTexts(inner, place, texts);
    return rules === undefined ? [] : [[key, rules]];
  });
  if (kept.length === 0) return undefined;
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

function isText(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === languages.length && languages.every((language) => keys.includes(language));
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
