import {
  Certificate,
  CertificateVersion,
  certificateFields,
  endsBeforeIssue,
  endsTooEarly,
  NewCertificate,
} from "@plumbline/core/assessments";
import { Day, Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, versioned } from "./shared.ts";

const onCertificate = ["not-found", "changed-meanwhile", "certificate-ended"] as const;
const unfit = ["standard-unknown", "level-unknown"] as const;

export const listCertificates = endpoint("GET /certificates", {
  summary: {
    zh: "各客户中心持有的证书，有效期长的在前；含已撤销、已被取代的",
    en: "Certificates of the centres, those valid longest first; withdrawn and superseded ones included",
  },
  permission: "assessments.read",
  query: z.strictObject({ centreId: Id.optional(), standard: z.string().max(120).optional() }),
  reply: listOf(Certificate),
});

export const recordCertificate = endpoint("POST /certificates", {
  summary: {
    zh: "登记一张证书；可指明它取代哪一张，被取代的自新证颁发之日起不再有效",
    en: "Record a certificate; the one it supersedes is no longer held from the day the new one was issued",
  },
  permission: "certificates.manage",
  body: NewCertificate,
  reply: Certificate,
  status: 201,
  problems: [
    "not-found",
    "archived",
    ...unfit,
    "certificate-not-superseded",
    "certificate-ends-before-issue",
  ],
});

export const changeCertificate = endpoint("PUT /certificates/{id}", {
  summary: {
    zh: "修改证书与监督审核的记录；之前的版本保留",
    en: "Change what is recorded of a certificate and its surveillance visits; earlier versions stay",
  },
  permission: "certificates.manage",
  params: byId,
  body: changed(certificateFields.shape).refine((one) => !endsBeforeIssue(one), endsTooEarly),
  reply: Certificate,
  problems: [...onCertificate, ...unfit, "certificate-ends-before-issue"],
});

export const withdrawCertificate = endpoint("POST /certificates/{id}/withdraw", {
  summary: {
    zh: "登记证书被撤销：自何日起、为何；记录保留",
    en: "Record that a certificate was withdrawn: from which day, and why; it stays on record",
  },
  permission: "certificates.manage",
  params: byId,
  body: versioned.extend({ on: Day, reason: z.string().trim().min(1).max(4000) }),
  reply: Certificate,
  problems: onCertificate,
});

export const reinstateCertificate = endpoint("POST /certificates/{id}/reinstate", {
  summary: { zh: "撤销登记有误时恢复证书", en: "Reinstate a certificate that was withdrawn by mistake" },
  permission: "certificates.manage",
  params: byId,
  body: versioned,
  reply: Certificate,
  problems: ["not-found", "changed-meanwhile", "certificate-superseded"],
});

export const listCertificateVersions = endpoint("GET /certificates/{id}/versions", {
  summary: { zh: "证书记录的各个版本，新的在前", en: "What was recorded of a certificate, newest first" },
  permission: "assessments.read",
  params: byId,
  reply: listOf(CertificateVersion),
  problems: ["not-found"],
});

export const uploadCertificate = endpoint("POST /certificates/{id}/files", {
  summary: {
    zh: "上传证书的扫描件或电子版；之前的文件保留",
    en: "Upload a copy of the certificate; earlier copies stay",
  },
  permission: "certificates.manage",
  params: byId,
  query: z.strictObject({ expectedVersion: z.coerce.number().int().min(1) }),
  carries: "upload",
  streams: true,
  reply: Certificate,
  status: 201,
  problems: onCertificate,
});

export const downloadCertificate = endpoint("GET /certificates/{id}/files/{version}", {
  summary: { zh: "下载证书文件的一个版本", en: "Download a copy of the certificate" },
  permission: "assessments.read",
  params: byId.extend({ version: z.coerce.number().int().min(1).max(100_000) }),
  carries: "download",
  problems: ["not-found", "file-missing"],
});
