import { expect, test } from "vitest";
import { wordMarks } from "./word-marks.ts";

const marked = (before: string, after: string) =>
  wordMarks(before, after).map((side) =>
    side.map(({ words, isOther }) => (isOther ? `[${words}]` : words)).join(""),
  );

test("only the words that are not in both are marked, Chinese by the character", () => {
  expect(marked("Calls are answered in 20 seconds.", "Calls are always answered in 15 seconds.")).toEqual([
    "Calls are answered in [20] seconds.",
    "Calls are [always ]answered in [15] seconds.",
  ]);
  expect(marked("来电应在二十秒内接起", "来电在十五秒内接起")).toEqual([
    "来电[应]在[二]十秒内接起",
    "来电在十[五]秒内接起",
  ]);
});

test("equal texts have no marks, and a text without the other is marked whole", () => {
  expect(marked("same", "same")).toEqual(["same", "same"]);
  expect(marked("", "new words")).toEqual(["", "[new words]"]);
});

test("whatever the texts, each side reads as it was written", () => {
  const samples = ["", "a", "a b", "b a", "甲乙", "乙甲 a", "😀 a", "a\nb", "aaa bbb aaa", "x".repeat(50)];
  for (const before of samples)
    for (const after of samples)
      expect(wordMarks(before, after).map((side) => side.map(({ words }) => words).join(""))).toEqual([
        before,
        after,
      ]);
});

test("texts too long to compare are marked between what they begin and end with alike", () => {
  const long = (word: string) => `begin ${`${word} `.repeat(2000)}end`;
  const [old] = wordMarks(long("one"), long("two"));
  expect(old.at(0)).toEqual({ words: "begin ", isOther: false });
  expect(old.at(-1)).toEqual({ words: " end", isOther: false });
});
