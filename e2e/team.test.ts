import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, openBrowser } from "./browser.ts";
import { ask, foundOrganisation, invite } from "./people.ts";
import { type Served, serve } from "./served.ts";

/** What the members of a team read and press. */
const words = {
  zh: {
    blind: "独立评分",
    stating: "被测方自述",
    stated: "自述",
    submit: "提交本节",
    submitted: /您已于/,
    saved: /已保存/,
    nothingOpen: "还没有一节的测评员全部提交",
    toDecide: /待决定 2/,
    write: "记录决定",
    reason: "理由",
    nothingToDecide: "没有待决定的条目",
    exact: "完全一致率",
    open: "已公开",
  },
  en: {
    blind: "Blind rating",
    stating: "What the centre states",
    stated: "Stated",
    submit: "Submit this section",
    submitted: /You submitted this section/,
    saved: /saved/i,
    nothingOpen: "No section has been submitted by all its assessors yet",
    toDecide: /To decide 2/,
    write: "Write the decision",
    reason: "Reason",
    nothingToDecide: "Nothing is left to decide",
    exact: "Exact agreement",
    open: "Open",
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const section = "1.7";
const criteria = 3;
type Name = "lead" | "one" | "two" | "three" | "respondent";

describe.each(["zh", "en"] as const)("a team that reads %s, each in a browser of his own", (language) => {
  const t = words[language];
  let served: Served;
  let assessment: string;
  const pages = {} as Record<Name, Page>;

  const newPage = async (name: Name) => {
    const context = await contextFor(browser, { language, width: 1440, dark: false });
    pages[name] = await context.newPage();
    return pages[name];
  };
  const bring = async (name: Exclude<Name, "lead">, role: string) =>
    invite(served, pages.lead.request, await newPage(name), { loginName: name, roles: [role], language });
  const go = (name: Name, part: string) =>
    pages[name].goto(`${served.address}/assessments/${assessment}/${part}`);
  /** Rates every criterion of the section by keys: `method` and `execution` are the numbers of the values. */
  const rateAll = async (name: Name, first: string) => {
    const page = pages[name];
    await go(name, "rate");
    await page.getByRole("radio").first().waitFor();
    for (let criterion = 0; criterion < criteria; criterion++) {
      await page.keyboard.press(criterion === 0 ? first : "1");
      await page.keyboard.press(`Shift+Digit${criterion === 0 ? first : "1"}`);
      if (criterion < criteria - 1) await page.keyboard.press("ArrowDown");
    }
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(criteria * 2);
    await expect.poll(() => page.getByText(t.saved).first().isVisible()).toBe(true);
  };
  const submit = async (name: Name) => {
    const page = pages[name];
    await page.getByRole("button", { name: t.submit }).click();
    await page.getByRole("dialog").getByRole("button", { name: t.submit }).click();
    await page.getByText(t.submitted).waitFor();
  };

  beforeAll(async () => {
    served = await serve();
    const lead = (await newPage("lead")).request;
    const { id } = await foundOrganisation(served, lead, { loginName: "lead", name: "lead", language });
    const assessors = [
      await bring("one", "assessor"),
      await bring("two", "assessor"),
      await bring("three", "assessor"),
    ];
    const respondent = await bring("respondent", "quality");
    const centre = await ask(served, lead, "post", "/centres", { name: "Guangzhou" });
    const days = { from: "2026-05-01", to: "2026-12-31" };
    const facts = { centreId: centre.id, standard: "cc-cmm-oc@2017", title: "Team", purpose: "external" };
    const made = await ask(served, lead, "post", "/assessments", { ...facts, ...days, scope: [section] });
    assessment = made.id;
    const members = [
      { accountId: id, role: "lead" },
      ...assessors.map((one) => ({ accountId: one.id, role: "assessor", sections: [section] })),
      { accountId: respondent.id, role: "respondent" },
    ];
    await ask(served, lead, "put", `/assessments/${assessment}/team`, { members, expectedVersion: 0 });
  });
  afterAll(() => served.stop());

  test("the centre's people state what they hold, and an assessor sees it beside his own rating", async () => {
    const { respondent, one } = pages;
    await go("respondent", "rate");
    await respondent.getByText(t.stating).first().waitFor();
    await respondent.getByRole("radio").first().click();
    await expect.poll(() => respondent.getByText(t.saved).first().isVisible()).toBe(true);
    await go("one", "rate");
    await one.getByText(t.blind).first().waitFor();
    await expect.poll(() => one.locator(".beside").filter({ hasText: t.stated }).count()).toBe(1);
    expect(await one.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  test("each rates alone: nobody sees another's values, the lead none at all", async () => {
    await rateAll("one", "1");
    await submit("one");
    await go("two", "rate");
    await pages.two.getByRole("radio").first().waitFor();
    expect(await pages.two.getByRole("radio", { checked: true }).count()).toBe(0);
    await go("lead", "consensus");
    await pages.lead.getByText(t.nothingOpen).waitFor();
  });

  test("when the last one submits, the section opens and the lead decides where they differ", async () => {
    await rateAll("two", "1");
    await submit("two");
    await rateAll("three", "2");
    await submit("three");
    const { lead } = pages;
    await go("lead", "team");
    await lead.locator("tr.section-row").filter({ hasText: t.open }).waitFor();
    await go("lead", "consensus");
    await lead.getByText(t.toDecide).waitFor();
    for (let decision = 0; decision < 2; decision++) {
      await lead.keyboard.press("1");
      await lead.keyboard.press("r");
      await lead.keyboard.type("checked on site");
      await lead.keyboard.press("Control+Enter");
      if (decision === 0) await lead.getByText(/(待决定|To decide) 1/).waitFor();
    }
    await lead.getByText(t.nothingToDecide).waitFor();
  });

  test("what was decided counts, and the agreement is shown to the team, not to the centre's people", async () => {
    const { lead, respondent } = pages;
    await go("lead", "agreement");
    await lead.getByText(t.exact).first().waitFor();
    const read = await lead.request.get(`${served.address}/api/assessments/${assessment}`);
    expect((await read.json()).assessment).toMatchObject({ rated: criteria * 2, points: criteria * 20 });
    const closed = await respondent.request.get(
      `${served.address}/api/assessments/${assessment}/team/consensus`,
    );
    expect(closed.status()).toBe(403);
  });
});
