import type { Condition, Verdict } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";

/** A line for each condition of each level: level, condition, needed, actual, short, result. */
export function conditionLines(
  standard: Standard,
  verdict: Verdict,
  language: Language,
): readonly string[][] {
  return verdict.levels.flatMap(({ level, conditions }) =>
    conditions.map((condition, at) => {
      const { needed, actual, short } = figuresOf(condition, language);
      const met = condition.met ? { zh: "√ 满足", en: "√ met" } : { zh: "× 未满足", en: "× not met" };
      return [
        at === 0 ? level : "",
        nameOf(standard, condition, language),
        needed,
        actual,
        short,
        met[language],
      ];
    }),
  );
}

function nameOf(standard: Standard, condition: Condition, language: Language): string {
  if (condition.kind === "share") {
    const group =
      standard.levels?.groups.find(({ id }) => id === condition.group)?.title[language] ?? condition.group;
    const angle =
      standard.angles.find(({ id }) => id === condition.angle)?.title[language] ?? condition.angle;
    return `${group} ${angle} ≥ ${Math.round(condition.required * 100)}%`;
  }
  if (condition.kind === "total")
    return { zh: `总分（印定值 ${condition.printed}）`, en: `Total (printed: ${condition.printed})` }[
      language
    ];
  if (condition.kind === "years") return { zh: "运营年限", en: "Years in operation" }[language];
  const lacking = condition.lacking.join(", ");
  return { zh: `须完整测评的章：${lacking}`, en: `Areas to be assessed in full: ${lacking}` }[language];
}

function figuresOf(condition: Condition, language: Language) {
  if (condition.kind === "share") {
    const nothing = { zh: "无适用条目", en: "nothing applicable" }[language];
    const needed = condition.nothingApplicable ? nothing : `${condition.needed}/${condition.applicable}`;
    return { needed, actual: String(condition.actual), short: shortOf(condition.shortfall) };
  }
  if (condition.kind === "total")
    return {
      needed: String(condition.required),
      actual: String(condition.actual),
      short: shortOf(condition.shortfall),
    };
  if (condition.kind === "years") {
    const unknown = { zh: "未知", en: "unknown" }[language];
    const short = condition.actual === null || condition.met ? 0 : condition.required - condition.actual;
    return {
      needed: String(condition.required),
      actual: String(condition.actual ?? unknown),
      short: shortOf(short),
    };
  }
  return { needed: "", actual: "", short: "" };
}

function shortOf(shortfall: number): string {
  return shortfall === 0 ? "–" : String(shortfall);
}
