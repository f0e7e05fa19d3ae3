import { z } from "zod";
import { Id, Language, Moment } from "../kernel/index.ts";

export const roles = [
  "administrator",
  "manager",
  "assessor",
  "quality",
  "tester",
  "agent",
  "viewer",
] as const;
/** What a member may do in an organisation; one membership can hold several. */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A password: 8 to 128 characters of any kind; 15 are advised. */
export const Password = z.string().min(8).max(128);

/** A login name: an e-mail address or any word the administrator chooses; compared in lower case. */
export const LoginName = z.string().trim().toLowerCase().min(2).max(120);

/** An e-mail address; what is to be done is sent there. */
export const Email = z.email().max(254);
export type Email = z.infer<typeof Email>;

export const accountStates = ["invited", "active", "deactivated"] as const;
/** An account as seen from one organisation: its membership there. */
export const Account = z.strictObject({
  id: Id,
  loginName: z.string(),
  name: z.string(),
  roles: z.array(Role),
  /** The address known to this organisation. */
  email: z.string().nullable(),
  state: z.enum(accountStates),
  lastSeenAt: Moment.nullable(),
});
export type Account = z.infer<typeof Account>;

/** A new member of the organisation; the reply carries a one-time link for the person. */
export const Invitation = z.strictObject({
  loginName: LoginName,
  name: z.string().trim().min(1).max(120),
  roles: z.array(Role).min(1),
});
export type Invitation = z.infer<typeof Invitation>;

/** A link that works once, to be handed over by the administrator; the secret is shown only here. */
export const OneTimeLink = z.strictObject({ path: z.string(), expiresAt: Moment });
export type OneTimeLink = z.infer<typeof OneTimeLink>;

/** Who is signed in, where, and as what. `organisation` is the one worked in now. */
export const Session = z.strictObject({
  account: z.strictObject({
    ...{ id: Id, loginName: z.string(), name: z.string(), language: Language },
    /** The address known to the organisation worked in. */
    email: z.string().nullable(),
  }),
  organisation: z.strictObject({ id: Id, name: z.string() }).nullable(),
  roles: z.array(Role),
  organisations: z.array(z.strictObject({ id: Id, name: z.string() })),
});
export type Session = z.infer<typeof Session>;

/** One sign-in of an account, for the list where one ends them. */
export const SignIn = z.strictObject({
  id: Id,
  startedAt: Moment,
  lastSeenAt: Moment,
  device: z.string(),
  current: z.boolean(),
});
export type SignIn = z.infer<typeof SignIn>;

/** A token for programs: it acts with these roles in one organisation until it expires or is revoked. */
export const ApiToken = z.strictObject({
  id: Id,
  name: z.string(),
  roles: z.array(Role),
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedAt: Moment.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;
