import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { root } from "../child.ts";

/** The script a browser fetched before a screen stood, in kB of 1000 bytes: gzipped, and as the server sent it. */
export type FirstLoad = { readonly gzip: number; readonly sent: number; readonly files: number };

/** Opens an address with nothing kept from before and adds up every script until its first heading shows. */
export async function firstLoad(context: BrowserContext, url: string): Promise<FirstLoad> {
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith(".js")) return;
    const sent = response.finished().then(async () => (await response.request().sizes()).responseBodySize);
    scripts.set(pathname, sent);
  });
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const sizes = await Promise.all(scripts.values());
  await page.close();
  return {
    gzip: total([...scripts.keys()].map(gzipBytes)) / 1000,
    sent: total(sizes) / 1000,
    files: sizes.length,
  };
}

function gzipBytes(path: string): number {
  return gzipSync(readFileSync(join(root, "packages/web/dist", path))).byteLength;
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
