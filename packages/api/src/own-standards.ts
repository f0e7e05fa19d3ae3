import { Moment, Text } from "@plumbline/core/kernel";
import {
  Difference,
  Draft,
  DraftChange,
  DraftFault,
  DraftTemplate,
  DraftText,
  Slug,
} from "@plumbline/core/standards";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { changed, listOf, versioned } from "./shared.ts";

/** The id of an own standard: lower case, so that other standards can refer to it. */
export const OwnStandardId = z
  .string()
  .trim()
  .max(48)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Edition = Slug.max(30);

/** An edition of a standard that the organisation writes itself, as lists show it. */
export const OwnStandard = z.strictObject({
  id: z.string(),
  edition: z.string(),
  state: z.enum(["draft", "discarded", "published"]),
  title: DraftText,
  /** The edition it began with, `cc-cmm-oc@2017`; null where it began empty or from a file. */
  basis: z.string().nullable(),
  criteria: z.int(),
  sections: z.int(),
  /** What keeps a draft from being published, as counted when it was last saved. */
  faults: z.int(),
  version: z.int(),
  changedAt: Moment,
  changedBy: z.string(),
  publishedAt: Moment.nullable(),
  publishedBy: z.string().nullable(),
  hash: z.string().nullable(),
});
export type OwnStandard = z.infer<typeof OwnStandard>;

/** How a new draft begins. */
export const Beginning = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("template"), template: DraftTemplate }),
  z.strictObject({ from: z.literal("edition"), standard: z.string().max(100) }),
]);
export type Beginning = z.infer<typeof Beginning>;

export const NewOwnStandard = z.strictObject({
  id: OwnStandardId,
  edition: Edition,
  title: Text,
  beginning: Beginning,
});
export type NewOwnStandard = z.infer<typeof NewOwnStandard>;

/** A draft after a change: its new version, and what is still missing. */
export const OwnStandardState = z.strictObject({ own: OwnStandard, faults: z.array(DraftFault) });
export type OwnStandardState = z.infer<typeof OwnStandardState>;

/** An own edition as it is written, guidance beside each criterion. */
export const OwnStandardReading = OwnStandardState.extend({ standard: Draft });
export type OwnStandardReading = z.infer<typeof OwnStandardReading>;

/** How an own edition differs from another; both null where there is nothing to compare with. */
export const OwnDifference = z.strictObject({
  with: z.string().nullable(),
  difference: Difference.nullable(),
});
export type OwnDifference = z.infer<typeof OwnDifference>;

const named = z.strictObject({ id: z.string().max(80), edition: z.string().max(40) });
const notDraft = ["not-found", "edition-published", "draft-discarded", "changed-meanwhile"] as const;

export const listOwnStandards = endpoint("GET /own-standards", {
  summary: {
    zh: "本组织自编的标准：草稿与已发布的版本",
    en: "The standards the organisation writes itself: drafts and published editions",
  },
  permission: "standards.write",
  reply: listOf(OwnStandard),
});

export const createOwnStandard = endpoint("POST /own-standards", {
  summary: {
    zh: "起草标准：从评分标尺模板，或从一个已有版本开始",
    en: "Begin a standard of one's own, from a template of scales or from an edition that is there",
  },
  permission: "standards.write",
  body: NewOwnStandard,
  reply: OwnStandard,
  status: 201,
  problems: ["standard-unknown", "standard-id-shipped", "edition-taken"],
});

export const readOwnStandard = endpoint("GET /own-standards/{id}/{edition}", {
  summary: {
    zh: "一个自编版本的全部内容与待补齐之处",
    en: "An own edition, whole, with what is still missing",
  },
  permission: "standards.write",
  params: named,
  reply: OwnStandardReading,
  problems: ["not-found"],
});

export const changeOwnStandard = endpoint("PUT /own-standards/{id}/{edition}", {
  summary: {
    zh: "修改草稿的一个部分；在您读取之后被他人改过的部分会被拒绝，其他部分的改动不受影响",
    en: "Change one part of a draft; refused where somebody changed that part after it was read, whatever else changed",
  },
  permission: "standards.write",
  params: named,
  body: changed({ change: DraftChange }),
  reply: OwnStandardState,
  problems: [...notDraft, "criterion-taken"],
});

export const publishOwnStandard = endpoint("POST /own-standards/{id}/{edition}/publish", {
  summary: { zh: "发布草稿；发布后不能再改", en: "Publish a draft; from then on it never changes" },
  permission: "standards.write",
  params: named,
  body: versioned,
  reply: OwnStandard,
  problems: [...notDraft, "draft-has-faults"],
});

export const discardOwnStandard = endpoint("POST /own-standards/{id}/{edition}/discard", {
  summary: { zh: "舍弃草稿（可恢复）", en: "Discard a draft; it can be brought back" },
  permission: "standards.write",
  params: named,
  body: versioned,
  reply: OwnStandard,
  problems: notDraft,
});

export const restoreOwnStandard = endpoint("POST /own-standards/{id}/{edition}/restore", {
  summary: { zh: "恢复被舍弃的草稿", en: "Bring a discarded draft back" },
  permission: "standards.write",
  params: named,
  body: versioned,
  reply: OwnStandard,
  problems: ["not-found", "edition-published", "changed-meanwhile"],
});

export const compareOwnStandard = endpoint("GET /own-standards/{id}/{edition}/difference", {
  summary: {
    zh: "自编版本与它取代或由来的版本相比有何不同",
    en: "How an own edition differs from the one it supersedes or began with",
  },
  permission: "standards.write",
  params: named,
  reply: OwnDifference,
  problems: ["not-found"],
});

/** A standard in one file: the authoring workbook, or YAML. */
export const PackFormat = z.enum(["xlsx", "yaml"]);

/** A fault in a file: sheet, row and column of a workbook, or line and column of a text. */
export const FileFault = z.strictObject({
  sheet: z.string().nullable(),
  line: z.int(),
  column: z.string(),
  message: Text,
});
export type FileFault = z.infer<typeof FileFault>;

/** What became of a file: the draft it is now, or everything that is wrong with it; then nothing was taken over. */
export const OwnImport = z.strictObject({ own: OwnStandard.nullable(), faults: z.array(FileFault) });
export type OwnImport = z.infer<typeof OwnImport>;

export const importOwnStandard = endpoint("POST /own-standards/import", {
  summary: {
    zh: "从工作簿或 YAML 导入为草稿；写明草稿及其版本号时，整份替换该草稿",
    en: "Import a draft from a workbook or YAML; where a draft and its version are named, it is replaced whole",
  },
  permission: "standards.write",
  query: z.strictObject({
    id: z.string().max(80).optional(),
    edition: z.string().max(40).optional(),
    expectedVersion: z.coerce.number().int().min(1).optional(),
  }),
  carries: "upload",
  reply: OwnImport,
  problems: [
    ...notDraft,
    ...["file-not-readable", "standard-id-shipped", "standard-id-not-usable", "edition-taken"],
    "file-of-another-standard",
  ],
});

export const downloadOwnStandard = endpoint("GET /own-standards/{id}/{edition}/file", {
  summary: {
    zh: "导出自编版本（草稿或已发布）为工作簿或 YAML",
    en: "An own edition, draft or published, as a workbook or YAML",
  },
  permission: "standards.write",
  params: named,
  query: z.strictObject({ format: PackFormat.default("xlsx") }),
  carries: "download",
  problems: ["not-found"],
});
