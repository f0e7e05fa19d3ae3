import type { TestProject } from "vitest/node";
import { demoAccount, serve } from "./served.ts";

declare module "vitest" {
  interface ProvidedContext {
    demo: { readonly address: string; readonly loginName: string; readonly password: string };
  }
}

/** One demo organisation for all browser tests, served by the command a user would type. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const served = await serve(["--demo"]);
  project.provide("demo", { address: served.address, ...demoAccount(served.printed) });
  return served.stop;
}
