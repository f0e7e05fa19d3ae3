import { accounts, type Client, improvement } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import type { ActionState, FindingKind, NewAction, RiskWeight } from "@plumbline/core/improvement";

/** The colleagues who own actions in the demo; they have never signed in. */
const colleagues: readonly { readonly name: string; readonly loginName: string; readonly roles: Role[] }[] = [
  { name: "王敏", loginName: "wang.min", roles: ["quality"] },
  { name: "李强", loginName: "li.qiang", roles: ["manager"] },
  { name: "陈静", loginName: "chen.jing", roles: ["assessor"] },
];

/** Whose action it is: a colleague by place, or the demo's own administrator. */
type OwnerOf = 0 | 1 | 2 | "self";

type DemoAction = {
  readonly what: string;
  readonly owner: OwnerOf;
  /** Days from today. */
  readonly from: number;
  readonly due: number;
  readonly yuan?: number;
  readonly raises?: readonly ("method" | "execution")[];
  readonly progress?: readonly (readonly [percent: number, note: string])[];
  readonly state?: ActionState;
  readonly evidence?: string;
  readonly reason?: string;
};

type DemoFinding = {
  readonly criterion: string | null;
  readonly kind: FindingKind;
  readonly title: string;
  readonly description: string;
  readonly cause: string;
  readonly risk: RiskWeight | null;
  /** Raised in last year's assessment, this year's, or in none. */
  readonly of: "last" | "current" | "none";
  readonly actions: readonly DemoAction[];
  readonly closed?: string;
};

const weight = (probability: number, impact: number): RiskWeight => ({ probability, impact });

const findings: readonly DemoFinding[] = [
  {
    ...{ criterion: "49", kind: "major", of: "last", risk: weight(4, 4) },
    title: "评分校准未覆盖外呼业务",
    description: "抽查近六个月校准记录，全部为呼入录音；外呼两组从未参加。",
    cause: "校准办法制定时还没有外呼业务，之后没有修订。",
    actions: [
      {
        ...{ what: "修订校准办法，外呼与在线业务纳入每月校准", owner: 0, from: -50, due: -12, yuan: 0 },
        ...{ state: "done", progress: [[60, "初稿已征求班组长意见"]] },
        evidence: "新办法已发布，9 月、10 月两次校准均含外呼录音各 5 条。",
      },
      {
        ...{ what: "外呼质检员补做三次校准，偏差降到 3% 以内", owner: 0, from: -30, due: 9, yuan: 2400 },
        ...{
          raises: ["execution"],
          progress: [
            [20, "第一次校准偏差 7.4%"],
            [55, "第二次偏差 4.1%"],
          ],
        },
      },
    ],
  },
  {
    ...{ criterion: "8", kind: "minor", of: "last", risk: weight(3, 5) },
    title: "管理体系审核的三项纠正措施超过承诺日期",
    description: "年度审核开出七项纠正，三项超期两个月以上，审核报告没有发到管理层。",
    cause: "审核由外请顾问做，结束后没有人跟踪。",
    actions: [
      {
        ...{
          what: "指定体系专员，按月向管理层报告纠正进度",
          owner: 1,
          from: -40,
          due: -5,
          yuan: 0,
          raises: ["method"],
        },
        progress: [[40, "专员已任命"]],
      },
      {
        ...{ what: "补做本年度管理体系审核并关闭全部纠正", owner: 1, from: -10, due: 34, yuan: 68_000 },
        ...{ raises: ["execution"], progress: [[10, "审核计划已批"]] },
      },
    ],
  },
  {
    ...{ criterion: "43", kind: "minor", of: "last", risk: weight(4, 3) },
    title: "十二份流程文档不在统一入口",
    description: "文档台账 146 份，其中 12 份只在各组共享盘里，一线查不到。",
    cause: "新业务上线时直接发在群里，没有走文档流程。",
    actions: [
      {
        ...{
          what: "十二份文档移入统一入口并登记位置",
          owner: 2,
          from: -60,
          due: -20,
          yuan: 0,
          raises: ["execution"],
        },
        ...{ state: "verified", progress: [[50, "已移入 7 份"]] },
        evidence: "12 份均可在统一入口检索到；抽查 4 份，一线能在 30 秒内找到。",
      },
    ],
    closed: "文档全部归位，新业务上线清单已加入文档登记一项。",
  },
  {
    ...{ criterion: "63", kind: "minor", of: "current", risk: weight(4, 2) },
    title: "夜班十四名员工没有上岗前流程考试记录",
    description: "今年上岗 52 人，38 人有考试记录，缺的全部在夜班。",
    cause: "考试由白班培训师组织，夜班没有安排。",
    actions: [
      {
        ...{ what: "夜班指定监考人，补考并登记成绩", owner: "self", from: -8, due: 6, yuan: 0 },
        ...{ raises: ["execution"], progress: [[30, "夜班组长名单已定"]] },
      },
    ],
  },
  {
    ...{ criterion: "55", kind: "observation", of: "current", risk: weight(3, 3) },
    title: "月度人力需求只算总量，没有分渠道",
    description: "9 月在线渠道缺 6 人，电话渠道多 4 人，测算表上看不出来。",
    cause: "",
    actions: [
      { what: "人力测算按渠道分列，次月核对偏差", owner: 1, from: 0, due: 27, raises: ["execution"] },
    ],
  },
  {
    ...{ criterion: "49", kind: "observation", of: "current", risk: weight(3, 3) },
    title: "外呼校准只有两组参加",
    ...{ description: "去年提出的问题有改善，外呼三组仍没有参加。", cause: "", actions: [] },
  },
  {
    ...{ criterion: "91", kind: "major", of: "last", risk: weight(4, 3) },
    title: "三成座席没有收到季度考核反馈",
    description: "抽查 40 名座席，12 人第三季度没有面谈记录。",
    cause: "两名班组长同时负责 28 人，面谈排不开。",
    actions: [
      {
        ...{
          what: "班组长带队人数降到 15 人以内，面谈按周排定",
          owner: 1,
          from: -15,
          due: 41,
          yuan: 120_000,
        },
        ...{ raises: ["execution"], progress: [[25, "已增设一名班组长"]] },
      },
    ],
  },
  {
    ...{ criterion: "27", kind: "major", of: "none", risk: weight(2, 5) },
    title: "离职人员账号三天后才停用",
    description: "抽查 10 名离职人员，4 人的业务系统账号在离职三天后仍可登录。",
    cause: "人事通知靠邮件，信息系统每周处理一次。",
    actions: [
      {
        ...{ what: "离职当日由人事在系统中触发停用", owner: "self", from: -20, due: -3, yuan: 15_000 },
        progress: [[70, "接口已联调，待上线"]],
      },
      { ...{ what: "每月核对在职名单与账号清单", owner: 2, from: -5, due: 12 } },
    ],
  },
  {
    ...{ criterion: "126", kind: "opportunity", of: "last", risk: weight(2, 2) },
    title: "未达标指标的改善结果可以做复核",
    description: "原因分析齐全，改善以后没有回头看是否见效。",
    cause: "",
    actions: [
      {
        ...{
          what: "改善满三个月做一次复核",
          owner: 2,
          from: -30,
          due: 60,
          state: "dropped",
        },
        reason: "并入月度绩效回顾，不再单列。",
      },
    ],
  },
  {
    ...{ criterion: "139", kind: "minor", of: "last", risk: weight(3, 2) },
    title: "在线渠道满意度样本太少，没有单独分析",
    description: "在线渠道每月有效样本 62 份，置信度 95% 时误差超过 12%，季度分析里没有这一项。",
    cause: "在线会话结束后邀评弹窗被浏览器拦截。",
    actions: [
      {
        ...{ what: "邀评改为会话内消息，月样本到 270 份", owner: 2, from: -45, due: 2, yuan: 9_800 },
        ...{
          raises: ["execution"],
          progress: [
            [40, "方案已定"],
            [80, "上线两周，样本 148 份"],
          ],
        },
      },
    ],
  },
  {
    ...{ criterion: "74", kind: "strength", of: "current", risk: null },
    title: "入职两个月面谈记录齐全，问题当周有回应",
    ...{ description: "抽查 20 名新员工，面谈记录齐全。", cause: "", actions: [] },
  },
  {
    ...{ criterion: "94", kind: "observation", of: "none", risk: null },
    title: "员工满意度调查参与率六成",
    ...{ description: "今年发放 118 份，收回 71 份。", cause: "", actions: [] },
  },
];

