import { Refusal } from "../kernel/index.ts";
import { commonPasswords } from "./common-passwords.ts";

/** Can this password be guessed from a list: a common one, one character repeated, or the login name itself? */
export function isCommonPassword(password: string, loginName: string): boolean {
  const lower = password.toLowerCase();
  const name = loginName.toLowerCase();
  if (lower === name || lower === name.split("@")[0]) return true;
  return commonPasswords.has(lower) || new Set(lower).size === 1;
}

/** Refuses a password that is common or equals the login name (`password-too-common`). Length is the schema's. */
export function refuseCommonPassword(password: string, loginName: string): void {
  if (isCommonPassword(password, loginName)) throw new Refusal("password-too-common");
}
