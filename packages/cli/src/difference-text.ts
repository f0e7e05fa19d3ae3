import type { Language, Text } from "@plumbline/core/kernel";
import {
  type CriterionChange,
  type CriterionDifference,
  countChanges,
  criterionChanges,
  type Difference,
  outline,
  type Pack,
  type PlaceDifference,
  type SectionDifference,
  standardName,
} from "@plumbline/core/standards";
import { grid } from "./grid.ts";

type Sides = { readonly old: Pack; readonly now: Pack };

const changeNames: Readonly<Record<CriterionChange, Text>> = {
  unchanged: { zh: "未变", en: "unchanged" },
  wording: { zh: "只改措辞", en: "other words" },
  meaning: { zh: "含义改变", en: "other meaning" },
  added: { zh: "新增", en: "added" },
  removed: { zh: "取消", en: "removed" },
};

const sectionChangeNames: Readonly<Record<SectionDifference["changes"][number], Text>> = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "取消", en: "removed" },
  renamed: { zh: "改名", en: "renamed" },
  moved: { zh: "移动", en: "moved" },
  required: { zh: "必评与否改变", en: "mandatory or not" },
};

const partNames: Readonly<Record<CriterionDifference["parts"][number], Text>> = {
  title: { zh: "标题", en: "title" },
  text: { zh: "要求", en: "text" },
  section: { zh: "小节", en: "section" },
  effort: { zh: "工作量", en: "effort" },
  severity: { zh: "严重度", en: "severity" },
  audiences: { zh: "适用读者", en: "audiences" },
  channels: { zh: "渠道", en: "channels" },
  guidance: { zh: "指引", en: "guidance" },
};

/** The difference between two packs for reading in a terminal: counts first, then what is not the same. */
export function differenceText(found: Difference, sides: Sides, language: Language): string {
  const { criteria, sections, rules, words } = found;
  const parts = [
    head(found, language),
    countLines(criteria, language),
    block({ zh: "条目", en: "Criteria" }, criterionRows(criteria, sides, language), language),
    block(
      { zh: "章、节、组", en: "Areas, sections, groups" },
      sections.map((one) => sectionRow(one, language)),
      language,
    ),
    block({ zh: "规则", en: "Rules" }, rules.map(placeRow), language),
    block(
      { zh: "标准自身的文字", en: "Words of the standard itself" },
      words.map(({ place }) => [place]),
      language,
    ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function head({ before, after, sameRules }: Difference, language: Language): string {
  const named = (one: Difference["before"]) => ({
    zh: `${standardName(one)}（修订 ${one.revision}）`,
    en: `${standardName(one)} (revision ${one.revision})`,
  });
  const same = sameRules
    ? {
        zh: "规则相同：同样的回答得出同样的结论。",
        en: "The rules are the same: the same answers give the same verdict.",
      }
    : { zh: "规则不同。", en: "The rules are not the same." };
  return `${named(before)[language]} → ${named(after)[language]}\n${same[language]}`;
}

function countLines(criteria: readonly CriterionDifference[], language: Language): string {
  const counts = countChanges(criteria);
  return grid(criterionChanges.map((change) => [changeNames[change][language], String(counts[change])]));
}

function criterionRows(
  criteria: readonly CriterionDifference[],
  { old, now }: Sides,
  language: Language,
): readonly (readonly string[])[] {
  const told = criteria.filter(
    ({ change, parts, before, after }) => change !== "unchanged" || parts.length > 0 || before !== after,
  );
  return told.map(({ change, before, after, parts }) => {
    const pack = after === null ? old : now;
    const title = outline(pack.standard).criterion.get(after ?? before ?? "")?.title[language] ?? "";
    const ids =
      before === after || before === null || after === null
        ? (after ?? before ?? "")
        : `${before} → ${after}`;
    const named = parts.map((part) => partNames[part][language]).join(language === "zh" ? "、" : ", ");
    return [changeNames[change][language], ids, title, named];
  });
}

function sectionRow(
  { changes, kind, code, before, after }: SectionDifference,
  language: Language,
): readonly string[] {
  const titles = [before?.[language], after?.[language]].filter((title) => title !== undefined);
  const named = changes
    .map((change) => sectionChangeNames[change][language])
    .join(language === "zh" ? "、" : ", ");
  return [named, kind, code, [...new Set(titles)].join(" → ")];
}

function placeRow({ place, before, after }: PlaceDifference): readonly string[] {
  const shown = (value: PlaceDifference["before"]) => (value === null ? "–" : JSON.stringify(value));
  return [place, `${shown(before)} → ${shown(after)}`];
}

function block(title: Text, rows: readonly (readonly string[])[], language: Language): string {
  return rows.length === 0 ? "" : `${title[language]}\n${grid(rows)}`;
}
