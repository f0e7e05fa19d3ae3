import type { Text } from "@plumbline/core/kernel";
import type { Command } from "./command.ts";

/** A command's line in the overview, and the way to its file, which is read only when it is called. */
export type ListedCommand = { readonly summary: Text; readonly load: () => Promise<Command> };

/** Every command, in the order of the overview. A new one is a file beside this one and a row here. */
export const commands: ReadonlyMap<string, ListedCommand> = new Map([
  [
    "serve",
    {
      summary: {
        zh: "启动服务器（--demo 为演示组织）",
        en: "Start the server (--demo: a demo organisation)",
      },
      load: async () => (await import("./serve.ts")).serveCommand,
    },
  ],
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
  [
    "backup",
    {
      summary: { zh: "备份全部记录与文件", en: "Save all records and files" },
      load: async () => (await import("./backup.ts")).backupCommand,
    },
  ],
  [
    "verify",
    {
      summary: { zh: "校验备份文件", en: "Check a backup" },
      load: async () => (await import("./verify.ts")).verifyCommand,
    },
  ],
  [
    "verify-report",
    {
      summary: {
        zh: "核验签发的测评：签名、内容、重新得出结论",
        en: "Check a signed assessment: signature, contents, verdict worked out anew",
      },
      load: async () => (await import("./verify-report.ts")).verifyReportCommand,
    },
  ],
  [
    "restore",
    {
      summary: { zh: "把备份恢复到新的数据文件夹", en: "Put a backup into a new data folder" },
      load: async () => (await import("./restore.ts")).restoreCommand,
    },
  ],
  [
    "reset-link",
    {
      summary: {
        zh: "为被锁在外面的账号生成重设密码的链接",
        en: "Make a password link for a locked-out account",
      },
      load: async () => (await import("./reset-link.ts")).resetLinkCommand,
    },
  ],
  [
    "doctor",
    {
      summary: { zh: "检查安装是否健康", en: "Look the installation over" },
      load: async () => (await import("./doctor.ts")).doctorCommand,
    },
  ],
]);
