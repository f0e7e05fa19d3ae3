import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { importsOf, isTest, placeOf, root, type Source, sources } from "./sources.ts";

const all = sources();
const shipped = all.filter(({ path }) => !isTest(path));

/** Who may import whom: core ← api ← server, web; core ← documents ← server, cli; cli → api, server. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  api: ["core"],
  documents: ["core"],
  server: ["core", "api", "documents"],
  web: ["core", "api"],
  cli: ["core", "api", "documents", "server"],
};

/** Facts flow from left to right; a capability knows only those before it. */
const flow = [
  "accounts",
  "organisation",
  "standards",
  "registers",
  "operations",
  "dial-tests",
  "quality",
  "satisfaction",
  "assessments",
  "improvement",
  "training",
  "knowledge",
  "appraisal",
  "workforce",
  "programme",
  "reports",
];

/** Files where capabilities are joined, and nowhere else. */
const joints = /\/src\/(index|main|compose|refusals|router|contract|bin|commands|demo)\.tsx?$/;

const foreign = (specifier: string) => !specifier.startsWith(".") && !specifier.startsWith("node:");
const packageOf = (specifier: string) =>
  specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] ?? "");
const target = (source: Source, specifier: string) => normalize(join(dirname(source.path), specifier));

/** `path: what` for each import that a rule objects to. */
function objections(rule: (source: Source, specifier: string) => string | false): readonly string[] {
  return shipped.flatMap((source) =>
    importsOf(source).flatMap((specifier) => {
      const objection = rule(source, specifier);
      return objection ? [`${source.path} → ${specifier}: ${objection}`] : [];
    }),
  );
}

test("packages import each other in one direction", () => {
  const rule = (source: Source, specifier: string) => {
    const other = /^@plumbline\/([a-z]+)/.exec(specifier)?.[1];
    const own = placeOf(source.path).package;
    return other !== undefined && !mayImport[own]?.includes(other) && `${own} may not import ${other}`;
  };
  expect(objections(rule)).toEqual([]);
});

test("no import leaves its package by a relative path", () => {
  const rule = (source: Source, specifier: string) =>
    specifier.startsWith(".") &&
    !target(source, specifier).startsWith(`packages/${placeOf(source.path).package}/`) &&
    "leaves the package";
  expect(objections(rule)).toEqual([]);
});

test("a package imports only what its own package.json names", () => {
  const named = new Map<string, ReadonlySet<string>>();
  for (const name of Object.keys(mayImport)) {
    const manifest = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), "utf8"));
    const lists = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
    named.set(name, new Set(lists.flatMap((list) => Object.keys(list ?? {}))));
  }
  const rule = (source: Source, specifier: string) =>
    foreign(specifier) &&
    !named.get(placeOf(source.path).package)?.has(packageOf(specifier)) &&
    "not in package.json";
  expect(objections(rule)).toEqual([]);
});

test("a capability reaches another only through its index.ts", () => {
  const rule = (source: Source, specifier: string) => {
    if (!specifier.startsWith(".") || joints.test(source.path)) return false;
    const from = placeOf(source.path);
    const to = placeOf(target(source, specifier));
    if (to.room === "" || to.room === from.room || to.room === "platform" || from.package === "documents")
      return false;
    return !/\/index\.tsx?$/.test(specifier) && `reach ${to.room} through its index.ts`;
  };
  expect(objections(rule)).toEqual([]);
});

test("the platform and the kernel know no capability", () => {
  const rule = (source: Source, specifier: string) => {
    const from = placeOf(source.path);
    if (!["platform", "kernel"].includes(from.room) || !specifier.startsWith(".")) return false;
    const room = placeOf(target(source, specifier)).room;
    return flow.includes(room) && `${from.room} may not know ${room}`;
  };
  const inCore = objections((source, specifier) =>
    source.path.startsWith("packages/core/") ? rule(source, specifier) : false,
  );
  const onServer = objections((source, specifier) =>
    source.path.startsWith("packages/server/") ? rule(source, specifier) : false,
  );
  expect([...inCore, ...onServer]).toEqual([]);
});

test("facts flow one way: capabilities form no circle", () => {
  const rule = (source: Source, specifier: string) => {
    if (joints.test(source.path) || source.path.startsWith("packages/web/")) return false;
    const other =
      /^@plumbline\/core\/([a-z-]+)/.exec(specifier)?.[1] ?? placeOf(target(source, specifier)).room;
    const [from, to] = [flow.indexOf(placeOf(source.path).room), flow.indexOf(other)];
    return from !== -1 && to > from && `${other} comes after ${flow[from]}`;
  };
  expect(objections(rule)).toEqual([]);
});

test("core has no input or output, no clock and no chance", () => {
  const banned = /from "node:|\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bprocess\.|randomUUID/;
  const found = shipped.filter(({ path, text }) => path.startsWith("packages/core/") && banned.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("SQL lives in store.ts files and the database platform; fetch only in the client", () => {
  const sql = /\bsql`|\bsql<|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;
  const homes = /\/store\.ts$|\/platform\/(database|postgres|backup|jobs)\//;
  const strays = shipped.filter(({ path, text }) => sql.test(text) && !homes.test(path));
  const fetching = shipped.filter(
    ({ path, text }) => /\bfetch\(/.test(text) && path !== "packages/api/src/client.ts",
  );
  expect([...strays, ...fetching].map(({ path }) => path)).toEqual([]);
});

test("nothing escapes the type checker without a word", () => {
  const escapes = /: any\b|\bas any\b|@ts-ignore|@ts-expect-error|<any>/;
  expect(shipped.filter(({ text }) => escapes.test(text)).map(({ path }) => path)).toEqual([]);
});
