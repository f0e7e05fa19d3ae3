import type { RefusalTable } from "@plumbline/core/kernel";

/** Why a backup was not made, does not verify, or was not restored; printed by the command line. */
export const backupRefusals = {
  "backup-exists": {
    status: 409,
    text: ({ file }) => ({
      zh: `文件 ${file} 已存在；备份从不覆盖旧文件。请换一个文件名。`,
      en: `The file ${file} exists; a backup never overwrites one. Choose another name.`,
    }),
  },
  "backup-unreadable": {
    status: 404,
    text: ({ file, reason }) => ({
      zh: `无法读取备份文件 ${file}（${reason}）。请检查路径与权限。`,
      en: `The backup file ${file} cannot be read (${reason}). Check its path and permissions.`,
    }),
  },
  "backup-damaged": {
    status: 422,
    text: ({ file, entry, reason }) => ({
      zh: `备份文件 ${file} 已损坏或不完整${entry ? `（${entry}）` : ""}：${reason}。请使用另一份备份。`,
      en: `The backup file ${file} is damaged or incomplete${entry ? ` (${entry})` : ""}: ${reason}. Use another backup.`,
    }),
  },
  "backup-of-newer-release": {
    status: 409,
    text: ({ format }) => ({
      zh: `该备份的格式 ${format} 来自更新的版本。请用不低于做备份时的版本恢复。`,
      en: `The backup's format ${format} is of a newer release. Restore it with a release at least as new as the one that made it.`,
    }),
  },
  "store-not-empty": {
    status: 409,
    text: ({ folder }) => ({
      zh: `${folder} 已有数据；恢复只写入全新的数据文件夹（外部数据库须为空库）。请另选一个空文件夹。`,
      en: `${folder} already holds a store; a restore goes into a new data folder only (an external database must be empty). Choose an empty folder.`,
    }),
  },
  "restored-journal-broken": {
    status: 422,
    text: ({ organisation, brokenAt }) => ({
      zh: `备份中组织 ${organisation} 的变更日志在第 ${brokenAt} 条断开，没有恢复任何数据。请使用另一份备份。`,
      en: `The journal of organisation ${organisation} in this backup is broken at entry ${brokenAt}; nothing was restored. Use another backup.`,
    }),
  },
} as const satisfies RefusalTable;
