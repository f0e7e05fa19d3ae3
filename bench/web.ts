import type { Browser, BrowserContext, Page } from "playwright-core";
import { contextFor, openBrowser, signIn } from "../e2e/browser.ts";
import { demoAccount, type Served, serve } from "../e2e/served.ts";
import { accounts, assessments, organisation } from "../packages/api/src/index.ts";
import { visit } from "../packages/cli/src/demo/visitor.ts";
import { repeat } from "./child.ts";
import { standardId } from "./example.ts";
import { type Figure, median, quantile } from "./figures.ts";
import { type FirstLoad, firstLoad } from "./web/first-load.ts";
import { openRating, type Presses, pressKeys } from "./web/rating.ts";

const presses = 60;
const openings = 5;

/** The built screens in Chromium, over the demo organisation; every page begins with an empty cache. */
export async function measureWeb(): Promise<readonly Figure[]> {
  const served = await serve(["--demo"]);
  const browser = await openBrowser();
  try {
    const { address } = served;
    const url = `${address}/assessments/${await newAssessment(served)}`;
    const door = await inFresh(browser, [], (context) => firstLoad(context, `${address}/sign-in`));
    const cookies = await signedIn(browser, served);
    const today = await inFresh(browser, cookies, (context) => firstLoad(context, address));
    const onAssessment = <T>(work: (page: Page) => Promise<T>) =>
      inFresh(browser, cookies, async (context) => work(await openPage(context, url)));
    const opened = await repeat(openings, () => onAssessment(openRating));
    const pressed = await onAssessment(async (page) => {
      await openRating(page);
      return pressKeys(page, presses);
    });
    return [
      ...ofScript("sign-in", door),
      ...ofScript("Today", today),
      ...ofOpening(opened),
      ...ofKeys(pressed),
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Sets up an assessment that nobody has rated yet; gives its id. */
async function newAssessment({ address, printed }: Served): Promise<string> {
  const client = visit(address);
  await client.call(accounts.signIn, { body: demoAccount(printed) });
  const { entries } = await client.call(organisation.listCentres, {});
  const centreId = entries[0]?.id ?? "";
  const period = { from: "2026-10-12", to: "2026-10-16" };
  const { id } = await client.call(assessments.createAssessment, {
    body: { centreId, standard: standardId, title: "计时", purpose: "self", held: null, ...period },
  });
  return id;
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

function signedIn(browser: Browser, { address, printed }: Served): Promise<Cookies> {
  return inFresh(browser, [], async (context) => {
    await signIn(await context.newPage(), address, demoAccount(printed), "zh");
    return context.cookies();
  });
}

async function inFresh<T>(
  browser: Browser,
  cookies: Cookies,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await contextFor(browser, { language: "zh", width: 1440, dark: false });
  try {
    await context.addCookies(cookies);
    return await work(context);
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  return page;
}

function ofScript(screen: string, { gzip, sent, files }: FirstLoad): readonly Figure[] {
  return [
    { what: `script before ${screen}, ${files} files, gzip`, figure: gzip, unit: "kB", limit: 350 },
    { what: `script before ${screen}, as sent`, figure: sent, unit: "kB" },
  ];
}

function ofOpening(opened: readonly number[]): readonly Figure[] {
  return [
    { what: "click on rate → usable, median", figure: median(opened), unit: "ms", limit: 1000 },
    { what: `click on rate → usable, slowest of ${openings}`, figure: Math.max(...opened), unit: "ms" },
  ];
}

function ofKeys({ rated, moved }: Presses): readonly Figure[] {
  const both = { "1": rated, "↓": moved };
  return Object.entries(both).flatMap(([key, times]) => [
    { what: `key ${key} → shown, median`, figure: median(times), unit: "ms", limit: 50 },
    {
      what: `key ${key} → shown, p95 of ${times.length}`,
      figure: quantile(times, 0.95),
      unit: "ms",
      limit: 50,
    },
  ]);
}
