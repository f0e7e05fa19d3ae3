import { afterEach } from "vitest";
import { openPages } from "./browser.ts";

/** A journey that failed shows what stood on its pages. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const pages = await openPages();
  console.error(`${task.name}: the pages open at that moment\n\n${pages.join("\n\n")}`);
});
