import { type AuditPart, type SelfAudit, scaleValues } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { type GuidedPack, outline, type Standard, standardName } from "@plumbline/core/standards";
import { grid } from "./grid.ts";
import { percent } from "./percent.ts";

type Said = { readonly pack: GuidedPack; readonly audit: SelfAudit; readonly language: Language };

const heaviest = 10;

/** A self-audit for reading in a terminal: coverage, sections, the heaviest risks with what to do first, what nobody knows. */
export function selfAuditText(said: Said): string {
  const blocks = [head(said), sections(said), risks(said), dontKnow(said), leftOut(said)];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function head({ pack: { standard }, audit, language }: Said): string {
  const { scoped, applicable, answered, share } = audit;
  const line = {
    zh: `评测范围 ${scoped} 题，适用 ${applicable} 题，已答 ${answered} 题；${share === null ? "全部答完后才有得分率" : `得分率 ${percent(share)}`}`,
    en: `${scoped} questions in scope, ${applicable} applicable, ${answered} answered; ${share === null ? "no share of points until all are" : `${percent(share)} of points`}`,
  };
  return `${standard.title[language]} · ${standardName(standard)}\n${line[language]}`;
}

function sections({ pack: { standard }, audit, language }: Said): string {
  const titles = titlesOf(standard, language);
  const heads = { zh: ["小节", "", "已答", "得分率"], en: ["Section", "", "Answered", "Share"] };
  const line = (part: AuditPart) => [
    part.code,
    titles.get(part.code) ?? "",
    `${part.answered}/${part.applicable}`,
    part.share === null ? "–" : percent(part.share),
  ];
  return grid([heads[language], ...audit.sections.map(line)]);
}

function titlesOf(standard: Standard, language: Language): ReadonlyMap<string, string> {
  return new Map(outline(standard).sections.map(({ code, title }) => [code, title[language]]));
}

function risks({ pack: { standard, guidance }, audit, language }: Said): string {
  if (audit.risks.length === 0) return "";
  const { criterion: criteria } = outline(standard);
  const answers = new Map(
    standard.angles.flatMap(({ id }) =>
      scaleValues(standard, id).map((value) => [value.id, value.title[language]]),
    ),
  );
  const shown = audit.risks.slice(0, heaviest).map(({ criterion, severity, answer, weight }) => {
    const advice = guidance[criterion]?.advice[language];
    const named = `${criterion} ${criteria.get(criterion)?.title[language] ?? ""}`;
    const why = {
      zh: `严重度 ${severity}，${answers.get(answer)}，权重 ${weight}`,
      en: `severity ${severity}, ${answers.get(answer)}, weight ${weight}`,
    };
    return [`  ${named} (${why[language]})`, ...(advice ? [`    → ${advice}`] : [])].join("\n");
  });
  const title = {
    zh: `风险 ${audit.risks.length} 项，最重的 ${shown.length} 项：`,
    en: `${audit.risks.length} risks, the ${shown.length} heaviest:`,
  };
  return [title[language], ...shown].join("\n");
}

function dontKnow({ audit, language }: Said): string {
  if (audit.dontKnow.length === 0) return "";
  return {
    zh: `没人说得清的 ${audit.dontKnow.length} 题：${audit.dontKnow.join(", ")}`,
    en: `${audit.dontKnow.length} that nobody could answer: ${audit.dontKnow.join(", ")}`,
  }[language];
}

function leftOut({ audit, language }: Said): string {
  if (audit.leftOut.length === 0) return "";
  return {
    zh: `未评的必填小节：${audit.leftOut.join(", ")}`,
    en: `Mandatory sections left out: ${audit.leftOut.join(", ")}`,
  }[language];
}
