import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf, openBrowser } from "./browser.ts";
import { ask, inDemo } from "./people.ts";

const words = {
  zh: {
    empty: "还没有定期测评",
    set: "设定定期测评",
    quarterly: "每季度",
    setVerb: "设定",
    preview: /下一次：\d{4} 年第 [1-4] 季度测评/,
    due: /到期，可以开始了/,
    today: "定期测评该开始了",
    startVerb: "开始并评分",
    underWay: "正在进行",
    owner: "负责人",
    documents: "文件位置",
    actions: "待办事项",
    saved: /已保存/,
    make: "生成交接手册",
    manual: "交接手册",
    download: /下载/,
    file: /交接手册/,
  },
  en: {
    empty: "No schedule yet",
    set: "Set a schedule",
    quarterly: "Quarterly",
    setVerb: "Set",
    preview: /Next: Assessment \d{4} Q[1-4]/,
    due: /can be started/,
    today: "The next run is to be started",
    startVerb: "Start and rate",
    underWay: "Under way",
    owner: "Owner",
    documents: "Documents",
    actions: "Open actions",
    saved: /Saved/,
    make: "Make the manual",
    manual: "Hand-over manual",
    download: /Download/,
    file: /hand-over/,
  },
} as const;

const demo = inject("demo");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function faultsOnceQuiet(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState("networkidle");
  return faultsOf(page);
}

describe.each(["zh", "en"] as const)("the rhythm of a centre, read in %s", (language) => {
  const t = words[language];
  let page: Page;
  let centre: string;
  let assessment: string;

  beforeAll(async () => {
    page = await inDemo(browser, demo, "rhythm", { language, width: 1440, dark: false });
    centre = (await ask(demo, page.request, "post", "/centres", { name: `节奏 ${language}` })).id;
  });
  afterAll(() => page.context().close());

  test("begins with a page that says why a schedule is worth it, and sets one", async () => {
    await page.goto(`${demo.address}/centres/${centre}`);
    await page.getByRole("link", { name: t.set }).click();
    await page.getByRole("heading", { name: t.empty }).waitFor();
    expect(await faultsOnceQuiet(page)).toEqual([]);
    await page.getByRole("button", { name: t.set }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: t.quarterly }).check();
    await dialog.getByText(t.preview).waitFor();
    expect(await faultsOnceQuiet(page)).toEqual([]);
    await dialog.getByRole("button", { name: t.setVerb, exact: true }).click();
    await page.getByText(t.due).waitFor();
    expect(await faultsOnceQuiet(page)).toEqual([]);
  });

  test("reminds of it under Today and leads from there to the next run", async () => {
    await page.goto(demo.address);
    const mine = page.getByRole("link", { name: new RegExp(`节奏 ${language}.*${t.today}`) });
    await mine.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t.startVerb }).click();
    await page.waitForURL(/\/assessments\/[0-9a-f-]+\/rate/);
    assessment = /assessments\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
    await page.goto(`${demo.address}/centres/${centre}/schedules`);
    await page.getByText(t.underWay).waitFor();
    await page.goto(demo.address);
    await page.waitForLoadState("networkidle");
    expect(await mine.count()).toBe(0);
  });

  test("takes the hand-over notes by keyboard and has them after a reload", async () => {
    await page.goto(`${demo.address}/assessments/${assessment}/hand-over`);
    const cells = (name: string) => page.getByRole("textbox", { name: new RegExp(`: ?${name}$|：${name}$`) });
    const owners = page.getByRole("combobox", { name: new RegExp(`${t.owner}$`) });
    await owners.first().focus();
    await page.keyboard.type("王敏");
    await page.keyboard.press("Enter");
    await page.keyboard.type("李雷");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Tab");
    await page.keyboard.type("//share/rules");
    await page.keyboard.press("Tab");
    await page.keyboard.type("sign");
    await page.keyboard.press("Enter");
    await page.keyboard.type("draw");
    await page.keyboard.press("Tab");
    await page.getByRole("status").getByText(t.saved).waitFor();
    expect(await faultsOnceQuiet(page)).toEqual([]);
    await page.reload();
    await owners.first().waitFor();
    expect(await owners.nth(0).inputValue()).toBe("王敏");
    expect(await owners.nth(1).inputValue()).toBe("李雷");
    expect(await cells(t.documents).first().inputValue()).toBe("//share/rules");
    expect(await cells(t.actions).first().inputValue()).toBe("sign\ndraw");
  });

  test("makes the manual and downloads it", async () => {
    await page.getByRole("button", { name: t.make }).click();
    const dialog = page.getByRole("dialog");
    expect(await faultsOnceQuiet(page)).toEqual([]);
    await dialog.getByRole("button", { name: t.make }).click();
    await page.waitForURL(/\/reports$/);
    await page.locator(".report-job").getByText(t.manual, { exact: true }).waitFor();
    const download = page.getByRole("button", { name: t.download }).first();
    await download.waitFor({ timeout: 60_000 });
    const arriving = page.waitForEvent("download");
    await download.click();
    const name = (await arriving).suggestedFilename();
    expect(name).toMatch(t.file);
    expect(name).toMatch(/\.pdf$/);
    expect(await faultsOnceQuiet(page)).toEqual([]);
  });
});
