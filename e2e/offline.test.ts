import { readFileSync } from "node:fs";
import type { APIRequestContext, Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextFor, faultsOf, openBrowser, signIn, useLanguage } from "./browser.ts";
import { ask, foundOrganisation, invite, password } from "./people.ts";
import { type Served, serve } from "./served.ts";

/** What somebody who works offline reads and presses. */
const words = {
  zh: {
    take: "带到现场",
    keep: "存到本设备",
    kept: /存于/,
    close: "关闭",
    bar: "离线状态",
    waiting: /自 .* 起连不上服务器[\s\S]*4 项回答、1 张照片在本设备上，尚未送达/,
    note: "条目 1 的备注",
    second: "条目 2",
    look: "逐项查看",
    unsent: "尚未送达",
    onWaiting: /改动等待发送/,
    others: /另一个账号有 \d+ 项改动/,
    allSent: "没有未送达的内容。",
    question: "1 项等您决定",
    mine: /^保留我的/,
    refused: "测评已结束，评分不再可改。需要修改时，请先说明理由重新打开。",
    tryAgain: "再次发送",
    giveUp: "放弃",
    exported: "导出为文件",
    account: /账号菜单/,
    signOut: "退出登录",
    stay: "先不退出",
  },
  en: {
    take: "Take along",
    keep: "Keep on this device",
    kept: /^Kept/,
    close: "Close",
    bar: "Working offline",
    waiting: /Offline since [\s\S]*4 answers and 1 photograph not sent yet/,
    note: "Note of criterion 1",
    second: "Criterion 2",
    look: "See them one by one",
    unsent: "Not sent yet",
    onWaiting: /changes wait on this device/,
    others: /\d+ changes of another account wait/,
    allSent: "Everything is sent.",
    question: "1 waits for your decision",
    mine: /^Keep mine/,
    refused: /The assessment is closed/,
    tryAgain: "Send again",
    giveUp: "Give up",
    exported: "Export as a file",
    account: /account menu/,
    signOut: "Sign out",
    stay: "Stay signed in",
  },
} as const;

const languages = ["zh", "en"] as const;
type Language = (typeof languages)[number];
const patient = { timeout: 15_000 };
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** Somebody with a device of his own, who reads one language. */
type Person = { readonly page: Page; readonly assessment: string };

let browser: Browser;
let served: Served;
let lead: APIRequestContext;
const people = {} as Record<Language, Person>;

const account = (language: Language) => ({ loginName: `${language}.assessor`, password });

async function bring(language: Language, centreId: string): Promise<Person> {
  const { loginName } = account(language);
  const page = await (await contextFor(browser, { language, width: 1440, dark: false })).newPage();
  await invite(served, lead, page, { loginName, roles: ["assessor"], language });
  const days = { from: "2026-05-01", to: "2026-12-31" };
  const facts = { centreId, standard: "cc-cmm-oc@2017", title: `Field ${language}`, purpose: "external" };
  const made = await ask(served, lead, "post", "/assessments", { ...facts, ...days, scope: ["1.1"] });
  return { page, assessment: made.id };
}

