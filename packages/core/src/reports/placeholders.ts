import type { Text } from "../kernel/index.ts";
import { standardName } from "../standards/index.ts";
import type { Block, ReportDocument } from "./document.ts";
import { type ReportKind, reportKinds } from "./kinds.ts";
import { groundOf, type PrintedReport } from "./printed-report.ts";
import { type Reader, readerOf } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { momentWords, percent } from "./wording.ts";

/** Something a Word template asks for by a name in double braces: words in a sentence, or blocks on a line of their own. */
export type Placeholder = {
  readonly name: string;
  /** The kinds of report that have it. */
  readonly kinds: readonly ReportKind[];
  readonly meaning: Text;
} & (
  | { readonly fills: "words"; readonly words: (reader: Reader, document: ReportDocument) => string }
  | { readonly fills: "blocks"; readonly blocks: (document: ReportDocument) => readonly Block[] }
  | { readonly fills: "logo" }
);

type Words = Extract<Placeholder, { readonly fills: "words" }>["words"];

const all = reportKinds;

function words(name: string, meaning: Text, of: Words): Placeholder {
  return { name, kinds: all, meaning, fills: "words", words: of };
}

/** A table of some kinds by its name in the document; nothing where the report has none. */
function table(name: string, kinds: readonly ReportKind[], meaning: Text): Placeholder {
  const blocks = (document: ReportDocument) =>
    document.blocks.filter((block) => block.kind === "table" && block.name === name);
  return { name: `table.${name}`, kinds, meaning, fills: "blocks", blocks };
}

/** What the title page says under one of its names; nothing where it says nothing. */
function fact(name: string, title: Text): Placeholder {
  return words(
    name,
    title,
    ({ say }, { facts }) => facts.find((one) => one.name === say(title))?.value ?? "",
  );
}

/** Everything a template can ask for, in the order of the guide. */
export const placeholders: readonly Placeholder[] = [
  words("title", { zh: "报告标题", en: "Title of the report" }, (_, { title }) => title),
  words("genre", { zh: "报告种类与标准", en: "Kind of report, and the standard" }, (_, { genre }) => genre),
  words(
    "organisation",
    { zh: "组织名称", en: "Name of the organisation" },
    ({ report }) => report.organisation ?? "",
  ),
  words(
    "centre.name",
    { zh: "客户中心名称", en: "Name of the centre" },
    ({ report }) => report.centre?.name ?? "",
  ),
  words("centre.city", { zh: "城市", en: "City" }, ({ report }) => report.centre?.city ?? ""),
  words(
    "centre.seats",
    { zh: "座席数", en: "Seats" },
    ({ report }) => report.centre?.seats?.toString() ?? "",
  ),
  words(
    "assessment.title",
    { zh: "测评名称", en: "Title of the assessment" },
    ({ report }) => report.assessment.title,
  ),
  fact("assessment.purpose", texts.facts.purpose),
  fact("assessment.period", texts.facts.period),
  fact("assessment.scope", texts.facts.scope),
  words(
    "standard.title",
    { zh: "标准名称", en: "Title of the standard" },
    ({ report }) => report.standard.title,
  ),
  words("standard.edition", { zh: "标准与版本", en: "Standard and edition" }, ({ report }) =>
    standardName(report.standard),
  ),
  words(
    "standard.hash",
    { zh: "标准包指纹", en: "Fingerprint of the pack" },
    ({ report }) => report.standard.hash,
  ),
  words(
    "verdict.sentence",
    { zh: "一句话结论", en: "The verdict in one sentence" },
    (_, { verdict }) => verdict,
  ),
  words("verdict.level", { zh: "达到的等级", en: "Level attained" }, ({ report, levelName }) =>
    report.levels.length === 0 ? "—" : levelName(report.verdict.attained),
  ),
  words("points.total", { zh: "得分", en: "Points" }, ({ report }) => String(report.verdict.points.total)),
  words("points.max", { zh: "适用满分", en: "Applicable maximum" }, ({ report }) =>
    String(report.verdict.points.applicableMax),
  ),
  words("points.share", { zh: "得分率", en: "Share of points" }, ({ report }) =>
    percent(report.audit ? report.audit.share : report.verdict.points.share),
  ),
  words(
    "reservations",
    { zh: "保留说明", en: "What must be known beside the verdict" },
    (_, { reservations }) => reservations.join("\n"),
  ),
  words("made.at", { zh: "报告生成时间", en: "When the report was made" }, ({ report }) =>
    momentWords(report.madeAt, report.language),
  ),
  words("engine", { zh: "计算引擎版本", en: "Version of the engine" }, ({ report }) => report.engine),
  { name: "logo", kinds: all, meaning: { zh: "组织的标志", en: "The organisation's logo" }, fills: "logo" },
  {
    ...{ name: "facts", kinds: all, fills: "blocks" },
    meaning: { zh: "首页的事实一览", en: "The facts of the title page" },
    blocks: ({ facts }) => [{ kind: "facts", items: facts }],
  },
  {
    ...{ name: "chapters", kinds: all, fills: "blocks" },
    meaning: { zh: "全部各章", en: "All chapters" },
    blocks: ({ blocks }) => blocks,
  },
  table("areas", ["summary"], { zh: "各章得分", en: "Scores by area" }),
  table("actions", ["summary", "action-plan"], { zh: "改进措施", en: "Actions" }),
  table("findings", ["action-plan"], { zh: "发现项", en: "Findings" }),
  table("projection", ["action-plan"], { zh: "推算", en: "Projection" }),
  table("pieces", ["evidence-index"], { zh: "佐证材料", en: "Evidence" }),
  table("missing", ["evidence-index"], { zh: "缺少的佐证", en: "Missing evidence" }),
  table("coverage", ["evidence-index"], { zh: "各节覆盖情况", en: "Coverage by section" }),
  table("samples", ["evidence-index"], { zh: "抽样计划", en: "Sampling plan" }),
  table("attendance", ["consensus"], { zh: "测评组", en: "The team" }),
  table("decisions", ["consensus"], { zh: "决定", en: "Decisions" }),
  table("undecided", ["consensus"], { zh: "尚待决定", en: "Still to be decided" }),
  table("sections", ["agreement"], { zh: "各节一致性", en: "Agreement by section" }),
  table("assessors", ["agreement"], { zh: "各测评员的松紧", en: "Who rates higher or lower" }),
  table("pairs", ["agreement"], { zh: "两两之间", en: "Agreement by pair" }),
];

/** What a template of one kind can ask for. */
export function placeholdersOf(kind: ReportKind): readonly Placeholder[] {
  return placeholders.filter(({ kinds }) => kinds.includes(kind));
}

/** The words a report puts in place of a placeholder. */
export function placeholderWords(
  report: PrintedReport,
  document: ReportDocument,
): (of: Extract<Placeholder, { readonly fills: "words" }>) => string {
  const reader = readerOf(groundOf(report));
  return ({ words: say }) => say(reader, document);
}

/** The name somebody probably meant, where one is close; null where none is. */
export function nearestPlaceholder(name: string, kind: ReportKind): string | null {
  const ranked = placeholdersOf(kind)
    .map((one) => ({ name: one.name, distance: distance(one.name, name.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.name : null;
}

/** How many letters must be put in, taken out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
