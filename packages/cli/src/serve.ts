import type { Language, Text } from "@plumbline/core/kernel";
import { makeLog, type RunningServer, startServer } from "@plumbline/server";
import { buildPages, pagesFolder } from "./build-pages.ts";
import type { Command, Terminal } from "./command.ts";
import { claimDemo, demoAccount, prepareDemo } from "./demo/index.ts";
import { readOptions, wrongUse } from "./options.ts";
import { storeOf } from "./store-options.ts";

const options = {
  port: { type: "string", default: "8080" },
  host: { type: "string", default: "127.0.0.1" },
  data: { type: "string" },
  demo: { type: "boolean" },
  "tls-cert": { type: "string" },
  "tls-key": { type: "string" },
  proxy: { type: "boolean" },
  "insecure-http": { type: "boolean" },
  "public-url": { type: "string" },
  "smtp-host": { type: "string" },
  "smtp-port": { type: "string" },
  "smtp-tls": { type: "string" },
  "smtp-user": { type: "string" },
  "smtp-password-file": { type: "string" },
  "smtp-from": { type: "string" },
} as const;

/** `plumbline serve`: the server, with everything it needs, until Ctrl+C. */
export const serveCommand: Command = {
  help: {
    zh: `用法：plumbline serve [--port 8080] [--host 127.0.0.1] [--data .data] [--demo]
       [--tls-cert FILE --tls-key FILE] [--proxy] [--insecure-http]
       [--smtp-host HOST --smtp-from ADDRESS [--smtp-port 587] [--smtp-tls none|starttls|tls]
        [--smtp-user NAME] [--smtp-password-file FILE] [--public-url https://…]]

启动服务器与自带的数据库（或环境变量 DATABASE_URL 指定的 PostgreSQL），显示地址与一次性设置链接。
--demo           演示组织：三个客户中心、各两次已完成的测评；单独存放在 .demo，不会动真实数据
--proxy          位于本机的反向代理之后，由代理负责 TLS
--insecure-http  允许在本机以外用明文 HTTP 登录；只用于封闭网络
--smtp-…         发送到期提醒的邮件服务；密码只从文件或环境变量读取（也可全部用 PLUMBLINE_SMTP_… 设置）
--public-url     浏览器访问本系统的地址，写进邮件中的链接

日志级别：环境变量 PLUMBLINE_LOG（error、warn、info、debug），写到标准错误。

示例：
  plumbline serve
  plumbline serve --demo --port 8090
  plumbline serve --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem`,
    en: `Use: plumbline serve [--port 8080] [--host 127.0.0.1] [--data .data] [--demo]
       [--tls-cert FILE --tls-key FILE] [--proxy] [--insecure-http]
       [--smtp-host HOST --smtp-from ADDRESS [--smtp-port 587] [--smtp-tls none|starttls|tls]
        [--smtp-user NAME] [--smtp-password-file FILE] [--public-url https://…]]

Starts the server and its own database (or the PostgreSQL that DATABASE_URL names); prints the address and a
one-time set-up link.
--demo           a demo organisation: three centres with two finished assessments each; kept apart in .demo
--proxy          behind a reverse proxy on this machine that terminates TLS
--insecure-http  allows sign-in over plain HTTP beyond this machine; for closed networks only
--smtp-…         the mail service for reminders; its password comes from a file or the environment only
                 (PLUMBLINE_SMTP_… sets all of it as well)
--public-url     the address by which browsers reach this server, for links in messages

Log level: the environment's PLUMBLINE_LOG (error, warn, info, debug), written to standard error.

Examples:
  plumbline serve
  plumbline serve --demo --port 8090
  plumbline serve --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem`,
  },
  run: async (args, terminal) => {
    const { values } = readOptions(args, options);
    const demo = values.demo ?? false;
    const store = storeOf({ data: values.data ?? (demo ? ".demo" : ".data") });
    if (demo) claimDemo(store);
    const say = progress(terminal);
    await buildPages(say);
    const server = await startServer({
      ...store,
      port: portOf(values.port),
      host: values.host,
      tlsCert: values["tls-cert"],
      tlsKey: values["tls-key"],
      proxy: values.proxy,
      insecureHttp: values["insecure-http"],
      mail: mailOf(values),
      webDist: pagesFolder,
      log: makeLog(logLevel(), process.stderr),
      onStep: say,
    });
    try {
      if (demo) await prepareDemo(server, store.folder, say);
      announce(server, terminal, demo ? demoAccount(store.folder) : null);
      await asked();
    } finally {
      await server.stop();
    }
    terminal.print({ zh: "已停止。", en: "Stopped." }[terminal.language]);
    return 0;
  },
};

type MailOptions = Partial<
  Record<
    "public-url" | `smtp-${"host" | "port" | "tls" | "user" | "password-file" | "from"}`,
    string | undefined
  >
>;

function mailOf(values: MailOptions) {
  return {
    ...{ host: values["smtp-host"], port: values["smtp-port"], tls: values["smtp-tls"] },
    ...{ user: values["smtp-user"], passwordFile: values["smtp-password-file"], from: values["smtp-from"] },
    publicUrl: values["public-url"],
  };
}

function progress({ print, language }: Terminal): (step: Text, milliseconds: number) => void {
  return (step, milliseconds) => print(`  √ ${step[language]} (${(milliseconds / 1000).toFixed(1)} s)`);
}

type Announced = { readonly loginName: string; readonly password: string } | null;

function announce(
  { address, setUpLink }: RunningServer,
  { print, language }: Terminal,
  demo: Announced,
): void {
  const lines: Record<Language, readonly string[]> = {
    zh: [
      `准绳已启动：${address}`,
      ...(setUpLink && !demo ? [`首次使用，请打开一次性设置链接：\n  ${setUpLink}`] : []),
      ...(demo ? [`演示账号：${demo.loginName}  密码：${demo.password}`] : []),
      "按 Ctrl+C 停止。",
    ],
    en: [
      `Plumbline is running: ${address}`,
      ...(setUpLink && !demo ? [`To begin, open this one-time set-up link:\n  ${setUpLink}`] : []),
      ...(demo ? [`Demo account: ${demo.loginName}  password: ${demo.password}`] : []),
      "Ctrl+C stops it.",
    ],
  };
  print(["", ...lines[language]].join("\n"));
}

function portOf(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw wrongUse({
    zh: `端口应为 0 到 65535，不能是 ${written}。`,
    en: `A port is 0 to 65535, not ${written}.`,
  });
}

function logLevel(): "error" | "warn" | "info" | "debug" {
  const levels = ["error", "warn", "info", "debug"] as const;
  return (
    levels.find((level) => level === process.env.PLUMBLINE_LOG) ?? (process.stderr.isTTY ? "error" : "info")
  );
}

/** Waits until the operator or the system asks to stop. */
function asked(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done());
  });
}
