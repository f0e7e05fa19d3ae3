import { channels } from "@plumbline/core/organisation";
import {
  Audience,
  dutyIntervals,
  dutyOccasions,
  evidenceKinds,
  type Standard,
  successionChanges,
  supplyingCapabilities,
} from "@plumbline/core/standards";
import { type Column, name, names, number, texts } from "./columns.ts";

/** An angle with the answers of its scale. */
export type AnswersOfAngle = { readonly angle: string; readonly values: readonly string[] };

/** The angles of a standard with their answers, in order. */
export function answersOf({
  angles,
  scales,
}: Pick<Standard, "angles" | "scales">): readonly AnswersOfAngle[] {
  return angles.map(({ id, scale }) => ({
    angle: id,
    values: scales.find((one) => one.id === scale)?.values.map((value) => value.id) ?? [],
  }));
}

const most = { evidence: 4, duties: 4 };
const always = { needed: "" };

/** The columns of the sheet `criteria`: one row one criterion, guidance beside it. */
export function criterionColumns(answers: readonly AnswersOfAngle[]): readonly Column[] {
  return [
    ...own,
    ...texts("why", "guidance/why", { zh: "为什么问", en: "Why it is asked" }, guidance),
    ...lookFor(answers),
    ...evidence,
    ...risks,
    ...duties,
    facts,
    ...succession,
  ];
}

const own: readonly Column[] = [
  name(
    "id",
    "id",
    { zh: "条目编号，一经使用不再更改", en: "Printed number, never changed once used" },
    { ...always, width: 12 },
  ),
  name(
    "section",
    "section",
    { zh: "所在小节", en: "Its section" },
    { ...always, choices: { sheet: "sections", column: "code" }, width: 10 },
  ),
  name("group", "group", { zh: "所在组，可空", en: "Its group, if any" }),
  ...texts("title", "title", { zh: "标题", en: "Title" }, always),
  ...texts("text", "text", { zh: "要求或问题", en: "Requirement or question" }, { ...always, width: 60 }),
  number(
    "effort",
    "effort",
    { zh: "提升一步的工作量；留空为 1", en: "Effort of one step up; 1 where empty" },
    0,
    { bounds: { least: 0.01, most: 1000, decimals: 2 } },
  ),
  number(
    "severity",
    "severity",
    { zh: "未做到时的严重度，1–5", en: "Severity where it is not met, 1 to 5" },
    1,
    { bounds: { least: 1, most: 5 } },
  ),
  names(
    "audiences",
    "audiences",
    { zh: "谁能回答；留空为所有人", en: "Who can answer; everybody where empty" },
    { choices: Audience.options },
  ),
  names(
    "channels",
    "channels",
    { zh: "涉及的渠道；留空为全部", en: "Channels it is about; all where empty" },
    { choices: channels },
  ),
];

const guidance = { needed: "guidance", width: 44 };

const risks: readonly Column[] = [
  ...texts("risk", "guidance/risk", { zh: "没有做到的风险", en: "The risk without it" }, guidance),
  ...texts("advice", "guidance/advice", { zh: "先做什么", en: "What to do first" }, guidance),
];

function lookFor(answers: readonly AnswersOfAngle[]): readonly Column[] {
  return answers.flatMap(({ angle, values }) =>
    values.flatMap((value) =>
      texts(
        `lookFor.${angle}.${value}`,
        `guidance/lookFor/${angle}/${value}`,
        { zh: `看到什么评 ${value}（${angle}）`, en: `What earns ${value} (${angle})` },
        { width: 36 },
      ),
    ),
  );
}

const evidence: readonly Column[] = numbered(most.evidence, "guidance/evidence", (at, path) => {
  const needed = at === 1 ? "guidance" : path;
  return [
    name(
      `evidence${at}.kind`,
      `${path}/kind`,
      { zh: `佐证 ${at} 的种类`, en: `Kind of evidence ${at}` },
      { needed, choices: evidenceKinds },
    ),
    name(
      `evidence${at}.angle`,
      `${path}/angle`,
      { zh: "对应的角度，可空", en: "Angle it speaks to, if one" },
      { choices: { sheet: "angles", column: "id" } },
    ),
    ...texts(
      `evidence${at}`,
      `${path}/text`,
      { zh: `佐证 ${at}`, en: `Evidence ${at}` },
      { needed, width: 32 },
    ),
  ];
});

const duties: readonly Column[] = numbered(most.duties, "guidance/duties", (at, path) => [
  name(
    `duty${at}.when`,
    `${path}/when`,
    { zh: `周期性任务 ${at}：多久或何时`, en: `Recurring duty ${at}: how often or when` },
    { needed: path, choices: [...dutyIntervals, ...dutyOccasions] },
  ),
  ...texts(
    `duty${at}`,
    `${path}/task`,
    { zh: `周期性任务 ${at}`, en: `Recurring duty ${at}` },
    { needed: path, width: 32 },
  ),
]);

const facts = names(
  "facts",
  "guidance/facts",
  { zh: "哪些功能的记录可以佐证", en: "Capabilities whose records can show it" },
  { choices: supplyingCapabilities },
);

const succession: readonly Column[] = [
  name(
    "supersedes.criterion",
    "supersedes/criterion",
    { zh: "被取代版本中的条目", en: "What it was in the superseded edition" },
    { needed: "supersedes" },
  ),
  name(
    "supersedes.change",
    "supersedes/change",
    {
      zh: "只改措辞 wording，或含义也变 meaning",
      en: "wording: other words only; meaning: it asks something else",
    },
    { needed: "supersedes", choices: successionChanges },
  ),
];

function numbered(
  count: number,
  path: string,
  columnsOf: (at: number, path: string) => readonly Column[],
): readonly Column[] {
  return Array.from({ length: count }, (_, at) => columnsOf(at + 1, `${path}/${at}`)).flat();
}
