import { dutyIntervals } from "@plumbline/core/standards";
import type { PackProblem, PlacedData } from "../yaml-file.ts";
import {
  type BookPlace,
  type BookRow,
  type BookRows,
  faultAt,
  type Keep,
  nearest,
  placeIn,
  placeOf,
} from "./book-row.ts";
import { levelsOf } from "./levels-of.ts";
import { type Branch, treeOf } from "./section-tree.ts";

/** Puts the rows of a workbook together to the data of a standard; rows that have no place are named. */
export function assembled(rows: BookRows): Pick<PlacedData, "data" | "problems" | "place" | "nameOf"> {
  const places = new Map<string, BookPlace>([["", placeIn("standard", 1, 0)]]);
  const keep: Keep = (base, row, from = "") => keepPlaces(places, base, row, from);
  const tree = treeOf(rows.sections, rows.criteria);
  const beside = besideCriteria(rows);
  const levels = levelsOf(rows, keep);
  const areas = tree.areas.map((area, at) => branchData(area, `areas/${at}`, beside.of, keep));
  const [head, ...surplus] = rows.standard;
  const data = {
    ...headOf(head, rows, keep),
    notes: rows.notes.map((row, at) => kept(row, `notes/${at}`, keep, "text").says.text),
    ...scalesOf(rows.scales, keep),
    angles: rows.angles.map((row, at) => kept(row, `angles/${at}`, keep).says),
    ...(levels.data && { levels: levels.data }),
    ...needsOf(rows["evidence-needs"], keep),
    areas,
  };
  const again = surplus.map((row) => faultAt(placeOf(row, ""), "row-surplus", oneRow));
  const problems = [
    ...again,
    ...tree.problems,
    ...beside.problems,
    ...levels.problems,
    ...scaleFaults(rows.scales),
  ];
  return {
    data,
    problems,
    place: (path, key) => {
      const keys = path.map(String);
      const whole = key === undefined || keys.at(-1) === String(key) ? keys : [...keys, String(key)];
      return nearest(places, whole.join("/")) ?? placeIn("standard", 1, 0);
    },
    nameOf: (path) => nearest(places, path.map(String).join("/"))?.heading,
  };
}

function keepPlaces(places: Map<string, BookPlace>, base: string, row: BookRow, from: string): void {
  for (const [path, place] of row.places) {
    const isBelow = from === "" || path === from || path.startsWith(`${from}/`);
    const rest = from === "" ? path : path.slice(from.length + 1);
    const whole = [base, rest].filter((part) => part !== "").join("/");
    if (isBelow && !places.has(whole)) places.set(whole, place);
  }
}

function kept(row: BookRow, base: string, keep: Keep, from?: string): BookRow {
  keep(base, row, from);
  return row;
}

function headOf(head: BookRow | undefined, rows: BookRows, keep: Keep): object {
  if (!head) return {};
  keep("", head);
  const { supersedes, counts, ...says } = head.says;
  const leaves = rows.sections.filter(({ says: { kind, code } }) =>
    kind === "section" ? !rows.sections.some((other) => isBelow(other, code)) : false,
  );
  return {
    ...says,
    supersedes: editionsIn(supersedes),
    counts: {
      criteria: rows.criteria.length,
      sections: leaves.length,
      ...(typeof counts === "object" ? counts : {}),
    },
  };
}

function needsOf(rows: readonly BookRow[], keep: Keep): object {
  const evidenceNeeds = rows.map((row, at) => kept(row, `evidenceNeeds/${at}`, keep).says);
  return evidenceNeeds.length > 0 ? { evidenceNeeds } : {};
}

function isBelow({ says }: BookRow, code: unknown): boolean {
  return says.kind === "section" && says.parent === code && says.code !== code;
}

function editionsIn(value: unknown): readonly object[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [];
  return names.map((name) => {
    const [id, edition] = String(name).split("@");
    return { id, edition };
  });
}

function scalesOf(rows: readonly BookRow[], keep: Keep): { readonly scales: readonly object[] } {
  const scales = [...Map.groupBy(rows, ({ says }) => says.scale)].map(([id, values], at) => {
    const [first] = values;
    if (first) keep(`scales/${at}`, first);
    return {
      id,
      values: values.map((row, index) => {
        const {
          scale: _scale,
          allowed: _allowed,
          needsApprover: _needs,
          ...value
        } = kept(row, `scales/${at}/values/${index}`, keep).says;
        return value;
      }),
      notApplicable: {
        allowed: first?.says.allowed ?? false,
        needsApprover: first?.says.needsApprover ?? false,
      },
    };
  });
  return { scales };
}

