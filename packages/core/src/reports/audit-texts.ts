import type { Text } from "../kernel/index.ts";
import { counted } from "./wording.ts";

const questions = (count: number) => counted(count, "question", "questions");

/** Words of a self-audit's report where they differ from those of an assessment with levels. */
export const auditTexts = {
  genre: { zh: "自评报告", en: "Self-audit report" },
  chapters: {
    parts: { zh: "各领域与小节", en: "Areas and sections" },
    risks: { zh: "风险清单", en: "Risk register" },
    dontKnow: { zh: "说不清楚的问题", en: "What nobody knows" },
    committee: { zh: "管理委员会一览", en: "For the management committee" },
    criteria: { zh: "逐题回答", en: "Every question" },
    gaps: { zh: "未答与不适用的问题", en: "Questions unanswered or not applicable" },
  },
  verdict: {
    whole: (centre: string, share: string, applicable: number): Text => ({
      zh: `${centre}的得分率为${share}，适用的${applicable}题全部答完。`,
      en: `${centre} scores ${share}, with all ${questions(applicable)} that apply answered.`,
    }),
    begun: (answered: number, applicable: number): Text => ({
      zh: `适用的${applicable}题已答${answered}题，全部答完后才有得分率。`,
      en: `${answered} of ${questions(applicable)} that apply are answered; there is no share of points until all are.`,
    }),
    nothing: { zh: "评测范围内没有适用的问题。", en: "No question in scope applies." },
  },
  reservations: {
    incomplete: (missing: number): Text => ({
      zh: `还有${missing}题没有回答，风险与得分率都不是最终结果。`,
      en: `${counted(missing, "question is", "questions are")} unanswered, so neither risks nor shares are final.`,
    }),
    open: { zh: "自评尚未结束，回答仍可修改。", en: "The self-audit is still open; answers can change." },
    leftOut: (sections: string): Text => ({
      zh: `没有评的必填小节：${sections}。`,
      en: `Mandatory sections left out: ${sections}.`,
    }),
  },
  summary: {
    shareNote: { zh: "得分÷适用满分", en: "points ÷ applicable maximum" },
    shareOpen: { zh: "全部答完后才有", en: "once all are answered" },
    answered: { zh: "已答", en: "Answered" },
    answeredNote: (applicable: number, total: number): Text => ({
      zh: `题，适用${applicable}题，标准共${total}题`,
      en: `of ${applicable} that apply, ${total} in the standard`,
    }),
    risks: { zh: "风险", en: "Risks" },
    risksNote: (vital: number): Text => ({
      zh: `项，其中${vital}项严重度为5`,
      en: `${vital} of them of severity 5`,
    }),
    dontKnow: { zh: "不清楚", en: "Don't know" },
    dontKnowNote: { zh: "题，没人答得上来", en: "that nobody could answer" },
    heaviest: (count: number): Text => ({
      zh: `最重的${count}项风险与首先要做的事`,
      en: `The ${count} heaviest risks, and what to do first`,
    }),
    unknown: (count: number): Text => ({
      zh: `不清楚：${count}题没人说得清，先派人查明。`,
      en: `Not known: ${questions(count)} that nobody could answer; have somebody find out first.`,
    }),
    missing: (count: number): Text => ({
      zh: `未答：${count}题，答完后才有得分率。`,
      en: `Unanswered: ${questions(count)}; there is no share of points before they are.`,
    }),
    notApplicable: (count: number): Text => ({
      zh: `不适用：${count}题，理由见后。`,
      en: `Not applicable: ${questions(count)}, with reasons below.`,
    }),
    compared: (title: string, before: string, now: string): Text => ({
      zh: `与“${title}”相比：两次都答了的题，得分率由${before}变为${now}。`,
      en: `Against “${title}”: over questions answered both times, the share went from ${before} to ${now}.`,
    }),
  },
  parts: {
    columns: {
      area: { zh: "领域", en: "Area" },
      section: { zh: "小节", en: "Section" },
      applicable: { zh: "适用（题）", en: "Applicable" },
      answered: { zh: "已答（题）", en: "Answered" },
    },
    open: { zh: "未答完", en: "open" },
    barsCaption: (open: number): Text => ({
      zh: open === 0 ? "各小节的得分率" : `各小节的得分率，${open}节未答完，没有得分率`,
      en:
        open === 0
          ? "Share of points by section"
          : `Share of points by section; ${counted(open, "section is", "sections are")} not answered in full and has none`,
    }),
    areasCaption: { zh: "各领域的得分率与作答情况", en: "Share of points and coverage by area" },
    sectionsCaption: (sections: number): Text => ({
      zh: `${sections}个小节的得分率与作答情况`,
      en: `Share of points and coverage of ${counted(sections, "section", "sections")}`,
    }),
  },
  risks: {
    rule: {
      zh: "凡是没有完全做到的问题都列在这里，按权重由重到轻：权重＝严重度×与最好答案相差的分数。“不清楚”与“未做到”同样计。",
      en: "Every question not fully in place, the heaviest first: weight is severity × points short of the best answer. Not knowing weighs as much as not having.",
    },
    none: { zh: "没有风险：已答的问题全部做到。", en: "None: every question answered is fully in place." },
    caption: (count: number, from: number): Text => ({
      zh: `权重不低于${from}的${count}项风险，由重到轻`,
      en: `${counted(count, "risk", "risks")} of weight ${from} or more, the heaviest first`,
    }),
    lighter: { zh: "较轻的风险", en: "Lighter risks" },
    lighterLead: {
      zh: "较轻的风险只列先做什么；问题全文与备注见“逐题回答”，风险的说明见屏幕上的清单与Excel版。",
      en: "Lighter risks are listed with what to do first. The questions and notes stand under “Every question”; what may happen stands in the register on screen and in Excel.",
    },
    lighterCaption: (count: number): Text => ({
      zh: `其余${count}项风险`,
      en: `${counted(count, "more risk", "more risks")}`,
    }),
    columns: {
      question: { zh: "问题与回答", en: "Question and answer" },
      severity: { zh: "严重度", en: "Severity" },
      weight: { zh: "权重", en: "Weight" },
      words: { zh: "风险与建议", en: "Risk and advice" },
      answer: { zh: "回答", en: "Answer" },
      risk: { zh: "风险", en: "Risk" },
      advice: { zh: "先做什么", en: "What to do first" },
    },
    answer: { zh: "回答：", en: "Answer: " },
    advice: { zh: "先做：", en: "First: " },
  },
  dontKnow: {
    lead: {
      zh: "下列问题没人答得上来。不知道的风险最难防：先派人查明，再决定怎么做。",
      en: "Nobody could answer these. A risk nobody knows of is the hardest to guard against: find out first, then decide.",
    },
    none: { zh: "没有：每个问题都有人说得清。", en: "None: every question could be answered." },
    caption: (count: number): Text => ({
      zh: `${count}题说不清楚`,
      en: `${questions(count)} that nobody could answer`,
    }),
    matters: { zh: "为什么要紧", en: "Why it matters" },
  },
  standoutsRule: (strength: number, weakness: number, mean: string): Text => ({
    zh: `得分率不低于${strength}%且不低于全中心得分率（${mean}）的小节为优势，低于${weakness}%的为短板；没有答完的小节不列入。`,
    en: `A section is a strength at ${strength}% or more, and not below the centre's share (${mean}); it is a weakness below ${weakness}%. Sections not answered in full are left out.`,
  }),
  committee: {
    views: {
      "social-responsibility": { zh: "社会责任", en: "Social responsibility" },
      "policy-compliance": { zh: "合规", en: "Compliance with laws and policies" },
    },
    states: {
      "in-place": { zh: "已做到", en: "In place" },
      short: { zh: "未做到", en: "Not in place" },
      unknown: { zh: "不清楚", en: "Don't know" },
      missing: { zh: "未答", en: "Unanswered" },
      "not-applicable": { zh: "不适用", en: "Not applicable" },
    },
    counts: (inPlace: number, notInPlace: number): Text => ({
      zh: `已做到${inPlace}项，未做到${notInPlace}项。`,
      en: `${inPlace} in place, ${notInPlace} not.`,
    }),
    caption: (title: string, inPlace: number, notInPlace: number): Text => ({
      zh: `${title}：已做到${inPlace}项，未做到${notInPlace}项`,
      en: `${title}: ${inPlace} in place, ${notInPlace} not`,
    }),
    columns: {
      line: { zh: "事项", en: "Matter" },
      question: { zh: "所依据的问题", en: "The question it rests on" },
      state: { zh: "现状", en: "State" },
      risk: { zh: "没做到的风险", en: "Risk while it is not" },
    },
  },
  criteria: {
    lead: {
      zh: "以下逐题列出评测范围内的全部问题、回答与备注。颜色由深到浅表示得分由高到低，数字为得分。",
      en: "Every question in scope with its answer and note. The deeper the colour, the higher the answer; the figure is its points.",
    },
    caption: (points: number, max: number, share: string): Text => ({
      zh: `得${points}分，满分${max}分（${share}）`,
      en: `${points} of ${max} points (${share})`,
    }),
    open: (answered: number, applicable: number): Text => ({
      zh: `适用${applicable}题，已答${answered}题`,
      en: `${answered} of ${applicable} answered`,
    }),
    question: { zh: "问题", en: "Question" },
    missing: { zh: "未答", en: "unanswered" },
  },
  gaps: {
    missing: { zh: "没有回答的问题", en: "Unanswered questions" },
    notApplicable: { zh: "不适用的问题", en: "Questions not applicable" },
    noneMissing: { zh: "全部问题都已回答。", en: "Every question is answered." },
    noneNotApplicable: { zh: "没有标为不适用的问题。", en: "No question is marked not applicable." },
    missingCaption: (count: number): Text => ({
      zh: `${count}题没有回答`,
      en: `${counted(count, "question is", "questions are")} unanswered`,
    }),
    notApplicableCaption: (count: number): Text => ({
      zh: `${count}题不适用`,
      en: `${counted(count, "question does", "questions do")} not apply`,
    }),
  },
  method: {
    question: (question: string): Text => ({
      zh: `每题都问：${question}`,
      en: `Every question asks: ${question}`,
    }),
    share: {
      zh: "得分率：得分除以适用问题的满分，打印到小数点后一位。小节、领域和整体都要全部适用的问题答完才有得分率。",
      en: "Share of points: points over the maximum of applicable questions, printed to one decimal. A section, an area or the whole has one only when all its applicable questions are answered.",
    },
    weight: {
      zh: "风险权重：严重度×与最好答案相差的分数。严重度由标准给定，从1（轻微）到5（危及根本）。",
      en: "Weight of a risk: severity × points short of the best answer. The standard sets the severity, from 1 (a nuisance) to 5 (vital).",
    },
    dontKnow: {
      zh: "不清楚：算已回答，不得分，并单独列出。",
      en: "Don't know counts as answered, earns nothing and is listed apart.",
    },
    notApplicable: {
      zh: "不适用：须写明理由；该题退出全部计数，满分相应减少。",
      en: "A question not applicable needs a reason; it leaves every count, and the maximum shrinks.",
    },
    leftOut: (sections: string): Text => ({
      zh: `本次没有评的必填小节：${sections}。`,
      en: `Mandatory sections left out this time: ${sections}.`,
    }),
    noneLeftOut: { zh: "必填小节全部评过。", en: "No mandatory section was left out." },
  },
} as const;

