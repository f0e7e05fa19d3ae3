import type { Day } from "../../kernel/index.ts";
import type { Certificate } from "./model.ts";

type Dated = Pick<Certificate, "issuedOn" | "validUntil" | "ended">;

/**
 * Is the certificate held on a day? From the day of issue to the last day it is valid, both included, and no longer
 * from the day it was withdrawn or superseded. An expired certificate is not held.
 */
export function isHeldOn({ issuedOn, validUntil, ended }: Dated, day: Day): boolean {
  return issuedOn <= day && day <= validUntil && (ended === null || day < ended.on);
}

/**
 * The certificate by which a centre holds its level on a day: of those held then the highest by the order of `levels`,
 * and of two with the same level the one valid longer. Null where none is held, or only at levels the rules do not know.
 */
export function heldOn<C extends Dated & Pick<Certificate, "level">>(
  certificates: readonly C[],
  levels: readonly { readonly id: string }[],
  day: Day,
): C | null {
  const rank = ({ level }: C) => levels.findIndex(({ id }) => id === level);
  const held = certificates.filter((one) => rank(one) !== -1 && isHeldOn(one, day));
  return held.toSorted((a, b) => rank(b) - rank(a) || (a.validUntil < b.validUntil ? 1 : -1))[0] ?? null;
}

/** How a certificate stands on a day. */
export type CertificateState = "in-force" | "not-yet" | "expired" | "withdrawn" | "superseded";

/** The state of a certificate on a day: what ended it comes before what its days say. */
export function certificateState({ issuedOn, validUntil, ended }: Dated, day: Day): CertificateState {
  if (ended && ended.on <= day) return ended.how;
  if (day < issuedOn) return "not-yet";
  return day <= validUntil ? "in-force" : "expired";
}
