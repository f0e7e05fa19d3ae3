import type { Finding } from "./doctor.ts";

/** What `doctor` says, line by line. Lists are cut after ten. */

export function folderWell(folder: string): Finding {
  return {
    ...{ check: "folder", ok: true },
    message: {
      zh: `数据文件夹 ${folder} 可写，且他人不可读。`,
      en: `The data folder ${folder} can be written, and nobody else can read it.`,
    },
  };
}

export function folderOpen(folder: string, mode: number): Finding {
  const octal = mode.toString(8);
  return {
    ...{ check: "folder", ok: false },
    message: {
      zh: `数据文件夹 ${folder} 的权限为 ${octal}，他人可读或可写。请运行 chmod go-rw ${folder}。`,
      en: `The data folder ${folder} has the mode ${octal}: others can read or write it. Run chmod go-rw ${folder}.`,
    },
  };
}

export function folderReadOnly(folder: string): Finding {
  return {
    ...{ check: "folder", ok: false },
    message: {
      zh: `当前用户不能写入数据文件夹 ${folder}。请以服务器的用户运行。`,
      en: `This user cannot write the data folder ${folder}. Run as the server's user.`,
    },
  };
}

export function space(freeBytes: number, leastBytes: number): Finding {
  const free = (freeBytes / 1024 ** 3).toFixed(1);
  const ok = freeBytes >= leastBytes;
  return {
    ...{ check: "space", ok },
    message: {
      zh: ok ? `剩余空间 ${free} GB。` : `剩余空间只有 ${free} GB，不足 1 GB。请清理磁盘或扩容。`,
      en: ok ? `${free} GB are free.` : `Only ${free} GB are free, less than 1 GB. Make room or add some.`,
    },
  };
}

export function migrations(pending: readonly string[]): Finding {
  const list = cut(pending);
  const ok = pending.length === 0;
  return {
    ...{ check: "migrations", ok },
    message: {
      zh: ok ? "数据库结构与本版本一致。" : `数据库结构落后于本版本（${list}）。启动服务器即会先备份再升级。`,
      en: ok
        ? "The records have this release's form."
        : `The records are behind this release (${list}). Starting the server makes a backup and brings them forward.`,
    },
  };
}

export function durability(off: readonly string[]): Finding {
  const list = cut(off);
  const ok = off.length === 0;
  return {
    ...{ check: "durability", ok },
    message: {
      zh: ok ? "每次提交都写入磁盘。" : `PostgreSQL 的 ${list} 已关闭，断电可能丢失数据。请打开它。`,
      en: ok
        ? "Every commit is written to disk."
        : `PostgreSQL's ${list} is off: a power cut may lose data. Switch it on.`,
    },
  };
}

export function policies(unprotected: readonly string[]): Finding {
  const list = cut(unprotected);
  const ok = unprotected.length === 0;
  return {
    ...{ check: "isolation", ok },
    message: {
      zh: ok ? "各组织的数据表均强制行级安全。" : `数据表 ${list} 没有强制行级安全。请重新安装本版本并报告。`,
      en: ok
        ? "Row-level security is forced on every tenant table."
        : `Row-level security is not forced on ${list}. Install the release again and report this.`,
    },
  };
}

export function appRoleWell(): Finding {
  return {
    ...{ check: "app-role", ok: true },
    message: {
      zh: "应用的数据库角色没有表的所有权，也不能绕过行级安全。",
      en: "The application's database role owns no tables and cannot bypass row-level security.",
    },
  };
}

export function journals(entries: number, broken: readonly string[]): Finding {
  const list = cut(broken);
  const ok = broken.length === 0;
  return {
    ...{ check: "journal", ok },
    message: {
      zh: ok
        ? `变更日志共 ${entries} 条，哈希链完整。`
        : `变更日志的哈希链断开（组织与条目：${list}）：日志曾被改动。请对照备份查明。`,
      en: ok
        ? `${entries} journal entries; every chain is intact.`
        : `The journal's chain is broken (organisation and entry: ${list}): it was altered. Compare with a backup.`,
    },
  };
}

export function files(kept: number, missing: readonly string[]): Finding {
  const list = cut(missing);
  const ok = missing.length === 0;
  return {
    ...{ check: "files", ok },
    message: {
      zh: ok
        ? `${kept} 个文件都在。`
        : `${kept} 个文件中有 ${missing.length} 个缺失或不完整：${list}。请从备份恢复。`,
      en: ok
        ? `All ${kept} files are there.`
        : `${missing.length} of ${kept} files are missing or cut short: ${list}. Bring them back from a backup.`,
    },
  };
}

function cut(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join(", ")} …` : names.join(", ");
}
