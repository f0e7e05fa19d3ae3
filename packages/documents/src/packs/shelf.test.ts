import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GuidedPack, putTogether, standardName } from "@plumbline/core/standards";
import { afterAll, expect, test } from "vitest";
import {
  installPack,
  loadGuidedPack,
  loadNamedGuidedPack,
  loadNamedPack,
  loadPacks,
  openShelf,
  ownStandardsFolder,
  standardsFolder,
  validatePack,
} from "../index.ts";
import { packOf } from "./fingerprint.ts";

const scratch = await mkdtemp(join(tmpdir(), "shelf-"));
afterAll(() => rm(scratch, { recursive: true }));
let count = 0;
const own = () => ownStandardsFolder(join(scratch, String(count++)));

const shipped = await loadNamedGuidedPack("cc-cmm-oc@2017");
const sample = await loadGuidedPack(join(standardsFolder, "..", "examples/standards/site-park/1"));
const keep = { replace: false };

/** A copy of a pack with something changed. */
function changed(pack: GuidedPack, change: (standard: ReturnType<typeof putTogether>) => void): GuidedPack {
  const standard = structuredClone(putTogether(pack.standard, pack.guidance));
  change(standard);
  return packOf(standard);
}

const official = changed(shipped, (standard) => {
  standard.revision = 90;
  standard.areas[0]!.sections[0]!.title = { zh: "官方标题", en: "Official title" };
});
const ours = (await loadPacks()).map(({ standard }) => `${standardName(standard)} r${standard.revision}`);
const names = async (places: { own: string }) =>
  (await openShelf(places)).packs.map(({ standard }) => `${standardName(standard)} r${standard.revision}`);

test("an imported pack stands in its folder in the style of shipped ones, sound, with the same fingerprints", async () => {
  const places = { own: own() };
  const folder = await installPack(sample, places, keep);
  expect(await validatePack(folder)).toEqual([]);
  expect((await loadGuidedPack(folder)).hash).toBe(sample.hash);
  expect(await readdir(folder)).toEqual(["area-a.yaml", "area-b.yaml", "standard.yaml"]);
  expect(await readFile(join(folder, "standard.yaml"), "utf8")).toContain(
    "- { id: proven, points: 3, title: { zh: 做到且有据, en: Proven }, compliant: true }",
  );
  expect(await names(places)).toEqual([...ours, "site-park@1 r1"]);
  expect((await loadNamedPack("site-park", places)).hash).toBe(sample.hash);
});

test("a pack that is there already is replaced only when asked, and then whole", async () => {
  const places = { own: own() };
  await installPack(sample, places, keep);
  const later = changed(sample, (standard) => {
    standard.revision = 2;
    standard.areas.pop();
    standard.counts = { criteria: 8, sections: 2 };
    standard.levels!.groups.pop();
    standard.levels!.list.splice(1);
  });
  await expect(installPack(later, places, keep)).rejects.toMatchObject({ code: "pack-exists" });
  const folder = await installPack(later, places, { replace: true });
  expect((await loadGuidedPack(folder)).hash).toBe(later.hash);
  expect(await readdir(join(folder, ".."))).toEqual(["1"]);
});

test("the official text is laid over a shipped edition under a revision of its own", async () => {
  const places = { own: own() };
  await installPack(official, places, keep);
  expect(await names(places)).toEqual(["cc-cmm-oc@2017 r90", ...ours.slice(1)]);
  expect((await loadNamedPack("cc-cmm-oc@2017", places)).textsHash).toBe(official.textsHash);
  expect((await loadNamedPack("cc-cmm-oc@2017")).textsHash).toBe(shipped.textsHash);
});

test("the same revision, or other rules, over a shipped edition are refused, and nothing is written", async () => {
  const places = { own: own() };
  const harder = changed(official, (standard) => {
    standard.levels!.list[0]!.shares[0]!.percent = 85;
  });
  await expect(installPack(shipped, places, keep)).rejects.toMatchObject({ code: "revision-taken" });
  await expect(installPack(harder, places, { replace: true })).rejects.toMatchObject({
    code: "edition-rules-differ",
  });
  await expect(readdir(places.own)).rejects.toMatchObject({ code: "ENOENT" });
});

test("a faulty pack in the data folder is left out and named; called by name, its fault is the answer", async () => {
  const places = { own: own() };
  const folder = await installPack(sample, places, keep);
  await writeFile(join(folder, "area-a.yaml"), "code: A\n");
  // Laid there by hand: an edition of ours with other rules.
  const copy = join(places.own, "cc-cmm-oc", "2017");
  await mkdir(join(places.own, "cc-cmm-oc"));
  await cp(join(standardsFolder, "cc-cmm-oc", "2017"), copy, { recursive: true });
  const head = await readFile(join(copy, "standard.yaml"), "utf8");
  await writeFile(join(copy, "standard.yaml"), head.replaceAll("percent: 80", "percent: 85"));
  const shelf = await openShelf(places);
  expect(shelf.packs.map(({ standard }) => standardName(standard))).toEqual([
    "cc-cmm-oc@2017",
    "service-audit@1",
  ]);
  expect(shelf.packs[0]?.hash).toBe(shipped.hash);
  expect(shelf.faulty.map(({ name, cause }) => [name, cause.en])).toEqual([
    ["cc-cmm-oc@2017", expect.stringContaining("the rules of an edition never change")],
    ["site-park@1", expect.stringContaining("area-a.yaml:1")],
  ]);
  await expect(loadNamedPack("site-park@1", places)).rejects.toMatchObject({ code: "pack-invalid" });
  await expect(loadNamedPack("cc-cmm-oc@2017", places)).rejects.toMatchObject({
    code: "edition-rules-differ",
  });
});

test("a replacement that a crash broke off is ended: the former pack comes back, or makes room for the new one", async () => {
  const places = { own: own() };
  const folder = await installPack(sample, places, keep);
  const former = join(folder, "..", ".1.old");
  await rename(folder, former);
  expect(await names(places)).toContain("site-park@1 r1");
  await cp(folder, former, { recursive: true });
  await mkdir(join(folder, "..", ".1.new"));
  expect(await names(places)).toContain("site-park@1 r1");
  expect(await readdir(join(folder, ".."))).toEqual([".1.new", "1"]);
});

test("a data folder without standards, and none at all, give the shipped shelf", async () => {
  expect(await names({ own: own() })).toEqual(ours);
});
