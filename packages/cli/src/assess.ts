import {
  type Answers,
  assess,
  isSelfAudit,
  nextLevelPlan,
  selfAudit,
  type Weights,
} from "@plumbline/core/assessments";
import { mandatoryScope, type Pack, type Standard } from "@plumbline/core/standards";
import {
  loadNamedGuidedPack,
  loadNamedPack,
  readTable,
  rowsIn,
  type ShelfPlaces,
} from "@plumbline/documents";
import type { Command, Terminal } from "./command.ts";
import { readInput } from "./files.ts";
import { readOptions, wrongUse } from "./options.ts";
import { selfAuditJson } from "./self-audit-json.ts";
import { selfAuditText } from "./self-audit-text.ts";
import { placesOf, shelfOptions } from "./shelf-options.ts";
import { verdictJson } from "./verdict-json.ts";
import { verdictText } from "./verdict-text.ts";
import { weightsOf } from "./weights.ts";

/** `plumbline assess`: an answer sheet in, the verdict out – read, as JSON, or as a report. No server needed. */
export const assessCommand: Command = {
  help: {
    zh: `用法：plumbline assess FILE --standard ID [选项]

FILE 为 .csv、.xlsx 或 .json 评分表，列：criterion, method, execution, note, notApplicable
（表头也可用中文：条目号、方法合规、执行到位、备注、不适用）。服务自评的列为 criterion, answer, note，回答可填
in-place mostly partly planned not-in-place not-applicable dont-know 或其中文。行有错时逐行指出，不产生任何结果。

  --standard ID     标准，如 cc-cmm-oc@2017
  --scope 1,2,3,4   只评这些章或小节；mandatory 只评必填小节，all 全部（默认）
  --years N         已运营的完整年数；不写则视为未知
  --held L2         已持有的等级；不写则视为没有
  --weights FILE    每个条目提升一步的工作量，列：criterion, weight（.csv 或 .json）
  --json            以 JSON 输出全部结果（字段含义见 docs/guide/zh/command-line.md）
  --report FILE     写出报告：.pdf、.html、.docx 或 .xlsx
  --data DIR        数据文件夹（默认 .data）：其中自己导入的标准也可以用
  --lang zh|en      语言

示例：
  plumbline assess examples/centre-120-seats.csv --standard cc-cmm-oc@2017 --years 3
  plumbline assess 评分表.xlsx --standard cc-cmm-oc@2017 --years 3 --held L1 --report 报告.pdf
  plumbline assess sheet.csv --standard cc-cmm-oc@2017 --scope 1,2,3,4 --json
  plumbline assess examples/self-audit-120-seats.csv --standard service-audit@1 --scope mandatory`,
    en: `Use: plumbline assess FILE --standard ID [options]

FILE is an answer sheet, .csv, .xlsx or .json, with the columns criterion, method, execution, note, notApplicable
(Chinese headings do as well). A self-audit has the columns criterion, answer, note, with the answers
in-place mostly partly planned not-in-place not-applicable dont-know. Where rows are wrong each is named, and no
result is given.

  --standard ID     the standard, such as cc-cmm-oc@2017
  --scope 1,2,3,4   assess only these chapters or sections; mandatory: the mandatory ones; all: everything (the default)
  --years N         complete years in operation; unknown if left out
  --held L2         the level held already; none if left out
  --weights FILE    effort of one step up for each clause, columns criterion, weight (.csv or .json)
  --json            print everything as JSON (fields: docs/guide/en/command-line.md)
  --report FILE     write the report: .pdf, .html, .docx or .xlsx
  --data DIR        the data folder (.data unless given): standards imported there can be used, too
  --lang zh|en      language

Examples:
  plumbline assess examples/centre-120-seats.csv --standard cc-cmm-oc@2017 --years 3
  plumbline assess sheet.xlsx --standard cc-cmm-oc@2017 --years 3 --held L1 --report report.pdf
  plumbline assess sheet.csv --standard cc-cmm-oc@2017 --scope 1,2,3,4 --json
  plumbline assess examples/self-audit-120-seats.csv --standard service-audit@1 --scope mandatory`,
  },
  run: async (args, terminal) => {
    const asked = readAsked(args);
    // A workbook is opened in another process meanwhile.
    const [pack, table] = await Promise.all([
      loadNamedPack(asked.standard, asked.places),
      tableIn(asked.file),
    ]);
    if (isSelfAudit(pack.standard)) refuseLevelOptions(asked);
    const scope = scopeMeant(pack.standard, asked.answers.scope ?? []);
    const answers = { ...asked.answers, scope, rows: rowsIn(table, pack.standard) };
    const weights = asked.weights === null ? {} : weightsOf(await tableIn(asked.weights), pack.standard);
    await answer(pack, answers, weights, asked, terminal);
    return 0;
  },
};

