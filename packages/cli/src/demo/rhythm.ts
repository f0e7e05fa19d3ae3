import { assessments, type Client } from "@plumbline/api";
import { outline, type Standard } from "@plumbline/core/standards";

/** Who owns a section in the demo, and where its papers are; every fourth section has nobody yet. */
const owners = ["黄静仪（运营经理）", "梁伟明（质检主管）", "周若曦（培训师）"] as const;
const places = [
  "共享盘 运营部/制度/{code}",
  "知识库 › 制度 › {code}\n纸质签字版在行政部 3 号档案柜",
  "共享盘 质检部/{code}",
] as const;
const actions = [
  ["补签 2 名新员工的保密承诺书"],
  [],
  ["与信息技术部约定系统在线率指标", "把组织架构图更新到本季度的人员"],
  [],
  ["把应急演练记录归档"],
] as const;

/** Fills the hand-over notes of an assessment. */
export async function writeHandOver(client: Client, standard: Standard, id: string): Promise<void> {
  for (const [at, { code }] of outline(standard).sections.entries()) {
    if (at % 4 === 3) continue;
    const documents = (places[at % places.length] ?? "").replaceAll("{code}", code);
    const note = {
      owner: owners[at % owners.length] ?? "",
      documents,
      actions: [...(actions[at % 5] ?? [])],
    };
    await client.call(assessments.writeSectionNote, {
      params: { id, section: code },
      body: { ...note, expectedVersion: 0 },
    });
  }
}

/** Sets the yearly assessment of a centre, due on a day. */
export async function scheduleYearly(client: Client, centreId: string, startsOn: string): Promise<void> {
  await client.call(assessments.createSchedule, {
    body: {
      ...{ centreId, standard: "cc-cmm-oc@2017", every: "year", startsOn, purpose: "internal" },
      title: "{year} 年度内部测评",
      leadDays: 45,
    },
  });
}
