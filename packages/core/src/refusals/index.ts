import { accountRefusals } from "../accounts/index.ts";
import { assessmentRefusals } from "../assessments/index.ts";
import { improvementRefusals } from "../improvement/index.ts";
import type { RefusalData, RefusalRule, RefusalTable, Text } from "../kernel/index.ts";
import { organisationRefusals } from "../organisation/index.ts";
import { programmeRefusals } from "../programme/index.ts";
import { standardRefusals } from "../standards/index.ts";
import { errorsOf, type InputError, type InputIssue } from "./input.ts";
import { sharedRefusals } from "./shared.ts";

export type { InputError, InputIssue } from "./input.ts";
export { type SharedCode, sharedRefusals } from "./shared.ts";

/** Every capability's codes; a new capability adds its table here. */
const tables: readonly RefusalTable[] = [
  sharedRefusals,
  accountRefusals,
  organisationRefusals,
  standardRefusals,
  assessmentRefusals,
  improvementRefusals,
  programmeRefusals,
];

const rules = merged(tables);

function merged(list: readonly RefusalTable[]): ReadonlyMap<string, RefusalRule> {
  const entries = list.flatMap((table) => Object.entries(table));
  const map = new Map(entries);
  const twice = entries.find(([code, rule]) => map.get(code) !== rule);
  if (twice) throw new Error(`the refusal code ${twice[0]} is declared twice`);
  return map;
}

/** How a code is answered; undefined where no refusals.ts declares it. */
export function refusalRule(code: string): RefusalRule | undefined {
  return rules.get(code);
}

/** The sentence of a refusal in both languages: what happened and what to do. An undeclared code throws. */
export function refusalText(code: string, data: RefusalData = {}): Text {
  return declared(code).text(data);
}

/** The HTTP status a refusal is answered with. An undeclared code throws. */
export function refusalStatus(code: string): RefusalRule["status"] {
  return declared(code).status;
}

function declared(code: string): RefusalRule {
  const found = rules.get(code);
  if (!found) throw new Error(`the refusal code ${code} is declared in no refusals.ts`);
  return found;
}

/** Puts a failed schema into plain words, one entry a place. `under` is the pointer of the whole, as `/body`. */
export function inputErrors(issues: readonly InputIssue[], under: string): InputError[] {
  return errorsOf(issues, under, refusalRule);
}
