import type { Permission } from "@plumbline/api";
import type { Reading } from "../text/index.ts";
import type { texts } from "./text.ts";

/** A page by name; offered where it exists and the role may use it. */
export type PageEntry = {
  readonly to: string;
  readonly words: PageWords;
  readonly permission?: Permission;
};

/** One entry of the menu. */
export type MenuEntry = PageEntry & { readonly words: MenuWords };

/** A page below one of the menu; reached from there and through the search. */
export type LowerEntry = PageEntry & { readonly below: MenuWords };

type Words = keyof Reading<typeof texts>;
type MenuWords = Extract<
  Words,
  | "today"
  | "standards"
  | "glossary"
  | "assessments"
  | "improvement"
  | "programme"
  | "organisation"
  | "accounts"
  | "tokens"
  | "mail"
  | "journal"
>;
type PageWords =
  | MenuWords
  | Extract<
      Words,
      | "newAssessment"
      | "comparison"
      | "benchmark"
      | "offline"
      | "newFinding"
      | "actions"
      | "board"
      | "programmeCalendar"
      | "centres"
      | "teams"
      | "positions"
      | "people"
      | "importPeople"
      | "reportLook"
    >;

/** The capabilities in the order facts flow. */
export const capabilityEntries: readonly MenuEntry[] = [
  { to: "/", words: "today" },
  { to: "/standards", words: "standards", permission: "standards.read" },
  { to: "/glossary", words: "glossary", permission: "standards.read" },
  { to: "/assessments", words: "assessments", permission: "assessments.read" },
  { to: "/improvement", words: "improvement", permission: "improvement.read" },
  { to: "/programme", words: "programme", permission: "programme.read" },
  { to: "/organisation", words: "organisation", permission: "organisation.read" },
];

/** What keeps the installation running. */
export const administrationEntries: readonly MenuEntry[] = [
  { to: "/accounts", words: "accounts", permission: "accounts.manage" },
  { to: "/tokens", words: "tokens", permission: "tokens.manage" },
  { to: "/mail", words: "mail", permission: "mail.manage" },
  { to: "/journal", words: "journal", permission: "journal.read" },
];

/** What people look for by name though the menu leads only to the page above. */
export const lowerEntries: readonly LowerEntry[] = [
  {
    to: "/assessments/new",
    words: "newAssessment",
    below: "assessments",
    permission: "assessments.create",
  },
  { to: "/comparison", words: "comparison", below: "assessments", permission: "assessments.read" },
  { to: "/benchmark", words: "benchmark", below: "assessments", permission: "assessments.read" },
  { to: "/offline", words: "offline", below: "assessments", permission: "assessments.read" },
  {
    to: "/improvement/findings/new",
    words: "newFinding",
    below: "improvement",
    permission: "improvement.manage",
  },
  { to: "/improvement/actions", words: "actions", below: "improvement", permission: "improvement.read" },
  { to: "/improvement/board", words: "board", below: "improvement", permission: "improvement.read" },
  {
    to: "/programme/calendar",
    words: "programmeCalendar",
    below: "programme",
    permission: "programme.read",
  },
  { to: "/organisation/centres", words: "centres", below: "organisation", permission: "organisation.read" },
  { to: "/organisation/teams", words: "teams", below: "organisation", permission: "organisation.read" },
  {
    to: "/organisation/positions",
    words: "positions",
    below: "organisation",
    permission: "organisation.read",
  },
  { to: "/organisation/people", words: "people", below: "organisation", permission: "people.read" },
  {
    to: "/organisation/people/import",
    words: "importPeople",
    below: "organisation",
    permission: "people.manage",
  },
  {
    to: "/organisation/reports",
    words: "reportLook",
    below: "organisation",
    permission: "organisation.read",
  },
];
