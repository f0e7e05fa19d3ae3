import { accounts } from "@plumbline/api";
import { type Role, roles } from "@plumbline/core/accounts";
import { useAsk, useChange } from "../platform/client/index.ts";
import { useLanguage, useText } from "../platform/text/index.ts";
import { roleHints, roleTexts } from "./text.ts";

export const useSignIns = () => useAsk(accounts.listSignIns, {});
export const useEndSignIn = () => useChange(accounts.endSignIn, [accounts.listSignIns]);
export const useAccounts = () => useAsk(accounts.listAccounts, {});
export const useTokens = () => useAsk(accounts.listTokens, {});

/** Every change of a member shows in the list at once. */
export const useInvite = () => useChange(accounts.inviteAccount, [accounts.listAccounts]);
export const useChangeRoles = () => useChange(accounts.changeRoles, [accounts.listAccounts]);
export const useDeactivate = () => useChange(accounts.deactivateAccount, [accounts.listAccounts]);
export const useChangeEmail = () => useChange(accounts.changeEmail, [accounts.listAccounts]);
export const useReactivate = () => useChange(accounts.reactivateAccount, [accounts.listAccounts]);

/** The roles as ticks, each with what it allows. */
export function useRoleOptions() {
  const names = useText(roleTexts);
  const hints = useText(roleHints);
  return roles.map((role) => ({ value: role, label: names[role], hint: hints[role] }));
}

/** Roles in words, in the order of their weight. */
export function useRoleWords(): (held: readonly Role[]) => string {
  const names = useText(roleTexts);
  const comma = useLanguage() === "zh" ? "、" : ", ";
  return (held) =>
    roles
      .filter((role) => held.includes(role))
      .map((role) => names[role])
      .join(comma);
}
