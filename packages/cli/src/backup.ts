import { attachRecords, backup, makeLog } from "@plumbline/server";
import type { Command } from "./command.ts";
import { fileIn } from "./one-file.ts";
import { readOptions } from "./options.ts";
import { existingStoreOf, storeOptions } from "./store-options.ts";

/** `plumbline backup FILE`: records and files of one moment in one file, the server running or not. */
export const backupCommand: Command = {
  help: {
    zh: `用法：plumbline backup FILE [--data DIR]

把同一时刻的全部记录与文件写入一个备份文件；服务器运行与否都可以。
备份没有加密，请妥善保存。

示例：
  plumbline backup 准绳-2026-11-21.tar.gz
  plumbline backup /mnt/backup/plumbline.tar.gz --data /srv/plumbline`,
    en: `Use: plumbline backup FILE [--data DIR]

Writes all records and files of one moment into one file; the server may be running or not.
A backup is not encrypted: keep it where the data may be kept.

Examples:
  plumbline backup plumbline-2026-11-21.tar.gz
  plumbline backup /mnt/backup/plumbline.tar.gz --data /srv/plumbline`,
  },
  run: async (args, { language, print }) => {
    const { values, positionals } = readOptions(args, storeOptions);
    const file = fileIn(positionals);
    const records = await attachRecords(existingStoreOf(values), makeLog("error"));
    try {
      const manifest = await backup({ records, file, now: new Date() });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      print(
        {
          zh: `已备份到 ${file}：${manifest.tables.length} 张表，${rows} 行，${manifest.entries.length} 个条目。校验：plumbline verify ${file}`,
          en: `Saved to ${file}: ${manifest.tables.length} tables, ${rows} rows, ${manifest.entries.length} entries. To check it: plumbline verify ${file}`,
        }[language],
      );
      return 0;
    } finally {
      await records.stop();
    }
  },
};
