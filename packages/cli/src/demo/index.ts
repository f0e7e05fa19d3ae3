import { randomBytes } from "node:crypto";
import { accounts } from "@plumbline/api";
import type { Text } from "@plumbline/core/kernel";
import type { RunningServer } from "@plumbline/server";
import { demoAccount, rememberDemo } from "./account.ts";
import { organisationName } from "./centres.ts";
import { fillDemo } from "./fill.ts";
import { visit } from "./visitor.ts";

export { demoAccount, refuseRealStore } from "./account.ts";

const filling: Text = { zh: "准备演示数据", en: "Prepare the demo data" };

/** Fills a fresh demo store through the public API, as its first administrator would; a filled one stays as it is. */
export async function prepareDemo(
  { address, setUpLink }: RunningServer,
  folder: string,
  say: (step: Text, milliseconds: number) => void,
): Promise<void> {
  if (demoAccount(folder) || !setUpLink) return;
  const from = performance.now();
  const account = { loginName: "demo", password: randomBytes(9).toString("base64url") };
  rememberDemo(folder, { ...account, filled: false });
  const client = visit(address);
  const secret = new URL(setUpLink).hash.slice(1);
  const administrator = { ...account, name: "演示管理员", organisationName, language: "zh" } as const;
  await client.call(accounts.setUp, { body: { secret, ...administrator } });
  await fillDemo(client, new Date().getFullYear());
  rememberDemo(folder, { ...account, filled: true });
  say(filling, performance.now() - from);
}
