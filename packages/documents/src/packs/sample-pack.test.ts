import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { assess, isSelfAudit, nextLevelPlan } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import {
  loadGuidedPack,
  loadPacks,
  readPackFile,
  readSheet,
  validatePack,
  writePackWorkbook,
  writePackYaml,
  writeSheet,
} from "../index.ts";
import { standardsFolder } from "./folders.ts";

const folder = join(standardsFolder, "..", "examples", "standards", "site-park", "1");
const pack = await loadGuidedPack(folder);
const { standard } = pack;

test("the sample pack is sound, has guidance throughout, and is not on the shipped shelf", async () => {
  expect(await validatePack(folder)).toEqual([]);
  expect(Object.keys(pack.guidance)).toEqual(outline(standard).criteria.map(({ id }) => id));
  expect(await readdir(folder)).toHaveLength(1 + standard.areas.length);
  expect((await loadPacks()).map((one) => one.standard.id)).not.toContain("site-park");
});

test("it differs from the shipped ones in scale, angles and rules: four values, one angle, shares and statements only", () => {
  expect(standard.scales.map(({ values }) => values.map(({ points }) => points))).toEqual([[3, 2, 1, 0]]);
  expect(standard.angles).toHaveLength(1);
  expect(isSelfAudit(standard)).toBe(false);
  expect(
    standard.levels?.list.map(({ total, shares, statements }) => [total, shares.length, statements.length]),
  ).toEqual([
    [undefined, 1, 1],
    [undefined, 2, 1],
    [undefined, 2, 1],
  ]);
});

/** Every criterion answered with the value of its position in turn, but for those given. */
const answers = (given: Readonly<Record<string, string>>, otherwise: string) =>
  outline(standard).criteria.map(({ id }) => ({
    criterion: id,
    values: { state: given[id] ?? otherwise },
    note: "",
    notApplicable: false,
    approved: false,
  }));

test("it is assessed: two compliant values count for a level, years and areas too, and the plan leads upwards", () => {
  const rows = answers({ "A1-1": "started", "B-1": "absent", "B-2": "started" }, "working");
  const good = assess(standard, { rows, scope: [], years: 1, held: "S1" });
  // 7 of 8 criteria of the site (85 % of 8 are 7) and 2 of 4 of the park.
  expect(good).toMatchObject({ complete: true, attained: "S2", eligible: "S2" });
  expect(assess(standard, { rows, scope: [], years: 0, held: null }).attained).toBe("S1");
  expect(assess(standard, { rows, scope: ["A"], years: 1, held: null }).attained).toBe("S1");
  const plan = nextLevelPlan(standard, { rows, scope: [], years: 2, held: "S2" }, { ...good }, {});
  expect(plan?.steps.map(({ criterion, to }) => [criterion, to])).toEqual([
    ["A1-1", 2],
    ["B-2", 2],
  ]);
});

test("its answer sheet goes out and comes in by title and by points", async () => {
  const rows = answers({ "A2-4": "proven", "B-3": "absent" }, "started");
  for (const format of ["xlsx", "csv"] as const)
    for (const language of ["zh", "en"] as const) {
      const sheet = await writeSheet(standard, { format, language, rows });
      expect((await readSheet(sheet, `sheet.${format}`, standard)).rows).toEqual(rows);
    }
});

test("it goes out as workbook and YAML and comes in the same", async () => {
  expect(await readPackFile(await writePackWorkbook(pack), "site-park.xlsx")).toEqual(pack);
  expect(await readPackFile(Buffer.from(writePackYaml(pack)), "site-park.yaml")).toEqual(pack);
});
