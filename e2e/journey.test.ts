import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, openBrowser } from "./browser.ts";
import { keyboardWithin } from "./keyboard.ts";
import { type Served, serve } from "./served.ts";

/** What a newcomer reads on the way from the set-up link to the report. */
const words = {
  zh: {
    create: "建立并登录",
    today: "今日",
    addCentre: "新建客户中心",
    centreName: "名称",
    add: "新建",
    start: "新建并开始评分",
    partly: "部分符合",
    none: "不符合",
    saved: /已保存/,
    verdict: "测评结论",
    incomplete: /缺评|未评|尚未/,
    make: "生成报告",
    download: "下载",
  },
  en: {
    create: "Set up and sign in",
    today: "Today",
    addCentre: "Add a centre",
    centreName: "Name",
    add: "Add",
    start: "Create and start rating",
    partly: "Partly",
    none: "Not",
    saved: /saved/i,
    verdict: "Verdict",
    incomplete: /missing|not rated|incomplete/i,
    make: "Make the report",
    download: "Download",
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { tabTo, press } = keyboardWithin(120);

describe.each(["zh", "en"] as const)("a newcomer who reads %s and uses the keyboard alone", (language) => {
  const t = words[language];
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serve();
    const context = await contextFor(browser, { language, width: 1440, dark: false });
    page = await context.newPage();
  });
  afterAll(() => served.stop());

  test("opens the set-up link and founds the organisation", async () => {
    const link = /http\S+#\S+/.exec(served.printed)?.[0] ?? "";
    await page.goto(link);
    await page.getByRole("textbox").first().waitFor();
    for (const typed of ["Plumbline 测试组织", "Li Ming", "li.ming", "four plain words 9"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await press(page, page.getByRole("button", { name: t.create }));
    await page.getByRole("heading", { level: 1, name: t.today }).waitFor();
  });

  test("adds the first centre", async () => {
    await page.goto(`${served.address}/organisation/centres`);
    await press(page, page.getByRole("button", { name: t.addCentre }).first());
    const dialog = page.getByRole("dialog");
    await tabTo(page, dialog.getByRole("textbox", { name: t.centreName }).first());
    await page.keyboard.type("广州客户服务中心 Guangzhou");
    await press(page, dialog.getByRole("button", { name: t.add, exact: true }));
    await page.getByRole("link", { name: "广州客户服务中心 Guangzhou" }).first().waitFor();
  });

  test("sets up an assessment and rates by single keys", async () => {
    await page.goto(`${served.address}/assessments/new`);
    await press(page, page.getByRole("button", { name: t.start }));
    await page.waitForURL(/\/rate/);
    await page.getByRole("radio").first().waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Shift+Digit2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("2");
    await expect.poll(() => page.getByText(t.saved).first().isVisible()).toBe(true);
    await expect
      .poll(() =>
        page
          .getByText(/3 ?(\/|of) ?336/)
          .first()
          .isVisible(),
      )
      .toBe(true);
  });

  test("finds the ratings again after a reload, and takes one back by undo", async () => {
    await page.reload();
    await page.getByRole("radio").first().waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(3);
    // The page goes on where something is missing: at the second criterion, whose method was rated.
    const method = page.getByRole("radiogroup").nth(2);
    await page.keyboard.press("3");
    await expect.poll(() => method.getByRole("radio", { name: t.none, checked: true }).count()).toBe(1);
    await page.keyboard.press("u");
    await expect.poll(() => method.getByRole("radio", { name: t.partly, checked: true }).count()).toBe(1);
    await expect.poll(() => page.getByText(t.saved).first().isVisible()).toBe(true);
  });

  test("reads the verdict, which says that ratings are missing", async () => {
    await page.goto(page.url().replace(/\/rate.*/, "/verdict"));
    await page.getByRole("heading", { level: 1, name: t.verdict }).waitFor();
    await page.getByText(t.incomplete).first().waitFor();
  });

  test("has the report made and downloads it", async () => {
    await page.goto(page.url().replace(/\/verdict.*/, "/reports"));
    await press(page, page.getByRole("button", { name: t.make, exact: true }));
    const download = page.getByRole("button", { name: new RegExp(t.download) }).first();
    await download.waitFor({ timeout: 60_000 });
    const arriving = page.waitForEvent("download");
    await press(page, download);
    expect((await arriving).suggestedFilename()).toMatch(/\.pdf$/);
  });
});
