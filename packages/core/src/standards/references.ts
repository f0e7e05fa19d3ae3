import type { Text } from "../kernel/index.ts";
import { type CrossReference, type Guidance, type Level, type Standard, standardName } from "./model.ts";
import { type Part, type Path, parts } from "./parts.ts";
import type { StandardProblem } from "./validate.ts";

type Known = { readonly what: Text; readonly ids: readonly string[] };

/** Names that point to nothing: scales, angles, groups and areas that the standard does not have. */
export function brokenReferences(standard: Standard, all: readonly Part[]): readonly StandardProblem[] {
  const known = {
    scale: { what: { zh: "评分标尺", en: "scale" }, ids: standard.scales.map(({ id }) => id) },
    angle: { what: { zh: "评分角度", en: "angle" }, ids: standard.angles.map(({ id }) => id) },
    area: { what: { zh: "章", en: "area" }, ids: standard.areas.map(({ code }) => code) },
    group: { what: { zh: "章组", en: "group of areas" }, ids: groupIds(standard) },
  };
  return [
    ...standard.angles.flatMap((angle, at) => refer(known.scale, angle.scale, ["angles", at, "scale"])),
    ...(standard.levels?.groups ?? []).flatMap((group, at) =>
      group.areas.flatMap((area, index) => refer(known.area, area, ["levels", "groups", at, "areas", index])),
    ),
    ...(standard.levels?.list ?? []).flatMap((level, at) => ofLevel(level, ["levels", "list", at], known)),
    ...(standard.evidenceNeeds ?? []).flatMap(({ angle, value }, at) => [
      ...refer(known.angle, angle, ["evidenceNeeds", at, "angle"]),
      ...refer(answersOf(standard, angle), value, ["evidenceNeeds", at, "value"]),
    ]),
    ...all.flatMap((part) =>
      part.kind === "criterion" && part.criterion.guidance
        ? ofGuidance(standard, part.criterion.guidance, [...part.path, "guidance"], known.angle)
        : [],
    ),
    ...supersedesItself(standard),
    ...succession(standard, all),
  ];
}

/** Angles and answers that guidance speaks of. */
function ofGuidance(
  standard: Standard,
  { lookFor = {}, evidence }: Guidance,
  path: Path,
  angles: Known,
): readonly StandardProblem[] {
  return [
    ...Object.entries(lookFor).flatMap(([angle, values]) => [
      ...refer(angles, angle, [...path, "lookFor", angle]),
      ...Object.keys(values).flatMap((value) =>
        refer(answersOf(standard, angle), value, [...path, "lookFor", angle, value]),
      ),
    ]),
    ...evidence.flatMap(({ angle }, at) =>
      angle === undefined ? [] : refer(angles, angle, [...path, "evidence", at, "angle"]),
    ),
  ];
}

function answersOf(standard: Standard, angle: string): Known {
  const scale = standard.angles.find(({ id }) => id === angle)?.scale;
  const values = standard.scales.find(({ id }) => id === scale)?.values ?? [];
  return { what: { zh: "评分档", en: "value" }, ids: values.map(({ id }) => id) };
}

function ofLevel(
  level: Level,
  path: Path,
  known: { readonly angle: Known; readonly area: Known; readonly group: Known },
): readonly StandardProblem[] {
  return [
    ...level.areas.flatMap((area, at) => refer(known.area, area, [...path, "areas", at])),
    ...level.shares.flatMap((share, at) => [
      ...refer(known.angle, share.angle, [...path, "shares", at, "angle"]),
      ...refer(known.group, share.group, [...path, "shares", at, "group"]),
    ]),
    ...(level.total?.bases ?? []).flatMap(({ group }, at) =>
      group === undefined ? [] : refer(known.group, group, [...path, "total", "bases", at, "group"]),
    ),
  ];
}

function refer(known: Known, id: string, path: Path): readonly StandardProblem[] {
  if (known.ids.includes(id)) return [];
  const list = known.ids.join(", ") || "–";
  const message = {
    zh: `没有名为 ${id} 的${known.what.zh}；现有：${list}。`,
    en: `There is no ${known.what.en} called ${id}; there are: ${list}.`,
  };
  return [{ path, code: "reference-broken", message }];
}

function groupIds(standard: Standard): readonly string[] {
  return (standard.levels?.groups ?? []).map(({ id }) => id);
}

