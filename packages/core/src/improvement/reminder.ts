import { daysBetween, type Language } from "../kernel/index.ts";
import type { Action, Reminder } from "./model.ts";

type Due = Pick<Action, "id" | "what" | "dueOn" | "findingTitle" | "centreName" | "progress">;

/** What a reminder is made of: the owner's due actions, first due first, as seen on a day. */
export type ReminderFacts = {
  readonly name: string;
  readonly organisation: string;
  readonly actions: readonly Due[];
  readonly on: string;
  /** Where the pages are reached, `https://plumbline.example`; null leaves links out. */
  readonly publicUrl: string | null;
};

const words = {
  zh: {
    subject: (count: number, overdue: number) =>
      overdue > 0 ? `准绳：${overdue} 项改进措施已超期` : `准绳：${count} 项改进措施即将到期`,
    greeting: (name: string, organisation: string) =>
      `${name}，您好：\n\n以下是您在“${organisation}”负责的改进措施。`,
    late: (days: number) => `已超期 ${days} 天`,
    today: "今天到期",
    soon: (days: number) => `还有 ${days} 天到期`,
    facts: (due: Due) =>
      `${due.dueOn} 到期，进度 ${due.progress}%，${due.centreName}，针对“${due.findingTitle}”`,
    end: "办完请填报进度；不再需要时请说明理由。每天最多发送一封，没有到期的事就不发。",
  },
  en: {
    subject: (count: number, overdue: number) =>
      overdue > 0
        ? `Plumbline: ${overdue} of your actions ${overdue === 1 ? "is" : "are"} overdue`
        : `Plumbline: ${count} of your actions ${count === 1 ? "is" : "are"} due soon`,
    greeting: (name: string, organisation: string) =>
      `Dear ${name},\n\nthese are actions that you own at ${organisation}.`,
    late: (days: number) => `overdue by ${days} ${days === 1 ? "day" : "days"}`,
    today: "due today",
    soon: (days: number) => `due in ${days} ${days === 1 ? "day" : "days"}`,
    facts: (due: Due) =>
      `due ${due.dueOn}, progress ${due.progress}%, ${due.centreName}, about “${due.findingTitle}”`,
    end: "Report the progress when something is done; say why when it is no longer needed. There is at most one message a day, and none when nothing is due.",
  },
} as const;

/** The one message of a day to an owner, in plain text; without due actions there is nothing to send. */
export function reminderOf(facts: ReminderFacts, language: Language): Reminder | null {
  const { actions, on, name, organisation, publicUrl } = facts;
  if (actions.length === 0) return null;
  const said = words[language];
  const overdue = actions.filter(({ dueOn }) => dueOn < on).length;
  const entries = actions.map((due, at) => {
    const link = publicUrl ? `\n   ${publicUrl}/improvement/actions/${due.id}` : "";
    return `${at + 1}. ${due.what} — ${whenOf(due, on, language)}\n   ${said.facts(due)}${link}`;
  });
  return {
    subject: said.subject(actions.length, overdue),
    text: [said.greeting(name, organisation), ...entries, said.end].join("\n\n"),
  };
}

function whenOf({ dueOn }: Due, on: string, language: Language): string {
  const said = words[language];
  const days = daysBetween(on, dueOn);
  if (days === 0) return said.today;
  return days < 0 ? said.late(-days) : said.soon(days);
}
