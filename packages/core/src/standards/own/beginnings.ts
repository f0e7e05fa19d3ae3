import { z } from "zod";
import type { Text } from "../../kernel/index.ts";
import { everyCriterion } from "../apart.ts";
import { type Scale, type Standard, standardName } from "../model.ts";
import { type Draft, noWords } from "./draft.ts";
import { counted } from "./tidy.ts";

/** Ready-made scales a new standard can begin with: two angles of 10/5/0, six answers of practice, or yes and no. */
export const DraftTemplate = z.enum(["two-angles", "practice", "yes-no"]);
export type DraftTemplate = z.infer<typeof DraftTemplate>;

/** What a new draft is called and who writes it. */
export type NewDraft = {
  readonly id: string;
  readonly edition: string;
  readonly title: Text;
  readonly publisher: Text;
};

/** A draft with the scales of a template, one empty section and nothing else. */
export function draftFromTemplate({ publisher, ...named }: NewDraft, template: DraftTemplate): Draft {
  const section = { code: "1.1", title: noWords, required: true, criteria: [] };
  return counted({
    ...named,
    revision: 1,
    summary: noWords,
    publisher,
    rights: ownWords(publisher),
    notes: [],
    supersedes: [],
    ...structuredClone(templates[template]),
    thresholds: { strength: 90, weakness: 60 },
    counts: { criteria: 0, sections: 0 },
    areas: [{ code: "1", title: noWords, sections: [section] }],
  });
}

/**
 * A draft that begins with the words of an edition. Of the same standard it supersedes that edition; under another name
 * it is a standard of its own whose rights say whose words it began with.
 */
export function draftFromEdition(written: Standard, { publisher, ...named }: NewDraft): Draft {
  const { notes, thresholds, scales, angles, levels, areas } = structuredClone(written);
  const isNext = named.id === written.id;
  const copy = {
    ...named,
    revision: 1,
    summary: written.summary,
    publisher: isNext ? written.publisher : publisher,
    rights: isNext ? written.rights : borrowedWords(written, publisher),
    supersedes: isNext ? [{ id: written.id, edition: written.edition }] : [],
    ...{ notes, scales, angles, thresholds, areas },
    ...(levels && { levels }),
    counts: written.counts,
  };
  return counted(everyCriterion(copy, ({ supersedes: _older, ...criterion }) => criterion));
}

function ownWords({ zh, en }: Text): Text {
  return { zh: `由${zh}自行编写，供本组织使用。`, en: `Written by ${en} for its own use.` };
}

function borrowedWords(from: Standard, own: Text): Text {
  const name = standardName(from);
  return {
    zh: `由${own.zh}以“${from.title.zh}”（${name}，${from.publisher.zh}）为底本改编，供本组织使用。底本的权利说明：${from.rights.zh}`,
    en: `Adapted by ${own.en}, for its own use, from "${from.title.en}" (${name}, ${from.publisher.en}). The rights of the original: ${from.rights.en}`,
  };
}

const conformity: Scale = {
  id: "conformity",
  values: [
    { id: "full", points: 10, title: { zh: "完全符合", en: "Fully" }, compliant: true, unknown: false },
    { id: "partial", points: 5, title: { zh: "部分符合", en: "Partly" }, compliant: false, unknown: false },
    { id: "none", points: 0, title: { zh: "不符合", en: "Not" }, compliant: false, unknown: false },
  ],
  notApplicable: { allowed: true, needsApprover: true },
};

const practice: Scale = {
  id: "practice",
  values: [
    { id: "in-place", points: 4, title: { zh: "已做到", en: "In place" }, compliant: true, unknown: false },
    { id: "mostly", points: 3, title: { zh: "大部分做到", en: "Mostly" }, compliant: false, unknown: false },
    { id: "partly", points: 2, title: { zh: "部分做到", en: "Partly" }, compliant: false, unknown: false },
    {
      id: "planned",
      points: 1,
      title: { zh: "已列入计划", en: "Planned" },
      compliant: false,
      unknown: false,
    },
    {
      id: "not-in-place",
      points: 0,
      title: { zh: "未做到", en: "Not in place" },
      compliant: false,
      unknown: false,
    },
    {
      id: "dont-know",
      points: 0,
      title: { zh: "不清楚", en: "Don't know" },
      compliant: false,
      unknown: true,
    },
  ],
  notApplicable: { allowed: true, needsApprover: false },
};

const yesNo: Scale = {
  id: "yes-no",
  values: [
    { id: "yes", points: 1, title: { zh: "是", en: "Yes" }, compliant: true, unknown: false },
    { id: "no", points: 0, title: { zh: "否", en: "No" }, compliant: false, unknown: false },
  ],
  notApplicable: { allowed: true, needsApprover: false },
};

const templates: Readonly<Record<DraftTemplate, Pick<Draft, "scales" | "angles">>> = {
  "two-angles": {
    scales: [conformity],
    angles: [
      {
        id: "method",
        title: { zh: "方法合规", en: "Method" },
        question: {
          zh: "所要求的做法是否已经设计出来，并有制度、流程或文件可查？",
          en: "Has the practice been designed, and is it laid down in a policy, process or document?",
        },
        scale: "conformity",
      },
      {
        id: "execution",
        title: { zh: "执行到位", en: "Execution" },
        question: {
          zh: "日常工作是否真的照此进行，并有记录、数据或现场情况佐证？",
          en: "Is the daily work really done that way, and do records, data or what is seen on site prove it?",
        },
        scale: "conformity",
      },
    ],
  },
  practice: {
    scales: [practice],
    angles: [
      {
        id: "answer",
        title: { zh: "回答", en: "Answer" },
        question: { zh: "这项做法现在做到了什么程度？", en: "How far is this practice in place today?" },
        scale: "practice",
      },
    ],
  },
  "yes-no": {
    scales: [yesNo],
    angles: [
      {
        id: "answer",
        title: { zh: "回答", en: "Answer" },
        question: { zh: "这项做到了吗？", en: "Is this done?" },
        scale: "yes-no",
      },
    ],
  },
};
