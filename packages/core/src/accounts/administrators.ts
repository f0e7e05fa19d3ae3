import { Refusal } from "../kernel/index.ts";
import type { Account, Role } from "./model.ts";

/**
 * Refuses a change that would leave the organisation without an administrator who can sign in
 * (`last-administrator`). `next` is what the account becomes: null where it is deactivated.
 */
export function refuseWithoutAdministrator(
  accounts: readonly Pick<Account, "id" | "roles" | "state">[],
  changedId: string,
  next: readonly Role[] | null,
): void {
  const changed = accounts.find(({ id }) => id === changedId);
  if (changed && !canAdminister(changed)) return;
  const others = accounts.filter(({ id }) => id !== changedId).some(canAdminister);
  if (!others && !next?.includes("administrator")) throw new Refusal("last-administrator");
}

function canAdminister({ roles, state }: Pick<Account, "roles" | "state">): boolean {
  return state === "active" && roles.includes("administrator");
}