type Places = { readonly centreId: string; readonly last: string; readonly current: string };

/** Gives the demo's first centre a dozen actions under way, as a centre has them some weeks after an assessment. */
export async function addImprovement(client: Client, places: Places, dayFrom: (days: number) => string) {
  const ids: string[] = [];
  for (const body of colleagues) ids.push((await client.call(accounts.inviteAccount, { body })).account.id);
  const { account } = await client.call(accounts.readSession, {});
  const ownerOf = (owner: OwnerOf) => (owner === "self" ? account.id : (ids[owner] ?? account.id));
  for (const demo of findings) {
    const { kind, title, description, cause, risk } = demo;
    const assessmentId = demo.of === "none" ? null : places[demo.of];
    const criterion = assessmentId === null ? null : demo.criterion;
    const body = {
      centreId: places.centreId,
      assessmentId,
      criterion,
      kind,
      title,
      description,
      cause,
      risk,
    };
    const { id, version } = await client.call(improvement.raiseFinding, { body });
    for (const one of demo.actions) {
      const effects = (one.raises ?? []).map((angle) => effectOn(demo.criterion ?? "", angle));
      const days = { from: dayFrom(one.from), dueOn: dayFrom(one.due) };
      const cost = one.yuan === undefined ? null : { fen: one.yuan * 100, currency: "CNY" };
      await addAction(
        client,
        id,
        { what: one.what, ownerId: ownerOf(one.owner), ...days, cost, effects },
        one,
      );
    }
    if (!demo.closed) continue;
    const end = { reason: demo.closed, expectedVersion: version };
    await client.call(improvement.closeFinding, { params: { id }, body: end });
  }
}

function effectOn(criterion: string, angle: string) {
  return { standard: "cc-cmm-oc@2017", criterion, angle, value: "full" };
}

async function addAction(
  client: Client,
  findingId: string,
  body: NewAction,
  demo: DemoAction,
): Promise<void> {
  const planned = await client.call(improvement.planAction, { params: { id: findingId }, body });
  const params = { id: planned.id };
  let { version } = planned;
  for (const [progress, note] of demo.progress ?? []) {
    const report = { progress, note, expectedVersion: version };
    ({ version } = await client.call(improvement.reportProgress, { params, body: report }));
  }
  const evidence = { text: demo.evidence ?? "", links: [] };
  const move = async (to: ActionState, more: object = {}) => {
    const asked = { params, body: { to, expectedVersion: version, ...more } };
    ({ version } = await client.call(improvement.moveAction, asked));
  };
  if (demo.state === "done" || demo.state === "verified") await move("done", { evidence });
  if (demo.state === "verified") await move("verified");
  if (demo.state === "dropped") await move("dropped", { reason: demo.reason ?? "" });
}
