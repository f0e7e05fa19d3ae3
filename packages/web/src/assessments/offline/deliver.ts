import { isUnanswered, reach } from "../../platform/device/index.ts";
import type { Draft, FieldId, Saved, Seen } from "../workspace/field.ts";
import type { TeamMode, TeamSheet } from "../workspace/team-mode.ts";
import {
  forgetSaved,
  isAnswerWaiting,
  keepAnswer,
  newestSaved,
  noteSaved,
  type Place,
  readOverlay,
} from "./device.ts";

const patienceMs = 10_000;

/** What is wanted of a field, and what its writer saw there. */
export type Wish = Seen & {
  readonly id: FieldId;
  readonly draft: Draft;
  readonly as: TeamMode["kind"];
  readonly packHash: string;
};

/**
 * Saves on the server where it answers, else on this device. An answer whose reply was lost may be there already; sent
 * again with what was seen, it then changes nothing.
 */
export async function deliver(
  place: Place,
  wish: Wish,
  save: (signal: AbortSignal) => Promise<Saved>,
): Promise<Saved> {
  const { id, draft, saved, beside, packHash } = wish;
  const as = wish.as === "stated" ? "stated" : "rated";
  const values = { base: saved.value, value: draft.value, beside: [...beside] };
  const keep = () => keepAnswer(place, { field: id, ...values, as, packHash });
  if (reach.cutOffSince() !== null || (await isAnswerWaiting(place, id).catch(() => false))) return keep();
  try {
    const held = await save(AbortSignal.timeout(patienceMs));
    // The server has it; a device that cannot note that shows an older sheet later, and loses nothing.
    await noteSaved(place, id, held).catch(() => {});
    return held;
  } catch (error) {
    if (isUnanswered(error)) return keep();
    throw error;
  }
}

/** Reads the sheet with what this device knows beyond it; a sheet fresh from the server knows the rest. */
export async function readWithDevice(place: Place, read: () => Promise<TeamSheet>): Promise<TeamSheet> {
  const upTo = await newestSaved().catch(() => 0);
  const lossesBefore = reach.losses();
  const isReached = reach.cutOffSince() === null;
  const given = await read();
  const isFresh = isReached && reach.losses() === lossesBefore;
  try {
    if (isFresh) await forgetSaved(place, upTo);
    return { ...given, sheet: { ...given.sheet, overlay: await readOverlay(place) } };
  } catch (error) {
    // A browser whose store no longer opens must not keep anybody from the server's own sheet.
    if (isFresh) return given;
    throw error;
  }
}
