import type { Text } from "../../kernel/index.ts";
import type { Path } from "../parts.ts";
import type { Draft } from "./draft.ts";
import { criterionPart } from "./draft-change.ts";

/** Where in the editor something stands: its part, the section or scale within it, its name, and the printed order. */
export type Place = {
  readonly part: string;
  readonly field: string;
  readonly about: Text;
  readonly order: number;
};

const heads: readonly string[] = [
  ...["title", "summary", "publisher", "rights", "notes", "supersedes", "thresholds"],
];

/** Finds the place that a path of the standard leads to. */
export function placeInDraft(draft: Draft, path: Path): Place {
  const [top = "", at] = path;
  if (top === "scales" || top === "angles") return inScales(draft, top, at);
  if (top === "levels") return inLevels(draft, path);
  if (top === "areas") return inTree(draft, path);
  const field = heads.includes(String(top)) ? String(top) : "";
  return { part: "head", field, about: head, order: 0 };
}

function inScales(draft: Draft, top: "scales" | "angles", at: Path[number] | undefined): Place {
  const id = draft[top][Number(at)]?.id;
  const about = top === "scales" ? scaleNamed(id) : angleNamed(id);
  return { part: "scales", field: id ?? "", about, order: 1 };
}

function inLevels(draft: Draft, path: Path): Place {
  const [, list, at] = path;
  const level = list === "list" ? draft.levels?.list[Number(at)]?.id : undefined;
  const group = list === "groups" ? draft.levels?.groups[Number(at)]?.id : undefined;
  const about = level ? levelNamed(level) : group ? areaGroupNamed(group) : levels;
  return { part: "levels", field: path.slice(1).join("/"), about, order: 2 };
}

type Step = {
  readonly code?: string;
  readonly id?: string;
  readonly [key: string]: unknown;
};

/** Goes down the path and keeps the last thing that has a name; a criterion is a part of its own. */
function inTree(draft: Draft, path: Path): Place {
  let place: Place = { part: "tree", field: "", about: tree, order: 3 };
  let node: unknown = draft;
  for (const [at, step] of path.entries()) {
    // Every step leads into an object or a list of the draft itself.
    node = (node as Step | undefined)?.[step];
    const list = path[at - 1];
    const { code, id } = (node ?? {}) as Step;
    const order = 3 + positionOf(path.slice(0, at + 1));
    if (list === "areas" && code !== undefined) place = { ...place, field: code, about: area(code), order };
    if (list === "sections" && code !== undefined)
      place = { ...place, field: code, about: section(code), order };
    if (list === "groups" && id !== undefined) place = { ...place, field: id, about: group(id), order };
    if (list === "criteria" && id !== undefined) {
      const field = path.slice(at + 1).join("/");
      return { part: criterionPart(id), field, about: criterion(id), order };
    }
  }
  return place;
}

/** Earlier in print, smaller: each depth counts a thousandth of the one above. */
function positionOf(path: Path): number {
  const steps = path.filter((step): step is number => typeof step === "number");
  return steps.reduce((sum, step, depth) => sum + (step + 1) / 1000 ** depth, 0);
}

const names: Readonly<Record<string, Text>> = {
  title: { zh: "标题", en: "title" },
  text: { zh: "正文", en: "text" },
  summary: { zh: "简介", en: "summary" },
  publisher: { zh: "发布方", en: "publisher" },
  rights: { zh: "权利说明", en: "rights" },
  notes: { zh: "说明", en: "notes" },
  supersedes: { zh: "取代的版本", en: "edition it supersedes" },
  question: { zh: "问句", en: "question" },
  values: { zh: "评分档", en: "answers" },
  scales: { zh: "评分标尺", en: "scales" },
  angles: { zh: "评分角度", en: "angles" },
  description: { zh: "描述", en: "description" },
  statements: { zh: "文字要求", en: "statements" },
  reason: { zh: "理由", en: "reason" },
  areas: { zh: "章", en: "areas" },
  sections: { zh: "节", en: "sections" },
  criteria: { zh: "条目", en: "criteria" },
  groups: { zh: "组", en: "groups" },
  list: { zh: "等级", en: "levels" },
  bases: { zh: "折算基数", en: "bases of the total" },
  why: { zh: "为什么问", en: "reason it is asked" },
  lookFor: { zh: "看什么", en: "what to look for" },
  evidence: { zh: "典型佐证", en: "typical evidence" },
  risk: { zh: "风险", en: "risk" },
  advice: { zh: "先做什么", en: "first step" },
  duties: { zh: "周期任务", en: "recurring duties" },
  crosswalk: { zh: "标准对照", en: "links to other standards" },
  uses: { zh: "用途清单", en: "lists it feeds" },
};

const outer = ["lookFor", "evidence", "duties", "crosswalk", "uses", "notes", "statements"];

/** What the field at the end of a path is called. */
export function fieldName(path: Path): Text {
  const keys = path.filter((step): step is string => typeof step === "string");
  const key = keys.findLast((step) => outer.includes(step)) ?? keys.findLast((step) => names[step]);
  return names[key ?? ""] ?? { zh: String(path.at(-1) ?? ""), en: String(path.at(-1) ?? "") };
}

const head: Text = { zh: "基本情况", en: "About the standard" };
const levels: Text = { zh: "等级规则", en: "Level rules" };
const tree: Text = { zh: "章节", en: "Sections" };
const area = (code: string): Text => ({ zh: `第 ${code} 章`, en: `Area ${code}` });
const section = (code: string): Text => ({ zh: `第 ${code} 节`, en: `Section ${code}` });
const group = (id: string): Text => ({ zh: `组 ${id}`, en: `Group ${id}` });
const criterion = (id: string): Text => ({ zh: `条目 ${id}`, en: `Criterion ${id}` });
const levelNamed = (id: string): Text => ({ zh: `等级 ${id}`, en: `Level ${id}` });
const areaGroupNamed = (id: string): Text => ({ zh: `章组 ${id}`, en: `Group of areas ${id}` });
const scaleNamed = (id = ""): Text => ({ zh: `评分标尺 ${id}`, en: `Scale ${id}` });
const angleNamed = (id = ""): Text => ({ zh: `评分角度 ${id}`, en: `Angle ${id}` });
