import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "..");

/** A source file: path from the root with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

const left = new Set(["node_modules", "dist"]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name) || entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every file below a folder of the project, as a path from the root. */
export function filesBelow(folder: string): readonly string[] {
  return walk(join(root, folder)).map((path) => relative(root, path).split(sep).join("/"));
}

/** Every TypeScript source of the packages. */
export function sources(): readonly Source[] {
  return filesBelow("packages")
    .filter((path) => /^packages\/[a-z]+\/src\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** What a source imports, re-exports or loads, as written. Type-only imports count: they bind just the same. */
export function importsOf({ text }: Source): readonly string[] {
  const written =
    /(?:^|\n)\s*(?:import|export)\s[^;'"`]*?from\s+["']([^"']+)["']|(?:^|\n)\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
  return [...text.matchAll(written)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes("/testing/");

/** `server` and `assessments` of `packages/server/src/assessments/ratings/store.ts`. */
export function placeOf(path: string): { readonly package: string; readonly room: string } {
  const [, name = "", , ...rest] = path.split("/");
  return { package: name, room: rest.length > 1 ? (rest[0] ?? "") : "" };
}
