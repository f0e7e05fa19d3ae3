import { type Plan, standouts, statementsUpTo, type Verdict } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { outline, type Standard, standardName } from "@plumbline/core/standards";
import { conditionLines } from "./condition-lines.ts";
import { grid } from "./grid.ts";
import { percent } from "./percent.ts";

type Said = {
  readonly standard: Standard;
  readonly verdict: Verdict;
  readonly plan: Plan | null;
  readonly language: Language;
};

/** A verdict for reading in a terminal: level, conditions, plan, strengths and weaknesses, what is still open. */
export function verdictText(said: Said): string {
  const blocks = [
    head(said),
    level(said),
    missing(said),
    conditions(said),
    plan(said),
    parts(said),
    statements(said),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function head({ standard, verdict, language }: Said): string {
  const { scoped, notApplicable, points } = verdict;
  const share = points.share === null ? "–" : percent(points.share);
  const line = {
    zh: `评分范围 ${scoped} 个条目，其中不适用 ${notApplicable} 个；得 ${points.total} 分，适用满分 ${points.applicableMax}（${share}）`,
    en: `${scoped} clauses in scope, ${notApplicable} of them not applicable; ${points.total} of ${points.applicableMax} applicable points (${share})`,
  };
  return `${standard.title[language]} · ${standardName(standard)}\n${line[language]}`;
}

function level({ standard, verdict, language }: Said): string {
  if (verdict.levels.length === 0) return "";
  const name = (id: string | null) => levelName(standard, id, language);
  const reached = {
    zh: verdict.attained ? `结论：达到 ${name(verdict.attained)}` : "结论：尚未达到最低等级",
    en: verdict.attained ? `Level attained: ${name(verdict.attained)}` : "Level attained: not yet the lowest",
  };
  const eligible = {
    zh: `可申请：${name(verdict.eligible)}（已持：${name(verdict.held)}；等级须逐级晋升）`,
    en: `Eligible for: ${name(verdict.eligible)} (held: ${name(verdict.held)}; levels are certified one at a time)`,
  };
  const indicative = {
    zh: "结论为暂定：有条目标为不适用，尚待测评师确认。",
    en: "The verdict is indicative: clauses are marked not applicable and an assessor has not confirmed them.",
  };
  return [reached, eligible, ...(verdict.indicative ? [indicative] : [])]
    .map((line) => line[language])
    .join("\n");
}

function missing({ standard, verdict, language }: Said): string {
  if (verdict.complete) return "";
  const criteria = [...new Set(verdict.missing.map(({ criterion }) => criterion))];
  const [best, worst] = [verdict.best, verdict.worst].map((id) => levelName(standard, id, language));
  const listed = criteria.length > 20 ? `${criteria.slice(0, 20).join(", ")} …` : criteria.join(", ");
  return {
    zh: `还缺 ${verdict.missing.length} 个评分，涉及条目：${listed}\n补齐之后，等级最低 ${worst}，最高 ${best}；在此之前不给出升级计划。`,
    en: `${verdict.missing.length} ratings are missing, in clauses: ${listed}\nOnce they are there the level is at worst ${worst}, at best ${best}; until then there is no plan.`,
  }[language];
}

function conditions({ standard, verdict, language }: Said): string {
  if (verdict.levels.length === 0) return "";
  const titles = {
    zh: ["等级", "条件", "需要", "实际", "相差", "结果"],
    en: ["Level", "Condition", "Needed", "Actual", "Short", "Result"],
  };
  const title = { zh: "等级条件", en: "Conditions" };
  return `${title[language]}\n${grid([titles[language], ...conditionLines(standard, verdict, language)])}`;
}

function plan({ standard, plan: found, language }: Said): string {
  if (!found) return "";
  const { criterion } = outline(standard);
  const blocked = found.blockedBy.map((by) => blockers[by][language]).join(language === "zh" ? "、" : ", ");
  const title = {
    zh: `升到 ${levelName(standard, found.level, language)} 的最省力计划：${found.steps.length} 步，工作量 ${found.effort}`,
    en: `Cheapest plan to reach ${levelName(standard, found.level, language)}: ${found.steps.length} steps, effort ${found.effort}`,
  };
  const note = { zh: `改评分解决不了的条件：${blocked}`, en: `What no rating can mend: ${blocked}` };
  const steps = found.steps.map((step) => [
    step.criterion,
    standard.angles.find(({ id }) => id === step.angle)?.title[language] ?? step.angle,
    `${step.from} → ${step.to}`,
    criterion.get(step.criterion)?.title[language] ?? "",
  ]);
  return [
    title[language],
    ...(blocked ? [note[language]] : []),
    ...(steps.length > 0 ? [grid(steps)] : []),
  ].join("\n");
}

const blockers = {
  years: { zh: "运营年限", en: "years in operation" },
  scope: { zh: "测评范围", en: "the scope assessed" },
};

function parts({ standard, verdict, language }: Said): string {
  const { strengths, weaknesses } = standouts(standard, verdict);
  const { sections } = outline(standard);
  const lines = (found: typeof strengths) =>
    grid(
      found.map(({ code, share }) => [
        code,
        sections.find((section) => section.code === code)?.title[language] ?? "",
        share === null ? "" : percent(share),
      ]),
    );
  const { strength, weakness } = standard.thresholds;
  const titles = {
    strong: { zh: `优势小节（≥ ${strength}%）`, en: `Strengths (≥ ${strength} %)` },
    weak: { zh: `短板小节（< ${weakness}%）`, en: `Weaknesses (< ${weakness} %)` },
  };
  return [
    ...(strengths.length > 0 ? [`${titles.strong[language]}\n${lines(strengths)}`] : []),
    ...(weaknesses.length > 0 ? [`${titles.weak[language]}\n${lines(weaknesses)}`] : []),
  ].join("\n\n");
}

function statements({ standard, verdict, language }: Said): string {
  const open = statementsUpTo(standard, verdict.attained);
  if (open.length === 0) return "";
  const title = {
    zh: `还需测评师结合佐证确认的文字要求（${open.length} 项；不影响得分，影响认证）`,
    en: `Requirements in words for an assessor to confirm with evidence (${open.length}; they bear on certification, not on points)`,
  };
  const lines = open.map(({ level: id, statement }) => {
    const found = standard.levels?.list.find((one) => one.id === id);
    return [id, found?.statements.find((one) => one.id === statement)?.text[language] ?? statement];
  });
  return `${title[language]}\n${grid(lines)}`;
}

function levelName(standard: Standard, id: string | null, language: Language): string {
  const found = standard.levels?.list.find((one) => one.id === id);
  return found ? `${found.id} ${found.title[language]}` : { zh: "无", en: "none" }[language];
}
