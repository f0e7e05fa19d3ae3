import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { contextFor, openBrowser, signIn, useLanguage, type View } from "../e2e/browser.ts";
import { outside, type Screen, screens } from "../e2e/screens.ts";
import { demoAccount, type Served, serve } from "../e2e/served.ts";
import { filesBelow } from "../tests/sources.ts";

/**
 * `npm run shots`: every screen of the demo organisation, zh and en, 1440 and 390 px, light and dark, into .shots/.
 * `npm run shots -- --guide` makes the pictures of the guide anew instead; a word picks screens: `-- rating verdict`.
 */
const root = join(import.meta.dirname, "..");
const words = process.argv.slice(2);
const guide = words.includes("--guide");
const asked = words.filter((word) => !word.startsWith("--"));
const picked = guide && asked.length === 0 ? picturesOfGuide() : asked;

/** The pictures that the guide and the README show. */
function picturesOfGuide(): readonly string[] {
  const pages = [
    ...filesBelow("docs/guide").filter((path) => path.endsWith(".md")),
    "README.md",
    "README.zh.md",
  ];
  const text = pages.map((path) => readFileSync(join(root, path), "utf8")).join("\n");
  return [...new Set([...text.matchAll(/([a-z-]+)\.png\)/g)].map((match) => match[1] ?? ""))];
}

const views: readonly View[] = (["zh", "en"] as const).flatMap((language) =>
  guide
    ? [{ language, width: 1440, dark: false } as const]
    : ([1440, 390] as const).flatMap((width) => [false, true].map((dark) => ({ language, width, dark }))),
);

function pathOf({ language, width, dark }: View, screen: Screen): string {
  if (guide) return join(root, "docs/guide", language, `${screen.name}.png`);
  return join(root, ".shots", `${screen.name}-${language}-${width}-${dark ? "dark" : "light"}.png`);
}

async function take(browser: Browser, { address, printed }: Served, view: View): Promise<void> {
  const context = await contextFor(browser, view);
  const page = await context.newPage();
  const shoot = async (screen: Screen) => {
    if (picked.length > 0 && !picked.includes(screen.name)) return;
    await page.goto(`${address}${screen.path}`);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    await page.screenshot({ path: pathOf(view, screen), fullPage: !guide });
  };
  for (const screen of outside) await shoot(screen);
  await signIn(page, address, demoAccount(printed), view.language);
  await useLanguage(page, address, view.language);
  for (const screen of await screens(page.request, address)) await shoot(screen);
  await context.close();
}

mkdirSync(join(root, ".shots"), { recursive: true });
const served = await serve(["--demo"]);
const browser = await openBrowser();
try {
  for (const view of views) {
    await take(browser, served, view);
    console.log(`${view.language} ${view.width} ${view.dark ? "dark" : "light"}`);
  }
} finally {
  await browser.close();
  await served.stop();
}
