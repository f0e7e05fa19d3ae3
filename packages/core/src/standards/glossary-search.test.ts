import { expect, test } from "vitest";
import { findTerms, type Term, termFinder } from "./glossary.ts";

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

test("signs that mean something in a pattern are found as they are spelt", () => {
  const odd = [
    ...[term("off-hook", "摘机（off-hook）", "Off-hook"), term("c-rate", "C-Rate", "Method (C-Rate)")],
    ...[term("share", "占比/比例", "24/7 share?"), term("six", "6σ", "6σ [lean]")],
  ];
  const marked = (text: string, language: "zh" | "en") =>
    termFinder(odd, language)(text).flatMap(({ term: id }) => id ?? []);
  expect(marked("摘机（off-hook）时看 C-Rate 的占比/比例与 6σ", "zh")).toEqual([
    ...["off-hook", "c-rate", "share", "six"],
  ]);
  expect(marked("an off-hook agent, method (c-rate), 24/7 share? and 6σ [lean]", "en")).toEqual([
    ...["off-hook", "c-rate", "share", "six"],
  ]);
});