type Asked = {
  readonly file: string;
  readonly standard: string;
  readonly answers: Omit<Answers, "rows">;
  readonly weights: string | null;
  readonly json: boolean;
  readonly report: string | null;
  readonly places: ShelfPlaces;
};

function readAsked(args: readonly string[]): Asked {
  const { values, positionals } = readOptions(args, {
    ...shelfOptions,
    standard: { type: "string" },
    scope: { type: "string" },
    years: { type: "string" },
    held: { type: "string" },
    weights: { type: "string" },
    json: { type: "boolean" },
    report: { type: "string" },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw wrongUse({ zh: "请写一个评分表文件。", en: "Name one answer sheet." });
  if (!values.standard)
    throw wrongUse({
      zh: "请用 --standard 写明标准，如 --standard cc-cmm-oc@2017。",
      en: "Name the standard, such as --standard cc-cmm-oc@2017.",
    });
  return {
    file,
    standard: values.standard,
    answers: { scope: scopeOf(values.scope), years: yearsOf(values.years), held: values.held ?? null },
    weights: values.weights ?? null,
    json: values.json ?? false,
    report: values.report ?? null,
    places: placesOf(values),
  };
}

function scopeOf(written: string | undefined): readonly string[] {
  const scope = written?.split(/[,，\s]+/).filter((code) => code !== "");
  if (scope?.length === 0)
    throw wrongUse({
      zh: "--scope 后面要写章或小节的编码。",
      en: "--scope takes codes of chapters or sections.",
    });
  return scope ?? [];
}

function yearsOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d{1,3}$/.test(written)) return Number(written);
  throw wrongUse({
    zh: `--years 应是已运营的完整年数（0 或正整数），不能是 ${written}。`,
    en: `--years is the number of complete years in operation (0 or more), not ${written}.`,
  });
}

/** `mandatory` and `all` are scopes by name; the rest are codes. */
function scopeMeant(standard: Standard, scope: readonly string[]): readonly string[] {
  const [word, ...more] = scope;
  if (more.length > 0) return scope;
  if (word === "mandatory") return mandatoryScope(standard);
  return word === "all" ? [] : scope;
}

function refuseLevelOptions({ answers: { years, held }, weights }: Asked): void {
  if (years === null && held === null && weights === null) return;
  throw wrongUse({
    zh: "服务自评没有等级，--years、--held、--weights 不适用，请去掉。",
    en: "A self-audit has no levels: leave out --years, --held and --weights.",
  });
}

async function tableIn(file: string) {
  return readTable(await readInput(file), file);
}

async function answer(
  pack: Pack,
  answers: Answers,
  weights: Weights,
  asked: Asked,
  terminal: Terminal,
): Promise<void> {
  const { hash, standard } = pack;
  const { language, print } = terminal;
  const verdict = assess(standard, answers);
  const plan = nextLevelPlan(standard, answers, verdict, weights);
  if (asked.report !== null) {
    // Loaded only when asked for: most runs print and end.
    const { writeReportFile } = await import("./report.ts");
    const guided = await loadNamedGuidedPack(asked.standard);
    await writeReportFile(
      asked.report,
      { sheet: asked.file, pack: guided, answers, verdict, plan },
      terminal,
    );
  }
  if (isSelfAudit(standard)) {
    const audit = selfAudit(standard, answers);
    if (asked.json) return print(JSON.stringify(selfAuditJson({ hash, standard, audit }), null, 2));
    return print(
      selfAuditText({ pack: await loadNamedGuidedPack(asked.standard, asked.places), audit, language }),
    );
  }
  if (asked.json) print(JSON.stringify(verdictJson({ hash, standard, verdict, plan }), null, 2));
  else print(verdictText({ standard, verdict, plan, language }));
}
