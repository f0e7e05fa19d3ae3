import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadGuidedPack, writePackWorkbook, writePackYaml } from "@plumbline/documents";
import { afterAll, expect, test } from "vitest";

const command = join(import.meta.dirname, "../plumbline.mjs");
const sample = join(import.meta.dirname, "../../../examples/standards/site-park/1");
const scratch = mkdtempSync(join(tmpdir(), "plumbline-standards-"));
const data = join(scratch, "data");
const at = (name: string) => join(scratch, name);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const pack = await loadGuidedPack(sample);

function plumbline(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, "--lang", "en"], {
    encoding: "utf8",
    cwd: scratch,
  });
  return { status, stdout, stderr };
}
const standards = (...args: readonly string[]) => plumbline("standards", ...args, "--data", data);

test("a standard is exported as workbook and YAML, never over a file that is there, and to no other kind", () => {
  for (const name of ["a.xlsx", "a.yaml"]) {
    expect(standards("export", "cc-cmm-oc@2017", "-o", at(name))).toMatchObject({ status: 0, stderr: "" });
    expect(standards("export", "cc-cmm-oc@2017", "-o", at(name)).status).toBe(2);
    expect(standards("export", "cc-cmm-oc@2017", "-o", at(name), "--force").status).toBe(0);
  }
  expect(standards("export", "cc-cmm-oc@2017", "-o", at("a.pdf")).status).toBe(2);
  expect(standards("export", "cc-cmm-oc@2017").stderr).toContain(".xlsx or .yaml");
});

test("a pack is imported, listed, shown, assessed by, and replaced only with --force", async () => {
  writeFileSync(at("site.xlsx"), await writePackWorkbook(pack));
  const imported = standards("import", at("site.xlsx"));
  expect(imported).toMatchObject({ status: 0, stderr: "" });
  expect(imported.stdout).toContain("site-park@1 (revision 1, 12 criteria)");
  expect(standards("import", at("site.xlsx"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--force"),
  });
  expect(standards("import", at("site.xlsx"), "--force").status).toBe(0);
  expect(standards("list").stdout).toContain("site-park@1");
  expect(JSON.parse(standards("show", "site-park", "--json").stdout)).toMatchObject({ hash: pack.hash });
  expect(plumbline("standards", "show", "site-park@1").status).toBe(2);
  expect(plumbline("standards", "import", sample, "--data", at("other")).status).toBe(0);
  const rows = ["A1-1", "A1-2", "A1-3", "A1-4", "A2-1", "A2-2", "A2-3", "A2-4", "B-1", "B-2", "B-3", "B-4"];
  writeFileSync(at("sheet.csv"), ["criterion,state", ...rows.map((id) => `${id},proven`)].join("\n"));
  const assessed = plumbline(
    "assess",
    at("sheet.csv"),
    "--standard",
    "site-park@1",
    "--years",
    "3",
    "--data",
    data,
    "--json",
  );
  expect(JSON.parse(assessed.stdout)).toMatchObject({ attained: "S3", hash: pack.hash });
});

test("faults are named by sheet, row and column, all at once; nothing is written", async () => {
  const broken = structuredClone(pack);
  const section = broken.standard.areas[0]!.sections[0]!;
  section.criteria![0]!.severity = 9;
  section.criteria![1]!.title = { zh: "只有中文", en: "" };
  broken.standard.edition = "2";
  writeFileSync(at("broken.xlsx"), await writePackWorkbook(broken));
  const { status, stdout, stderr } = standards("import", at("broken.xlsx"));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trim().split("\n").slice(1)).toEqual([
    '  broken.xlsx:criteria!I3: "9" does not fit: write a whole number of at least 1 and at most 5.',
    "  broken.xlsx:criteria!E4: title::en is empty (Title (English)); fill it in.",
  ]);
  expect(readdirSync(join(data, "standards", "site-park"))).toEqual(["1"]);
  const checked = standards("validate", at("broken.xlsx"));
  expect(checked).toMatchObject({ status: 2, stdout: "" });
  expect(checked.stderr).toContain("broken.xlsx:criteria!E4 cell-wrong title::en is empty");
  writeFileSync(at("none.yaml"), "a: [");
  expect(standards("validate", at("none.yaml")).stderr).toContain("yaml-invalid");
  expect(standards("validate", at("site.xlsx"))).toMatchObject({ status: 0 });
});

test("the rules of a shipped edition never change; its words do, under another revision", () => {
  const words = readFileSync(at("a.yaml"), "utf8")
    .replace(/^revision: \d+$/m, "revision: 90")
    .replace("Environment management", "Official words");
  const revision = /^revision: \d+$/m.exec(readFileSync(at("a.yaml"), "utf8"))?.[0] ?? "";
  const put = (text: string) => {
    writeFileSync(at("official.yaml"), text);
    return standards("import", at("official.yaml"));
  };
  expect(put(words.replace("percent: 80", "percent: 85")).stderr).toContain("give it another edition");
  expect(put(words.replace(/^revision: 90$/m, revision)).stderr).toContain("revision of their own");
  expect(existsSync(join(data, "standards", "cc-cmm-oc"))).toBe(false);
  expect(put(words)).toMatchObject({ status: 0 });
  expect(standards("show", "cc-cmm-oc").stdout).toContain("Official words");
});

test("the difference between names, folders and files is told, and printed as JSON", () => {
  const later = writePackYaml({ ...pack, standard: { ...pack.standard, revision: 2 } });
  writeFileSync(
    at("later.yaml"),
    later.replace("Noise is measured", "Noise watched").replace("percent: 60", "percent: 70"),
  );
  const told = standards("diff", "site-park@1", at("later.yaml"));
  expect(told).toMatchObject({ status: 0, stderr: "" });
  expect(told.stdout).toContain("site-park@1 (revision 1) → site-park@1 (revision 2)");
  expect(told.stdout).toMatch(/other meaning {2}1\b/);
  expect(told.stdout).toMatch(/A2-1 {2}Noise watched {2}title/);
  expect(told.stdout).toMatch(/levels\/list\/S1\/shares\/site-state\/percent {2}60 → 70/);
  const same = JSON.parse(standards("diff", sample, "site-park@1", "--json").stdout);
  expect(same).toMatchObject({ sameRules: true, sections: [], rules: [], words: [] });
  expect(same.criteria).toHaveLength(12);
  expect(standards("diff", "site-park@1").status).toBe(2);
  expect(standards("diff", "site-park@1", at("nowhere.yaml")).status).toBe(2);
});
