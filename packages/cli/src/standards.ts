import { extname } from "node:path";
import { outline, type Pack, standardName } from "@plumbline/core/standards";
import { instructions, loadNamedPack, openShelf, writeSheet } from "@plumbline/documents";
import type { Command, Terminal } from "./command.ts";
import { compareStandards } from "./compare-standards.ts";
import { exportStandard } from "./export-standard.ts";
import { writeOutput } from "./files.ts";
import { grid } from "./grid.ts";
import { importStandard } from "./import-standard.ts";
import { readOptions, wrongUse } from "./options.ts";
import { placesOf, shelfOptions, theOne, writeOptions } from "./shelf-options.ts";
import { showStandard, standardJson } from "./show-standard.ts";
import { validateStandards } from "./validate-standards.ts";

/** `plumbline standards …`: what standards there are, what they ask, whether a pack is sound, empty sheets. */
export const standardsCommand: Command = {
  help: {
    zh: `用法：
  plumbline standards list [--json]                现有的标准
  plumbline standards show ID [--json]             一个标准的全部条目（ID 如 cc-cmm-oc@2017；不写版本取最新版）
  plumbline standards validate PATH [--json]       校验标准包或导出的文件，指出每处错误的位置
  plumbline standards sheet ID -o FILE [--force]   写出空白评分表（.xlsx 或 .csv）
  plumbline standards export ID -o FILE [--force]  把整部标准写成编写用工作簿（.xlsx）或单个 YAML 文件（.yaml）
  plumbline standards import FILE [--force]        把工作簿、YAML 文件或标准包文件夹导入数据文件夹；有错时逐处指出，什么都不导入
  plumbline standards diff A B [--json]            两个版本或修订的差别（A、B 为标准名、文件夹或导出的文件，旧的在前）

  --data DIR   数据文件夹（默认 .data）：其中 standards/ 下自己的标准与随附的一起使用

示例：
  plumbline standards show cc-cmm-oc@2017
  plumbline standards show cc-cmm-oc --json > standard.json
  plumbline standards validate standards/cc-cmm-oc/2017
  plumbline standards sheet cc-cmm-oc@2017 -o 评分表.xlsx
  plumbline standards export cc-cmm-oc@2017 -o 标准.xlsx
  plumbline standards import 标准.xlsx --data /srv/plumbline
  plumbline standards diff my-audit@1 my-audit@2`,
    en: `Use:
  plumbline standards list [--json]                the standards at hand
  plumbline standards show ID [--json]             all clauses of one (ID as cc-cmm-oc@2017; without edition the newest)
  plumbline standards validate PATH [--json]       check a pack or an exported file, naming the place of every fault
  plumbline standards sheet ID -o FILE [--force]   write the empty answer sheet (.xlsx or .csv)
  plumbline standards export ID -o FILE [--force]  write all of a standard as an authoring workbook (.xlsx) or one YAML file
  plumbline standards import FILE [--force]        take a workbook, YAML file or pack's folder into the data folder; with faults,
                                                   each is named and nothing is imported
  plumbline standards diff A B [--json]            the difference between two editions or revisions, older one first
                                                   (names, folders or exported files)

  --data DIR   the data folder (.data unless given): standards of your own in its standards/ are used with the shipped ones

Examples:
  plumbline standards show cc-cmm-oc@2017
  plumbline standards show cc-cmm-oc --json > standard.json
  plumbline standards validate standards/cc-cmm-oc/2017
  plumbline standards sheet cc-cmm-oc@2017 -o sheet.xlsx
  plumbline standards export cc-cmm-oc@2017 -o standard.xlsx
  plumbline standards import standard.xlsx --data /srv/plumbline
  plumbline standards diff my-audit@1 my-audit@2`,
  },
  run: async ([action, ...args], terminal) => {
    if (action === "list") return list(args, terminal);
    if (action === "show") return show(args, terminal);
    if (action === "validate") return validate(args, terminal);
    if (action === "sheet") return sheet(args, terminal);
    if (action === "export") return exportStandard(args, terminal);
    if (action === "import") return importStandard(args, terminal);
    if (action === "diff") return compareStandards(args, terminal);
    throw wrongUse({
      zh: "请写明要做什么：list、show、validate、sheet、export、import 或 diff。",
      en: "Say what to do: list, show, validate, sheet, export, import or diff.",
    });
  },
};

const json = { ...shelfOptions, json: { type: "boolean" } } as const;

async function list(args: readonly string[], { language, print, complain }: Terminal): Promise<0> {
  const { values } = readOptions(args, json);
  const { packs, faulty } = await openShelf(placesOf(values));
  for (const { name, cause } of faulty) complain(`${name}: ${cause[language]}`);
  if (values.json) print(JSON.stringify(packs.map(summaryOf), null, 2));
  else
    print(
      grid(
        packs.map(({ standard }) => [
          standardName(standard),
          standard.title[language],
          countsOf(standard)[language],
        ]),
        "",
      ),
    );
  return 0;
}

function summaryOf({ hash, standard }: Pack) {
  const { id, edition, revision, title, counts, levels } = standard;
  return { id, edition, revision, hash, title, ...counts, levels: levels?.list.length ?? 0 };
}

function countsOf(standard: Pack["standard"]) {
  const { criteria, sections } = outline(standard);
  return {
    zh: `${criteria.length} 个条目，${sections.length} 个小节`,
    en: `${criteria.length} clauses, ${sections.length} sections`,
  };
}

async function show(args: readonly string[], { language, print }: Terminal): Promise<0> {
  const { values, positionals } = readOptions(args, json);
  const pack = await loadNamedPack(theOne(positionals), placesOf(values));
  print(values.json ? JSON.stringify(standardJson(pack), null, 2) : showStandard(pack, language));
  return 0;
}

async function validate(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const { values, positionals } = readOptions(args, json);
  const options = { json: values.json ?? false, ...placesOf(values) };
  return validateStandards(theOne(positionals), options, terminal);
}

async function sheet(args: readonly string[], { language, print }: Terminal): Promise<0> {
  const { values, positionals } = readOptions(args, writeOptions);
  const file = values.output;
  const format = file && { ".xlsx": "xlsx" as const, ".csv": "csv" as const }[extname(file).toLowerCase()];
  if (!file || !format)
    throw wrongUse({ zh: "请用 -o 指定 .xlsx 或 .csv 文件。", en: "Name an .xlsx or .csv file with -o." });
  const { standard } = await loadNamedPack(theOne(positionals), placesOf(values));
  await writeOutput(file, await writeSheet(standard, { format, language }), values.force ?? false);
  // A workbook carries its instructions; beside a CSV file they are said here.
  print([file, ...(format === "csv" ? instructions(standard, language) : [])].join("\n"));
  return 0;
}
