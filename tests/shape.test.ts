import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, isTest, root, sources } from "./sources.ts";

const all = sources();
const shipped = all.filter(({ path }) => !isTest(path));

/** What may stand in a capability's folder, layer by layer; a subfolder is a noun with the same names. */
const shapes: Readonly<Record<string, RegExp>> = {
  server: /^([a-z-]+\/)?(index|routes|commands|store|tables|refusals|[a-z-]+\.test)\.ts$/,
  // Pages, their parts, and pure rules of the screen; data.ts asks the server, text.ts holds every word.
  web: /^([a-z-]+\/)?[a-z-]+(\.test)?\.(ts|tsx|css)$/,
};

const rooms = ["platform", "testing"];

test("a capability's folder holds only files of its layer's shape", () => {
  const strangers = all.flatMap(({ path }) => {
    const [, layer = "", , room = "", ...rest] = path.split("/");
    const shape = shapes[layer];
    if (!shape || rest.length === 0 || rooms.includes(room)) return [];
    return shape.test(rest.join("/")) ? [] : [path];
  });
  expect(strangers).toEqual([]);
});

test("files and folders are kebab-case and say what they hold", () => {
  const paths = ["packages", "tests", "e2e", "bench", "scripts"].flatMap((folder) =>
    existsSync(join(root, folder)) ? filesBelow(folder) : [],
  );
  const names = paths.flatMap((path) => path.split("/"));
  const odd = names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name));
  const empty = names.filter((name) => /(^|-)(utils?|helpers?|common|misc|manager|service)(\.|$)/.test(name));
  expect([...odd, ...empty]).toEqual([]);
});

test("a file past 300 lines splits by noun", () => {
  const long = shipped.filter(({ text }) => text.split("\n").length > 300);
  expect(long.map(({ path, text }) => `${path}: ${text.split("\n").length}`)).toEqual([]);
});

test("nothing is exported by default, and no word is in JSX itself", () => {
  const byDefault = shipped.filter(({ text }) => /^export default /m.test(text));
  const spoken = shipped.filter(
    ({ path, text }) =>
      path.endsWith(".tsx") && />\s*[A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff ,.!?]{2,}\s*<\//.test(text),
  );
  expect([...byDefault, ...spoken].map(({ path }) => path)).toEqual([]);
});

test("every capability's core has a door, and every exported word a sentence", () => {
  const silent = shipped
    .filter(({ path }) => /^packages\/core\/src\/[a-z-]+\/[a-z-]+\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?<before>[^\n]*)\nexport (?:async )?function (?<name>\w+)/g)]
        .filter(({ groups }) => !/\*\/\s*$/.test(groups?.before ?? ""))
        .map(({ groups }) => `${path}: ${groups?.name}`),
    );
  expect(silent).toEqual([]);
});

test("the glossary names every exported type of the models", () => {
  const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
  const types = shipped
    .filter(({ path }) => /^packages\/core\/src\/[a-z-]+\/model\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/^export type (\w+)/gm)].map((match) => match[1] ?? ""));
  expect(types.filter((type) => !glossary.includes(`\`${type}\``) && !/^New[A-Z]/.test(type))).toEqual([]);
});
