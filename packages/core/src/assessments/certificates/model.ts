import { z } from "zod";
import { Day, Id, Moment } from "../../kernel/index.ts";
import { Slug } from "../../standards/index.ts";
import { EvidenceFile } from "../evidence/index.ts";
import { NewAssessment } from "../model.ts";

const Words = (longest: number) => z.string().trim().max(longest);

/** A visit by which the certifying body looks after what it certified; `doneOn` is null until it took place. */
export const SurveillanceVisit = z.strictObject({
  plannedOn: Day,
  doneOn: Day.nullable().default(null),
  outcome: Words(2000).default(""),
});
export type SurveillanceVisit = z.infer<typeof SurveillanceVisit>;

/** What a certificate says, without whom it was given to. It is valid on its last day, too. */
export const certificateFields = z.strictObject({
  level: Slug,
  number: Words(120).min(1),
  /** Who issued it. */
  body: Words(200).min(1),
  issuedOn: Day,
  validUntil: Day,
  /** What it covers, in words. */
  scope: Words(2000).default(""),
  remarks: Words(4000).default(""),
  visits: z.array(SurveillanceVisit).max(20).default([]),
});

type Days = { readonly issuedOn: Day; readonly validUntil: Day };
/** Does a certificate end before it was issued? */
export const endsBeforeIssue = ({ issuedOn, validUntil }: Days): boolean => validUntil < issuedOn;
/** Where a schema that checks it points, and with which code. */
export const endsTooEarly = { path: ["validUntil"], error: "certificate-ends-before-issue" };

/** What is recorded when a centre was certified; `supersedesId` is the certificate it takes the place of. */
export const NewCertificate = certificateFields
  .extend({
    centreId: Id,
    standard: NewAssessment.shape.standard,
    supersedesId: Id.nullable().default(null),
  })
  .refine((certificate) => !endsBeforeIssue(certificate), endsTooEarly);
export type NewCertificate = z.infer<typeof NewCertificate>;

/** How a certificate ended before its time: from `on` it is no longer held. */
export const CertificateEnd = z.strictObject({
  how: z.enum(["withdrawn", "superseded"]),
  on: Day,
  /** Empty where another one took its place. */
  reason: z.string(),
  by: z.string(),
  at: Moment,
  successorId: Id.nullable(),
});
export type CertificateEnd = z.infer<typeof CertificateEnd>;

/** A certificate of a centre by a standard. Nothing of it is deleted: it ends, and its versions stay. */
export const Certificate = certificateFields.extend({
  id: Id,
  version: z.int(),
  centreId: Id,
  centreName: z.string(),
  standard: z.string(),
  ended: CertificateEnd.nullable(),
  /** The copies on file, the newest first. */
  files: z.array(EvidenceFile),
  recordedBy: z.string(),
  recordedAt: Moment,
});
export type Certificate = z.infer<typeof Certificate>;

/** What a certificate said after one of its changes. */
export const CertificateVersion = z.strictObject({
  version: z.int(),
  at: Moment,
  by: z.string(),
  says: certificateFields,
  ended: CertificateEnd.nullable(),
});
export type CertificateVersion = z.infer<typeof CertificateVersion>;
