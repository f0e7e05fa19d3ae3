import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownStandardsFolder, standardsFolder } from "@plumbline/documents";
import { afterAll, beforeEach, expect, test } from "vitest";
import { quiet } from "../testing/quiet.ts";
import { checkStandards, openStandards } from "./index.ts";

const scratch = mkdtempSync(join(tmpdir(), "plumbline-laid-"));
const own = ownStandardsFolder(scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => rmSync(own, { recursive: true, force: true }));

const open = async () => {
  const logged: unknown[] = [];
  const log = { ...quiet, error: (told: unknown) => logged.push(told) };
  const { packs } = await openStandards({ own, log });
  return { packs, logged };
};

/** A shipped edition laid into the data folder, with something replaced in its head. */
function lay(from: RegExp, to: string): void {
  const folder = join(own, "cc-cmm-oc", "2017");
  cpSync(join(standardsFolder, "cc-cmm-oc", "2017"), folder, { recursive: true });
  const head = join(folder, "standard.yaml");
  writeFileSync(head, readFileSync(head, "utf8").replace(from, to));
}

test("a standard laid into the data folder stands on the shelf beside the shipped ones", async () => {
  cpSync(join(standardsFolder, "..", "examples", "standards"), own, { recursive: true });
  const { packs, logged } = await open();
  expect(packs.map(({ standard }) => standard.id)).toEqual(["cc-cmm-oc", "service-audit", "site-park"]);
  expect(logged).toEqual([]);
  expect(await checkStandards(scratch, { signedBy: null })).toMatchObject({ check: "standards", ok: true });
});

test("other words laid over a shipped edition replace ours", async () => {
  lay(/^revision: \d+/m, "revision: 97");
  const { packs } = await open();
  expect(packs[0]?.standard).toMatchObject({ id: "cc-cmm-oc", revision: 97 });
  expect(packs).toHaveLength(2);
});

test.each([
  ["with other rules", /percent: 80/, "percent: 85"],
  ["that is faulty", /criteria: 168/, "criteria: 170"],
])(
  "one %s is left out, logged and named by the check-up; the server starts with ours",
  async (_, from, to) => {
    lay(from, to);
    const { packs, logged } = await open();
    expect(packs.map(({ standard }) => standard.counts.criteria)).toEqual([168, 571]);
    expect(logged).toMatchObject([{ standard: "cc-cmm-oc@2017", folder: join(own, "cc-cmm-oc", "2017") }]);
    const found = await checkStandards(scratch, { signedBy: null });
    expect(found).toMatchObject({ ok: false });
    expect(found.message.zh).toContain("cc-cmm-oc@2017");
  },
);
