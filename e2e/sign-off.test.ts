import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextFor, faultsOf, openBrowser, useLanguage } from "./browser.ts";
import { ask, foundOrganisation, invite } from "./people.ts";
import { type Served, serve } from "./served.ts";

/** What those read and press who sign an assessment off, and who assess a second time. */
const words = {
  zh: {
    review: "复核",
    approve: "批准并签发",
    remarks: "复核意见",
    another: "复核是您做的，须由另一人批准。",
    signed: "已签发",
    bundle: "下载签发包",
    frozen: /测评已签发并冻结/,
    next: "开始下一次测评",
    more: "更多",
    create: /^新建并开始/,
    last: "上次",
  },
  en: {
    review: "Review",
    approve: "Approve and sign",
    remarks: "Remarks",
    another: "You reviewed it, so somebody else has to approve.",
    signed: "Signed off",
    bundle: "Download the bundle",
    frozen: /signed off and frozen/,
    next: "Start the next assessment",
    more: "More",
    create: /^Create and start/,
    last: "Last time",
  },
} as const;

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "plumbline-signed-"));

let browser: Browser;
let served: Served;
let reviewer: Page;
let approver: Page;

const newPage = async () =>
  (await contextFor(browser, { language: "en", width: 1440, dark: false })).newPage();

/** Runs the command as whoever holds nothing but the file would. */
function verify(file: string, key: string) {
  const args = ["packages/cli/plumbline.mjs", "verify-report", file, "--key", key, "--lang", "en"];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
}

beforeAll(async () => {
  browser = await openBrowser();
  served = await serve();
  [reviewer, approver] = [await newPage(), await newPage()];
  const language = "en";
  await foundOrganisation(served, reviewer.request, { loginName: "li.ming", name: "Li Ming", language });
  await invite(served, reviewer.request, approver, { loginName: "wang.fang", roles: ["manager"], language });
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["zh", "en"] as const)("an external assessment, read in %s", (language) => {
  const t = words[language];
  const section = "8.1";
  let assessment: string;
  let finding: string;
  const part = (of: string, name: string) => `${served.address}/assessments/${of}/${name}`;

  beforeAll(async () => {
    for (const page of [reviewer, approver]) await useLanguage(page, served.address, language);
    const on = reviewer.request;
    const centre = await ask(served, on, "post", "/centres", { name: `Guangzhou ${language}` });
    const days = { from: "2026-05-01", to: "2026-06-30" };
    const facts = { centreId: centre.id, standard: "service-audit@1", title: "First", purpose: "external" };
    ({ id: assessment } = await ask(served, on, "post", "/assessments", {
      ...facts,
      ...days,
      scope: [section],
    }));
    const { standard } = await ask(served, on, "get", `/assessments/${assessment}/standard`);
    const criteria = criteriaOf(standard, section);
    for (const criterion of criteria) {
      const body = { value: "partly", expectedVersion: 0 };
      await ask(served, on, "put", `/assessments/${assessment}/ratings/${criterion}/answer`, body);
    }
    finding = `Calibration ${language}`;
    const found = { centreId: centre.id, assessmentId: assessment, criterion: criteria[0], title: finding };
    await ask(served, on, "post", "/findings", { ...found, kind: "minor" });
    const read = await ask(served, on, "get", `/assessments/${assessment}`);
    await ask(served, on, "post", `/assessments/${assessment}/close`, {
      expectedVersion: read.assessment.version,
    });
  });

  test("is reviewed by one, who may not approve it alone", async () => {
    await reviewer.goto(part(assessment, "sign-off"));
    await reviewer.getByRole("button", { name: t.review, exact: true }).click();
    const dialog = reviewer.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t.remarks }).fill("checked on site 现场核对");
    await dialog.getByRole("button", { name: t.review, exact: true }).click();
    await reviewer.getByText(t.another).waitFor();
    expect(await reviewer.getByRole("button", { name: t.approve, exact: true }).count()).toBe(0);
  });

  test("is approved by another, and frozen", async () => {
    await approver.goto(served.address);
    await approver.locator(`a[href*="${assessment}/sign-off"]`).click();
    await approver.getByRole("button", { name: t.approve, exact: true }).click();
    await approver.getByRole("dialog").getByRole("button", { name: t.approve, exact: true }).click();
    await approver.getByRole("heading", { name: t.signed }).waitFor();
    expect(await faultsOf(approver)).toEqual([]);
    await reviewer.goto(part(assessment, ""));
    await reviewer.getByText(t.frozen).first().waitFor();
  });

  test("is checked by whoever holds the bundle, without the server; a changed word is found", async () => {
    const [download] = await Promise.all([
      approver.waitForEvent("download"),
      approver.getByRole("button", { name: t.bundle }).click(),
    ]);
    const file = join(folder, `${language}.json`);
    await download.saveAs(file);
    const { key } = await ask(served, approver.request, "get", "/sign-off/key");
    expect(verify(file, key.fingerprint)).toMatchObject({ status: 0, stderr: "" });
    expect(verify(file, "0".repeat(64))).toMatchObject({ status: 4 });
    const changed = join(folder, `${language}-changed.json`);
    writeFileSync(changed, readFileSync(file, "utf8").replace("checked on site", "checked on sight"));
    expect(verify(changed, key.fingerprint)).toMatchObject({ status: 3 });
  });

  test("stands beside the next one, with what became of its findings", async () => {
    await reviewer.goto(part(assessment, ""));
    await reviewer.getByRole("button", { name: t.more }).click();
    await reviewer.getByRole("button", { name: t.next }).click();
    await reviewer.waitForURL("**/assessments/new**");
    await reviewer.getByRole("button", { name: t.create }).click();
    await reviewer.waitForURL(/assessments\/[^/]+\/rate/);
    await reviewer.getByText(t.last, { exact: true }).first().waitFor();
    expect(await reviewer.getByRole("radio", { checked: true }).count()).toBe(0);
    const next = new URL(reviewer.url()).pathname.split("/")[2] ?? "";
    await reviewer.goto(part(next, "findings"));
    await reviewer.getByText(finding).first().waitFor();
  });
});

type Section = {
  readonly code: string;
  readonly criteria?: readonly { id: string }[];
  readonly sections?: readonly Section[];
};

/** The criteria of a section, wherever it stands. */
function criteriaOf(standard: { readonly areas: readonly Section[] }, code: string): readonly string[] {
  const find = (sections: readonly Section[]): Section | undefined =>
    sections.reduce<Section | undefined>(
      (found, one) => found ?? (one.code === code && one.criteria ? one : find(one.sections ?? [])),
      undefined,
    );
  return find(standard.areas)?.criteria?.map(({ id }) => id) ?? [];
}
