import { randomBytes } from "node:crypto";
import { accounts } from "@plumbline/api";
import { Refusal, type Text } from "@plumbline/core/kernel";
import type { RecordsSettings, RunningServer } from "@plumbline/server";
import { demoAccount, refuseRealStore, rememberDemo } from "./account.ts";
import { organisationName } from "./centres.ts";
import { fillDemo } from "./fill.ts";
import { visit } from "./visitor.ts";

export { demoAccount } from "./account.ts";

const filling: Text = { zh: "准备演示数据", en: "Prepare the demo data" };

/** Declares a folder a demo before anything is put into it, so that a start that breaks off can be repeated. */
export function claimDemo(store: RecordsSettings): void {
  refuseRealStore(store);
  if (demoAccount(store.folder)) return;
  const password = randomBytes(9).toString("base64url");
  rememberDemo(store.folder, { loginName: "demo", password, filled: false });
}

/** Fills a fresh demo store through the public API, as its first administrator would; a filled one stays as it is. */
export async function prepareDemo(
  { address, setUpLink }: RunningServer,
  folder: string,
  say: (step: Text, milliseconds: number) => void,
): Promise<void> {
  const demo = demoAccount(folder);
  if (!demo || demo.filled) return;
  if (!setUpLink) throw new Refusal("demo-unfinished", { folder });
  const from = performance.now();
  const { filled: _, ...account } = demo;
  const client = visit(address);
  const secret = new URL(setUpLink).hash.slice(1);
  const administrator = { ...account, name: "演示管理员", organisationName, language: "zh" } as const;
  await client.call(accounts.setUp, { body: { secret, ...administrator } });
  await fillDemo(client, new Date(), () => visit(address));
  rememberDemo(folder, { ...account, filled: true });
  say(filling, performance.now() - from);
}
