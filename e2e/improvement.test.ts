import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, faultsOf, openBrowser } from "./browser.ts";
import { keyboardWithin } from "./keyboard.ts";
import { ask, foundOrganisation } from "./people.ts";
import { type Served, serve } from "./served.ts";

/** What one reads on the way from a finding to its verified end. */
const words = {
  zh: {
    title: "标题",
    raise: "提出",
    plan: "制定措施",
    what: "措施",
    owner: "负责人",
    due: "到期日",
    planVerb: "制定",
    progress: "进度（%）",
    note: "说明",
    report: "填报",
    inProgress: "进行中",
    done: "完成",
    isDone: "已完成",
    evidence: "效果佐证",
    verify: "验证",
    own: "您是负责人，须由另一位同事验证。",
    move: /^移动/,
    back: "退回",
    reason: "理由",
    showTable: "显示数据表",
    isOverdue: /已超期/,
  },
  en: {
    title: "Title",
    raise: "Raise it",
    plan: "Plan an action",
    what: "Action",
    owner: "Owner",
    due: "Due",
    planVerb: "Plan it",
    progress: "Progress (%)",
    note: "Note",
    report: "Report",
    inProgress: "In progress",
    done: "Done",
    isDone: "Done",
    evidence: "Evidence of the effect",
    verify: "Verify",
    own: "You own it; a colleague verifies it.",
    move: /^Move/,
    back: "Send back",
    reason: "Reason",
    showTable: "Show the data table",
    isOverdue: /Overdue/,
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { tabTo, press, takeFirst } = keyboardWithin(160);

async function type(page: Page, element: Locator, typed: string): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.type(typed);
}

describe.each(["zh", "en"] as const)("somebody who reads %s and uses the keyboard alone", (language) => {
  const t = words[language];
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serve();
    const context = await contextFor(browser, { language, width: 1440, dark: false });
    page = await context.newPage();
    await foundOrganisation(served, page.request, { loginName: "li.ming", name: "Li Ming", language });
    await ask(served, page.request, "post", "/centres", { name: "Guangzhou" });
  });
  afterAll(() => served.stop());

  test("raises a finding; the only centre is chosen already", async () => {
    await page.goto(`${served.address}/improvement/findings/new`);
    await type(page, page.getByRole("textbox", { name: t.title }), "Calibration 校准");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole("button", { name: t.raise, exact: true }));
    await page.getByRole("heading", { level: 1, name: "Calibration 校准" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("plans an action of her own, overdue from the start", async () => {
    await press(page, page.getByRole("button", { name: t.plan }));
    const dialog = page.getByRole("dialog");
    await type(page, dialog.getByRole("textbox", { name: t.what }), "Outbound 外呼");
    await takeFirst(page, dialog.getByRole("combobox", { name: t.owner }));
    await type(page, dialog.getByRole("textbox", { name: t.due, exact: true }), "2026-01-05");
    await page.keyboard.press("Tab");
    await press(page, dialog.getByRole("button", { name: t.planVerb, exact: true }));
    await dialog.waitFor({ state: "detached" });
    await page.getByText(t.isOverdue).first().waitFor();
  });

  test("reports progress and calls it done, with evidence; verifying is for a colleague", async () => {
    await press(page, page.getByRole("link", { name: "Outbound 外呼" }));
    await page.getByRole("heading", { level: 1, name: "Outbound 外呼" }).waitFor();
    const progress = page.getByRole("spinbutton", { name: t.progress });
    await tabTo(page, progress);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("60");
    await type(page, page.getByRole("textbox", { name: t.note }), "two of three 两组");
    await press(page, page.getByRole("button", { name: t.report, exact: true }));
    await page.getByText("two of three 两组").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole("button", { name: t.done, exact: true }));
    const dialog = page.getByRole("dialog");
    await type(page, dialog.getByRole("textbox", { name: t.evidence }), "2.1 %");
    await press(page, dialog.getByRole("button", { name: t.done, exact: true }));
    await page.getByText(t.own).waitFor();
    expect(await page.getByRole("button", { name: t.verify, exact: true }).count()).toBe(0);
  });

  test("moves the card on the board by its menu, with the reason it asks for", async () => {
    await page.goto(`${served.address}/improvement/board`);
    await page.getByRole("group", { name: `${t.isDone} 1` }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole("button", { name: t.move }));
    await press(page, page.getByRole("button", { name: t.back }));
    const dialog = page.getByRole("dialog");
    await type(page, dialog.getByRole("textbox", { name: t.reason }), "one group 一组");
    await press(page, dialog.getByRole("button", { name: t.back, exact: true }));
    await page.getByRole("group", { name: `${t.inProgress} 1` }).waitFor();
  });

  test("sees it in every other view, each free of faults, and on Today", async () => {
    for (const view of ["", "/actions", "/calendar?month=2026-01", "/timeline", "/projection"]) {
      await page.goto(`${served.address}/improvement${view}`);
      await page.waitForLoadState("networkidle");
      expect([view, await faultsOf(page)]).toEqual([view, []]);
    }
    await page.goto(`${served.address}/improvement/timeline`);
    await press(page, page.getByRole("button", { name: t.showTable }));
    await page.getByRole("cell", { name: "Outbound 外呼" }).waitFor();
    await page.goto(served.address);
    await page.getByRole("link", { name: /Outbound 外呼/ }).waitFor();
  });
});
