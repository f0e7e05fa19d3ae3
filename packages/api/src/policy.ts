import type { Role } from "@plumbline/core/accounts";

const everyone = ["administrator", "manager", "assessor", "quality", "tester", "agent", "viewer"] as const;
const readers = ["administrator", "manager", "assessor", "quality", "viewer"] as const;

/**
 * The one policy table: which roles may do what, in the organisation worked in. Whatever is not here is refused.
 * Endpoints name a row; the server refuses by it, the screens hide by it, the tests walk through it.
 */
export const policy = {
  "organisation.read": everyone,
  "organisation.manage": ["administrator", "manager"],
  "people.read": ["administrator", "manager", "quality"],
  "people.manage": ["administrator", "manager"],
  "accounts.manage": ["administrator"],
  "tokens.manage": ["administrator"],
  "journal.read": ["administrator"],
  "standards.read": everyone,
  "standards.write": ["administrator", "manager", "quality"],
  "assessments.read": readers,
  "assessments.create": ["administrator", "manager", "assessor"],
  "assessments.rate": ["administrator", "manager", "assessor"],
  "assessments.state": readers,
  /** Workbooks out and in: of ratings for those who may rate, of statements for respondents; which, the role in the team says. */
  "assessments.workbook": readers,
  /** Pieces of evidence kept to the assessors; whoever put one on file reads it, too. */
  "assessments.read-confidential": ["administrator", "assessor"],
  "assessments.approve": ["administrator", "manager"],
  "assessments.close": ["administrator", "manager", "assessor"],
  "assessments.report": readers,
  /** Consents, the anonymous file, files of others, and how many centres a group needs. */
  "assessments.benchmark": ["administrator", "manager"],
  "assessments.review": ["administrator", "manager", "assessor", "quality"],
  /** Approving signs in one's own name; withdrawing takes that back. */
  "assessments.sign-off": ["administrator", "manager"],
  "improvement.read": readers,
  "improvement.work": readers,
  "improvement.manage": ["administrator", "manager", "assessor", "quality"],
  "certificates.manage": ["administrator", "manager"],
  /** Choosing and planning the recurring duties of a centre; those they are given to record that they were done. */
  "duties.manage": ["administrator", "manager"],
  "duties.work": readers,
  "programme.read": readers,
  "mail.manage": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

/**
 * Rows that only a signed-in person may use: a token that could make tokens or reset passwords would never end, and
 * nobody's name is signed by a program.
 */
export const sessionOnly: readonly Permission[] = [
  "accounts.manage",
  "tokens.manage",
  "assessments.sign-off",
];

/** A row of the policy table. */
export type Permission = keyof typeof policy;

/** May somebody with these roles do this? */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => (policy[permission] as readonly Role[]).includes(role));
}
