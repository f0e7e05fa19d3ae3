import { verify } from "@plumbline/server";
import type { Command } from "./command.ts";
import { fileIn } from "./one-file.ts";
import { readOptions } from "./options.ts";

/** `plumbline verify FILE`: every hash of a backup, without a server. */
export const verifyCommand: Command = {
  help: {
    zh: `用法：plumbline verify FILE [--json]

逐项核对备份文件中的哈希；不需要服务器，也不写任何数据。

示例：
  plumbline verify plumbline.tar.gz`,
    en: `Use: plumbline verify FILE [--json]

Checks every hash in a backup; needs no server and writes nothing.

Example:
  plumbline verify plumbline.tar.gz`,
  },
  run: async (args, { language, print }) => {
    const { values, positionals } = readOptions(args, { json: { type: "boolean" } });
    const file = fileIn(positionals);
    const manifest = await verify(file);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    if (values.json) print(JSON.stringify(manifest, null, 2));
    else
      print(
        {
          zh: `备份完好：${manifest.entries.length} 个条目的哈希全部相符，共 ${rows} 行。`,
          en: `The backup is sound: all ${manifest.entries.length} hashes agree, ${rows} rows in all.`,
        }[language],
      );
    return 0;
  },
};