function supersedesItself(standard: Standard): readonly StandardProblem[] {
  return standard.supersedes.flatMap(({ id, edition }, at): readonly StandardProblem[] => {
    if (id !== standard.id || edition !== standard.edition) return [];
    const message = {
      zh: `supersedes 指向了本版自己；这里只写被它取代的其他版本。`,
      en: `supersedes names this very edition; list only the editions it replaces.`,
    };
    return [{ path: ["supersedes", at], code: "reference-broken", message }];
  });
}

/** A criterion has a predecessor only where the head names a superseded edition, and each predecessor one successor. */
function succession(standard: Standard, all: readonly Part[]): readonly StandardProblem[] {
  const taken = new Map<string, string>();
  return all.flatMap((part): readonly StandardProblem[] => {
    const old = part.kind === "criterion" ? part.criterion.supersedes?.criterion : undefined;
    if (part.kind !== "criterion" || old === undefined) return [];
    const path = [...part.path, "supersedes"];
    if (standard.supersedes.length === 0) return [{ path, code: "reference-broken", message: noEdition }];
    const first = taken.get(old);
    if (first !== undefined) return [{ path, code: "id-twice", message: twoSuccessors(old, first) }];
    taken.set(old, part.criterion.id);
    return [];
  });
}

const noEdition = {
  zh: "supersedes 说明条目在被取代版本中的来历，而标准头的 supersedes 没有写明取代了哪一版；请先写明，或删去此项。",
  en: "supersedes says what the criterion was in the superseded edition, but the head's supersedes names none; name the edition there, or take this out.",
};

function twoSuccessors(old: string, first: string): Text {
  return {
    zh: `旧版条目 ${old} 已由条目 ${first} 接替；一个旧条目只能有一个接替者，其余的按新增处理，请删去此项。`,
    en: `The earlier criterion ${old} is already succeeded by ${first}; it has one successor only, the others are new: take this out.`,
  };
}

/** The criteria of other editions, by name; an edition that is not there is not in it. */
export type KnownCriteria = ReadonlyMap<string, ReadonlySet<string>>;

/** Cross-references that lead to an edition or a criterion that is not there. */
export function brokenCrossReferences(standard: Standard, known: KnownCriteria): readonly StandardProblem[] {
  return crossReferences(standard).flatMap(({ path, reference }): readonly StandardProblem[] => {
    const criteria = known.get(reference.standard);
    if (!criteria) return [brokenLink([...path, "standard"], reference.standard)];
    const { criterion } = reference;
    return criteria.has(criterion)
      ? []
      : [brokenLink([...path, "criterion"], `${reference.standard} ${criterion}`)];
  });
}

/** Criteria that say they come from a criterion which none of the superseded editions has; unknown editions count as having it. */
export function brokenSuccessions(standard: Standard, known: KnownCriteria): readonly StandardProblem[] {
  const editions = standard.supersedes.map((edition) => known.get(standardName(edition)));
  return parts(standard).flatMap((part): readonly StandardProblem[] => {
    const old = part.kind === "criterion" ? part.criterion.supersedes?.criterion : undefined;
    if (old === undefined || editions.some((criteria) => !criteria || criteria.has(old))) return [];
    const path = [...part.path, "supersedes", "criterion"];
    return [{ path, code: "reference-broken", message: noPredecessor(old) }];
  });
}

function noPredecessor(old: string): Text {
  return {
    zh: `被取代的版本中没有条目 ${old}；请更正编号，新增的条目请删去 supersedes。`,
    en: `The superseded edition has no criterion ${old}; correct the number, or take supersedes out of a new criterion.`,
  };
}

/** Every cross-reference of a standard as it stands in its files, with its place. */
export function crossReferences(
  standard: Standard,
): readonly { readonly path: Path; readonly reference: CrossReference }[] {
  return parts(standard).flatMap((part) =>
    part.kind === "criterion"
      ? (part.criterion.guidance?.crosswalk ?? []).map((reference, at) => ({
          path: [...part.path, "guidance", "crosswalk", at],
          reference,
        }))
      : [],
  );
}

function brokenLink(path: Path, name: string): StandardProblem {
  const message = {
    zh: `对照指向的 ${name} 不存在；请更正或删去。`,
    en: `The crosswalk leads to ${name}, which is not there; correct it or take it out.`,
  };
  return { path, code: "reference-broken", message };
}
