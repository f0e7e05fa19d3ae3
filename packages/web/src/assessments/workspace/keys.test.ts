import { expect, test } from "vitest";
import { commandOf, type Press } from "./keys.ts";

const press = (key: string, code: string, held: Partial<Press> = {}) =>
  commandOf({
    ...{ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isNumLock: false },
    ...held,
  });
const rate = (angle: number, value: number | null) => ({ do: "rate", angle, value });

test.each([
  ["a plain row", press("1", "Digit1"), rate(0, 0)],
  ["shift on an American row", press("!", "Digit1", { shiftKey: true }), rate(1, 0)],
  ["a French row without shift", press("&", "Digit1"), rate(0, 0)],
  ["a French row with shift", press("2", "Digit2", { shiftKey: true }), rate(1, 1)],
  ["the number pad", press("3", "Numpad3"), rate(0, 2)],
  ["shift on the pad, number lock on", press("End", "Numpad1", { isNumLock: true }), rate(1, 0)],
  ["shift on the pad as other systems tell it", press("End", "Numpad1", { shiftKey: true }), rate(1, 0)],
  ["a third angle", press("1", "Digit1", { altKey: true }), rate(2, 0)],
  ["a fourth angle", press("!", "Digit1", { altKey: true, shiftKey: true }), rate(3, 0)],
  ["zero takes back", press("0", "Digit0"), rate(0, null)],
  ["backspace takes back", press("Backspace", "Backspace"), rate(0, null)],
  [
    "shift and backspace take the second back",
    press("Backspace", "Backspace", { shiftKey: true }),
    rate(1, null),
  ],
  ["a pinyin input method that is on", press("Process", "Digit2"), rate(0, 1)],
])("%s rates", (_name, command, expected) => expect(command).toEqual(expected));

test.each([
  ["↓", press("ArrowDown", "ArrowDown"), { do: "move", by: 1 }],
  ["k", press("k", "KeyK"), { do: "move", by: -1 }],
  ["J with caps lock", press("J", "KeyJ"), { do: "move", by: 1 }],
  ["pinyin j", press("Process", "KeyJ"), { do: "move", by: 1 }],
  ["the pad's arrow, number lock off", press("ArrowDown", "Numpad2"), { do: "move", by: 1 }],
  ["[", press("[", "BracketLeft"), { do: "section", by: -1 }],
  ["full-width 】", press("】", "BracketRight"), { do: "section", by: 1 }],
  ["German AltGr ]", press("]", "Digit9", { ctrlKey: true, altKey: true }), { do: "section", by: 1 }],
  ["/", press("/", "Slash"), { do: "search" }],
  ["、 of a Chinese layout", press("、", "Slash"), { do: "search" }],
  ["?", press("?", "Slash", { shiftKey: true }), { do: "keys" }],
  ["n", press("n", "KeyN"), { do: "note" }],
  ["x", press("x", "KeyX"), { do: "mark" }],
  ["g", press("g", "KeyG"), { do: "guide" }],
  ["m", press("m", "KeyM"), { do: "missing" }],
  ["u", press("u", "KeyU"), { do: "undo" }],
  ["Ctrl+Z", press("z", "KeyZ", { ctrlKey: true }), { do: "undo" }],
  ["⌘Z", press("z", "KeyZ", { metaKey: true }), { do: "undo" }],
])("%s is understood", (_name, command, expected) => expect(command).toEqual(expected));

test.each([
  ["Ctrl+1 of the browser's tabs", press("1", "Digit1", { ctrlKey: true })],
  ["⌘1", press("1", "Digit1", { metaKey: true })],
  ["Ctrl+N", press("n", "KeyN", { ctrlKey: true })],
  ["Alt+N", press("n", "KeyN", { altKey: true })],
  ["Ctrl+Shift+Z", press("Z", "KeyZ", { ctrlKey: true, shiftKey: true })],
  ["shift and an arrow, which selects text", press("ArrowDown", "ArrowDown", { shiftKey: true })],
  ["a letter without a meaning", press("q", "KeyQ")],
  ["Enter", press("Enter", "Enter")],
  ["Tab", press("Tab", "Tab")],
])("%s is left alone", (_name, command) => expect(command).toBeNull());
