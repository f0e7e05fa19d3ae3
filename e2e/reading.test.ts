import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf, openBrowser } from "./browser.ts";
import { keyboardWithin } from "./keyboard.ts";
import { ask, inDemo } from "./people.ts";

/** What somebody reads who answers a self-audit, looks words up and learns from a standard. */
const words = {
  zh: {
    inPlace: "已做到",
    dontKnow: "不清楚",
    notApplicable: "不适用",
    approval: /批准/,
    answered: /已答.*2 \/ 570/,
    audience: "由谁回答",
    panel: "指引与记录",
    why: "为什么问",
    evidence: "典型佐证",
    term: "服务水平",
    inGlossary: "在术语表中查看",
    glossary: "术语",
    find: "查找术语（中文或英文）",
    guidance: "条目 8.1-001 的指引",
    goesWrong: "没有它会怎样",
    next: /8\.2 服务的测量/,
    exports: /导出 CSV/,
    searchAll: "搜索全部内容",
  },
  en: {
    inPlace: "In place",
    dontKnow: "Don't know",
    notApplicable: "Not applicable",
    approval: /approv/i,
    answered: /Answered.*2 of 570/,
    audience: "Questions for",
    panel: "Guidance and record",
    why: "Why it is asked",
    evidence: "Typical evidence",
    term: "service level",
    inGlossary: "Open in the glossary",
    glossary: "Glossary",
    find: "Find a term (Chinese or English)",
    guidance: "Guidance on criterion 8.1-001",
    goesWrong: "What goes wrong without it",
    next: /8\.2 /,
    exports: /Export CSV/,
    searchAll: "Search everything",
  },
} as const;

const demo = inject("demo");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { tabTo } = keyboardWithin(150);

/** A self-audit of its own, so that both languages start from nothing. */
async function newAudit(page: Page): Promise<string> {
  const { entries } = await ask(demo, page.request, "get", "/centres");
  const data = {
    ...{ centreId: entries[0].id, standard: "service-audit@1", title: "Reading", purpose: "self" },
    ...{ from: "2026-01-01", to: "2026-01-31", scope: [], held: null },
  };
  return (await ask(demo, page.request, "post", "/assessments", data)).id;
}

describe.each(["zh", "en"] as const)("somebody who reads %s and uses the keyboard alone", (language) => {
  const t = words[language];
  let page: Page;
  let rate: string;

  beforeAll(async () => {
    page = await inDemo(browser, demo, "reading", { language, width: 1440, dark: false });
    rate = `${demo.address}/assessments/${await newAudit(page)}/rate`;
  });
  afterAll(() => page.context().close());

  const card = (id: string) => page.locator(`[id="criterion-${id}"]`);
  const chosen = (id: string, name: string) => card(id).getByRole("radio", { name, checked: true });

  test("answers questions by single keys; not applicable needs a reason and nobody's approval", async () => {
    await page.goto(`${rate}?section=8.1`);
    await page.getByRole("radio").first().waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("6");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("x");
    const reason = card("8.1-003").getByRole("textbox");
    await reason.waitFor();
    // Until the field has the focus, letters are keys of the page.
    await expect.poll(() => reason.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type("no forecast here");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await chosen("8.1-001", t.inPlace).waitFor();
    await chosen("8.1-002", t.dontKnow).waitFor();
    await chosen("8.1-003", t.notApplicable).waitFor();
    await expect.poll(() => page.locator(".status-figures").innerText()).toMatch(asLine(t.answered));
    expect(await card("8.1-003").getByText(t.approval).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("puts another answer in the place of not applicable, and takes that back", async () => {
    await page.keyboard.press("2");
    await expect.poll(() => chosen("8.1-003", t.notApplicable).count()).toBe(0);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await chosen("8.1-003", t.notApplicable).waitFor();
  });

  test("reads the guidance beside the question, and comes back to it", async () => {
    await page.keyboard.press("ArrowUp");
    const panel = page.getByRole("complementary", { name: t.panel }).first();
    await panel.getByRole("heading", { name: t.why }).waitFor();
    await panel.getByRole("heading", { name: t.evidence }).waitFor();
    await page.keyboard.press("g");
    await expect.poll(() => panel.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => card("8.1-002").evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test("looks a term up where it stands, closes it, and follows it to the glossary", async () => {
    const term = page.locator(".criterion-words").getByRole("button", { name: t.term, exact: true }).first();
    await tabTo(page, term);
    await expect.poll(() => term.getAttribute("aria-expanded")).toBe("true");
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => term.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: t.inGlossary });
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: t.glossary }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("service-level");
  });

  test("finds a term by either language, on its page and in the search over everything", async () => {
    await page.goto(`${demo.address}/glossary`);
    await tabTo(page, page.getByRole("textbox", { name: t.find }));
    await page.keyboard.type("Service level");
    await page.waitForURL(/search=Service/);
    await page.locator("#service-level").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: t.searchAll }).fill("服务水平");
    const hit = page
      .getByRole("option")
      .filter({ hasText: t.term === "服务水平" ? "服务水平" : "Service level" });
    await hit.first().waitFor();
    await page.keyboard.press("Escape");
  });

  test("sees only an audience's questions; the address keeps whose they are", async () => {
    await page.goto(`${rate}?section=8.1`);
    await page.getByRole("radio").first().waitFor();
    const all = await page.locator("article.criterion").count();
    const tree = page.locator(".workspace-find [data-section]");
    const sections = await tree.count();
    await tabTo(page, page.locator(".workspace-find").getByRole("combobox", { name: t.audience }));
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await page.waitForURL(/audience=/);
    await expect.poll(() => page.locator("article.criterion").count()).toBeLessThan(all);
    expect(await tree.count()).toBeLessThanOrEqual(sections);
    const shown = await page.locator("article.criterion").count();
    await page.reload();
    await page.getByRole("radio").first().waitFor();
    expect(await page.locator("article.criterion").count()).toBe(shown);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("opens the guidance of a criterion on the page of the standard", async () => {
    await page.goto(`${demo.address}/standards/service-audit/1?section=8.1`);
    const fold = page.getByRole("button", { name: t.guidance });
    await tabTo(page, fold);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: t.why }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("reads a section as a text and goes on to the next", async () => {
    await page.goto(`${demo.address}/standards/service-audit/1?view=learn&section=8.1`);
    await page.getByText(t.goesWrong).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator(".neighbours").getByRole("link", { name: t.next }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: t.next }).waitFor();
    expect(page.url()).toContain("view=learn");
  });

  test.each(["lists", "links"])("takes %s away as a file", async (view) => {
    await page.goto(`${demo.address}/standards/service-audit/1?view=${view}`);
    const exports = page.getByRole("button", { name: t.exports });
    await tabTo(page, exports);
    const arriving = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await arriving).suggestedFilename()).toMatch(/^service-audit@1-.*\.csv$/);
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** Figures stand in boxes of their own; between them may be any space. */
function asLine(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(" ", "\\s*"), "s");
}
