import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepareBrowser } from "./browser.ts";

/** The whole test run: what the browser tests need, the built screens, then every test. */
const root = join(import.meta.dirname, "..");
const bin = (name: string) => join(root, "node_modules", ".bin", name);

function step(command: string, args: readonly string[]): void {
  const run = spawnSync(command, args, { cwd: root, stdio: "inherit", env: process.env });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

try {
  process.env.PLUMBLINE_CHROMIUM = prepareBrowser();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
step(bin("vite"), ["build", "packages/web", "--logLevel", "warn"]);
step(bin("vitest"), ["run", ...process.argv.slice(2)]);
