import { AssessmentSummary, EditionPreview, Editions } from "@plumbline/core/assessments";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, versioned } from "./shared.ts";

const standard = z.string().max(120);

export const readEditions = endpoint("GET /assessments/{id}/editions", {
  summary: {
    zh: "测评所用的标准版本：现在的、换过的，以及可以换用的",
    en: "The editions of an assessment: the one now, those before, and those it can go over to",
  },
  permission: "assessments.read",
  params: byId,
  reply: Editions,
  problems: ["not-found"],
});

export const previewEdition = endpoint("GET /assessments/{id}/edition-preview", {
  summary: {
    zh: "预览更换版本：哪些答案保留、重新询问、只留存查阅，以及对数字的影响",
    en: "What a change of edition would do: answers kept, asked again and set apart, and what the figures become",
  },
  permission: "assessments.create",
  params: byId,
  query: z.strictObject({ standard }),
  reply: EditionPreview,
  problems: [
    ...notOpen,
    "standard-unknown",
    "team-lead-only",
    "edition-not-of-line",
    "edition-leaves-nothing",
  ],
});

export const changeEdition = endpoint("POST /assessments/{id}/edition", {
  summary: {
    zh: "更换为另一版本（按预览时的哈希）；原版本的答案全部留存，可撤销",
    en: "Go over to another edition, as previewed by its hash; all answers of the former one stay readable, and it can be undone",
  },
  permission: "assessments.create",
  params: byId,
  body: versioned.extend({ standard, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: AssessmentSummary,
  problems: [
    ...notOpen,
    "changed-meanwhile",
    "standard-unknown",
    "team-lead-only",
    "edition-not-of-line",
    "edition-moved",
    "edition-leaves-nothing",
  ],
});

export const undoEdition = endpoint("POST /assessments/{id}/edition/undo", {
  summary: {
    zh: "撤销最近一次更换：原版本的答案恢复原样，新版本的答案留存查阅",
    en: "Take the last change of edition back: the answers before return as they were, those since stay readable",
  },
  permission: "assessments.create",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: [...notOpen, "changed-meanwhile", "team-lead-only", "no-edition-change"],
});