/** What is said of a whole scale is said the same in each of its rows, or only in the first. */
function scaleFaults(rows: readonly BookRow[]): readonly PackProblem[] {
  return [...Map.groupBy(rows, ({ says }) => says.scale).values()].flatMap(([first, ...others]) =>
    (["allowed", "needsApprover"] as const).flatMap((key) =>
      others
        .filter(({ says }) => says[key] !== undefined && says[key] !== (first?.says[key] ?? false))
        .map((row) => faultAt(placeOf(row, key), "scale-at-odds", atOdds)),
    ),
  );
}

/** A function from a criterion's id to its rows on one of the sheets beside. */
type Beside = (criterion: unknown, sheet: "crosswalk" | "uses") => readonly BookRow[];

function besideCriteria(rows: BookRows): { readonly of: Beside; readonly problems: readonly PackProblem[] } {
  const bySheet = {
    crosswalk: Map.groupBy(rows.crosswalk, ({ says }) => says.criterion),
    uses: Map.groupBy(rows.uses, ({ says }) => says.criterion),
  };
  const criteria = new Map(rows.criteria.map(({ says }) => [says.id, says] as const));
  const problems = [...rows.crosswalk, ...rows.uses].flatMap((row): readonly PackProblem[] => {
    const id = String(row.says.criterion);
    const criterion = criteria.get(id);
    if (criterion?.guidance !== undefined) return [];
    const message = criterion ? noGuidance(id) : noCriterion(id);
    return [faultAt(placeOf(row, "criterion"), "reference-broken", message)];
  });
  return { of: (criterion, sheet) => bySheet[sheet].get(criterion) ?? [], problems };
}

function branchData(
  { kind, row, sections, groups, criteria }: Branch,
  base: string,
  beside: Beside,
  keep: Keep,
): object {
  keep(base, row);
  const { kind: _kind, parent: _parent, code, ...says } = row.says;
  const inner = {
    sections: sections.map((one, at) => branchData(one, `${base}/sections/${at}`, beside, keep)),
    groups: groups.map((one, at) => branchData(one, `${base}/groups/${at}`, beside, keep)),
    criteria: criteria.map((one, at) => criterionData(one, `${base}/criteria/${at}`, beside, keep)),
  };
  const held = Object.entries(inner).filter(([, list]) => list.length > 0);
  return { ...(kind === "group" ? { id: code } : { code }), ...says, ...Object.fromEntries(held) };
}

function criterionData(row: BookRow, base: string, beside: Beside, keep: Keep): object {
  keep(base, row);
  const { section: _section, group: _group, guidance, ...says } = row.says;
  if (typeof guidance !== "object" || guidance === null) return says;
  const crosswalk = beside(says.id, "crosswalk").map(
    (one, at) => kept(one, `${base}/guidance/crosswalk/${at}`, keep, "reference").says.reference,
  );
  const uses = beside(says.id, "uses").map(
    (one, at) => kept(one, `${base}/guidance/uses/${at}`, keep, "use").says.use,
  );
  const { duties, ...own } = Object.fromEntries(Object.entries(guidance));
  const written: readonly unknown[] = Array.isArray(duties) ? duties : [];
  return { ...says, guidance: { ...own, duties: written.map(dutyOf), crosswalk, uses } };
}

function dutyOf(duty: unknown): unknown {
  if (typeof duty !== "object" || duty === null || !("when" in duty)) return duty;
  const { when, ...rest } = duty;
  return { [dutyIntervals.some((interval) => interval === when) ? "every" : "on"]: when, ...rest };
}

const oneRow = {
  zh: "标准头只能有一行；请删去多余的行。",
  en: "The standard itself has one row only; remove the others.",
};
const atOdds = {
  zh: "同一标尺各行的不适用规定不一致；请改成一致，或只留第一行。",
  en: "The rows of one scale say different things of not applicable; make them agree, or fill in the first only.",
};

function noCriterion(id: string) {
  return {
    zh: `工作表 criteria 中没有条目 ${id}；请更正或删去此行。`,
    en: `The sheet criteria has no criterion ${id}; correct it or remove this row.`,
  };
}

function noGuidance(id: string) {
  return {
    zh: `条目 ${id} 还没有指引；请先在 criteria 中填写 why、evidence1、risk、advice。`,
    en: `The criterion ${id} has no guidance yet; fill in why, evidence1, risk and advice on the sheet criteria first.`,
  };
}
