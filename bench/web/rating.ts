import type { Page } from "playwright-core";

/** Milliseconds from the click that opens the rating page to the frame in which the first value can be chosen. */
export async function openRating(page: Page): Promise<number> {
  const usable = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const look = (from: number) => {
      const isThere = document.querySelector('#main [role="radio"]:enabled') !== null;
      requestAnimationFrame(() => (isThere ? resolve(performance.now() - from) : look(from)));
    };
    addEventListener("click", ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
    return { promise };
  });
  await page.locator('#main a[href$="/rate"]').first().click();
  return usable.evaluate(({ promise }) => promise);
}

/** What pressing keys took, in milliseconds each: from the key to the end of the frame that shows its effect. */
export type Presses = { readonly rated: readonly number[]; readonly moved: readonly number[] };

/** Rates one criterion after the other by `1` and `↓`, as somebody does who works through a section. */
export async function pressKeys(page: Page, times: number): Promise<Presses> {
  const shown = await page.evaluateHandle(() => {
    const frames: number[] = [];
    let pressed: number | null = null;
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    const onChange = () => {
      if (pressed === null) return;
      const from = pressed;
      pressed = null;
      // The message comes after the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => frames.push(performance.now() - from);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    const main = document.querySelector("#main");
    const attributeFilter = ["aria-checked", "class"];
    if (main)
      new MutationObserver(onChange).observe(main, { subtree: true, childList: true, attributeFilter });
    return frames;
  });
  const press = async (key: string) => {
    const before = await shown.evaluate((frames) => frames.length);
    await page.keyboard.press(key);
    await page.waitForFunction(([frames, count]) => frames.length > count, [shown, before] as const);
    return shown.evaluate((frames) => frames.at(-1) ?? Number.NaN);
  };
  const rated: number[] = [];
  const moved: number[] = [];
  for (let time = 0; time < times; time++) {
    rated.push(await press("1"));
    moved.push(await press("ArrowDown"));
  }
  return { rated, moved };
}
