import type { SignOffRound, SignOffSettings } from "@plumbline/core/assessments";
import type { Selectable } from "kysely";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import type { SignOffTable } from "./tables.ts";

/** A round as kept: who reviewed it by id, and where its bundle is. */
export type KeptRound = SignOffRound & {
  readonly assessmentId: string;
  readonly reviewedById: string | null;
  readonly bundleSha256: string | null;
};

/** The rounds of some assessments, the newest first. */
export async function readRounds({ tx, actor }: Place, ids: readonly string[]): Promise<KeptRound[]> {
  const rows = await tx
    .selectFrom("assessment_sign_offs")
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("round", "desc")
    .execute();
  return rows.map(keptOf);
}

/** The assessments whose sign-off was asked for and is not done, the first due first. */
export async function waitingRounds({ tx, actor }: Place, limit: number): Promise<KeptRound[]> {
  const rows = await tx
    .selectFrom("assessment_sign_offs")
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .where("ended_at", "is", null)
    .where("approved_at", "is", null)
    .orderBy("asked_at")
    .limit(limit)
    .execute();
  return rows.map(keptOf);
}

/** Opens a round in the actor's name. Needs the lock. */
export async function openRound(work: Work, assessmentId: string, round: number): Promise<void> {
  const { tx, actor, now } = work;
  await tx
    .insertInto("assessment_sign_offs")
    .values({
      ...{ organisation_id: actor.organisationId, assessment_id: assessmentId, round },
      ...{ asked_at: now.toISOString(), asked_by: actor.accountId, asked_by_name: actor.name },
    })
    .execute();
}

type Columns = Omit<
  Selectable<SignOffTable>,
  "organisation_id" | "assessment_id" | "round" | "asked_at" | "asked_by" | "asked_by_name"
>;

/** Writes down how a round went on. Needs the lock. */
export async function saveRound(
  { tx, actor }: Place,
  { assessmentId, round }: Pick<KeptRound, "assessmentId" | "round">,
  columns: Partial<Columns>,
): Promise<void> {
  await tx
    .updateTable("assessment_sign_offs")
    .set(columns)
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", assessmentId)
    .where("round", "=", round)
    .execute();
}

/** Which assessments of the organisation take two people; version 0 where nobody ever chose. */
export async function readSettings({ tx, actor }: Place): Promise<SignOffSettings> {
  const row = await tx
    .selectFrom("sign_off_settings")
    .select(["two_people as twoPeople", "version"])
    .where("organisation_id", "=", actor.organisationId)
    .executeTakeFirst();
  return row ?? { twoPeople: "external", version: 0 };
}

/** Writes the choice down; false where somebody else was quicker, and nothing changed. */
export async function saveSettings(
  { tx, actor }: Place,
  { twoPeople, version }: SignOffSettings,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("sign_off_settings")
    .values({ organisation_id: actor.organisationId, two_people: twoPeople, version })
    .onConflict((former) =>
      former
        .columns(["organisation_id"])
        .doUpdateSet({ two_people: twoPeople, version })
        .where("sign_off_settings.version", "=", version - 1),
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function keptOf(row: Selectable<SignOffTable>): KeptRound {
  return {
    ...{ assessmentId: row.assessment_id, round: row.round },
    ...{ reviewedById: row.reviewed_by, bundleSha256: row.bundle_sha256 },
    asked: { by: row.asked_by_name, at: row.asked_at },
    reviewed: reviewOf(row),
    approved: actOf(row.approved_by_name, row.approved_at),
    seal: sealOf(row),
    ended: endOf(row),
  };
}

function actOf(by: string | null, at: string | null) {
  return by !== null && at !== null ? { by, at } : null;
}

function reviewOf(row: Selectable<SignOffTable>): SignOffRound["reviewed"] {
  const act = actOf(row.reviewed_by_name, row.reviewed_at);
  return act && { ...act, remarks: row.remarks };
}

function sealOf(row: Selectable<SignOffTable>): SignOffRound["seal"] {
  const { sealed_sha256: sha256, key_fingerprint: key, level, bundle_bytes: bytes } = row;
  return sha256 !== null && key !== null && bytes !== null ? { sha256, key, level, bytes } : null;
}

function endOf(row: Selectable<SignOffTable>): SignOffRound["ended"] {
  const act = actOf(row.ended_by_name, row.ended_at);
  const { ended_how: how, ended_reason: reason } = row;
  return act && how !== null && reason !== null ? { ...act, how, reason } : null;
}
