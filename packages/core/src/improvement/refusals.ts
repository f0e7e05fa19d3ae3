import type { RefusalTable } from "../kernel/index.ts";
import type { ActionState } from "./model.ts";

const stateWords: Readonly<Record<ActionState, { readonly zh: string; readonly en: string }>> = {
  planned: { zh: "已计划", en: "planned" },
  "in-progress": { zh: "进行中", en: "in progress" },
  done: { zh: "已完成", en: "done" },
  verified: { zh: "已验证", en: "verified" },
  dropped: { zh: "已放弃", en: "dropped" },
};

function wordsOf(state: unknown) {
  // The rules of this capability, which alone throw these, name states of an action.
  return stateWords[state as ActionState] ?? { zh: String(state), en: String(state) };
}

/** What the rules of improvement refuse, with what to do. */
export const improvementRefusals = {
  "finding-placed-loosely": {
    status: 422,
    text: () => ({
      zh: "条目要与测评一起指明，角度要与条目一起指明。请补上，或都不填。",
      en: "A criterion needs its assessment, and an angle its criterion. Name them together, or leave them out.",
    }),
  },
  "finding-of-another-centre": {
    status: 422,
    text: () => ({
      zh: "所选测评属于另一家客户中心。请选择本中心的测评。",
      en: "That assessment is of another centre. Choose one of this centre.",
    }),
  },
  "finding-closed": {
    status: 409,
    text: () => ({
      zh: "发现项已关闭，不能再改。需要时请先说明理由重新打开。",
      en: "The finding is closed and can no longer be changed. Reopen it with a reason first.",
    }),
  },
  "finding-open": {
    status: 409,
    text: () => ({
      zh: "发现项本来就开着，无需重新打开。",
      en: "The finding is open; there is nothing to reopen.",
    }),
  },
  "finding-has-open-actions": {
    status: 409,
    text: ({ count }) => ({
      zh: `还有 ${count} 项改进措施没有验证或放弃。请先办结，再关闭发现项。`,
      en: `${count} of its actions are neither verified nor dropped. Bring them to an end, then close the finding.`,
    }),
  },
  "owner-cannot-work": {
    status: 422,
    text: () => ({
      zh: "所选负责人不是本组织在用的成员，或其角色看不到持续改进。请另选一人。",
      en: "That owner is no active member of this organisation, or has no role that sees improvement. Choose somebody else.",
    }),
  },
  "action-ends-before-it-starts": {
    status: 422,
    text: () => ({
      zh: "到期日早于开始日。请核对两个日期。",
      en: "The due day is before the day it begins. Check both days.",
    }),
  },
  "effect-not-projectable": {
    status: 422,
    text: ({ standard, criterion }) => ({
      zh: `预期效果无法对照：该中心没有按 ${standard} 测评过，或标准里没有条目 ${criterion} 的这个角度与评分档。`,
      en: `The expected effect cannot be held against anything: the centre was not assessed by ${standard}, or criterion ${criterion} has no such angle and value.`,
    }),
  },
  "action-move-not-possible": {
    status: 409,
    text: ({ from, to }) => ({
      zh: `改进措施目前“${wordsOf(from).zh}”，不能直接改为“${wordsOf(to).zh}”。`,
      en: `The action is ${wordsOf(from).en} and cannot become ${wordsOf(to).en} from there.`,
    }),
  },
  "action-reason-missing": {
    status: 422,
    text: () => ({ zh: "请写明理由。", en: "Say why." }),
  },
  "effect-evidence-missing": {
    status: 422,
    text: () => ({
      zh: "请写明效果的佐证：看到了什么变化，或给出链接。",
      en: "Say what shows the effect: what changed, or a link to it.",
    }),
  },
  "verifier-is-owner": {
    status: 409,
    text: () => ({
      zh: "负责人不能验证自己的措施。请由另一位同事来验证。",
      en: "Owners do not verify their own actions. Ask a colleague to verify it.",
    }),
  },
  "action-not-under-way": {
    status: 409,
    text: ({ state }) => ({
      zh: `改进措施${wordsOf(state).zh}，不再填报进度。`,
      en: `The action is ${wordsOf(state).en}; its progress is no longer reported.`,
    }),
  },
  "action-needs-manager": {
    status: 403,
    text: () => ({
      zh: "放弃、恢复、退回和验证，由负责管理改进措施的同事来做。",
      en: "Dropping, resuming, sending back and verifying are for those who manage actions.",
    }),
  },
  "own-email-missing": {
    status: 409,
    text: () => ({
      zh: "您还没有填写邮箱。请先在“我的账号”中填写，再发测试邮件。",
      en: "You have no e-mail address yet. Enter one under “My account”, then send the test.",
    }),
  },
  "not-the-owner": {
    status: 403,
    text: () => ({
      zh: "只有负责人和管理改进措施的人可以这样做。",
      en: "Only its owner and those who manage actions may do this.",
    }),
  },
} as const satisfies RefusalTable;
