import { type GuidedPack, type RecurringDuty, recurringDuties, standardName } from "../../standards/index.ts";
import type { CentreDuty, DutyKey } from "./model.ts";

/** A duty as the standard asks for it. */
export type AskedDuty = Pick<CentreDuty, "key" | "criterion" | "task" | "every" | "on">;

/**
 * The duties a standard's own criteria ask for, in printed order. Those its crosswalk leads to are kept with the
 * standard that asks for them, so that nothing is to be done twice.
 */
export function askedDuties(pack: GuidedPack): readonly AskedDuty[] {
  const counted = new Map<string, number>();
  return recurringDuties(pack, []).map(({ duty, criterion }) => {
    const rhythm = `${criterion}/${occasionOf(duty)}`;
    const at = (counted.get(rhythm) ?? 0) + 1;
    counted.set(rhythm, at);
    return { key: `${rhythm}/${at}`, criterion, task: duty.task, ...rhythmOf(duty) };
  });
}

function occasionOf(duty: RecurringDuty): string {
  return "every" in duty ? duty.every : duty.on;
}

function rhythmOf(duty: RecurringDuty): Pick<CentreDuty, "every" | "on"> {
  return "every" in duty ? { every: duty.every, on: null } : { every: null, on: duty.on };
}

type Centre = { readonly id: string; readonly name: string };

/**
 * All duties of a standard as a centre has them: those it once took up, in the standard's words of now, and the others
 * untouched. What the standard no longer asks for comes last, in the words it was taken up by.
 */
export function laidTogether(
  pack: GuidedPack,
  centre: Centre,
  kept: readonly CentreDuty[],
): readonly CentreDuty[] {
  const standard = standardName(pack.standard);
  const byKey = new Map<DutyKey, CentreDuty>(kept.map((duty) => [duty.key, duty]));
  const asked = askedDuties(pack);
  const keys = new Set(asked.map(({ key }) => key));
  return [
    ...asked.map((duty) => {
      const own = byKey.get(duty.key);
      return own ? { ...own, task: duty.task, isAsked: true } : untouched(duty, standard, centre);
    }),
    ...kept.filter(({ key }) => !keys.has(key)).map((duty) => ({ ...duty, isAsked: false })),
  ];
}

function untouched(duty: AskedDuty, standard: string, { id, name }: Centre): CentreDuty {
  return {
    ...duty,
    ...{ id: null, version: 0, centreId: id, centreName: name, standard, isAsked: true, isFollowed: false },
    ...{ months: null, positionId: null, accountId: null, startsOn: null },
    ...{ positionName: null, accountName: null, last: null, dueOn: null },
  };
}
