import type {
  Certificate,
  CertificateEnd,
  CertificateVersion,
  EvidenceFile,
} from "@plumbline/core/assessments";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";

/** What a list of certificates is narrowed by. */
export type CertificateFilter = {
  readonly id?: string | undefined;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  /** Leaves the centres out that are archived. */
  readonly active?: boolean;
};

/** The certificates, those valid longest first, ended ones included; two queries however many there are. */
export async function readCertificates(place: Place, filter: CertificateFilter = {}): Promise<Certificate[]> {
  const { id, centreId, standard, active = false } = filter;
  const rows = await certificates(place)
    .$if(id !== undefined, (one) => one.where("own.id", "=", id ?? ""))
    .$if(centreId !== undefined, (of) => of.where("own.centre_id", "=", centreId ?? ""))
    .$if(standard !== undefined, (by) => by.where("own.standard", "=", standard ?? ""))
    .$if(active, (of) => of.where("centres.archived_at", "is", null))
    .orderBy("own.valid_until", "desc")
    .orderBy("own.id", "desc")
    .execute();
  const files = Map.groupBy(
    await filesOf(
      place,
      rows.map((row) => row.id),
    ),
    ({ certificateId }) => certificateId,
  );
  return rows.map((row) => certificateOf(row, files.get(row.id) ?? []));
}

/** One certificate; undefined where this organisation has none of that id. */
export async function findCertificate(place: Place, id: string): Promise<Certificate | undefined> {
  const [found] = await readCertificates(place, { id });
  return found;
}

/** The same, and until the transaction ends nobody else changes it. */
export async function lockCertificate(place: Place, id: string): Promise<Certificate | undefined> {
  const { tx, actor } = place;
  await tx
    .selectFrom("assessment_certificates")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  return findCertificate(place, id);
}

/** Writes a new certificate down, with its first version. */
export async function insertCertificate(work: Work, certificate: Certificate): Promise<void> {
  const { tx, actor } = work;
  await tx
    .insertInto("assessment_certificates")
    .values({
      ...{ organisation_id: actor.organisationId, id: certificate.id, centre_id: certificate.centreId },
      ...{ standard: certificate.standard, recorded_at: certificate.recordedAt },
      ...{ recorded_by: actor.accountId, recorded_by_name: certificate.recordedBy },
      ...columnsOf(certificate),
    })
    .execute();
  await insertVersion(work, certificate);
}

/** Saves a certificate as it is now, and what it says as a version. Needs the lock. */
export async function saveCertificate(work: Work, certificate: Certificate): Promise<void> {
  const { tx, actor } = work;
  await tx
    .updateTable("assessment_certificates")
    .set(columnsOf(certificate))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", certificate.id)
    .execute();
  await insertVersion(work, certificate);
}

/** Writes a copy down; the bytes are in the store already. */
export async function insertFile({ tx, actor }: Work, id: string, file: EvidenceFile): Promise<void> {
  const { version, name, type, bytes, sha256, uploadedAt, uploadedBy } = file;
  await tx
    .insertInto("assessment_certificate_files")
    .values({
      ...{ organisation_id: actor.organisationId, certificate_id: id, version, name, type, bytes, sha256 },
      ...{ uploaded_at: uploadedAt, uploaded_by: actor.accountId, uploaded_by_name: uploadedBy },
    })
    .execute();
}

/** What was recorded of a certificate, the newest first. */
export function readVersions({ tx, actor }: Place, id: string): Promise<CertificateVersion[]> {
  return tx
    .selectFrom("assessment_certificate_versions")
    .select(["version", "says", "ended", "at", "by_name as by"])
    .where("organisation_id", "=", actor.organisationId)
    .where("certificate_id", "=", id)
    .orderBy("version", "desc")
    .execute();
}

/** What of a certificate its versions keep. */
export function saysOf(certificate: Certificate): CertificateVersion["says"] {
  const { level, number, body, issuedOn, validUntil, scope, remarks, visits } = certificate;
  return { level, number, body, issuedOn, validUntil, scope, remarks, visits };
}

async function insertVersion({ tx, actor, now }: Work, certificate: Certificate): Promise<void> {
  const { id, version, ended } = certificate;
  await tx
    .insertInto("assessment_certificate_versions")
    .values({
      ...{ organisation_id: actor.organisationId, certificate_id: id, version },
      ...{ says: json(saysOf(certificate)), ended: ended && json(ended) },
      ...{ at: now.toISOString(), by_id: actor.accountId, by_name: actor.name },
    })
    .execute();
}

function columnsOf({ ended, ...certificate }: Certificate) {
  return {
    ...{ version: certificate.version, level: certificate.level, number: certificate.number },
    ...{ body: certificate.body, issued_on: certificate.issuedOn, valid_until: certificate.validUntil },
    ...{ scope: certificate.scope, remarks: certificate.remarks, visits: json(certificate.visits) },
    ...{ ended_how: ended?.how ?? null, ended_on: ended?.on ?? null, ended_reason: ended?.reason ?? null },
    ...{ ended_at: ended?.at ?? null, ended_by_name: ended?.by ?? null },
    successor_id: ended?.successorId ?? null,
  };
}

function certificates({ tx, actor }: Place) {
  return tx
    .selectFrom("assessment_certificates as own")
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "own.organisation_id")
        .onRef("centres.id", "=", "own.centre_id"),
    )
    .where("own.organisation_id", "=", actor.organisationId)
    .selectAll("own")
    .select("centres.name as centre_name");
}
type Row = Awaited<ReturnType<ReturnType<typeof certificates>["executeTakeFirstOrThrow"]>>;

async function filesOf({ tx, actor }: Place, ids: readonly string[]) {
  return tx
    .selectFrom("assessment_certificate_files")
    .select(["certificate_id as certificateId", "version", "name", "type", "bytes", "sha256"])
    .select(["uploaded_by_name as uploadedBy", "uploaded_at as uploadedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("certificate_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("version", "desc")
    .execute();
}

function certificateOf(row: Row, files: Awaited<ReturnType<typeof filesOf>>): Certificate {
  return {
    ...{ id: row.id, version: row.version, centreId: row.centre_id, centreName: row.centre_name },
    ...{ standard: row.standard, level: row.level, number: row.number, body: row.body },
    ...{ issuedOn: row.issued_on, validUntil: row.valid_until, scope: row.scope, remarks: row.remarks },
    ...{ visits: row.visits, ended: endOf(row), recordedBy: row.recorded_by_name },
    recordedAt: row.recorded_at,
    files: files.map(({ certificateId: _of, ...file }) => file),
  };
}

function endOf(row: Row): CertificateEnd | null {
  const { ended_how: how, ended_on: on, ended_at: at } = row;
  if (how === null || on === null || at === null) return null;
  const [reason, by] = [row.ended_reason ?? "", row.ended_by_name ?? ""];
  return { how, on, at, reason, by, successorId: row.successor_id };
}