beforeAll(async () => {
  browser = await openBrowser();
  served = await serve();
  lead = (await browser.newContext()).request;
  await foundOrganisation(served, lead, { loginName: "lead", name: "lead", language: "en" });
  const centre = await ask(served, lead, "post", "/centres", { name: "Guangzhou" });
  for (const language of languages) people[language] = await bring(language, centre.id);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

test.each(languages)("an assessment is taken along on a device that reads %s", async (language) => {
  const { page, assessment } = people[language];
  const t = words[language];
  await page.goto(`${served.address}/assessments/${assessment}`);
  await page.getByRole("button", { name: t.take }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t.keep }).click();
  await dialog.getByText(t.kept).waitFor();
  expect(await faultsOf(page, "dialog")).toEqual([]);
  await dialog.getByRole("button", { name: t.close, exact: true }).last().click();
});

test("the server is stopped without a word", () => served.kill());

test.each(languages)(
  "without it one rates by keys, writes and photographs, through reloads: %s",
  async (language) => {
    const { page, assessment } = people[language];
    const t = words[language];
    const rate = `${served.address}/assessments/${assessment}/rate`;
    await page.goto(rate);
    await page.getByRole("radio").first().waitFor();
    const today = Date.now();
    // The device believes it is tomorrow, then that it is yesterday: what came last counts all the same.
    await page.clock.setSystemTime(today + 86_400_000);
    await page.keyboard.press("3");
    await page.keyboard.press("Shift+Digit2");
    await page.clock.setSystemTime(today - 86_400_000);
    await page.keyboard.press("1");
    await page.keyboard.press("n");
    await page.getByLabel(t.note).fill("seen on site");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("2");
    // The panel follows a moment later; the photograph belongs to the criterion it shows.
    const heading = page.getByRole("heading", { name: t.second, exact: true });
    const panel = page.locator(".workspace-panel").filter({ has: heading });
    await panel.locator("input[type=file]").setInputFiles({
      ...{ name: "wall.png", mimeType: "image/png", buffer: photo },
    });
    const bar = page.getByRole("region", { name: t.bar });
    await expect.poll(() => bar.innerText(), patient).toMatch(t.waiting);
    await page.reload();
    await expect.poll(() => bar.innerText(), patient).toMatch(t.waiting);
    await page.getByText("seen on site").first().waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    await bar.getByRole("link", { name: t.look }).click();
    await page.getByRole("heading", { name: t.unsent }).waitFor();
    await expect.poll(() => page.locator(".unsent-list > li").count(), patient).toBe(5);
    expect(await faultsOf(page)).toEqual([]);
    // The session runs out meanwhile.
    await page.context().clearCookies();
  },
);

test("the server comes back, and somebody else has rated a criterion by then", async () => {
  served = await served.again();
  for (const { assessment } of Object.values(people)) {
    await ask(served, lead, "put", `/assessments/${assessment}/ratings/2/method`, {
      ...{ value: "full", expectedVersion: 0 },
    });
  }
});

test.each(languages)("another account on the device sees nothing of it: %s", async (language) => {
  const { page } = people[language];
  const t = words[language];
  await page.goto(`${served.address}/sign-in`);
  await page.getByText(t.onWaiting).waitFor();
  await signIn(page, served.address, { loginName: "lead", password }, language);
  await useLanguage(page, served.address, language);
  await page.goto(`${served.address}/offline`);
  await page.getByText(t.others).waitFor();
  await page.getByText(t.allSent).waitFor();
  expect(await page.locator(".unsent-list, .kept-list").count()).toBe(0);
  await page.context().clearCookies();
});

test.each(languages)(
  "its owner signs in, decides the conflict, and all of it arrives once: %s",
  async (language) => {
    const { page, assessment } = people[language];
    const t = words[language];
    await signIn(page, served.address, account(language), language);
    await page.getByText(t.question).first().waitFor();
    await page.goto(`${served.address}/offline`);
    await page.getByRole("button", { name: t.mine }).click();
    await page.getByText(t.allSent).waitFor();
    const { ratings, notes } = await ask(served, lead, "get", `/assessments/${assessment}`);
    const values = ratings.map((one: { criterion: string; angle: string; value: string }) => [
      `${one.criterion} ${one.angle}`,
      one.value,
    ]);
    expect(Object.fromEntries(values)).toEqual({
      "1 method": "full",
      "1 execution": "partial",
      "2 method": "partial",
    });
    expect(notes).toMatchObject([{ criterion: "1", text: "seen on site", version: 1 }]);
    const evidence = await ask(served, lead, "get", `/assessments/${assessment}/evidence`);
    expect(evidence.entries).toMatchObject([{ kind: "photograph", files: 1, links: [{ criterion: "2" }] }]);
    await page.goto(`${served.address}/assessments/${assessment}/rate`);
    await expect.poll(() => page.getByRole("radio", { checked: true }).count(), patient).toBe(3);
    expect((await ask(served, lead, "get", "/journal/check")).intact).toBe(true);
  },
);

test("what is refused stays with the reason: it is sent again, exported, or given up: en", async () => {
  const { page, assessment } = people.en;
  const t = words.en;
  const api = "**/api/**";
  await page.context().route(api, (route) => route.abort());
  await page.locator("#criterion-3").focus();
  await page.keyboard.press("1");
  await page.keyboard.press("Shift+Digit1");
  await page
    .getByRole("region", { name: t.bar })
    .getByText(/2 answers not sent yet/)
    .waitFor();
  const close = async (verb: string, rest: object = {}) => {
    const { assessment: now } = await ask(served, lead, "get", `/assessments/${assessment}`);
    const data = { expectedVersion: now.version, ...rest };
    await ask(served, lead, "post", `/assessments/${assessment}/${verb}`, data);
  };
  await close("close");
  await page.context().unroute(api);
  await page.goto(`${served.address}/offline`);
  await page.getByText(t.refused).first().waitFor();
  await page.getByRole("button", { name: t.account }).click();
  await page.getByRole("button", { name: t.signOut }).click();
  await page.getByRole("dialog").getByRole("button", { name: t.stay }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: t.exported }).click();
  const { answers } = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect(answers.map((one: { criterion: string }) => one.criterion)).toEqual(["3", "3"]);
  await page.getByRole("button", { name: t.giveUp }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: t.giveUp }).click();
  await expect.poll(() => page.getByText(t.refused).count(), patient).toBe(1);
  await close("reopen", { reason: "one answer is still on its way" });
  await page.getByRole("button", { name: t.tryAgain }).click();
  await page.getByText(t.allSent).waitFor();
  const { ratings } = await ask(served, lead, "get", `/assessments/${assessment}`);
  const third = ratings.filter(({ criterion }: { criterion: string }) => criterion === "3");
  expect(third).toMatchObject([{ angle: "method", value: "full" }]);
});
