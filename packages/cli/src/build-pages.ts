import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "@plumbline/core/kernel";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the built screens stand. */
export const pagesFolder = join(root, "packages/web/dist");

const building: Text = { zh: "生成界面", en: "Build the screens" };

/** Builds the screens if they were never built or a source is newer; says how long it took. */
export async function buildPages(say: (step: Text, milliseconds: number) => void): Promise<void> {
  const from = performance.now();
  if (!isStale() || (existsSync(join(pagesFolder, "index.html")) && !isWritable())) return;
  await run(join(root, "node_modules/.bin/vite"), ["build", "packages/web", "--logLevel", "error"]);
  say(building, performance.now() - from);
}

function isStale(): boolean {
  const built = join(pagesFolder, "index.html");
  if (!existsSync(built)) return true;
  const at = statSync(built).mtimeMs;
  return ["packages/web", "packages/core", "packages/api"].some((folder) => newest(join(root, folder)) > at);
}

/** Whoever only runs the program, and may not write it, serves the screens as they were built. */
function isWritable(): boolean {
  try {
    accessSync(pagesFolder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "dist" && name !== "node_modules")
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    })
    .reduce((latest, time) => Math.max(latest, time), 0);
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    // Whatever the environment says: the screens for development are a quarter larger and slower.
    const env = { ...process.env, NODE_ENV: "production" };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", failed);
    child.on("exit", (code) => (code === 0 ? done() : failed(new Error(`vite build ended with ${code}`))));
  });
}
