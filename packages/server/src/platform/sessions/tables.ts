import type { Role } from "@plumbline/core/accounts";
import type { Language } from "@plumbline/core/kernel";
import type { ColumnType, Generated, Insertable, Selectable } from "kysely";

/** A moment: written as a date, read as ISO 8601 with `Z`. */
export type MomentColumn = ColumnType<string, Date, Date>;
/** A moment that may be missing. */
export type OptionalMomentColumn = ColumnType<string | null, Date | null, Date | null>;

/** A person's account for the whole installation. `password_hash` is null until the first link is redeemed. */
export type AccountTable = {
  id: string;
  login_name: string;
  name: string;
  language: Language;
  password_hash: string | null;
  created_at: MomentColumn;
};

/** What an account is in one organisation. */
export type MembershipTable = {
  organisation_id: string;
  account_id: string;
  name: string;
  roles: Role[];
  state: "active" | "deactivated";
  /** The address this organisation knows; null unless the person gave one. */
  email: Generated<string | null>;
  last_seen_at: OptionalMomentColumn;
  created_at: MomentColumn;
};

/** One sign-in; only the token's hash is stored. */
export type SessionTable = {
  id: string;
  account_id: string;
  organisation_id: string | null;
  token_hash: Buffer;
  device: string;
  started_at: MomentColumn;
  last_seen_at: MomentColumn;
  expires_at: MomentColumn;
};

/** A token for programs; only its hash is stored. */
export type ApiTokenTable = {
  organisation_id: string;
  id: string;
  name: string;
  roles: Role[];
  token_hash: Buffer;
  created_by: string;
  created_at: MomentColumn;
  expires_at: MomentColumn;
  last_used_at: OptionalMomentColumn;
};

export type MembershipRow = Selectable<MembershipTable>;
export type SessionRow = Selectable<SessionTable>;
export type NewSessionRow = Insertable<SessionTable>;
export type ApiTokenRow = Selectable<ApiTokenTable>;

declare module "../database/index.ts" {
  interface Tables {
    accounts: AccountTable;
    memberships: MembershipTable;
    sessions: SessionTable;
    api_tokens: ApiTokenTable;
  }
}
