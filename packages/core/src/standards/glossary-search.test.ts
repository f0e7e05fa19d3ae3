import { expect, test } from "vitest";
import { findTerms, type Term } from "./glossary.ts";

const term = (id: string, zh: string, en: string, also?: Term["also"]): Term => ({
  ...{ id, term: { zh, en }, definition: { zh: `${zh}的含义`, en: `What ${id} means` } },
  ...(also && { also }),
});
const glossary = [
  term("service-level", "服务水平", "Service level"),
  term("handle-time", "平均处理时长", "Average handle time", { en: ["AHT"] }),
  term("agent", "座席", "Agent"),
];
const found = (words: string) => findTerms(glossary, words).map(({ id }) => id);

test("a search finds names in both languages first, and meanings only where no name fits", () => {
  expect(found("ａｈｔ")).toEqual(["handle-time"]);
  expect(found("LEVEL service")).toEqual(["service-level"]);
  expect(found("座席")).toEqual(["agent"]);
  expect(found("的含义")).toHaveLength(3);
  expect(found("没有")).toEqual([]);
  expect(found("  ")).toHaveLength(3);
});
