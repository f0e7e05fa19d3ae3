import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Where the worker that keeps the pages on a device is served; it must lie at the root to stand for every page. */
const workerFile = "worker.js";

/**
 * Builds worker.ts beside the screens and tells it what there is to keep: every file of the build by its hashed name,
 * and one hash over all of them, so that another build is another worker.
 */
export function keptShell(): Plugin {
  return {
    name: "kept-shell",
    apply: "build",
    config: ({ root = "." }) => ({
      build: {
        rolldownOptions: {
          input: { index: join(root, "index.html"), worker: join(root, "worker.ts") },
          output: {
            entryFileNames: ({ name }) => (name === "worker" ? workerFile : "assets/[name]-[hash].js"),
          },
        },
      },
    }),
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== "chunk") throw new Error("worker.ts was not built");
        const built = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|woff2|svg)$/.test(name));
        const laid = join(import.meta.dirname, "public");
        const beside = readdirSync(laid);
        const hash = createHash("sha256").update(built.toSorted().join());
        for (const name of beside) hash.update(readFileSync(join(laid, name)));
        const build = {
          hash: hash
            .update(readFileSync(join(import.meta.dirname, "index.html")))
            .digest("hex")
            .slice(0, 16),
          files: [...built, ...beside].map((name) => `/${name}`),
        };
        worker.code = `self.BUILD=${JSON.stringify(build)};\n${worker.code}`;
      },
    },
  };
}
