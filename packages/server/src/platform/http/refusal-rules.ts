import type { RefusalData, RefusalRule, RefusalTable, Text } from "@plumbline/core/kernel";
import { refusalRule } from "@plumbline/core/refusals";
import { fileRefusals as documentRefusals } from "@plumbline/documents";
import { fileRefusals } from "../files/index.ts";
import { keyRefusals } from "../keys/index.ts";
import { mailRefusals } from "../mail/index.ts";

// What the core does not know of, since it knows no files.
const tables: readonly RefusalTable[] = [documentRefusals, fileRefusals, keyRefusals, mailRefusals];

/** How a code is answered; undefined where no refusals.ts declares it. */
export function ruleOf(code: string): RefusalRule | undefined {
  return refusalRule(code) ?? tables.find((table) => Object.hasOwn(table, code))?.[code];
}

/** A code as the documentation shows it: its status, and its sentence with "…" where a case would put its values. */
export function documentedRule(code: string): { readonly status: number; readonly text: Text } {
  const rule = ruleOf(code);
  if (!rule) throw new Error(`the refusal code ${code} is declared in no refusals.ts`);
  const texts = blanks.map((blank) => spoken(rule, blank)).filter((text) => text !== null);
  return { status: rule.status, text: texts[0] ?? { zh: code, en: code } };
}

// What stands for any value of a sentence: a word (or a Text), or a list of them.
const word = Object.defineProperty({ zh: "…", en: "…" }, Symbol.toPrimitive, { value: () => "…" });
const blanks = [word, [word]].map((blank) => new Proxy({}, { get: () => blank }));

/** Null where the sentence needs values of another form than the blank's. */
function spoken(rule: RefusalRule, blank: RefusalData): Text | null {
  try {
    return rule.text(blank);
  } catch {
    return null;
  }
}
