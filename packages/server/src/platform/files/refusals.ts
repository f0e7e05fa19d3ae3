import type { RefusalTable } from "@plumbline/core/kernel";

/** Why a file was not kept, or could not be read back. */
export const fileRefusals = {
  "file-too-large": {
    status: 413,
    text: ({ limitBytes }) => ({
      zh: `文件超过上限 ${megabytes(limitBytes)} MB，没有保存。请压缩或拆分后再上传。`,
      en: `The file is larger than the limit of ${megabytes(limitBytes)} MB and was not kept. Make it smaller or split it.`,
    }),
  },
  "file-type-refused": {
    status: 415,
    text: ({ name, allowed }) => ({
      zh: `“${name}”没有保存：扩展名不在允许之列，或内容与扩展名不符。可以上传：${allowed}。`,
      en: `“${name}” was not kept: its ending is not allowed, or its contents are something else. Allowed: ${allowed}.`,
    }),
  },
  "file-empty": {
    status: 422,
    text: ({ name }) => ({
      zh: `“${name}”是空文件，没有保存。`,
      en: `“${name}” is empty and was not kept.`,
    }),
  },
  "file-missing": {
    status: 410,
    text: ({ sha256 }) => ({
      zh: `文件 ${sha256} 不在文件存储中。请管理员运行 plumbline doctor，并从备份恢复。`,
      en: `The file ${sha256} is not in the store. Have an administrator run plumbline doctor and restore it from a backup.`,
    }),
  },
} as const satisfies RefusalTable;

/** Whole megabytes; what is no number stands for one, as in the reference. */
function megabytes(bytes: unknown): string {
  return typeof bytes === "number" ? String(Math.round(bytes / 1024 / 1024)) : String(bytes);
}
