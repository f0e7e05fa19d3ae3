import { Refusal, Text } from "@plumbline/core/kernel";
import type { Terminal } from "./command.ts";
import { commands } from "./commands.ts";
import { grid } from "./grid.ts";
import { languageOf } from "./language.ts";
import { sentenceOf } from "./refusals.ts";

/** Runs one command line; gives the exit code: 0 done, 1 a failure inside, 2 wrong use or bad input. */
async function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3 | 4 | 5> {
  const [name, ...rest] = args;
  const wantsHelp = args.includes("--help") || args.includes("-h");
  const command = name === undefined ? undefined : commands.get(name);
  if (!command) {
    if (wantsHelp && (name === "--help" || name === "-h")) return overview(terminal.print, terminal, 0);
    if (name !== undefined) terminal.complain(unknownCommand(name)[terminal.language]);
    return overview(terminal.complain, terminal, 2);
  }
  try {
    const { help, run } = await command.load();
    if (!wantsHelp) return await run(rest, terminal);
    terminal.print(help[terminal.language]);
    return 0;
  } catch (error) {
    return await explain(error, terminal, name ?? "");
  }
}

async function explain(error: unknown, { complain, language }: Terminal, name: string): Promise<1 | 2> {
  if (!(error instanceof Refusal)) {
    complain(failure[language]);
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
  complain((await sentenceOf(error))[language]);
  for (const line of placesOf(error, language)) complain(line);
  if (error.code === "wrong-use") complain(seeHelp(name)[language]);
  return 2;
}

/** The places a refusal names, a line each: rows of a file, or faults of a pack. */
function placesOf({ data }: Refusal, language: Terminal["language"]): readonly string[] {
  const problems: readonly unknown[] = Array.isArray(data.problems) ? data.problems : [];
  return problems.flatMap((problem) => {
    if (typeof problem !== "object" || problem === null || !("line" in problem) || !("message" in problem))
      return [];
    const at = "cell" in problem && problem.cell ? problem.cell : problem.line;
    const place =
      "file" in problem
        ? `${problem.file}:${at}`
        : { zh: `第 ${problem.line} 行`, en: `line ${problem.line}` }[language];
    return [`  ${place}: ${Text.parse(problem.message)[language]}`];
  });
}

function overview(speak: (text: string) => void, { language }: Terminal, code: 0 | 2): 0 | 2 {
  const listed = [...commands].map(([name, { summary }]) => [name, summary[language]]);
  speak([usage[language], grid(listed), more[language]].join("\n\n"));
  return code;
}

function unknownCommand(name: string): Text {
  return { zh: `没有名为 ${name} 的命令。`, en: `There is no command called ${name}.` };
}

function seeHelp(name: string): Text {
  return { zh: `用法见：plumbline ${name} --help`, en: `For its use: plumbline ${name} --help` };
}

const usage = {
  zh: "准绳 Plumbline：客户中心做得如何，用自己的记录来证明。\n\n用法：plumbline <命令> [选项]",
  en: "Plumbline 准绳: how good a contact centre is, proved by its own records.\n\nUse: plumbline <command> [options]",
};
const more = {
  zh: "每个命令的说明与示例：plumbline <命令> --help\n语言：--lang zh|en（默认随终端）\n退出码：0 完成，1 内部故障，2 用法或输入有误",
  en: "Help and examples of a command: plumbline <command> --help\nLanguage: --lang zh|en (else as the terminal)\nExit codes: 0 done, 1 a failure inside, 2 wrong use or bad input",
};
const failure = {
  zh: "程序内部出错，结果未产生；以下信息请随问题一并反馈：",
  en: "Something failed inside and there is no result; please report it with the following:",
};

const args = process.argv.slice(2);
// A reader that stops early, such as head, is no failure.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await main(args, {
  language: languageOf(args, process.env),
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
