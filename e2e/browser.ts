import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { prepareBrowser } from "../scripts/browser.ts";

/** Chromium without a word to the outside. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: prepareBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** How a screen is looked at. */
export type View = {
  readonly language: "zh" | "en";
  readonly width: 1440 | 390;
  readonly dark: boolean;
};

const contexts = new Set<BrowserContext>();

/** What every page still open shows: for whoever has to find out why a test failed where nobody watched. */
export async function openPages(): Promise<readonly string[]> {
  const pages = [...contexts].flatMap((context) => context.pages());
  const textOf = (page: Page) => page.locator("body").innerText({ timeout: 2000 }).catch(String);
  return Promise.all(pages.map(async (page) => `${page.url()}\n${await textOf(page)}`));
}

/** A browser context for a view: language, size and colour scheme. */
export async function contextFor(browser: Browser, { language, width, dark }: View): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: dark ? "dark" : "light",
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
  });
  contexts.add(context);
  context.once("close", () => contexts.delete(context));
  return context;
}

type Account = { readonly loginName: string; readonly password: string };

/** Signs in through the screen, in the given language. */
export async function signIn(
  page: Page,
  address: string,
  account: Account,
  language: View["language"],
): Promise<void> {
  await page.goto(`${address}/sign-in`);
  const words = {
    zh: { name: "账号", password: "密码", go: "登录" },
    en: { name: "Login name", password: "Password", go: "Sign in" },
  };
  const { name, password, go } = words[language];
  await page.getByLabel(name).fill(account.loginName);
  await page.getByLabel(password, { exact: true }).fill(account.password);
  await page.getByRole("button", { name: go, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

/** Turns the signed-in account's screens to a language. */
export async function useLanguage(page: Page, address: string, language: View["language"]): Promise<void> {
  const answer = await page.request.put(`${address}/api/session`, {
    data: { language },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`the language was not changed: ${answer.status()}`);
}

/** What axe finds wrong with a page as it stands, or with the dialog that is open on it. */
export async function faultsOf(page: Page, within?: "dialog"): Promise<readonly string[]> {
  // In the page itself: there are no frames of others, and no second page has to be opened for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}
