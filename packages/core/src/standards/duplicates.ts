import type { Text } from "../kernel/index.ts";
import type { Level, Standard } from "./model.ts";
import type { Part, Path } from "./parts.ts";
import type { StandardProblem } from "./validate.ts";

type Named = { readonly id: string; readonly path: Path };

/** Condition ids the verdict itself gives out. */
const reserved = ["total", "years", "scope"];

/** Ids and codes that stand twice where each must be the only one; each later one is named. */
export function duplicates(standard: Standard, all: readonly Part[]): readonly StandardProblem[] {
  const { scales, angles, levels } = standard;
  return [
    ...twice({ zh: "评分标尺", en: "scale" }, listed(scales, ["scales"])),
    ...scales.flatMap((scale, at) =>
      twice({ zh: "评分档", en: "value" }, listed(scale.values, ["scales", at, "values"])),
    ),
    ...twice({ zh: "评分角度", en: "angle" }, listed(angles, ["angles"])),
    ...twice({ zh: "章节编码", en: "area or section code" }, codes(standard, all)),
    ...twice({ zh: "小标题组", en: "group" }, ids(all, "group")),
    ...twice({ zh: "条目", en: "criterion" }, ids(all, "criterion")),
    ...twice({ zh: "章组", en: "group of areas" }, listed(levels?.groups ?? [], ["levels", "groups"])),
    ...twice({ zh: "等级", en: "level" }, listed(levels?.list ?? [], ["levels", "list"])),
    ...(levels?.list ?? []).flatMap((level, at) => inLevel(level, ["levels", "list", at])),
    ...overlaps(standard),
  ];
}

function inLevel(level: Level, path: Path): readonly StandardProblem[] {
  const taken = reserved.map((id) => ({ id, path }));
  return [
    ...twice({ zh: "等级条件", en: "condition" }, [...taken, ...listed(level.shares, [...path, "shares"])]),
    ...twice({ zh: "等级说明", en: "statement" }, listed(level.statements, [...path, "statements"])),
    ...twice(
      { zh: "所需章", en: "area of the level" },
      level.areas.map((id, at) => ({ id, path: [...path, "areas", at] })),
    ),
  ];
}

function overlaps(standard: Standard): readonly StandardProblem[] {
  const seen = new Map<string, string>();
  return (standard.levels?.groups ?? []).flatMap((group, at) =>
    group.areas.flatMap((area, index): readonly StandardProblem[] => {
      const other = seen.get(area);
      seen.set(area, group.id);
      if (other === undefined) return [];
      const message = {
        zh: `第 ${area} 章已在章组 ${other} 中；章组不得重叠。`,
        en: `Area ${area} already belongs to the group ${other}; groups of areas must not overlap.`,
      };
      return [{ path: ["levels", "groups", at, "areas", index], code: "groups-overlap", message }];
    }),
  );
}

function twice(what: Text, named: readonly Named[]): readonly StandardProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }): readonly StandardProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = {
      zh: `${what.zh} ${id} 重复；每个编号只能用一次。`,
      en: `The ${what.en} ${id} is there twice; every id is used once.`,
    };
    return [{ path, code: "id-twice", message }];
  });
}

function listed(entries: readonly { readonly id: string }[], path: Path): readonly Named[] {
  return entries.map(({ id }, at) => ({ id, path: [...path, at, "id"] }));
}

function codes(standard: Standard, all: readonly Part[]): readonly Named[] {
  return [
    ...standard.areas.map(({ code }, at) => ({ id: code, path: ["areas", at, "code"] })),
    ...all.flatMap((part) =>
      part.kind === "section" && !isWholeArea(standard, part)
        ? [{ id: part.section.code, path: [...part.path, "code"] }]
        : [],
    ),
  ];
}

/** An area printed without sections is its own only section, under the same code. */
function isWholeArea({ areas }: Standard, { area, section }: Extract<Part, { kind: "section" }>): boolean {
  const own = areas.find(({ code }) => code === area);
  return own?.sections.length === 1 && own.sections[0] === section && section.code === area;
}

function ids(all: readonly Part[], kind: "group" | "criterion"): readonly Named[] {
  return all.flatMap((part): readonly Named[] => {
    if (part.kind === "section" || part.kind !== kind) return [];
    return [{ id: part.kind === "group" ? part.group.id : part.criterion.id, path: [...part.path, "id"] }];
  });
}
