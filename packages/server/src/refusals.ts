import type { RefusalTable } from "@plumbline/core/kernel";
import { backupRefusals } from "./platform/backup/index.ts";
import { databaseRefusals } from "./platform/database/index.ts";
import { fileRefusals } from "./platform/files/index.ts";
import { keyRefusals } from "./platform/keys/index.ts";
import { mailRefusals } from "./platform/mail/index.ts";
import { postgresRefusals } from "./platform/postgres/index.ts";

/** Why a server does not start listening; printed at start. */
export const startRefusals = {
  "address-in-use": {
    status: 409,
    text: ({ host, port }) => ({
      zh: `${host} 的端口 ${port} 已被占用。请停止占用它的程序，或用 --port 另选一个端口。`,
      en: `Port ${port} on ${host} is in use. Stop the program that has it, or choose another by --port.`,
    }),
  },
  "address-not-usable": {
    status: 409,
    text: ({ host, port, cause }) => ({
      zh: `无法在 ${host}:${port} 上监听（${cause}）。请检查 --host 是否为本机地址；1024 以下的端口需要相应权限。`,
      en: `Cannot listen on ${host}:${port} (${cause}). Check that --host is an address of this machine; ports below 1024 need the right to use them.`,
    }),
  },
  "certificate-incomplete": {
    status: 422,
    text: () => ({
      zh: "启用 TLS 需要同时给出 --tls-cert 与 --tls-key。",
      en: "TLS needs both --tls-cert and --tls-key.",
    }),
  },
  "certificate-not-usable": {
    status: 422,
    text: ({ cause }) => ({
      zh: `证书或私钥无法使用（${cause}）。请检查两个文件是否可读、为 PEM 格式且互相匹配。`,
      en: `The certificate or its key cannot be used (${cause}). Check that both files can be read, are PEM, and belong together.`,
    }),
  },
} as const satisfies RefusalTable;

/** Everything the installation refuses to whoever runs it; the command line prints these. */
export const operatorRefusals: RefusalTable = {
  ...startRefusals,
  ...postgresRefusals,
  ...databaseRefusals,
  ...fileRefusals,
  ...keyRefusals,
  ...mailRefusals,
  ...backupRefusals,
};
