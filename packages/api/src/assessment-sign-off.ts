import { SignOff, SignOffSettings } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, versioned } from "./shared.ts";

const words = z.string().trim().max(4000);
const reasoned = versioned.extend({ reason: words.min(1) });
/** What refuses a step of the sign-off, whichever it is. */
const steps = [
  ...(["not-found", "changed-meanwhile", "assessment-archived"] as const),
  ...(["assessment-signed", "assessment-not-closed", "earlier-edition"] as const),
] as const;

export const readSignOff = endpoint("GET /assessments/{id}/sign-off", {
  summary: {
    zh: "签发：进展、未完成的事项、历次复核与批准",
    en: "The sign-off: how far it is, what is in its way, and its rounds so far",
  },
  permission: "assessments.read",
  params: byId,
  reply: SignOff,
  problems: ["not-found"],
});

export const askSignOff = endpoint("POST /assessments/{id}/sign-off/ask", {
  summary: { zh: "提请签发已结束的测评", en: "Ask for the sign-off of a closed assessment" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: SignOff,
  problems: [...steps, "sign-off-asked-already", "sign-off-blocked"],
});

export const reviewSignOff = endpoint("POST /assessments/{id}/sign-off/review", {
  summary: { zh: "复核测评，写下意见", en: "Review an assessment, with remarks" },
  permission: "assessments.review",
  params: byId,
  body: versioned.extend({ remarks: words.default("") }),
  reply: SignOff,
  problems: [...steps, "sign-off-reviewed-already", "sign-off-blocked"],
});

export const giveBackSignOff = endpoint("POST /assessments/{id}/sign-off/give-back", {
  summary: {
    zh: "说明理由，退回测评：重新打开",
    en: "Give an assessment back with the reason: it is open again",
  },
  permission: "assessments.review",
  params: byId,
  body: reasoned,
  reply: SignOff,
  problems: [...steps, "sign-off-not-standing"],
});

export const approveSignOff = endpoint("POST /assessments/{id}/sign-off/approve", {
  summary: {
    zh: "批准并签发：内容签名、冻结，生成签发包",
    en: "Approve and sign: the contents are signed and frozen, and a bundle is kept",
  },
  permission: "assessments.sign-off",
  params: byId,
  body: versioned,
  reply: SignOff,
  problems: [
    ...steps,
    ...(["sign-off-not-reviewed", "sign-off-needs-another"] as const),
    ...(["sign-off-blocked", "instance-key-unreadable", "instance-key-lost"] as const),
  ],
});

export const withdrawSignOff = endpoint("POST /assessments/{id}/sign-off/withdraw", {
  summary: {
    zh: "说明理由，撤回签发：测评回到已结束，签发包仍保存",
    en: "Withdraw a sign-off with the reason: the assessment is closed again, the bundle stays kept",
  },
  permission: "assessments.sign-off",
  params: byId,
  body: reasoned,
  reply: SignOff,
  problems: [
    ...(["not-found", "changed-meanwhile", "assessment-archived"] as const),
    ...(["earlier-edition", "sign-off-not-standing"] as const),
  ],
});

export const downloadBundle = endpoint("GET /assessments/{id}/sign-off/{round}/bundle", {
  summary: {
    zh: "下载一次签发的签发包，已撤回的也可下载",
    en: "The signed bundle of a round, also of one that was withdrawn",
  },
  permission: "assessments.report",
  params: z.strictObject({ id: Id, round: z.coerce.number().int().min(1).max(1_000_000) }),
  carries: "download",
  problems: ["not-found", "file-missing"],
});

export const readSignOffSettings = endpoint("GET /sign-off/settings", {
  summary: {
    zh: "哪些测评须由两人分别复核与批准",
    en: "Which assessments take two different people to review and to approve",
  },
  permission: "organisation.read",
  reply: SignOffSettings,
});

export const changeSignOffSettings = endpoint("PUT /sign-off/settings", {
  summary: {
    zh: "规定哪些测评须由两人分别复核与批准",
    en: "Choose which assessments take two different people",
  },
  permission: "organisation.manage",
  body: SignOffSettings.omit({ version: true }).extend({ expectedVersion: z.int().min(0) }),
  reply: SignOffSettings,
  problems: ["changed-meanwhile"],
});

/** The public key by which this installation signs; null while it has signed nothing. */
export const SigningKey = z.strictObject({
  key: z.strictObject({ fingerprint: z.string(), pem: z.string() }).nullable(),
});
export type SigningKey = z.infer<typeof SigningKey>;

export const readSigningKey = endpoint("GET /sign-off/key", {
  summary: {
    zh: "本系统签名所用的公钥及其指纹",
    en: "The public key by which this installation signs, and its fingerprint",
  },
  permission: "organisation.read",
  reply: SigningKey,
});
