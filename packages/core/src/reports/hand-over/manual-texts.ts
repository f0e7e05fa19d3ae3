import type { Text } from "../../kernel/index.ts";
import { dutyWhenWords } from "../../standards/index.ts";
import { counted } from "../wording.ts";

/** Every word of the hand-over manual that comes neither from the standard nor from the assessment. */
export const manualTexts = {
  chapters: {
    glance: { zh: "接手时先看", en: "Read this first" },
    risks: { zh: "最重的风险", en: "The heaviest risks" },
    unknown: { zh: "没有人答得上来的问题", en: "What nobody could answer" },
    sections: { zh: "各小节的现状与交接", en: "Section by section" },
    duties: { zh: "周期性任务", en: "What must be done again and again" },
    people: { zh: "班组与人员", en: "Teams and people" },
    method: { zh: "本手册的来历", en: "Where this manual comes from" },
  },

  glance: {
    lead: {
      zh: "这本手册写给接手本中心的人：哪些做到了、哪些没有，文件在哪里，谁负责，还有什么要办，每月、每季、每年必须做什么。",
      en: "This manual is for whoever takes the centre over: what is in place and what is not, where the documents are, who owns what, what is still to be done, and what must be done every month, quarter and year.",
    },
    share: { zh: "得分率", en: "Share of points" },
    shareNote: { zh: "得分÷适用满分", en: "points ÷ applicable maximum" },
    owned: { zh: "有负责人的小节", en: "Sections with an owner" },
    ofSections: (count: number): Text => ({
      zh: `共${count}节`,
      en: `of ${counted(count, "section", "sections")}`,
    }),
    actions: { zh: "待办事项", en: "Open actions" },
    actionsNote: { zh: "项，见各小节", en: "listed by section" },
    risks: { zh: "风险", en: "Risks" },
    risksNote: { zh: "项没有完全做到", en: "not fully in place" },
    unknown: { zh: "答不上来", en: "Not known" },
    unknownNote: { zh: "题，先弄清楚", en: "to find out first" },
    weak: (count: number, names: string): Text =>
      count === 0
        ? { zh: "没有薄弱的小节。", en: "No section is weak." }
        : {
            zh: `薄弱的小节有${count}节：${names}。`,
            en: `${counted(count, "section is", "sections are")} weak: ${names}.`,
          },
    unfinished: (count: number): Text => ({
      zh: `${count}节还没有答完，不作判断。`,
      en: `${counted(count, "section is", "sections are")} not answered in full and not judged.`,
    }),
    unowned: (count: number, names: string): Text => ({
      zh: `没有写明负责人的有${count}节：${names}。接手后先定下来。`,
      en: `${counted(count, "section has", "sections have")} no owner: ${names}. Settle this first.`,
    }),
    undocumented: (count: number): Text => ({
      zh: `${count}节没有写明文件在哪里。`,
      en: `For ${counted(count, "section", "sections")} nobody wrote down where the documents are.`,
    }),
    first: (names: string): Text => ({
      zh: `最重的风险：${names}。`,
      en: `The heaviest risks: ${names}.`,
    }),
    andMore: (names: string, more: number): Text => ({
      zh: `${names}等，另有${more}节`,
      en: `${names} and ${more} more`,
    }),
  },

  standings: {
    strong: { zh: "做得好", en: "Strong" },
    sound: { zh: "基本到位，仍有缺口", en: "Sound, with gaps" },
    weak: { zh: "薄弱", en: "Weak" },
    unfinished: { zh: "没有答完", en: "Not answered in full" },
    nothing: { zh: "全部不适用", en: "Nothing applicable" },
  },
  sections: {
    sentence: (standing: string, share: string): Text => ({
      zh: `${standing}，得分率${share}。`,
      en: `${standing}: ${share} of the points.`,
    }),
    bare: (standing: string): Text => ({ zh: `${standing}。`, en: `${standing}.` }),
    count: (count: number, title: string): Text => ({ zh: `${title}${count}`, en: `${title} ${count}` }),
    ofAngle: (angle: string, counts: string): Text => ({
      zh: `${angle}：${counts}`,
      en: `${angle}: ${counts}`,
    }),
    missing: (count: number): Text => ({ zh: `缺答${count}`, en: `missing ${count}` }),
    notApplicable: (count: number): Text => ({ zh: `不适用${count}`, en: `not applicable ${count}` }),
    all: (count: number, counts: string, isAudit: boolean): Text => ({
      zh: `共${count}${isAudit ? "题" : "条"}：${counts}。`,
      en: `${isAudit ? counted(count, "question", "questions") : counted(count, "criterion", "criteria")}: ${counts}.`,
    }),
    owner: { zh: "负责人", en: "Owner" },
    documents: { zh: "文件位置", en: "Documents" },
    notSaid: { zh: "未写明", en: "Not written down" },
    actions: { zh: "待办事项", en: "Open actions" },
    noActions: { zh: "没有", en: "None" },
    gaps: { zh: "尚未做到", en: "Not in place" },
    gap: (name: string, answers: string): Text => ({
      zh: `${name}（${answers}）`,
      en: `${name} (${answers})`,
    }),
    moreGaps: (count: number): Text => ({
      zh: `另有${count}项，见测评报告`,
      en: `${count} more, see the assessment report`,
    }),
  },

  risks: {
    lead: {
      zh: "按“严重度×与最好答案相差的分数”排列；相同的按标准中的顺序。",
      en: "Ranked by severity × points short of the best answer; equal ones in the order of the standard.",
    },
    caption: (shown: number, all: number): Text => ({
      zh: shown === all ? `没有完全做到的共${all}项` : `最重的${shown}项风险，没有完全做到的共${all}项`,
      en:
        shown === all
          ? `${counted(all, "criterion is", "criteria are")} not fully in place`
          : `The ${shown} heaviest of ${all} criteria not fully in place`,
    }),
    none: {
      zh: "所有条目都已完全做到，没有风险可列。",
      en: "Everything is fully in place; there is no risk to list.",
    },
    columns: {
      number: { zh: "条目", en: "No." },
      criterion: { zh: "内容与回答", en: "What, and the answer" },
      severity: { zh: "严重度", en: "Severity" },
      risk: { zh: "风险与先做什么", en: "Risk, and what to do first" },
    },
    first: (advice: string): Text => ({ zh: `先做：${advice}`, en: `First: ${advice}` }),
    noGuidance: { zh: "标准没有写明。", en: "The standard does not say." },
  },

  unknown: {
    lead: {
      zh: "答“不清楚”的问题本身就是风险：没有人知道，就没有人在管。接手后逐条问清。",
      en: "A question answered “don't know” is a risk of its own: what nobody knows, nobody looks after. Find each out.",
    },
    none: { zh: "没有答“不清楚”的问题。", en: "No question was answered “don't know”." },
    caption: (count: number): Text => ({
      zh: `${count}题没有人答得上来`,
      en: `${counted(count, "question", "questions")} nobody could answer`,
    }),
    columns: {
      number: { zh: "题号", en: "No." },
      question: { zh: "问题", en: "Question" },
      section: { zh: "小节", en: "Section" },
      ask: { zh: "可以问谁", en: "Who may know" },
    },
    anybody: { zh: "所有人", en: "Anybody" },
  },

  duties: {
    lead: {
      zh: "下列任务由标准要求，错过了往往要到下次测评才发现。负责人取自所在小节。",
      en: "The standard asks for these; missed ones are often found only by the next assessment. The owner is that of the section.",
    },
    linked: (standards: string): Text => ({
      zh: `依据一栏下注明标准的，是本标准的问题所对照的条目，出自${standards}。`,
      en: `Where a standard is named below the source, it is a criterion that questions of this standard are mapped to, of ${standards}.`,
    }),
    none: { zh: "所用标准没有写明周期性任务。", en: "The standard names no recurring duties." },
    caption: (count: number, unowned: number): Text => ({
      zh: unowned === 0 ? `共${count}项，都有负责人` : `共${count}项，其中${unowned}项所在小节没有负责人`,
      en:
        unowned === 0
          ? `${counted(count, "duty", "duties")}, each with an owner`
          : `${counted(count, "duty", "duties")}, ${unowned} of them in sections without an owner`,
    }),
    columns: {
      task: { zh: "要做什么", en: "What is to be done" },
      source: { zh: "依据", en: "Asked for by" },
      section: { zh: "小节", en: "Section" },
      owner: { zh: "负责人", en: "Owner" },
    },
    when: dutyWhenWords,
  },

  people: {
    lead: (most: number): Text => ({
      zh: `每个班组中，不超过${most}人的岗位列出姓名，其余只列人数。`,
      en: `In each team, posts held by at most ${most} people are named; the rest are counted.`,
    }),
    unnamed: {
      zh: "生成本手册的人无权查看人员，故只列人数，不列姓名。",
      en: "Whoever had this manual made may not read people, so posts are counted and nobody is named.",
    },
    none: {
      zh: "组织架构中还没有本中心的班组和人员。",
      en: "No teams or people of the centre are on record.",
    },
    caption: (teams: number, people: number): Text => ({
      zh: `${teams}个班组，在册${people}人`,
      en: `${counted(teams, "team", "teams")}, ${counted(people, "person", "people")} on record`,
    }),
    columns: {
      team: { zh: "班组", en: "Team" },
      count: { zh: "人数", en: "People" },
      posts: { zh: "岗位", en: "Posts" },
    },
    noTeam: { zh: "未归入班组", en: "Without a team" },
    noPosition: { zh: "未写明岗位", en: "no position" },
    named: (position: string, names: string): Text => ({
      zh: `${position}：${names}`,
      en: `${position}: ${names}`,
    }),
    counted: (position: string, count: number): Text => ({
      zh: `${position}：${count}人`,
      en: `${position}: ${count}`,
    }),
  },

  method: {
    lead: {
      zh: "现状、风险和“不清楚”的问题取自测评；负责人、文件位置和待办事项由测评的参与者写下；周期性任务取自标准的指引，本标准没有写明的，取自与它对照的标准。",
      en: "Standing, risks and unknowns come from the assessment; owners, documents and actions were written down by those who took part; recurring duties come from the guidance of the standard, or of the standards it is mapped to.",
    },
    thresholds: (strength: number, weakness: number): Text => ({
      zh: `小节得分率不低于${strength}%为“做得好”，低于${weakness}%为“薄弱”；有缺答的小节不作判断。`,
      en: `A section is strong from ${strength}% of its points and weak below ${weakness}%; with answers missing it is not judged.`,
    }),
  },
} as const;
