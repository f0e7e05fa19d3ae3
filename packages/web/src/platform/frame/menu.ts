import type { Permission } from "@plumbline/api";
import type { Reading } from "../text/index.ts";
import type { texts } from "./text.ts";

/** One entry of the menu; shown where its page exists and the role may use it. */
export type MenuEntry = {
  readonly to: string;
  readonly words: keyof Pick<
    Reading<typeof texts>,
    "today" | "standards" | "assessments" | "organisation" | "accounts" | "tokens" | "journal"
  >;
  readonly permission?: Permission;
};

/** The capabilities in the order facts flow. */
export const capabilityEntries: readonly MenuEntry[] = [
  { to: "/", words: "today" },
  { to: "/standards", words: "standards", permission: "standards.read" },
  { to: "/assessments", words: "assessments", permission: "assessments.read" },
  { to: "/organisation", words: "organisation", permission: "organisation.read" },
];

/** What keeps the installation running. */
export const administrationEntries: readonly MenuEntry[] = [
  { to: "/accounts", words: "accounts", permission: "accounts.manage" },
  { to: "/tokens", words: "tokens", permission: "tokens.manage" },
  { to: "/journal", words: "journal", permission: "journal.read" },
];
