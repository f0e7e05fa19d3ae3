import { attachRecords, checks, doctor, makeLog } from "@plumbline/server";
import type { Command } from "./command.ts";
import { readOptions } from "./options.ts";
import { existingStoreOf, storeOptions } from "./store-options.ts";

/** `plumbline doctor`: looks an installation over without changing it. */
export const doctorCommand: Command = {
  help: {
    zh: `用法：plumbline doctor [--data DIR] [--json]

检查版本、文件夹、磁盘空间、数据库与权限、日志哈希链、文件是否齐全、数据文件夹中的标准能否使用。有问题时退出码为 2。

示例：
  plumbline doctor
  plumbline doctor --data /srv/plumbline --json`,
    en: `Use: plumbline doctor [--data DIR] [--json]

Checks versions, folder, disk space, database and privileges, the journal's chain, that files are there, and that
the standards of the data folder can be used.
Exit code 2 if anything is not well.

Examples:
  plumbline doctor
  plumbline doctor --data /srv/plumbline --json`,
  },
  run: async (args, { language, print }) => {
    const { values } = readOptions(args, { ...storeOptions, json: { type: "boolean" } });
    const records = await attachRecords(existingStoreOf(values), makeLog("error"));
    try {
      const findings = await doctor({ records, now: new Date(), checks });
      if (values.json) print(JSON.stringify(findings, null, 2));
      else for (const { ok, message } of findings) print(`${ok ? "√" : "×"} ${message[language]}`);
      return findings.every(({ ok }) => ok) ? 0 : 2;
    } finally {
      await records.stop();
    }
  },
};