/** Words of the comparison with an earlier run. */
export const comparisonTexts = {
  chapter: { zh: "与上次相比", en: "Against the last run" },
  lead: (title: string, on: string, compared: number, notCompared: number): Text => ({
    zh: `与“${title}”（${on}）相比。两次都有回答的共${compared}项，只比较这些；另有${notCompared}项只有一次有回答，不参与比较。`,
    en: `Against “${title}” (${on}). ${counted(compared, "rating was", "ratings were")} given both times, and only those are compared; ${notCompared} more were given once and are left out.`,
  }),
  nothing: {
    zh: "没有两次都有回答的题，无法比较。",
    en: "Nothing was answered both times, so nothing can be compared.",
  },
  overall: (before: string, now: string, difference: string): Text => ({
    zh: `得分率由${before}变为${now}（${difference}个百分点）。`,
    en: `The share of points went from ${before} to ${now} (${difference} percentage points).`,
  }),
  chart: (rose: number, fell: number): Text => ({
    zh: `各节前后得分率：${rose}节上升，${fell}节下降`,
    en: `Share of points by section, then and now: ${rose} rose, ${fell} fell`,
  }),
  sections: { zh: "各节前后得分率", en: "Sections then and now" },
  before: { zh: "上次", en: "Then" },
  now: { zh: "本次", en: "Now" },
  change: { zh: "变化（百分点）", en: "Change (points of %)" },
  difference: { zh: "变化（分）", en: "Change (points)" },
  compared: { zh: "比较的项数", en: "Compared" },
  risen: { zh: "上升的", en: "Risen" },
  fallen: { zh: "下降的", en: "Fallen" },
  risenCaption: (count: number): Text => ({ zh: `${count}项上升`, en: `${count} risen` }),
  fallenCaption: (count: number): Text => ({ zh: `${count}项下降`, en: `${count} fallen` }),
  noneRisen: { zh: "没有上升的。", en: "None has risen." },
  noneFallen: { zh: "没有下降的。", en: "None has fallen." },
  more: (count: number): Text => ({
    zh: `另有${count}项，见屏幕上的比较。`,
    en: `${count} more are shown in the comparison on screen.`,
  }),
  nothingCompared: { zh: "无可比", en: "none" },
} as const;
