import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { contextFor, faultsOf, openBrowser, signIn, useLanguage, type View } from "./browser.ts";
import { outside, type Screen, screens } from "./screens.ts";

const demo = inject("demo");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Both languages, both widths and both colour schemes; English is the longer where it is narrow. */
const views: readonly View[] = [
  { language: "zh", width: 1440, dark: true },
  { language: "en", width: 390, dark: false },
];

/** What is wrong with a screen: axe's findings, words of the wrong language, content wider than the window. */
async function faultsOn(page: Page, screen: Screen, { width }: View): Promise<readonly string[]> {
  await page.goto(`${demo.address}${screen.path}`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const found = await faultsOf(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const headings = await page.getByRole("heading", { level: 1 }).count();
  return [
    ...found.map((fault) => `${screen.name}: ${fault}`),
    ...(wide > width ? [`${screen.name}: ${wide} px wide in a window of ${width}`] : []),
    ...(headings === 1 ? [] : [`${screen.name}: ${headings} first-level headings`]),
  ];
}

/** The faults of some screens, looked at on a few pages side by side: while one settles, another is examined. */
async function faultsOfAll(
  context: BrowserContext,
  all: readonly Screen[],
  view: View,
): Promise<readonly string[]> {
  const waiting = [...all];
  const lane = async () => {
    const page = await context.newPage();
    const faults: string[] = [];
    for (let screen = waiting.shift(); screen; screen = waiting.shift())
      faults.push(...(await faultsOn(page, screen, view)));
    await page.close();
    return faults;
  };
  return (await Promise.all(Array.from({ length: 3 }, lane))).flat();
}

describe.each(views)("every screen in $language at $width px, dark: $dark", (view) => {
  test("has no accessibility violation, fits its window, and is named by one heading", async () => {
    const context = await contextFor(browser, view);
    const faults = [...(await faultsOfAll(context, outside, view))];
    const page = await context.newPage();
    await signIn(page, demo.address, demo, view.language);
    await useLanguage(page, demo.address, view.language);
    faults.push(...(await faultsOfAll(context, await screens(page.request, demo.address), view)));
    await context.close();
    expect(faults).toEqual([]);
  }, 400_000);
});
