import type { RefusalTable } from "@plumbline/core/kernel";

/** Why the records could not be opened or brought up to date; printed at start and by `doctor`. */
export const databaseRefusals = {
  "database-unreachable": {
    status: 503,
    text: ({ reason }) => ({
      zh: `无法连接数据库（${reason}）。请检查 DATABASE_URL、网络与数据库是否在运行。`,
      en: `The database cannot be reached (${reason}). Check DATABASE_URL, the network, and whether it is running.`,
    }),
  },
  "database-unsuitable": {
    status: 409,
    text: ({ version, encoding }) => ({
      zh: `需要 PostgreSQL 15 或更高版本，编码 UTF8；此数据库是 ${version}，编码 ${encoding}。`,
      en: `PostgreSQL 15 or newer with encoding UTF8 is needed; this database is ${version} with ${encoding}.`,
    }),
  },
  "database-role-too-strong": {
    status: 409,
    text: ({ role, why }) => ({
      zh: `应用不能以数据库角色 ${role} 运行：它${why === "owner" ? "拥有数据表" : "可以绕过行级安全"}。请在 DATABASE_APP_URL 中使用角色 plumbline_app。`,
      en: `The application must not run as the database role ${role}: it ${why === "owner" ? "owns tables" : "may bypass row-level security"}. Use the role plumbline_app in DATABASE_APP_URL.`,
    }),
  },
  "database-role-missing": {
    status: 409,
    text: () => ({
      zh: "数据库中没有角色 plumbline_app，而 DATABASE_URL 的角色无权创建。请管理员执行：CREATE ROLE plumbline_app LOGIN PASSWORD '…'; 并把它写入 DATABASE_APP_URL。",
      en: "There is no role plumbline_app, and the role of DATABASE_URL may not create one. Have an administrator run: CREATE ROLE plumbline_app LOGIN PASSWORD '…'; and name it in DATABASE_APP_URL.",
    }),
  },
  "migration-unknown": {
    status: 409,
    text: ({ migration }) => ({
      zh: `数据库已由更新的版本升级（${migration}），本程序不认识它。请使用更新的版本，或把升级前的备份恢复到空文件夹。`,
      en: `The store was brought forward by a newer release (${migration}), which this one does not know. Use the newer release, or restore the backup made before the upgrade into an empty folder.`,
    }),
  },
  "migration-changed": {
    status: 409,
    text: ({ migration }) => ({
      zh: `升级脚本 ${migration} 与执行时的内容不同。程序文件可能被改动；请重新安装本版本。`,
      en: `The migration ${migration} is not the one that was run on this store. The program's files may have been altered; install the release again.`,
    }),
  },
  "migration-out-of-order": {
    status: 409,
    text: ({ migration, after }) => ({
      zh: `升级脚本 ${migration} 应在 ${after} 之前执行，但后者已执行。请使用正式发布的版本。`,
      en: `The migration ${migration} belongs before ${after}, which has been run already. Use a released version.`,
    }),
  },
  "migration-failed": {
    status: 503,
    text: ({ migration, reason }) => ({
      zh: `升级脚本 ${migration} 失败（${reason}），已全部撤销；数据仍是升级前的样子。请用原版本继续使用，并报告此问题。`,
      en: `The migration ${migration} failed (${reason}) and was undone; the records are as before. Go on with the former release and report this.`,
    }),
  },
  "store-of-another-installation": {
    status: 409,
    text: ({ folder, database }) => ({
      zh: `数据文件夹属于安装 ${folder}，数据库属于安装 ${database}（“–”表示空库），两者不是一套。请检查 DATABASE_URL 与数据文件夹。`,
      en: `The data folder belongs to installation ${folder}, the database to ${database} ("–": it is empty); they are not a pair. Check DATABASE_URL and the data folder.`,
    }),
  },
} as const satisfies RefusalTable;
