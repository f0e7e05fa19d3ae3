import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, faultsOf, openBrowser, signIn, useLanguage } from "./browser.ts";
import { demoAccount, type Served, serve } from "./served.ts";

const words = {
  zh: {
    add: "登记佐证材料",
    record: "工作记录",
    interview: "谈话",
    title: "名称",
    shows: "说明什么",
    save: "保存",
    fileRefused: /没有保存/,
    versions: "文件版本",
    download: /下载/,
    withdraw: "撤回",
    reason: "理由",
    withdrawn: /撤回：录错了/,
    close: "关闭",
    accept: "采纳",
    accepted: /已采纳/,
    overrule: "不采纳",
    overruled: /未采纳/,
    pieces: "材料清单",
    state: "情况",
    missing: "缺少所需种类",
    oneOf: /任一种即可/,
    sampling: "抽样计划",
    addLine: "增加一行",
    what: "看什么",
    tooLarge: /超过了总体/,
  },
  en: {
    add: "Add evidence",
    record: "File of records",
    interview: "Interview",
    title: "Title",
    shows: "What it shows",
    save: "Save",
    fileRefused: /was not kept/,
    versions: "Versions of the file",
    download: /Download/,
    withdraw: "Withdraw",
    reason: "Reason",
    withdrawn: /Withdrawn by .*录错了/,
    close: "Close",
    accept: "Accept",
    accepted: /accepted by/,
    overrule: "Overrule",
    overruled: /overruled by/,
    pieces: "Pieces",
    state: "State",
    missing: "A kind is missing",
    oneOf: /one of them/,
    sampling: "Sampling plan",
    addLine: "Add a line",
    what: "What is looked at",
    tooLarge: /larger than the population/,
  },
} as const;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(["--demo"]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

describe.each(["zh", "en"] as const)("evidence, read in %s", (language) => {
  const t = words[language];
  const note = language === "zh" ? "审核记录 二月" : "Audit record of February";
  let page: Page;
  let home: string;

  beforeAll(async () => {
    const context = await contextFor(browser, { language, width: 1440, dark: false });
    page = await context.newPage();
    await signIn(page, served.address, demoAccount(served.printed), language);
    await useLanguage(page, served.address, language);
    const { entries } = await (await page.request.get(`${served.address}/api/assessments?state=open`)).json();
    home = `${served.address}/assessments/${entries[0].id}`;
  });

  test("the key E puts a file on file for the criterion one is at, and refuses what is not what it says", async () => {
    await page.goto(`${home}/rate?criterion=8`);
    const panel = page.locator(".workspace-panel");
    await panel.getByRole("heading", { level: 2 }).waitFor();
    await page.locator("#criterion-8").focus();
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: t.add });
    await dialog.getByText(t.record, { exact: true }).first().click();
    await dialog.getByLabel(t.title).fill(note);
    const chosen = dialog.locator("input[type=file]");
    await chosen.setInputFiles({
      name: "page.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<html>"),
    });
    await dialog.getByRole("button", { name: t.save }).click();
    await dialog.getByText(t.fileRefused).waitFor();
    await chosen.setInputFiles({
      name: "audit.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("月,问题\n2,3\n"),
    });
    await dialog.getByRole("button", { name: t.save }).click();
    await dialog.waitFor({ state: "detached" });
    await panel.getByRole("button", { name: note }).waitFor();
  });

  test("a piece opens in full, its file is saved, and it is withdrawn with a reason", async () => {
    await page.locator(".workspace-panel").getByRole("button", { name: note }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: t.versions }).waitFor();
    const arriving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: t.download }).click();
    expect((await arriving).suggestedFilename()).toBe("audit.csv");
    expect(await faultsOf(page, "dialog")).toEqual([]);
    await dialog.getByRole("button", { name: t.withdraw }).click();
    await dialog.getByLabel(t.reason).fill("录错了");
    await dialog.getByRole("button", { name: t.withdraw }).click();
    await dialog.getByText(t.withdrawn).waitFor();
    await dialog.getByRole("button", { name: t.close, exact: true }).last().click();
    await expect
      .poll(() => page.locator(".workspace-panel").getByRole("button", { name: note }).count())
      .toBe(0);
  });

  test("a fact is accepted as the rating in one's own name, and can be overruled with a reason", async () => {
    await page.goto(`${home}/rate?criterion=69`);
    const panel = page.locator(".workspace-panel");
    await panel.getByRole("button", { name: t.overrule }).waitFor();
    const accept = panel.getByRole("button", { name: t.accept, exact: true });
    if (await accept.isVisible()) {
      await accept.click();
      await panel.getByText(t.accepted).waitFor();
    }
    await panel.getByRole("button", { name: t.overrule }).click();
    const dialog = page.getByRole("dialog", { name: t.overrule });
    await dialog.getByLabel(t.reason).fill("最低技能无法检验");
    await dialog.getByRole("button", { name: t.overrule }).click();
    await dialog.waitFor({ state: "detached" });
    await panel.getByText(t.overruled).waitFor();
    await panel.getByText("最低技能无法检验").waitFor();
  });

  test("the coverage shows what is missing and narrows to it", async () => {
    await page.goto(`${home}/evidence`);
    await page.getByRole("table").waitFor();
    await page.getByRole("combobox", { name: t.state, exact: true }).click();
    await page.getByTitle(t.missing, { exact: true }).click();
    await page.waitForURL(/state=missing/);
    await page.getByRole("table").getByText(t.oneOf).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("a conversation is put on file from the page of all pieces", async () => {
    await page.goto(`${home}/evidence?view=pieces`);
    await page.getByRole("button", { name: t.add }).first().click();
    const dialog = page.getByRole("dialog", { name: t.add });
    await dialog.getByText(t.interview, { exact: true }).click();
    await dialog.getByLabel(t.title).fill(`李明 ${language}`);
    await dialog.getByLabel(t.shows).fill("每周校准一次");
    await dialog.getByRole("button", { name: t.save }).click();
    await page
      .getByRole("table")
      .getByRole("button", { name: `李明 ${language}` })
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("the sampling plan takes a line, and no sample larger than its population", async () => {
    await page.goto(`${home}/evidence?view=sampling`);
    await page.getByRole("button", { name: t.addLine }).first().click();
    const dialog = page.getByRole("dialog", { name: t.addLine });
    await dialog.getByLabel(t.what).fill(`二月工单 ${language}`);
    const [population, size] = [
      dialog.getByRole("spinbutton").first(),
      dialog.getByRole("spinbutton").last(),
    ];
    await population.fill("20");
    await size.fill("30");
    await dialog.getByRole("button", { name: t.save }).click();
    await dialog.getByText(t.tooLarge).waitFor();
    await size.fill("12");
    await dialog.getByRole("button", { name: t.save }).click();
    await page.getByRole("table").getByText(`二月工单 ${language}`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
