import type { MomentColumn, OptionalMomentColumn } from "../platform/sessions/index.ts";

/** A link that works once; only the secret's hash is stored. `organisation_id` is the one whose administrator made it. */
export type OneTimeLinkTable = {
  id: string;
  account_id: string;
  organisation_id: string | null;
  purpose: "invitation" | "reset";
  secret_hash: Buffer;
  created_at: MomentColumn;
  expires_at: MomentColumn;
};

/** Failed sign-ins of an account or an address; the key is a SHA-256, so that the table names nobody. */
export type SignInAttemptTable = {
  key: Buffer;
  failures: number;
  last_at: MomentColumn;
  blocked_until: OptionalMomentColumn;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    one_time_links: OneTimeLinkTable;
    sign_in_attempts: SignInAttemptTable;
  }
}
