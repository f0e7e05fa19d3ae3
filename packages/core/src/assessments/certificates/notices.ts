import { addDays, type Day } from "../../kernel/index.ts";
import type { Duty } from "../overview.ts";
import type { Certificate } from "./model.ts";

/** So many days before it expires a certificate is brought to mind: half a year, three months, one month. */
export const noticeDays = [180, 90, 30] as const;
export type NoticeDays = (typeof noticeDays)[number];

/** Which of the notices a day to come has reached: the shortest that fits, `overdue` once it has passed, else null. */
export function noticeOf(day: Day, today: Day): NoticeDays | "overdue" | null {
  if (day < today) return "overdue";
  return noticeDays.toReversed().find((days) => day <= addDays(today, days)) ?? null;
}

type Noticed = Pick<
  Certificate,
  "id" | "number" | "centreId" | "centreName" | "standard" | "issuedOn" | "validUntil" | "visits" | "ended"
>;

/**
 * What somebody has to see to: certificates that expire within 180 days, or have expired without another one in their
 * place, and surveillance visits planned within 90 days or missed. What has ended asks for nothing.
 */
export function certificateDuties(certificates: readonly Noticed[], today: Day): Duty[] {
  const standing = certificates.filter(({ ended }) => ended === null);
  return standing.flatMap((one) => [
    ...(isFollowed(one, standing) || noticeOf(one.validUntil, today) === null
      ? []
      : [duty("certificate-expiring", one, one.validUntil)]),
    ...one.visits
      .filter(({ plannedOn, doneOn }) => doneOn === null && plannedOn <= addDays(today, 90))
      .map(({ plannedOn }) => duty("visit-planned", one, plannedOn)),
  ]);
}

/** Is there another one of the same centre and standard that is valid longer? */
function isFollowed(one: Noticed, standing: readonly Noticed[]): boolean {
  return standing.some(
    ({ centreId, standard, validUntil }) =>
      centreId === one.centreId && standard === one.standard && validUntil > one.validUntil,
  );
}

function duty(kind: "certificate-expiring" | "visit-planned", one: Noticed, dueOn: Day): Duty {
  const { id: certificateId, number: title, centreId, centreName, standard } = one;
  return { kind, certificateId, title, centreId, centreName, standard, dueOn };
}
