#!/usr/bin/env node
// Plumbline runs on Node 24: on this one if it is new enough, else on the one npm installed beside it.
import { spawn } from "node:child_process";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

if (Number.parseInt(process.versions.node, 10) >= 24) {
  enableCompileCache?.();
  await import("./src/bin.ts");
} else {
  const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
  const child = spawn(node, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, PLUMBLINE_NODE: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", () => {
    console.error("Plumbline needs Node 24 or newer; this is %s. 需要 Node 24 或更新版本。", process.version);
    process.exitCode = 1;
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}
