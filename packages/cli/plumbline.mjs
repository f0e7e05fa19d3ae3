#!/usr/bin/env node
// Plumbline runs on Node 24 or newer: on this one, or else on the one npm installed beside it.
import { spawn } from "node:child_process";
import module from "node:module";
import { fileURLToPath } from "node:url";

const isNew = Number.parseInt(process.versions.node, 10) >= 24;
if (isNew) {
  module.enableCompileCache();
  await import("./src/bin.ts");
} else {
  const node = fileURLToPath(
    new URL(`../../node_modules/node-linux-${process.arch}/bin/node`, import.meta.url),
  );
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", () => {
    console.error(`需要 Node 24 或更新版本。Plumbline needs Node 24 or newer; this is ${process.version}.`);
    process.exitCode = 1;
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}
