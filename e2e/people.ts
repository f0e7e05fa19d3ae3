import { type APIRequestContext, type Browser, type Page, request } from "playwright-core";
import { contextFor, useLanguage, type View } from "./browser.ts";
import type { Served } from "./served.ts";

export const password = "four plain words 9";

type At = { readonly address: string };

/** Asks the server what a program could ask in the name of whoever is signed in there. */
export async function ask(
  { address }: At,
  by: APIRequestContext,
  method: "get" | "post" | "put",
  path: string,
  data?: object,
) {
  const headers = { origin: address };
  const answer = await by[method](`${address}/api${path}`, { headers, ...(data && { data }) });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** Founds the organisation of a fresh server; `by` is signed in as its administrator, whose account is answered. */
export async function foundOrganisation(
  served: Served,
  by: APIRequestContext,
  person: { readonly loginName: string; readonly name: string; readonly language: View["language"] },
): Promise<{ readonly id: string }> {
  const secret = /http\S+#(\S+)/.exec(served.printed)?.[1] ?? "";
  const founder = { ...person, organisationName: "Plumbline", password };
  return (await ask(served, by, "post", "/setup", { secret, ...founder })).account;
}

/** Invites somebody, who signs in on a page with a browser of its own and reads one language. */
export async function invite(
  at: At,
  by: APIRequestContext,
  page: Page,
  person: {
    readonly loginName: string;
    readonly roles: readonly string[];
    readonly language: View["language"];
  },
): Promise<{ readonly id: string }> {
  const { loginName, roles, language } = person;
  const { account, link } = await ask(at, by, "post", "/accounts", { loginName, name: loginName, roles });
  await ask(at, page.request, "post", "/links/redeem", { secret: link.path.split("#")[1], password });
  await useLanguage(page, at.address, language);
  return account;
}

/**
 * A page of somebody who may do everything in the demo. The language belongs to the account: journeys that run side by
 * side each bring a person of their own.
 */
export async function inDemo(
  browser: Browser,
  demo: At & { readonly cookie: string },
  journey: string,
  view: View,
): Promise<Page> {
  const { language } = view;
  const host = await request.newContext({ extraHTTPHeaders: { cookie: demo.cookie } });
  const page = await (await contextFor(browser, view)).newPage();
  const loginName = `${journey}.${language}`;
  await invite(demo, host, page, { loginName, roles: ["administrator"], language });
  await host.dispose();
  return page;
}
