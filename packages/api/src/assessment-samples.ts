import { NewSample, Sample } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, listOf, versioned } from "./shared.ts";

const ofSample = z.strictObject({ id: Id, sample: Id });
const onSample = [...notOpen, "changed-meanwhile", "evidence-withdrawn"] as const;

export const listSamples = endpoint("GET /assessments/{id}/samples", {
  summary: {
    zh: "抽样计划：看哪些场所、班组、记录，看了没有",
    en: "The sampling plan: which sites, teams and records are looked at, and whether they were",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(Sample),
  problems: ["not-found"],
});

export const addSample = endpoint("POST /assessments/{id}/samples", {
  summary: { zh: "在抽样计划中增加一行", en: "Add a line to the sampling plan" },
  permission: "assessments.rate",
  params: byId,
  body: NewSample,
  reply: Sample,
  status: 201,
  problems: notOpen,
});

export const changeSample = endpoint("PUT /assessments/{id}/samples/{sample}", {
  summary: { zh: "修改抽样计划的一行，或写明已看", en: "Change a line, or write down that it was looked at" },
  permission: "assessments.rate",
  params: ofSample,
  body: z.strictObject({ fields: NewSample, expectedVersion: z.int().min(1) }),
  reply: Sample,
  problems: onSample,
});

export const withdrawSample = endpoint("POST /assessments/{id}/samples/{sample}/withdraw", {
  summary: { zh: "说明理由后撤回一行", en: "Withdraw a line with the reason" },
  permission: "assessments.rate",
  params: ofSample,
  body: versioned.extend({ reason: z.string().trim().min(1).max(4000) }),
  reply: Sample,
  problems: onSample,
});
