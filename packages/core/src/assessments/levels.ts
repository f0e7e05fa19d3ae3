import {
  type Level,
  type LevelRules,
  outline,
  requiredTotal,
  type ShareRule,
  type TotalRule,
} from "../standards/index.ts";
import type { Condition, LevelVerdict } from "./model.ts";
import type { AskedRating, RatedStandard } from "./ratings.ts";
import { maxOf, pointsOf } from "./tally.ts";

/** Every level with its conditions, lowest first. Missing ratings never count as met. Source: CC-CMM-OC 2017, D and F. */
export function judgeLevels(rated: RatedStandard, years: number | null): readonly LevelVerdict[] {
  const rules = rated.standard.levels;
  if (!rules) return [];
  return rules.list.map((level) => {
    const conditions = conditionsOf(rated, rules, level, years);
    return { level: level.id, met: conditions.every((condition) => condition.met), conditions };
  });
}

/** The highest level that holds together with all lower ones; null where not even the lowest does. */
export function attainedLevel(levels: readonly LevelVerdict[]): string | null {
  const firstOpen = levels.findIndex((level) => !level.met);
  const held = firstOpen === -1 ? levels : levels.slice(0, firstOpen);
  return held.at(-1)?.level ?? null;
}

/** min(attained, held + 1): a centre rises one level at a time and starts at the lowest. Source: CC-CMM-OC 2017, D, note. */
export function eligibleLevel(
  rules: LevelRules,
  attained: string | null,
  held: string | null,
): string | null {
  const rank = (level: string | null) => rules.list.findIndex((one) => one.id === level);
  return rules.list[Math.min(rank(attained), rank(held) + 1)]?.id ?? null;
}

function conditionsOf(
  rated: RatedStandard,
  rules: LevelRules,
  level: Level,
  years: number | null,
): readonly Condition[] {
  return [
    ...level.shares.map((rule) => judgeShare(rated, rules, rule)),
    ...(level.total ? [judgeTotal(rated, rules, level.total)] : []),
    judgeYears(level.years, years),
    ...judgeScope(rated, level),
  ];
}

/** At least X % of the applicable criteria are compliant; the count needed is rounded up, in integers. */
function judgeShare(rated: RatedStandard, rules: LevelRules, rule: ShareRule): Condition {
  const asked = inGroup(rated.asked, rules, rule.group).filter((rating) => rating.angle === rule.angle);
  const needed = neededCount(rule.percent, asked.length);
  const actual = asked.filter((rating) => rating.value?.compliant).length;
  return {
    kind: "share",
    id: rule.id,
    angle: rule.angle,
    group: rule.group,
    required: rule.percent / 100,
    needed,
    actual,
    applicable: asked.length,
    shortfall: Math.max(0, needed - actual),
    met: actual >= needed,
    nothingApplicable: asked.length === 0,
  };
}

/** ceil(percent × n / 100) without leaving the integers. */
export function neededCount(percent: number, applicable: number): number {
  return Math.floor((percent * applicable + 99) / 100);
}

function judgeTotal(rated: RatedStandard, rules: LevelRules, rule: TotalRule): Condition {
  const required = requiredTotal(rule, (group) =>
    maxOf(group ? inGroup(rated.asked, rules, group) : rated.asked),
  );
  const actual = pointsOf(rated.asked);
  const shortfall = Math.max(0, required - actual);
  return {
    kind: "total",
    id: "total",
    printed: rule.printed,
    required,
    actual,
    shortfall,
    met: shortfall === 0,
  };
}

/** A level without a span of years asks for none; an unknown span meets no other. */
function judgeYears(required: number, actual: number | null): Condition {
  return {
    kind: "years",
    id: "years",
    required,
    actual,
    met: required === 0 || (actual !== null && actual >= required),
  };
}

function judgeScope(rated: RatedStandard, level: Level): readonly Condition[] {
  const scoped = new Set(rated.sections.map((section) => section.code));
  const lacking = outline(rated.standard)
    .sections.filter((section) => level.areas.includes(section.area) && !scoped.has(section.code))
    .map((section) => section.area);
  return lacking.length === 0
    ? []
    : [{ kind: "scope", id: "scope", lacking: [...new Set(lacking)], met: false }];
}

/** The ratings whose criteria stand in a group of areas. */
export function inGroup(
  asked: readonly AskedRating[],
  rules: LevelRules,
  group: string,
): readonly AskedRating[] {
  const areas = new Set(rules.groups.find((one) => one.id === group)?.areas);
  return asked.filter((rating) => areas.has(rating.criterion.area));
}
