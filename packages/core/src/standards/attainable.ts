import type { Level, Standard, TotalRule } from "./model.ts";
import type { Part, Path } from "./parts.ts";
import type { StandardProblem } from "./validate.ts";

/**
 * The points a total asks for: the largest, over its bases, of printed × maximum / points, rounded down to
 * a multiple of its step. `maximum` gives the applicable points of a group of areas, of everything without one.
 */
export function requiredTotal(rule: TotalRule, maximum: (group: string | undefined) => number): number {
  const asked = rule.bases.map(({ group, points }) => {
    const steps = Math.floor((rule.printed * maximum(group)) / (points * rule.step));
    return steps * rule.step;
  });
  return Math.max(...asked);
}

/** Thresholds that no centre could ever reach, whatever it did. */
export function unattainable(standard: Standard, all: readonly Part[]): readonly StandardProblem[] {
  const { strength, weakness } = standard.thresholds;
  const crossed = {
    path: ["thresholds"],
    code: "thresholds-crossed",
    message: {
      zh: `短板界限 ${weakness}% 高于优势界限 ${strength}%；同一小节会既是优势又是短板。`,
      en: `The weakness threshold of ${weakness} % lies above the strength threshold of ${strength} %; a section would be both.`,
    },
  };
  return [
    ...(weakness > strength ? [crossed] : []),
    ...(standard.levels?.list ?? []).flatMap((level, at) => ofLevel(standard, all, level, at)),
  ];
}

function ofLevel(
  standard: Standard,
  all: readonly Part[],
  level: Level,
  at: number,
): readonly StandardProblem[] {
  const path = ["levels", "list", at];
  return [...shares(standard, all, level, path), ...total(standard, all, level, path)];
}

function shares(
  standard: Standard,
  all: readonly Part[],
  level: Level,
  path: Path,
): readonly StandardProblem[] {
  return level.shares.flatMap((share, at): readonly StandardProblem[] => {
    const angle = standard.angles.find(({ id }) => id === share.angle);
    const scale = standard.scales.find(({ id }) => id === angle?.scale);
    const group = standard.levels?.groups.find(({ id }) => id === share.group);
    const place = [...path, "shares", at];
    // What points nowhere is named as a broken reference already.
    if (!scale || !group) return [];
    if (!scale.values.some(({ compliant }) => compliant))
      return [
        { path: [...place, "angle"], code: "threshold-unattainable", message: neverCompliant(scale.id) },
      ];
    if (criteriaIn(all, group.areas) === 0)
      return [{ path: [...place, "group"], code: "threshold-unattainable", message: nothingIn(group.id) }];
    return [];
  });
}

function total(
  standard: Standard,
  all: readonly Part[],
  level: Level,
  path: Path,
): readonly StandardProblem[] {
  const rule = level.total;
  if (!rule) return [];
  const everything = standard.areas.map(({ code }) => code);
  const tooHigh = [everything, level.areas].flatMap((scope) => {
    const maximum = maximumIn(standard, all, scope);
    const required = requiredTotal(rule, (group) => {
      const areas = standard.levels?.groups.find(({ id }) => id === group)?.areas ?? scope;
      return maximumIn(
        standard,
        all,
        areas.filter((area) => scope.includes(area)),
      );
    });
    return required > maximum ? [{ required, maximum }] : [];
  });
  return tooHigh.slice(0, 1).map(({ required, maximum }) => ({
    path: [...path, "total", "printed"],
    code: "threshold-unattainable",
    message: {
      zh: `等级 ${level.id} 要求总分 ${required}，而最多只能得 ${maximum} 分；请核对 printed 与 bases。`,
      en: `Level ${level.id} asks for ${required} points where ${maximum} can be had at most; check printed and bases.`,
    },
  }));
}

function criteriaIn(all: readonly Part[], areas: readonly string[]): number {
  return all.filter(({ kind, area }) => kind === "criterion" && areas.includes(area)).length;
}

function maximumIn(standard: Standard, all: readonly Part[], areas: readonly string[]): number {
  const perCriterion = standard.angles.map((angle) => {
    const scale = standard.scales.find(({ id }) => id === angle.scale);
    return Math.max(0, ...(scale?.values ?? []).map(({ points }) => points));
  });
  return criteriaIn(all, areas) * perCriterion.reduce((sum, points) => sum + points, 0);
}

function neverCompliant(scale: string) {
  return {
    zh: `标尺 ${scale} 没有标为 compliant 的评分档，这一比例永远达不到。`,
    en: `No value of the scale ${scale} is marked compliant, so this share can never be reached.`,
  };
}

function nothingIn(group: string) {
  return {
    zh: `章组 ${group} 中没有条目，这一比例无从计算。`,
    en: `The group ${group} holds no criteria, so there is nothing to take a share of.`,
  };
}
