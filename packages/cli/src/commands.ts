import type { Text } from "@plumbline/core/kernel";
import type { Command } from "./command.ts";

/** A command's line in the overview, and the way to its file, which is read only when it is called. */
export type ListedCommand = { readonly summary: Text; readonly load: () => Promise<Command> };

/** Every command, in the order of the overview. A new one is a file beside this one and a row here. */
export const commands: ReadonlyMap<string, ListedCommand> = new Map([
  [
    "assess",
    {
      summary: {
        zh: "按标准测评一份评分表：等级、差距、升级计划、报告",
        en: "Assess an answer sheet: level, gaps, next-level plan, report",
      },
      load: async () => (await import("./assess.ts")).assessCommand,
    },
  ],
  [
    "standards",
    {
      summary: {
        zh: "查看与校验标准，导出空白评分表",
        en: "List, show and validate standards; write empty answer sheets",
      },
      load: async () => (await import("./standards.ts")).standardsCommand,
    },
  ],
]);
