import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./compressed.ts";
import { keptShell } from "./kept-shell.ts";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** Builds the screens into `dist`, with the licences of everything bundled beside them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), keptShell(), compressed()],
  define: { "import.meta.env.VERSION": JSON.stringify(version) },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Our modules only declare; what a page does not use of a door stays out of its first load.
      treeshake: { moduleSideEffects: [{ test: /\/(web|core|api)\/src\/.*\.tsx?$/, sideEffects: false }] },
    },
    license: { fileName: "licences.md" },
    // The largest chunk is antd's shared core; what counts is the sum before the first screen.
    chunkSizeWarningLimit: 900,
  },
});
