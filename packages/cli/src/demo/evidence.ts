import { assessments, type Client } from "@plumbline/api";
import type { NewEvidence, NewSample } from "@plumbline/core/assessments";

/** Duties and least skills of the positions that have a job description; the last ones still lack theirs. */
export const duties: readonly string[] = [
  "接听来电与在线咨询，登记工单。最低技能：普通话二级甲等，每分钟录入 60 字，会用工单与知识库系统。",
  "带领班组，现场支持与辅导。最低技能：在岗满一年，会排班与质检系统，能做一对一辅导。",
  "按计分卡抽检录音与会话，参加每周校准。最低技能：通过质检员考试，校准一致率不低于 85%。",
  "组织新员工与在岗培训，出题与阅卷。最低技能：持培训授权，能编写课件与试卷。",
];

/** Puts believable evidence on file for an assessment under way, and writes its sampling plan. */
export async function fileEvidence(
  client: Client,
  id: string,
  day: (daysAgo: number) => string,
): Promise<void> {
  for (const { name, words, title, holds, criterion, angles } of files) {
    const file = new File([words], name, { type: "text/plain" });
    const query = { kind: "file", title, holds, criterion, angles } as const;
    await client.upload(assessments.uploadEvidence, { params: { id }, query }, file);
  }
  for (const piece of plainPieces(day)) {
    await client.call(assessments.attachEvidence, { params: { id }, body: piece });
  }
  for (const line of samplingPlan(day)) {
    await client.call(assessments.addSample, { params: { id }, body: line });
  }
}

type DemoFile = {
  readonly name: string;
  readonly words: string;
  readonly title: string;
  readonly holds: "document" | "record";
  readonly criterion: string;
  readonly angles: string;
};

const files: readonly DemoFile[] = [
  {
    ...{ name: "管理体系审核办法.txt", title: "管理体系审核办法（第三版）", holds: "document" },
    ...{ criterion: "8", angles: "method" },
    words: "管理体系每年审核一次；问题指定责任人，十五个工作日内拟定纠正行动；记录归档三年。\n",
  },
  {
    ...{ name: "员工手册-文化.txt", title: "员工手册：使命、愿景与核心价值", holds: "document" },
    ...{ criterion: "1", angles: "method" },
    words: "使命：让每一次联系都有回音。\n",
  },
  {
    ...{ name: "年度计划跟踪表.csv", title: "年度计划月度跟踪表", holds: "record" },
    ...{ criterion: "5", angles: "execution" },
    words: "月份,计划项,完成\n1,8,8\n2,8,7\n",
  },
];

function plainPieces(day: (daysAgo: number) => string): readonly NewEvidence[] {
  const shared = {
    ...{ address: null, holds: null, validFor: [], validFrom: null, validTo: null },
    ...{ collectedBy: "", confidentiality: "team" as const },
  };
  return [
    {
      ...{
        ...shared,
        kind: "interview",
        title: "与六名座席谈话：文化",
        collectedOn: day(6),
        validFor: ["热线一组", "热线二组"],
      },
      shows: "六人中五人能用自己的话说出使命，并举出近一个月的例子。",
      links: [{ criterion: "2", angle: "execution" }],
    },
    {
      ...{ ...shared, kind: "observation", title: "现场走查：职场布局与标识", collectedOn: day(5) },
      shows: "功能区齐备，逃生标识清楚；培训室与职场相邻，课间较吵。",
      links: [
        { criterion: "11", angle: "execution" },
        { criterion: "12", angle: "execution" },
      ],
    },
    {
      ...{ ...shared, kind: "link", title: "信息系统资产清单（内网）", collectedOn: day(5), holds: "record" },
      ...{ address: "https://intranet.example/assets", validFrom: day(700), validTo: day(200) },
      shows: "清单列有 214 台设备，最近一次盘点在去年。",
      links: [{ criterion: "18", angle: "execution" }],
    },
    {
      ...{ ...shared, kind: "interview", title: "与投诉处理组组长谈话", collectedOn: day(4) },
      ...{ confidentiality: "assessors", shows: "组长反映辅导记录有补写的情况，需核对时间。" },
      links: [{ criterion: "50", angle: "execution" }],
    },
  ];
}

function samplingPlan(day: (daysAgo: number) => string): readonly NewSample[] {
  const open = { lookedAtBy: "", lookedAtOn: null, remarks: "" };
  return [
    {
      ...{ kind: "team", what: "班组现场", population: 4, size: 4, chosen: "全部" },
      ...{ lookedAtBy: "陈静", lookedAtOn: day(5), remarks: "夜班另看一次" },
    },
    {
      ...{
        kind: "record",
        what: "近三个月质检评分单",
        population: 5400,
        size: 60,
        chosen: "按班组分层后随机",
      },
      ...{ lookedAtBy: "李明", lookedAtOn: day(3), remarks: "两份缺辅导记录" },
    },
    { ...{ kind: "record", what: "近十二个月离职手续", population: 37, size: 15, chosen: "随机" }, ...open },
    {
      ...{ kind: "person", what: "座席谈话", population: 96, size: 12, chosen: "每组三名，含夜班" },
      ...open,
    },
  ];
}
