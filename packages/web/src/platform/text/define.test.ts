import { expect, test } from "vitest";
import { defineTexts, readTexts } from "./define.ts";

const texts = defineTexts({
  title: { zh: "测评", en: "Assessments" },
  count: {
    zh: (open: number) => `${open} 项未完成`,
    en: (open: number) => `${open} open`,
  },
});

test("a catalogue is read in the language asked for", () => {
  expect(readTexts(texts, "zh").title).toBe("测评");
  expect(readTexts(texts, "en").title).toBe("Assessments");
});

test("a sentence takes its parts", () => {
  expect(readTexts(texts, "zh").count(3)).toBe("3 项未完成");
  expect(readTexts(texts, "en").count(3)).toBe("3 open");
});

test("a missing language or an odd part does not compile", () => {
  // @ts-expect-error English is missing
  defineTexts({ title: { zh: "测评" } });
  // @ts-expect-error one side is a sentence with a part, the other is plain
  defineTexts({ title: { zh: (n: number) => `${n} 项`, en: "items" } });
  // @ts-expect-error the two sides take different parts
  defineTexts({ title: { zh: (n: number) => `${n} 项`, en: (n: string) => `${n} items` } });
  // @ts-expect-error a part of the wrong kind
  readTexts(texts, "zh").count("3");
  // @ts-expect-error a word that was never declared
  expect(readTexts(texts, "zh").subtitle).toBeUndefined();
});
