import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf, openBrowser } from "./browser.ts";
import { keyboardWithin } from "./keyboard.ts";
import { inDemo } from "./people.ts";

const demo = inject("demo");

/** What an author reads on the way from an empty draft to a verdict by it. */
const words = {
  zh: {
    begin: "起草标准",
    create: "起草",
    summary: "简介 中文",
    faults: "待补齐",
    area: /第 1 章/,
    section: /第 1\.1 节/,
    title: "标题 中文",
    criterion: "增加条目",
    saved: /已保存/,
    none: "没有待补齐之处，可以发布。",
    publish: "发布",
    first: /没有可以比较的版本/,
    closed: "这一版已经发布，不能再改。",
    assess: "用它新建测评",
    centre: "客户中心",
    start: "新建并开始评分",
    verdict: "测评结论",
    nextEdition: "起草新版本",
    edition: "版本",
    compared: /未变 2 条/,
    refused: "有一处改动没有保存",
    keepMine: "以我写的为准",
  },
  en: {
    begin: "New standard",
    create: "Begin",
    summary: "Summary Chinese",
    faults: "Still missing",
    area: /Area 1/,
    section: /Section 1\.1/,
    title: "Title Chinese",
    criterion: "Add criterion",
    saved: /Saved/,
    none: "Nothing is missing; it can be published.",
    publish: "Publish",
    first: /no edition to compare it with/,
    closed: "This edition is published and does not change any more.",
    assess: "Set up an assessment by it",
    centre: "Centre",
    start: "Create and start rating",
    verdict: "Verdict",
    nextEdition: "Start a new edition",
    edition: "Edition",
    compared: /2 unchanged/,
    refused: "One change was not saved",
    keepMine: "Keep mine",
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { tabTo, press, takeFirst } = keyboardWithin(200);

/** Types into the field in focus and those after it. */
async function typeOn(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
}

async function isFocused(field: Locator): Promise<void> {
  await field.waitFor();
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
}

describe.each(["zh", "en"] as const)("an author who reads %s and uses the keyboard alone", (language) => {
  const t = words[language];
  const id = `rules-${language}`;
  const faults: string[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await inDemo(browser, demo, "author", { language, width: 1440, dark: language === "en" });
  });
  afterAll(() => page.context().close());

  test("begins a standard and is led through what is missing", async () => {
    await page.goto(`${demo.address}/standards`);
    await press(page, page.getByRole("button", { name: t.begin }));
    await typeOn(page, id, "1", "热线规范", "Hotline rules");
    faults.push(...(await faultsOf(page)));
    await press(page, page.getByRole("dialog").getByRole("button", { name: t.create, exact: true }));
    await page.waitForURL(`**/standards/own/${id}/1`);
    await tabTo(page, page.getByLabel(t.summary));
    await typeOn(page, "接听与回访的要求", "What is asked of calls");
    const missing = page.getByRole("complementary", { name: t.faults });
    await press(page, missing.getByRole("link", { name: t.area }).first());
    await isFocused(page.getByLabel(t.title));
    await typeOn(page, "接听", "Answering");
    await press(page, missing.getByRole("link", { name: t.section }).first());
    await isFocused(page.getByLabel(t.title));
    await typeOn(page, "来电", "Calls");
    faults.push(...(await faultsOf(page)));
  });

  test("writes two criteria, which are saved by themselves", async () => {
    const texts = [
      ["接起及时", "In time", "二十秒内接起。", "Answered within 20 seconds."],
      ["复述确认", "Repeated", "挂断前复述并确认。", "Repeated and confirmed before hanging up."],
    ] as const;
    const nav = page.getByRole("navigation").getByRole("link", { name: /^1\.1 / });
    for (const four of texts) {
      await press(page, nav);
      await press(page, page.getByRole("button", { name: t.criterion }));
      await isFocused(page.getByLabel(t.title));
      await typeOn(page, ...four);
    }
    await page.getByText(t.none).waitFor();
    await page.getByText(t.saved).waitFor();
    faults.push(...(await faultsOf(page)));
    await page.reload();
    await page.getByRole("link", { name: language === "zh" ? "2 复述确认" : "2 Repeated" }).waitFor();
  });

  test("publishes it after seeing what becomes public", async () => {
    await press(page, page.getByRole("button", { name: t.publish, exact: true }));
    const dialog = page.getByRole("dialog");
    await dialog.getByText(t.first).waitFor();
    faults.push(...(await faultsOf(page)));
    await press(page, dialog.getByRole("button", { name: t.publish, exact: true }));
    await page.getByText(t.closed).waitFor();
    faults.push(...(await faultsOf(page)));
  });

  test("assesses a centre by it and reads the verdict", async () => {
    await press(page, page.getByRole("link", { name: t.assess }));
    await page.waitForURL("**/assessments/new**");
    await takeFirst(page, page.getByRole("combobox", { name: t.centre }));
    await press(page, page.getByRole("button", { name: t.start }));
    await page.waitForURL(/assessments\/[^/]+\/rate/);
    const assessment = new URL(page.url()).pathname.split("/")[2];
    const radios = page.getByRole("radio");
    // Two angles of three answers each: the seventh is the first of the second criterion.
    for (const first of [radios.first(), radios.nth(6)]) {
      await tabTo(page, first);
      for (const key of ["1", "Shift+1"]) await page.keyboard.press(key);
    }
    const rated = async () => {
      const answer = await page.request.get(`${demo.address}/api/assessments/${assessment}`);
      return (await answer.json()).ratings.length;
    };
    await expect.poll(rated).toBe(4);
    await page.goto(`${demo.address}/assessments/${assessment}/verdict`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole("main").innerText()).toMatch(/100\.0\s?%/);
  });

  test("starts the next edition, where every criterion is unchanged until it is rewritten", async () => {
    await page.goto(`${demo.address}/standards/own/${id}/1`);
    await press(page, page.getByRole("button", { name: t.nextEdition }));
    await typeOn(page, "2");
    await press(page, page.getByRole("dialog").getByRole("button", { name: t.create, exact: true }));
    await page.waitForURL(`**/standards/own/${id}/2`);
    await press(page, page.getByRole("button", { name: t.publish, exact: true }));
    await page.getByRole("dialog").getByText(t.compared).waitFor();
    faults.push(...(await faultsOf(page)));
  });

  test("is told when somebody else wrote at the same criterion, and keeps what was typed", async () => {
    const address = `${demo.address}/api/own-standards/${id}/2`;
    await page.goto(`${demo.address}/standards/own/${id}/2?part=criterion&criterion=1`);
    const title = page.getByLabel(t.title);
    await title.waitFor();
    const { own, standard } = await (await page.request.get(address)).json();
    const [criterion] = standard.areas[0].sections[0].criteria;
    const theirs = { ...criterion, title: { zh: "别人写的", en: "Somebody else's" } };
    const change = { part: "criterion", id: "1", criterion: theirs };
    const body = { data: { expectedVersion: own.version, change }, headers: { origin: demo.address } };
    expect((await page.request.put(address, body)).ok()).toBe(true);
    await tabTo(page, title);
    await page.keyboard.press("End");
    await page.keyboard.type("！");
    await page.getByRole("alert").getByText(t.refused).waitFor();
    faults.push(...(await faultsOf(page)));
    expect(await title.inputValue()).toBe("接起及时！");
    await press(page, page.getByRole("button", { name: t.keepMine }));
    await page.getByText(t.saved).waitFor();
    await expect
      .poll(
        async () =>
          (await (await page.request.get(address)).json()).standard.areas[0].sections[0].criteria[0].title.zh,
      )
      .toBe("接起及时！");
  });

  test("meets no accessibility violation on the way", () => {
    expect(faults).toEqual([]);
  });
});
