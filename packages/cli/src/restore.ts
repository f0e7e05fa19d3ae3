import type { Text } from "@plumbline/core/kernel";
import { makeLog, openRecords, rehearse, restore } from "@plumbline/server";
import type { Command, Terminal } from "./command.ts";
import { fileIn } from "./one-file.ts";
import { readOptions } from "./options.ts";
import { storeOf, storeOptions } from "./store-options.ts";

/** `plumbline restore FILE [--dry-run]`: a backup into a new, empty store. */
export const restoreCommand: Command = {
  help: {
    zh: `用法：plumbline restore FILE [--data DIR] [--dry-run]

把备份恢复到一个新的空数据文件夹；已有数据的文件夹不会被覆盖。
--dry-run 只检查备份并说明会做什么，不写任何数据。

示例：
  plumbline restore plumbline.tar.gz --dry-run
  plumbline restore plumbline.tar.gz --data /srv/plumbline-new`,
    en: `Use: plumbline restore FILE [--data DIR] [--dry-run]

Puts a backup into a new, empty data folder; a folder that holds data is never overwritten.
--dry-run checks the backup and says what would be done, writing nothing.

Examples:
  plumbline restore plumbline.tar.gz --dry-run
  plumbline restore plumbline.tar.gz --data /srv/plumbline-new`,
  },
  run: async (args, terminal) => {
    const options = { ...storeOptions, "dry-run": { type: "boolean" } } as const;
    const { values, positionals } = readOptions(args, options);
    const file = fileIn(positionals);
    if (values["dry-run"]) return report(await rehearse(file), terminal, wouldRestore);
    const records = await openRecords(storeOf(values), makeLog("error"));
    try {
      return report(await restore(file, records), terminal, restored);
    } finally {
      await records.stop();
    }
  },
};

type Restoration = Awaited<ReturnType<typeof rehearse>>;
type Counts = Readonly<Record<"rows" | "files" | "standards" | "forward", number>>;
type Sentence = (counts: Counts) => Text;

function report(
  { rows, files, standards, forward }: Restoration,
  { language, print }: Terminal,
  say: Sentence,
): 0 {
  print(say({ rows, files, standards, forward: forward.length })[language]);
  return 0;
}

const restored: Sentence = ({ rows, files, standards, forward }) => ({
  zh: `已恢复 ${rows} 行、${files} 个文件、${standards} 部自有标准；数据结构升级 ${forward} 步。`,
  en: `Restored ${rows} rows and ${files} files, and standards of your own: ${standards}; brought forward by ${forward} migrations.`,
});

const wouldRestore: Sentence = ({ rows, files, standards, forward }) => ({
  zh: `备份完好，可以恢复：${rows} 行、${files} 个文件、${standards} 部自有标准，随后数据结构升级 ${forward} 步。没有写入任何数据。`,
  en: `The backup is sound and would restore ${rows} rows and ${files} files, and standards of your own: ${standards}, then run ${forward} migrations. Nothing was written.`,
});
