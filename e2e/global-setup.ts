import type { TestProject } from "vitest/node";
import { demoAccount, serve } from "./served.ts";

declare module "vitest" {
  interface ProvidedContext {
    demo: {
      readonly address: string;
      readonly loginName: string;
      readonly password: string;
      /** The session of that account, which brings in whoever else takes part. */
      readonly cookie: string;
    };
  }
}

/** One demo organisation for all browser tests, served by the command a user would type. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const served = await serve(["--demo"]);
  const { address } = served;
  const account = demoAccount(served.printed);
  project.provide("demo", { address, ...account, cookie: await sessionOf(address, account) });
  return served.stop;
}

async function sessionOf(address: string, account: ReturnType<typeof demoAccount>): Promise<string> {
  const headers = { origin: address, "content-type": "application/json" };
  const asked = { method: "POST", headers, body: JSON.stringify(account) };
  const answer = await fetch(`${address}/api/session`, asked);
  if (!answer.ok) throw new Error(`the demo was not entered: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
