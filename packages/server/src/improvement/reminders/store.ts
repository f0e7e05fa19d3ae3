import type { Language } from "@plumbline/core/kernel";
import type { Place } from "../../assessments/index.ts";

/** Whom a reminder goes to, in which language. */
export type Addressee = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
};

/** The active members with their addresses. */
export function listAddressees({ tx, actor }: Place): Promise<Addressee[]> {
  return tx
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select(["accounts.id", "memberships.name", "memberships.email", "accounts.language"])
    .where("memberships.organisation_id", "=", actor.organisationId)
    .where("memberships.state", "=", "active")
    .orderBy("accounts.id")
    .execute();
}

/** A message of one day to one account. */
export type Sending = { readonly accountId: string; readonly day: string; readonly actions: number };

/** Claims the one message of the day; false where it was sent, or is being sent, already. A failed one is tried again. */
export async function claimReminder({ tx, actor }: Place, sending: Sending, now: Date): Promise<boolean> {
  const claimed = await tx
    .insertInto("improvement_reminders")
    .values({
      ...{ organisation_id: actor.organisationId, account_id: sending.accountId, day: sending.day },
      ...{ actions: sending.actions, state: "sending", at: now.toISOString() },
    })
    .onConflict((former) =>
      former
        .columns(["organisation_id", "account_id", "day"])
        .doUpdateSet({ state: "sending", at: now.toISOString() })
        .where("improvement_reminders.state", "=", "failed"),
    )
    .returning("account_id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Writes down how the sending went. */
export async function endReminder(
  { tx, actor }: Place,
  { accountId, day }: Sending,
  state: "sent" | "failed",
  now: Date,
): Promise<void> {
  await tx
    .updateTable("improvement_reminders")
    .set({ state, at: now.toISOString() })
    .where("organisation_id", "=", actor.organisationId)
    .where("account_id", "=", accountId)
    .where("day", "=", day)
    .execute();
}
