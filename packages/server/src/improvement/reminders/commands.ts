import type { improvement as api } from "@plumbline/api";
import { dueActions, type MailState, type Reminder, reminderOf } from "@plumbline/core/improvement";
import { type Language, Refusal } from "@plumbline/core/kernel";
import type { Place } from "../../assessments/index.ts";
import { readOrganisation } from "../../organisation/index.ts";
import type { Context, Services } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { unfinishedActions } from "../actions/store.ts";
import * as store from "./store.ts";

/** The name of the daily job, the hour it begins on the machine's clock, and what one says. */
const jobName = "improvement.remind";
const hour = 8;
type RemindTask = { readonly organisationId: string };

/** Sees to it that owners of the organisation are reminded every morning; saying so again changes nothing. */
export async function keepReminding({ jobs }: Pick<Services, "jobs">, organisationId: string): Promise<void> {
  const data: RemindTask = { organisationId };
  await jobs.daily(jobName, { key: organisationId, hour, data });
}

/** Sends the reminders that come due from now on. */
export async function remindOwners(services: Services): Promise<void> {
  await services.jobs.work<RemindTask>(jobName, ({ organisationId }) => remind(services, organisationId));
}

/** Sends each owner of an organisation the one message of the day, where something is due. A failed one is tried again. */
export async function remind(services: Services, organisationId: string): Promise<void> {
  if (!services.mail.service) return;
  const within = <T>(work: (place: Place) => Promise<T>) =>
    services.database.inOrganisation(organisationId, (tx) => work({ tx, actor: { organisationId } }));
  const day = dayOf(services.clock());
  const messages = await within((place) => messagesOf(services, place, day));
  const failures: unknown[] = [];
  for (const { to, sending, reminder } of messages) {
    const isOurs = await within((place) => store.claimReminder(place, sending, services.clock()));
    if (!isOurs) continue;
    const state = await services.mail.send({ to, ...reminder }).then(
      () => "sent" as const,
      (error: unknown) => {
        failures.push(error);
        return "failed" as const;
      },
    );
    await within((place) => finish(services, place, sending, state));
  }
  if (failures.length > 0) throw failures[0];
}

async function messagesOf({ mail }: Services, place: Place, on: string) {
  const byOwner = Map.groupBy(await unfinishedActions(place), ({ ownerId }) => ownerId);
  const organisation = (await readOrganisation(place)).name;
  return (await store.listAddressees(place)).flatMap(({ id, name, email, language }) => {
    const actions = dueActions(byOwner.get(id) ?? [], on);
    const facts = { name, organisation, actions, on, publicUrl: mail.publicUrl };
    const reminder = reminderOf(facts, language);
    if (!reminder || email === null) return [];
    return [{ to: email, reminder, sending: { accountId: id, day: on, actions: actions.length } }];
  });
}

/** The program itself writes these entries. */
async function finish(
  { clock }: Services,
  place: Place,
  sending: store.Sending,
  state: "sent" | "failed",
): Promise<void> {
  const now = clock();
  await store.endReminder(place, sending, state, now);
  const actor = { accountId: null, name: "Plumbline 准绳", organisationId: place.actor.organisationId };
  const subject = { subject: "account", subjectId: sending.accountId };
  const { day, actions } = sending;
  await journal({ tx: place.tx, actor, now }, "improvement.send-reminder", subject, { day, actions, state });
}

/** The day on the machine's clock. */
function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The actor's own actions that are overdue or due soon. */
export async function readDueActions(context: Context<typeof api.readDueActions>) {
  const { actor, now, query } = context;
  const entries = [...dueActions(await unfinishedActions(context, actor.accountId), query.on ?? dayOf(now))];
  return { entries, total: entries.length };
}

/** How the mail service is set, and which owners of unfinished actions it cannot reach. */
export async function readMailState(context: Context<typeof api.readMailState>): Promise<MailState> {
  const { service, publicUrl } = context.services.mail;
  const owners = new Set((await unfinishedActions(context)).map(({ ownerId }) => ownerId));
  const unreached = (await store.listAddressees(context)).filter(
    ({ id, email }) => owners.has(id) && email === null,
  );
  return { service, publicUrl, ownersWithoutEmail: unreached.map(({ name }) => name) };
}

const test: Readonly<Record<Language, Reminder>> = {
  zh: {
    subject: "准绳：测试邮件",
    text: "这是一封测试邮件。您收到了它，说明邮件服务设置正确，负责人会按时收到到期提醒。",
  },
  en: {
    subject: "Plumbline: test message",
    text: "This is a test. You received it, so the mail service is set right and owners will get their reminders.",
  },
};

/** Sends a test message to the actor's own address. */
export async function sendTestMail(context: Context<typeof api.sendTestMail>): Promise<{ sentTo: string }> {
  const { actor, services } = context;
  if (!services.mail.service) throw new Refusal("mail-not-set");
  const own = (await store.listAddressees(context)).find(({ id }) => id === actor.accountId);
  if (!own?.email) throw new Refusal("own-email-missing");
  await services.mail.send({ to: own.email, ...test[own.language] });
  await keepReminding(services, actor.organisationId);
  const subject = { subject: "account", subjectId: actor.accountId };
  await journal(context, "improvement.test-mail", subject, {});
  return { sentTo: own.email };
}
