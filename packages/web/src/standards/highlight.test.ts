import { expect, test } from "vitest";
import { highlighted } from "./highlight.ts";

const marked = (text: string, search: string) =>
  highlighted(text, search)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test("every place of every word is marked, whatever its case", () => {
  expect(marked("Coaching after coaching", "COACH after")).toBe("[Coach]ing [after] [coach]ing");
});

test("Chinese words and full-width figures are found", () => {
  expect(marked("每月抽样不少于 5 次，抽样要随机", "抽样 ５")).toBe("每月[抽样]不少于 [5] 次，[抽样]要随机");
});

test("words that touch or overlap become one mark", () => {
  expect(marked("质检员", "质检 检员")).toBe("[质检员]");
});

test("without words, or without a hit, the text stays as it is", () => {
  expect(highlighted("排班", "  ")).toEqual([{ text: "排班", hit: false }]);
  expect(marked("排班", "预测")).toBe("排班");
});
