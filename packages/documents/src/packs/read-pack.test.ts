import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findPack, loadNamedPack, loadPack, loadPacks, standardsFolder, validatePack } from "../index.ts";
import { packSchemas } from "./schemas.ts";
import { parseYaml } from "./yaml-file.ts";

const scratch = await mkdtemp(join(tmpdir(), "packs-"));
afterAll(() => rm(scratch, { recursive: true }));
let count = 0;

/** A copy of the CC-CMM-OC pack, in a standards folder of its own, for spoiling. */
async function copyOfPack(): Promise<string> {
  const folder = join(scratch, String(count++), "cc-cmm-oc", "2017");
  await cp(join(standardsFolder, "cc-cmm-oc", "2017"), folder, { recursive: true });
  return folder;
}

async function edit(folder: string, file: string, from: string, to: string): Promise<number> {
  const source = await readFile(join(folder, file), "utf8");
  const at = source.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  await writeFile(join(folder, file), source.replace(from, to));
  return source.slice(0, at).split("\n").length;
}

const shown = async (folder: string) =>
  (await validatePack(folder)).map(({ file, line, code }) => `${file}:${line} ${code}`);

test("the packs that come with Plumbline are sound, and CC-CMM-OC is complete", async () => {
  const packs = await loadPacks();
  const { standard } = findPack(packs, "cc-cmm-oc@2017");
  expect(standard.counts).toEqual({ criteria: 168, sections: 30 });
  expect(standard.levels?.list.map(({ total }) => total?.printed)).toEqual([2250, 2500, 2750, 3200, 3380]);
});

test.each<[string, string, string, string, string]>([
  [
    "a missing language",
    "area-1.yaml",
    "{ zh: 文化与战略, en: Culture and strategy }",
    "{ zh: 文化与战略 }",
    "language-missing",
  ],
  ["an empty language", "area-1.yaml", "en: Culture and strategy }", 'en: "" }', "language-missing"],
  ["an unknown key", "area-2.yaml", '  - code: "2.1"', '  - colour: red\n    code: "2.1"', "key-unknown"],
  ["a number that is a word", "standard.yaml", "points: 10,", "points: ten,", "value-wrong"],
  ["a key twice", "standard.yaml", "revision: 2", "id: again", "yaml-invalid"],
  ["a tag", "standard.yaml", 'edition: "2017"', "edition: !!js/function 2017", "yaml-invalid"],
  ["a clause id twice", "area-1.yaml", '- id: "7"', '- id: "6"', "id-twice"],
  ["a broken reference", "standard.yaml", "    scale: conformity", "    scale: stars", "reference-broken"],
  [
    "a total that cannot be reached",
    "standard.yaml",
    "printed: 3380",
    "printed: 3500",
    "threshold-unattainable",
  ],
  ["a wrong count", "standard.yaml", "criteria: 168", "criteria: 170", "count-wrong"],
  ["overlapping groups", "standard.yaml", 'areas: ["5"] }', 'areas: ["4", "5"] }', "groups-overlap"],
  ["an id that is not the folder's", "standard.yaml", "id: cc-cmm-oc", "id: other", "folder-name"],
  [
    "an area file that is not there",
    "standard.yaml",
    "area-5.yaml]",
    "area-5.yaml, area-6.yaml]",
    "file-missing",
  ],
])("%s is found with file and line", async (_, file, from, to, code) => {
  const folder = await copyOfPack();
  const line = await edit(folder, file, from, to);
  const problems = await shown(folder);
  expect(problems).toContain(`${file}:${line} ${code}`);
});

test("one missing word does not hide a wrong rule, and each has its own line", async () => {
  const folder = await copyOfPack();
  await edit(folder, "area-1.yaml", "en: Culture and strategy }", "}");
  await edit(folder, "standard.yaml", "criteria: 168", "criteria: 170");
  expect((await validatePack(folder)).map(({ code }) => code)).toEqual(["language-missing", "count-wrong"]);
});

test("an area file nobody lists, and a superseded edition that is not there, are found", async () => {
  const folder = await copyOfPack();
  await edit(
    folder,
    "standard.yaml",
    "revision: 2",
    "revision: 2\nsupersedes: [{ id: cc-cmm-oc, edition: '2012' }]",
  );
  await writeFile(join(folder, "area-9.yaml"), "code: '9'\n");
  const problems = await shown(folder);
  expect(problems).toContain("standard.yaml:4 reference-broken");
  expect(problems.some((problem) => problem.endsWith("file-unlisted"))).toBe(true);
});

