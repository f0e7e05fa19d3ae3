import {
  Confidentiality,
  CoverageRow,
  Evidence,
  EvidenceEntry,
  EvidenceHolding,
  endsBeforeItBegins,
  evidenceFields,
  NewEvidence,
  validityBackwards,
} from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen, outside } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, versioned } from "./shared.ts";

const linkedOutside = [...outside, "angle-unknown"] as const;
const ofEvidence = z.strictObject({ id: Id, evidence: Id });
const onPiece = [...notOpen, "changed-meanwhile", "evidence-withdrawn"] as const;
const incomplete = ["evidence-without-address", "evidence-without-holding"] as const;

export const listEvidence = endpoint("GET /assessments/{id}/evidence", {
  summary: {
    zh: "该测评的佐证材料，新的在前，含已撤回的；仅限测评师的只计个数",
    en: "The evidence of an assessment, newest first, withdrawn pieces included; what is kept to the assessors is only counted",
  },
  permission: "assessments.read",
  params: byId,
  reply: z.strictObject({
    ...listOf(EvidenceEntry).shape,
    /** Pieces the caller may not read. */
    hidden: z.int(),
  }),
  problems: ["not-found"],
});

export const attachEvidence = endpoint("POST /assessments/{id}/evidence", {
  summary: {
    zh: "登记一份不带文件的佐证材料",
    en: "Put a piece of evidence without a file on file",
  },
  permission: "assessments.rate",
  params: byId,
  body: NewEvidence,
  reply: Evidence,
  status: 201,
  problems: [...notOpen, ...linkedOutside],
});

export const uploadEvidence = endpoint("POST /assessments/{id}/evidence/files", {
  summary: {
    zh: "上传文件或照片作为佐证材料，其余内容随后修改补充",
    en: "Upload a file or photograph as evidence; what else there is to say about it follows by a change",
  },
  permission: "assessments.rate",
  params: byId,
  query: z.strictObject({
    /** Chosen by the caller: sent again under the same id, the piece that is there is the answer. */
    id: Id.optional(),
    kind: z.enum(["file", "photograph"]).default("file"),
    title: evidenceFields.shape.title,
    holds: EvidenceHolding.optional(),
    confidentiality: Confidentiality.default("team"),
    criterion: z.string().max(60).optional(),
    /** Angles of that criterion, separated by commas. */
    angles: z
      .string()
      .max(200)
      .regex(/^[\w-]+(,[\w-]+)*$/)
      .optional(),
  }),
  carries: "upload",
  streams: true,
  reply: Evidence,
  status: 201,
  problems: [...notOpen, ...linkedOutside, "evidence-without-holding", "evidence-id-used"],
});

export const readEvidence = endpoint("GET /assessments/{id}/evidence/{evidence}", {
  summary: {
    zh: "一份佐证材料的全部内容；仅限测评师的，查看会记入日志",
    en: "A piece of evidence in full; reading what is kept to the assessors is journalled",
  },
  permission: "assessments.read",
  params: ofEvidence,
  reply: Evidence,
  problems: ["not-found"],
});

export const changeEvidence = endpoint("PUT /assessments/{id}/evidence/{evidence}", {
  summary: {
    zh: "修改佐证材料的内容与所佐证的条目",
    en: "Change a piece of evidence and what it speaks to",
  },
  permission: "assessments.rate",
  params: ofEvidence,
  body: changed(evidenceFields.shape).refine((piece) => !endsBeforeItBegins(piece), validityBackwards),
  reply: Evidence,
  problems: [...onPiece, ...linkedOutside, ...incomplete],
});

export const uploadEvidenceVersion = endpoint("POST /assessments/{id}/evidence/{evidence}/versions", {
  summary: {
    zh: "上传文件的新版本，旧版本保留",
    en: "Upload a new version of a file; earlier ones stay",
  },
  permission: "assessments.rate",
  params: ofEvidence,
  query: z.strictObject({ expectedVersion: z.coerce.number().int().min(1) }),
  carries: "upload",
  streams: true,
  reply: Evidence,
  problems: [...onPiece, "evidence-takes-no-file"],
});

export const downloadEvidence = endpoint("GET /assessments/{id}/evidence/{evidence}/versions/{version}", {
  summary: {
    zh: "下载佐证文件的一个版本；仅限测评师的，下载会记入日志",
    en: "Download a version of a file; taking what is kept to the assessors is journalled",
  },
  permission: "assessments.read",
  params: ofEvidence.extend({ version: z.coerce.number().int().min(1).max(100_000) }),
  carries: "download",
  problems: ["not-found", "file-missing"],
});

export const withdrawEvidence = endpoint("POST /assessments/{id}/evidence/{evidence}/withdraw", {
  summary: {
    zh: "说明理由后撤回佐证材料；仍可查看，不再计入",
    en: "Withdraw a piece with the reason; it stays readable and counts no longer",
  },
  permission: "assessments.rate",
  params: ofEvidence,
  body: versioned.extend({ reason: z.string().trim().min(1).max(4000) }),
  reply: Evidence,
  problems: onPiece,
});

export const readCoverage = endpoint("GET /assessments/{id}/coverage", {
  summary: {
    zh: "每个条目每个角度的评分、已有佐证、过期与缺少的种类",
    en: "Of every criterion and angle: the rating, the evidence there, what is out of date and which kinds are missing",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(CoverageRow),
  problems: ["not-found"],
});
