import { outline, type PlacedCriterion, type Standard } from "@plumbline/core/standards";
import type { Standing } from "./centres.ts";
import { chance } from "./chance.ts";

/** One row of an answer sheet in JSON, as `assess` and the upload read it. */
export type AnswerRow = {
  readonly criterion: string;
  readonly method: number;
  readonly execution: number;
  readonly note: string;
};

/**
 * A believable sheet: exactly the standing's shares are fully met, the rest mostly partly. Which clauses, depends on
 * the centre alone, so that a later sheet keeps what an earlier one had and adds to it; what is not designed well is
 * seldom done well.
 */
export function answersOf(standard: Standard, centre: string, standing: Standing): readonly AnswerRow[] {
  const { criteria } = outline(standard);
  const early = rate(
    criteria.filter(({ area }) => area !== "5"),
    centre,
    standing.method14,
    standing.execution14,
  );
  const late = rate(
    criteria.filter(({ area }) => area === "5"),
    centre,
    standing.method5,
    standing.execution5,
  );
  return criteria.flatMap(({ id }) => early.get(id) ?? late.get(id) ?? []);
}

function rate(
  criteria: readonly PlacedCriterion[],
  centre: string,
  methodShare: number,
  executionShare: number,
): ReadonlyMap<string, AnswerRow> {
  const ids = criteria.map(({ id }) => id);
  const methods = spread(ids, methodShare, (id) => chance(`${centre} method ${id}`));
  const behind = (id: string) => (10 - (methods.get(id) ?? 0)) / 8;
  const executions = spread(ids, executionShare, (id) => chance(`${centre} execution ${id}`) + behind(id));
  const row = (id: string): AnswerRow => {
    const [method, execution] = [methods.get(id) ?? 0, executions.get(id) ?? 0];
    return { criterion: id, method, execution, note: noteOn(id, method, execution) };
  };
  return new Map(ids.map((id) => [id, row(id)]));
}

/** Ten points for the share of lowest rank, five for four fifths of the rest, nothing for the last. */
function spread(
  ids: readonly string[],
  share: number,
  rank: (id: string) => number,
): ReadonlyMap<string, number> {
  const full = Math.ceil(ids.length * share);
  const partial = full + Math.round((ids.length - full) * 0.8);
  const ordered = [...ids].sort((a, b) => rank(a) - rank(b));
  return new Map(ordered.map((id, place) => [id, place < full ? 10 : place < partial ? 5 : 0]));
}

/** What an assessor would write beside a rating that is not full, for clauses where the demo has something to say. */
const notes: Readonly<Record<string, string>> = {
  "5": "年度计划有责任人与里程碑，部分任务缺量化指标。",
  "8": "管理体系审核已做，三项纠正措施超过承诺日期。",
  "12": "噪音与新风有检测记录，照明尚未检测。",
  "19": "评审会议已召开，行动方案没有跟踪记录。",
  "24": "应急预案本年测试过一次，更新结果未归档。",
  "27": "保密协议齐全，本年适宜性审核未见记录。",
  "35": "安全策略审核完成，两项问题逾期未关闭。",
  "42": "流程文档有专人维护，十二份文档超过一年未复审。",
  "49": "每月校准一次，外呼业务未纳入。",
  "50": "监控结果当周告知，辅导记录不完整。",
  "52": "预测偏差超过一成的时段没有逐次分析。",
  "54": "缺勤有记录，第三季度未做分析。",
  "61": "知识评审按季进行，过期条目清理不及时。",
  "64": "流程认知抽查覆盖率约七成。",
  "74": "入职两个月面谈齐全，转正前面谈有缺。",
  "77": "离职原因已分析，改善计划没有预期效果。",
  "94": "员工满意度调查覆盖四项驱动因素，参与率六成。",
  "100": "实时监控可用，异常预警靠人工设定。",
  "112": "财务性指标每季统计一次，未达到每月。",
  "119": "目标值上次更新在两年前。",
  "126": "未达标指标有原因分析，改善结果缺少复核。",
  "135": "样本量按置信度计算，在线渠道样本偏少。",
  "138": "设有响应时限，解决时限未写明。",
  "146": "上游客户满意度每年评估一次，驱动要素未拆分。",
  "150": "新战略对应的流程调整尚在试行。",
  "163": "高价值客户名单已建立，关怀频率不固定。",
};

function noteOn(criterion: string, method: number, execution: number): string {
  return method === 10 && execution === 10 ? "" : (notes[criterion] ?? "");
}
