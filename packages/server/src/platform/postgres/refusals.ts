import type { RefusalTable } from "@plumbline/core/kernel";

/** Why a data folder or the embedded PostgreSQL would not open; printed at start, and by `doctor`. */
export const postgresRefusals = {
  "folder-in-use": {
    status: 409,
    text: ({ folder, process }) => ({
      zh: `数据文件夹 ${folder} 正由另一个准绳服务器使用（进程 ${process}）。请先停止它，或另选一个数据文件夹。`,
      en: `Another Plumbline server (process ${process}) is using the data folder ${folder}. Stop it first, or choose another folder.`,
    }),
  },
  "folder-foreign": {
    status: 409,
    text: ({ folder, found }) => ({
      zh: `文件夹 ${folder} 不是准绳的数据文件夹，且不为空（其中有“${found}”）。请选择一个空文件夹，或已有的数据文件夹。`,
      en: `The folder ${folder} is not a Plumbline data folder and is not empty (it holds "${found}"). Choose an empty folder or an existing data folder.`,
    }),
  },
  "records-missing": {
    status: 409,
    text: ({ folder, records }) => ({
      zh: `${folder} 是已建立的数据文件夹，但数据库文件 ${records} 不见了。为免在旧数据之上建立空库，服务器没有启动。请把该文件夹放回原处，或在空文件夹中从备份恢复。`,
      en: `${folder} is an established data folder, but its database files ${records} are gone. So as not to put an empty store in their place, nothing was started. Put them back, or restore a backup into an empty folder.`,
    }),
  },
  "marker-missing": {
    status: 409,
    text: ({ folder, records }) => ({
      zh: `找到了数据库文件 ${records}，但数据文件夹 ${folder} 中没有标记文件 plumbline.json。请把该文件放回；若确实要重新开始，请先移走旧的数据库文件。`,
      en: `There are database files in ${records}, but the data folder ${folder} has no plumbline.json. Put that file back; to begin anew, move the old database files away first.`,
    }),
  },
  "marker-unreadable": {
    status: 409,
    text: ({ file }) => ({
      zh: `标记文件 ${file} 无法读取或已损坏。请从备份或副本中取回它。`,
      en: `The marker file ${file} cannot be read or is damaged. Bring it back from a copy.`,
    }),
  },
  "store-kept-elsewhere": {
    status: 409,
    text: ({ folder, kept }) => ({
      zh: `数据文件夹 ${folder} 的记录保存在${kept === "embedded" ? "内置数据库" : "外部数据库（DATABASE_URL）"}中，与当前设置不符。请改回设置；如需迁移，请备份后恢复到新的空文件夹。`,
      en: `The records of ${folder} are kept in ${kept === "embedded" ? "the embedded database" : "an external database (DATABASE_URL)"}, which is not what is set now. Set it back; to move, make a backup and restore it into a new, empty folder.`,
    }),
  },
  "folder-not-writable": {
    status: 409,
    text: ({ folder, reason }) => ({
      zh: `无法写入数据文件夹 ${folder}（${reason}）。请检查路径、权限与剩余空间。`,
      en: `The data folder ${folder} cannot be written (${reason}). Check its path, permissions and free space.`,
    }),
  },
  "records-of-another-user": {
    status: 409,
    text: ({ records, user, owner }) => ({
      zh: `数据库文件 ${records} 属于系统用户 ${owner}，而服务器以 ${user} 运行。请以建立它的同一用户运行，或用 chown -R 把文件交还给该用户。`,
      en: `The database files ${records} belong to the system user ${owner}, but the server runs as ${user}. Run it as the user who made them, or give the files to the right user with chown -R.`,
    }),
  },
  "records-of-another-release": {
    status: 409,
    text: ({ found, needed }) => ({
      zh: `数据库文件由 PostgreSQL ${found} 写成，本版本自带 PostgreSQL ${needed}。请用原版本做备份，再用本版本恢复到空文件夹。`,
      en: `The database files were written by PostgreSQL ${found}; this release brings PostgreSQL ${needed}. Make a backup with the release that wrote them and restore it into an empty folder with this one.`,
    }),
  },
  "system-user-unknown": {
    status: 503,
    text: ({ uid }) => ({
      zh: `系统用户编号 ${uid} 没有名字（/etc/passwd 中没有该条目），内置数据库无法启动。请为它添加条目、换一个用户，或用 DATABASE_URL 指定外部 PostgreSQL。`,
      en: `The system user ${uid} has no name (no entry in /etc/passwd), so the embedded database cannot start. Add one, use another user, or name an external PostgreSQL in DATABASE_URL.`,
    }),
  },
  "postgres-not-installed": {
    status: 503,
    text: ({ platform }) => ({
      zh: `本机（${platform}）没有内置的 PostgreSQL。请重新运行 npm ci，或用 DATABASE_URL 指定 PostgreSQL 15 或更高版本。`,
      en: `There is no embedded PostgreSQL for this machine (${platform}). Run npm ci again, or name a PostgreSQL 15 or newer in DATABASE_URL.`,
    }),
  },
  "postgres-failed": {
    status: 503,
    text: ({ step, lines }) => ({
      zh: `内置数据库未能${step === "create" ? "建立" : step === "stop" ? "停止" : "启动"}：${lines}`,
      en: `The embedded database could not be ${step === "create" ? "created" : step === "stop" ? "stopped" : "started"}: ${lines}`,
    }),
  },
} as const satisfies RefusalTable;
