import { countingKinds } from "@plumbline/core/standards";
import { name, names, number, texts, yesNo } from "./columns.ts";
import { always, idOf, type SheetLayout } from "./sheet-layout.ts";

/** The sheets of the rules: scales, angles, and how levels are decided. */
export const ruleSheets = {
  scales: {
    name: "scales",
    words: {
      zh: "评分标尺：一行一档，分值高的在前",
      en: "Scales: a row for each answer, highest points first",
    },
    optional: false,
    columns: [
      name("scale", "scale", { zh: "标尺", en: "Scale" }, always),
      name("value", "id", { zh: "评分档", en: "Answer" }, always),
      number("points", "points", { zh: "分值", en: "Points" }, 0, always),
      ...texts("title", "title", { zh: "名称", en: "Title" }, { ...always, width: 20 }),
      yesNo("compliant", "compliant", { zh: "算合规？留空为 no", en: "Counts as compliant? No where empty" }),
      yesNo("unknown", "unknown", { zh: "即“不清楚”？留空为 no", en: "Is it “don't know”? No where empty" }),
      yesNo("notApplicable.allowed", "allowed", {
        zh: "整个标尺：可以答不适用？",
        en: "The whole scale: may an answer be not applicable?",
      }),
      yesNo("notApplicable.needsApprover", "needsApprover", {
        zh: "整个标尺：不适用须经批准？",
        en: "The whole scale: does not applicable need an approver?",
      }),
    ],
  },
  angles: {
    name: "angles",
    words: { zh: "评分角度", en: "Angles from which a criterion is rated" },
    optional: false,
    columns: [
      name("id", "id", { zh: "角度", en: "Angle" }, always),
      ...texts("title", "title", { zh: "名称", en: "Title" }, { ...always, width: 20 }),
      ...texts(
        "question",
        "question",
        { zh: "所问的问题", en: "The question asked" },
        { ...always, width: 50 },
      ),
      name("scale", "scale", { zh: "所用标尺", en: "Its scale" }, { ...always, ...idOf("scales", "scale") }),
    ],
  },
  "area-groups": {
    name: "area-groups",
    words: { zh: "章组：等级比例合并统计的几章", en: "Groups of areas over which shares are counted" },
    optional: true,
    columns: [
      name("id", "id", { zh: "章组", en: "Group of areas" }, always),
      ...texts("title", "title", { zh: "名称", en: "Title" }, { ...always, width: 20 }),
      names("areas", "areas", { zh: "所含的章", en: "Its areas" }, always),
    ],
  },
  levels: {
    name: "levels",
    words: { zh: "等级，由低到高；没有等级的标准留空", en: "Levels, lowest first; empty without levels" },
    optional: true,
    columns: [
      name("id", "id", { zh: "等级", en: "Level" }, always),
      ...texts("title", "title", { zh: "名称", en: "Title" }, { ...always, width: 20 }),
      ...texts("description", "description", { zh: "说明", en: "Description" }, { ...always, width: 60 }),
      names("areas", "areas", { zh: "须完整测评的章", en: "Areas to be assessed in full" }, always),
      number(
        "years",
        "years",
        { zh: "须已运营的年数；留空为 0", en: "Years in operation asked for; 0 where empty" },
        0,
      ),
      number("total.printed", "total/printed", { zh: "印定的总分线", en: "Total as printed" }, 0, {
        needed: "total",
      }),
      number(
        "total.step",
        "total/step",
        { zh: "折算后向下取整的单位", en: "Scaled totals are rounded down to a multiple of it" },
        1,
        { needed: "total" },
      ),
      ...texts(
        "total.reason",
        "total/reason",
        { zh: "为何这样折算", en: "Why it is scaled so" },
        { needed: "total", width: 50 },
      ),
    ],
  },
  shares: {
    name: "shares",
    words: {
      zh: "等级条件：合规条目的最低比例",
      en: "Conditions of levels: least shares of compliant criteria",
    },
    optional: true,
    columns: [
      name("level", "level", { zh: "等级", en: "Level" }, { ...always, ...idOf("levels", "id") }),
      name("id", "id", { zh: "条件", en: "Condition" }, { ...always, width: 18 }),
      name("angle", "angle", { zh: "角度", en: "Angle" }, { ...always, ...idOf("angles", "id") }),
      name(
        "group",
        "group",
        { zh: "章组", en: "Group of areas" },
        { ...always, ...idOf("area-groups", "id") },
      ),
      number("percent", "percent", { zh: "至少百分之几", en: "At least so many percent" }, 1, {
        ...always,
        bounds: { least: 1, most: 100 },
      }),
    ],
  },
  totals: {
    name: "totals",
    words: { zh: "总分线的折算基数：一行一个", en: "What printed totals are scaled from: a row each" },
    optional: true,
    columns: [
      name("level", "level", { zh: "等级", en: "Level" }, { ...always, ...idOf("levels", "id") }),
      number("points", "points", { zh: "印定时的满分", en: "The maximum it was printed for" }, 1, always),
      name(
        "group",
        "group",
        { zh: "只算某章组；留空为全部", en: "Over a group of areas; everything where empty" },
        idOf("area-groups", "id"),
      ),
    ],
  },
  statements: {
    name: "statements",
    words: { zh: "等级说明：由测评人凭佐证确认", en: "Statements of levels, confirmed by an assessor" },
    optional: true,
    columns: [
      name("level", "level", { zh: "等级", en: "Level" }, { ...always, ...idOf("levels", "id") }),
      name("id", "id", { zh: "说明的短名", en: "Its short name" }, { ...always, width: 26 }),
      ...texts("text", "text", { zh: "内容", en: "What is confirmed" }, { ...always, width: 60 }),
    ],
  },
  "evidence-needs": {
    name: "evidence-needs",
    words: {
      zh: "评到某一档须有的佐证种类：任一种即可；缺少时签发受阻，数字不变",
      en: "Kinds of evidence a value asks for, one of them: a lack blocks the sign-off and changes no figure",
    },
    optional: true,
    columns: [
      name("angle", "angle", { zh: "角度", en: "Angle" }, { ...always, ...idOf("angles", "id") }),
      name("value", "value", { zh: "评分档", en: "Answer" }, { ...always, ...idOf("scales", "value") }),
      names(
        "anyOf",
        "anyOf",
        { zh: "佐证种类", en: "Kinds of evidence" },
        { ...always, choices: countingKinds, width: 44 },
      ),
    ],
  },
} as const satisfies Partial<Record<string, SheetLayout>>;
