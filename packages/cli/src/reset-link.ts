import { randomUUID } from "node:crypto";
import { Refusal } from "@plumbline/core/kernel";
import { attachRecords, makeLog, makeOperatorLink, openDatabase } from "@plumbline/server";
import type { Command } from "./command.ts";
import { readOptions, wrongUse } from "./options.ts";
import { existingStoreOf, storeOptions } from "./store-options.ts";

/** `plumbline reset-link LOGIN`: the way back in for an administrator who is locked out. */
export const resetLinkCommand: Command = {
  help: {
    zh: `用法：plumbline reset-link 账号 [--data DIR]

为一个账号生成重设密码的一次性链接，24 小时内有效；用于唯一的管理员忘记密码，
或账号属于多个组织、组织管理员无权重设的情况。所属各组织的变更日志都会记下。

示例：
  plumbline reset-link admin`,
    en: `Use: plumbline reset-link LOGIN [--data DIR]

Makes a one-time link, good for 24 hours, by which an account sets a new password: for a sole administrator who is
locked out, and for accounts of several organisations. Each organisation has it in its journal.

Example:
  plumbline reset-link admin`,
  },
  run: async (args, { language, print }) => {
    const { values, positionals } = readOptions(args, storeOptions);
    const [loginName, ...others] = positionals;
    if (loginName === undefined || others.length > 0)
      throw wrongUse({ zh: "请写一个账号名。", en: "Name one login." });
    const log = makeLog("error");
    const records = await attachRecords(existingStoreOf(values), log);
    const database = await openDatabase({ url: records.appUrl, log });
    try {
      const given = { loginName, id: randomUUID(), now: new Date() };
      const { path } = await makeOperatorLink(database, given).catch((error) => {
        if (error instanceof Refusal && error.code === "not-found")
          throw new Refusal("account-unknown", { loginName });
        throw error;
      });
      const where = {
        zh: `在准绳的网址后接上这一段，24 小时内打开：\n  ${path}`,
        en: `Open Plumbline's address followed by this, within 24 hours:\n  ${path}`,
      };
      print(where[language]);
      return 0;
    } finally {
      await database.close();
      await records.stop();
    }
  },
};
