import type { Term } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { byLetter, letterOf } from "./order.ts";

const term = (id: string, zh: string, en: string): Term => ({
  ...{ id, term: { zh, en }, definition: { zh: "略", en: "Omitted" } },
});
const glossary = [
  term("service-level", "服务水平", "Service level"),
  term("aht", "平均处理时长", "Average handle time"),
  term("ivr", "IVR 导航", "Interactive voice response"),
  term("agent", "座席", "Agent"),
  term("abandonment", "放弃率", "Abandonment rate"),
];

test.each([
  ["服务水平", "F"],
  ["座席", "Z"],
  ["平均", "P"],
  ["安全", "A"],
  ["二次来电", "E"],
  ["拨测", "B"],
  ["应答", "Y"],
  ["外呼", "W"],
  ["欧", "O"],
  ["IVR", "I"],
  ["ＫＰＩ", "K"],
  ["average", "A"],
  ["8 小时", "#"],
])("%s stands under %s", (words, letter) => expect(letterOf(words)).toBe(letter));

test("Chinese terms stand in the order of their pinyin, English ones in that of the alphabet", () => {
  const ids = (language: "zh" | "en") =>
    byLetter(glossary, language).map(({ letter, terms }) => [letter, terms.map(({ id }) => id)]);
  expect(ids("zh")).toEqual([
    ["F", ["abandonment", "service-level"]],
    ["I", ["ivr"]],
    ["P", ["aht"]],
    ["Z", ["agent"]],
  ]);
  expect(ids("en").map(([letter]) => letter)).toEqual(["A", "I", "S"]);
});
