import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, openBrowser } from "./browser.ts";
import { ask, foundOrganisation } from "./people.ts";
import { type Served, serve } from "./served.ts";

/** What a newcomer reads on the way from the choice of sections to the report of a self-audit. */
const words = {
  zh: {
    mandatory: /必填小节/,
    questions: /共 275 题/,
    start: "新建并开始评分",
    saved: /已保存/,
    result: "自评结果",
    unanswered: /还有 \d+ 题没有回答/,
    register: "风险清单",
    make: "生成报告",
    download: /下载/,
  },
  en: {
    mandatory: /Mandatory sections/,
    questions: /275 questions/,
    start: "Create and start rating",
    saved: /saved/i,
    result: "Result",
    unanswered: /\d+ questions are unanswered/,
    register: "Risk register",
    make: "Make the report",
    download: /Download/,
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(["zh", "en"] as const)("a newcomer who audits the centre in %s", (language) => {
  const t = words[language];
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serve();
    const context = await contextFor(browser, { language, width: 1440, dark: false });
    page = await context.newPage();
    await foundOrganisation(served, page.request, { loginName: "li.ming", name: "Li Ming", language });
    await ask(served, page.request, "post", "/centres", { name: "广州客户服务中心 Guangzhou" });
  });
  afterAll(() => served.stop());

  test("sets a self-audit up with its mandatory sections; nothing is asked about levels", async () => {
    await page.goto(`${served.address}/assessments/new?standard=service-audit@1`);
    await page.getByRole("radio", { name: t.mandatory }).check();
    await page.getByText(t.questions).first().waitFor();
    expect(await page.locator("#held").count()).toBe(0);
    await page.getByRole("button", { name: t.start }).click();
    await page.waitForURL(/\/rate/);
  });

  test("answers the first section by single keys", async () => {
    await page.getByRole("radio").first().waitFor();
    for (const key of ["1", "5", "2", "3", "1", "4"]) {
      await page.keyboard.press(key);
      await page.keyboard.press("ArrowDown");
    }
    await expect.poll(() => page.getByText(/6 ?(\/|of) ?275/).count()).toBeGreaterThan(0);
    await expect.poll(() => page.getByText(t.saved).first().isVisible()).toBe(true);
    const { origin, pathname } = new URL(page.url());
    const saved = async () =>
      (await page.request.get(`${origin}/api${pathname.replace("/rate", "")}`)).json();
    await expect.poll(async () => (await saved()).assessment.rated).toBe(6);
  });

  test("sees the result: the section's share, what is unanswered, and the risks by weight", async () => {
    await page.goto(page.url().replace(/\/rate.*/, "/verdict"));
    await page.getByRole("heading", { level: 1, name: t.result }).waitFor();
    await page.getByText(t.unanswered).first().waitFor();
    const section = page.getByRole("row", { name: /^1\.1 / }).first();
    await expect.poll(() => section.textContent()).toMatch(/58\.3%/);
    const risks = page.getByRole("table", { name: t.register }).getByRole("row");
    // The head, and four questions that are not fully in place; the one at the seat of planning weighs most.
    await expect.poll(() => risks.count()).toBe(5);
    expect(await risks.nth(1).textContent()).toContain("1.1-002");
  });

  test("has the report made", async () => {
    await page.goto(page.url().replace(/\/verdict.*/, "/reports"));
    await page.getByRole("button", { name: t.make, exact: true }).click();
    const download = page.getByRole("button", { name: t.download }).first();
    await download.waitFor({ timeout: 60_000 });
    const arriving = page.waitForEvent("download");
    await download.click();
    expect((await arriving).suggestedFilename()).toMatch(/\.pdf$/);
  });
});
