import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../e2e/browser.ts";

const folder = join(import.meta.dirname, "../packages/web/public");
const mark = readFileSync(join(folder, "favicon.svg"), "utf8").replace(/<style>.*?<\/style>/s, "");

/** The icons of the installed page: the mark in white on ink, with the margin each shape needs. */
const icons = [
  { name: "icon-192.png", size: 192, share: 0.66, corner: 0.18 },
  { name: "icon-512.png", size: 512, share: 0.66, corner: 0.18 },
  // A launcher may cut this one to a circle, so the mark stays well inside and the ground fills the square.
  { name: "icon-maskable-512.png", size: 512, share: 0.52, corner: 0 },
] as const;

const browser = await openBrowser();
const page = await browser.newPage();
for (const { name, size, share, corner } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: 0 }
    div { display: grid; place-items: center; width: ${size}px; height: ${size}px;
      border-radius: ${size * corner}px; background: #1d3a6e }
    svg { width: ${size * share}px; fill: #fff }
  </style><div>${mark}</div>`);
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
