import { relations, useViews } from "@plumbline/core/standards";
import { name, names, number, texts, yesNo } from "./columns.ts";
import { always, idOf, type SheetLayout } from "./sheet-layout.ts";

/** The sheets of what a standard says of itself and of how it is divided, and those beside its criteria. */
export const headSheets = {
  standard: {
    name: "standard",
    words: { zh: "标准头：整部标准的信息，只有一行", en: "The standard itself: one row" },
    optional: false,
    columns: [
      name(
        "id",
        "id",
        { zh: "标准的固定短名", en: "Short fixed name of the standard" },
        { ...always, width: 18 },
      ),
      name("edition", "edition", { zh: "版本", en: "Edition" }, always),
      number(
        "revision",
        "revision",
        { zh: "修订号：只改文字时加 1", en: "Revision: add 1 when only words change" },
        1,
        always,
      ),
      ...texts("title", "title", { zh: "名称", en: "Title" }, always),
      ...texts("summary", "summary", { zh: "简介", en: "Summary" }, { ...always, width: 50 }),
      ...texts("publisher", "publisher", { zh: "发布方", en: "Publisher" }, always),
      ...texts("rights", "rights", { zh: "权利说明", en: "Rights" }, { ...always, width: 50 }),
      {
        ...names("supersedes", "supersedes", {
          zh: "取代的版本，如 my-audit@1，多个用逗号隔开",
          en: "Editions it supersedes, such as my-audit@1, parted by commas",
        }),
        kind: "edition",
      },
      number(
        "threshold.strength",
        "thresholds/strength",
        { zh: "得分率达到多少（%）算优势", en: "Share (%) from which a section is a strength" },
        0,
        { needed: "thresholds", bounds: { least: 0, most: 100 } },
      ),
      number(
        "threshold.weakness",
        "thresholds/weakness",
        { zh: "得分率低于多少（%）算短板", en: "Share (%) below which a section is a weakness" },
        0,
        { needed: "thresholds", bounds: { least: 0, most: 100 } },
      ),
      number(
        "count.criteria",
        "counts/criteria",
        { zh: "印定的条目数；留空即按实有条数", en: "Printed number of criteria; counted where empty" },
        1,
      ),
      number(
        "count.sections",
        "counts/sections",
        { zh: "印定的小节数；留空即按实有节数", en: "Printed number of sections; counted where empty" },
        1,
      ),
    ],
  },
  sections: {
    name: "sections",
    words: { zh: "章、节、组：上级在前", en: "Areas, sections and groups: what is above comes first" },
    optional: false,
    columns: [
      name("code", "code", { zh: "编码", en: "Code" }, always),
      name(
        "kind",
        "kind",
        { zh: "章 area、节 section 或组 group", en: "area, section or group" },
        { ...always, choices: ["area", "section", "group"] },
      ),
      name("parent", "parent", {
        zh: "上级的编码；章留空",
        en: "Code of what is above it; empty for an area",
      }),
      ...texts("title", "title", { zh: "名称", en: "Title" }, always),
      ...texts("summary", "summary", { zh: "说明", en: "Summary" }, { width: 60 }),
      yesNo("required", "required", {
        zh: "必评？只用于节；留空为 yes",
        en: "Mandatory? For sections; yes where empty",
      }),
    ],
  },
  crosswalk: {
    name: "crosswalk",
    words: { zh: "标准对照：本标准条目与他标准条目的关系", en: "Crosswalk to criteria of other standards" },
    optional: true,
    columns: [
      name(
        "criterion",
        "criterion",
        { zh: "本标准的条目", en: "Criterion of this standard" },
        { ...always, ...idOf("criteria", "id") },
      ),
      {
        ...name(
          "standard",
          "reference/standard",
          { zh: "对照的标准，如 cc-cmm-oc@2017", en: "The other standard, such as cc-cmm-oc@2017" },
          { ...always, width: 20 },
        ),
        kind: "edition",
      },
      name("target", "reference/criterion", { zh: "对照的条目", en: "Its criterion" }, always),
      name(
        "relation",
        "reference/relation",
        {
          zh: "相同 equal、是其一部分 part、含其全部 whole、交叉 overlaps",
          en: "equal, part (of it), whole (of which it is a part), overlaps",
        },
        { ...always, choices: relations },
      ),
      ...texts("reason", "reference/reason", { zh: "理由", en: "Reason" }, { ...always, width: 60 }),
    ],
  },
  uses: {
    name: "uses",
    words: {
      zh: "归出清单：需求、费用、选拔、培训等",
      en: "Lists drawn from the standard: needs, costs, selection, training …",
    },
    optional: true,
    columns: [
      name(
        "criterion",
        "criterion",
        { zh: "条目", en: "Criterion" },
        { ...always, ...idOf("criteria", "id") },
      ),
      name("view", "use/view", { zh: "清单", en: "List" }, { ...always, choices: useViews, width: 22 }),
      ...texts("text", "use/text", { zh: "内容", en: "Entry" }, { ...always, width: 60 }),
    ],
  },
  notes: {
    name: "notes",
    words: { zh: "我们对原文的理解，逐条写明", en: "Readings of the source that are ours" },
    optional: true,
    columns: [
      name("note", "label", { zh: "序号", en: "Number" }, always),
      ...texts("text", "text", { zh: "说明", en: "Note" }, { ...always, width: 80 }),
    ],
  },
} as const satisfies Partial<Record<string, SheetLayout>>;