test("a folder without a pack, a file that is no YAML, and a bomb of aliases get a plain answer", async () => {
  expect((await validatePack(join(scratch, "nothing"))).map(({ code }) => code)).toEqual(["file-missing"]);
  const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`);
  const bomb = parseYaml("bomb.yaml", Buffer.from(["a0: &a0 [x]", ...lines].join("\n")));
  expect(bomb.problems[0]?.code).toBe("yaml-invalid");
  expect(parseYaml("x.yaml", Buffer.from([0xff, 0xfe, 0xfd])).problems[0]?.code).toBe("yaml-invalid");
  expect(parseYaml("deep.yaml", Buffer.from("[".repeat(200_000))).problems[0]?.code).toBe("yaml-invalid");
});

test("a pack with a fault is not loaded", async () => {
  const folder = await copyOfPack();
  await edit(folder, "standard.yaml", "criteria: 168", "criteria: 170");
  await expect(loadPack(folder)).rejects.toMatchObject({ code: "pack-invalid" });
});

test("better wording leaves the hash of the rules as it is; a threshold changes it", async () => {
  const original = await loadNamedPack("cc-cmm-oc@2017");
  const [reworded, harder] = [await copyOfPack(), await copyOfPack()];
  await edit(reworded, "area-1.yaml", "Culture and strategy", "Culture and direction");
  await edit(reworded, "standard.yaml", "revision: 2", "revision: 3");
  await edit(harder, "standard.yaml", "percent: 80", "percent: 85");
  const [words, rules] = [await loadPack(reworded), await loadPack(harder)];
  expect(words.rulesHash).toBe(original.rulesHash);
  expect(words.textsHash).not.toBe(original.textsHash);
  expect(words.hash).not.toBe(original.hash);
  expect(rules.rulesHash).not.toBe(original.rulesHash);
  expect(rules.textsHash).toBe(original.textsHash);
});

test("which evidence a value asks for is no rule, and may only speak of angles and values there are", async () => {
  const original = await loadNamedPack("cc-cmm-oc@2017");
  expect(original.standard.evidenceNeeds).toHaveLength(2);
  const [lenient, astray] = [await copyOfPack(), await copyOfPack()];
  await edit(lenient, "standard.yaml", "anyOf: [document]", "anyOf: [document, record]");
  await edit(
    astray,
    "standard.yaml",
    "{ angle: method, value: full, any",
    "{ angle: method, value: best, any",
  );
  const changed = await loadPack(lenient);
  expect(changed.rulesHash).toBe(original.rulesHash);
  expect(changed.hash).not.toBe(original.hash);
  expect(await validatePack(astray)).toMatchObject([{ code: "reference-broken" }]);
});

test("file names, comments and line ends leave every hash as it is", async () => {
  const original = await loadNamedPack("cc-cmm-oc@2017");
  const folder = await copyOfPack();
  await rename(join(folder, "area-5.yaml"), join(folder, "innovation.yaml"));
  await edit(folder, "standard.yaml", "area-5.yaml", "innovation.yaml");
  const crlf = (await readFile(join(folder, "area-1.yaml"), "utf8")).replaceAll("\n", "\r\n");
  await writeFile(join(folder, "area-1.yaml"), `# a comment\r\n${crlf}`);
  expect((await loadPack(folder)).hash).toBe(original.hash);
});

test("an id without edition means the newest, by number; an unknown name says what there is", async () => {
  const root = join(scratch, "editions");
  for (const edition of ["9", "2017"]) {
    const folder = join(root, "cc-cmm-oc", edition);
    await mkdir(join(root, "cc-cmm-oc"), { recursive: true });
    await cp(join(standardsFolder, "cc-cmm-oc", "2017"), folder, { recursive: true });
    await edit(folder, "standard.yaml", 'edition: "2017"', `edition: "${edition}"`);
  }
  const packs = await loadPacks(root);
  expect(packs.map(({ standard }) => standard.edition)).toEqual(["9", "2017"]);
  expect(findPack(packs, "cc-cmm-oc").standard.edition).toBe("2017");
  expect(findPack(packs, "cc-cmm-oc@9").standard.edition).toBe("9");
  expect((await loadNamedPack("cc-cmm-oc", { shipped: root })).standard.edition).toBe("2017");
  expect(() => findPack(packs, "cc-cmm-oc@2025")).toThrow(
    expect.objectContaining({
      code: "standard-unknown",
      data: expect.objectContaining({ known: expect.stringContaining("cc-cmm-oc@9") }),
    }),
  );
});

test("the published JSON Schemas are those of the models (else: node scripts/write-schemas.ts)", async () => {
  for (const [name, schema] of Object.entries(packSchemas())) {
    expect(JSON.parse(await readFile(join(standardsFolder, name), "utf8"))).toEqual(schema);
  }
});
