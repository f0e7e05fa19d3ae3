import type { Locator, Page } from "playwright-core";

/** Somebody without a mouse, who gives up after so many presses of the Tab key. */
export function keyboardWithin(presses: number) {
  /** Walks with the Tab key until the element has the focus. */
  async function tabTo(page: Page, element: Locator): Promise<void> {
    await element.waitFor();
    for (let pressed = 0; pressed < presses; pressed++) {
      if (await element.evaluate((node) => node.contains(document.activeElement))) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${element}`);
  }

  async function press(page: Page, element: Locator): Promise<void> {
    await tabTo(page, element);
    await page.keyboard.press("Enter");
  }

  /** Opens a list and takes the first entry it offers, once it is there. */
  async function takeFirst(page: Page, list: Locator): Promise<void> {
    await tabTo(page, list);
    await page.keyboard.press("ArrowDown");
    await page.locator(".ant-select-item-option-active").waitFor();
    await page.keyboard.press("Enter");
  }

  return { tabTo, press, takeFirst };
}
