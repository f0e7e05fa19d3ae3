import type { Term } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { foundOnce, termsOf } from "./terms.ts";

const glossary: readonly Term[] = [
  {
    ...{ id: "agent", term: { zh: "座席", en: "Agent" } },
    definition: { zh: "接待客户的人", en: "Who serves customers" },
  },
];

test("a glossary is made ready once a language, and a text is looked through once", () => {
  const terms = termsOf(glossary, "zh");
  expect(termsOf(glossary, "zh")).toBe(terms);
  expect(termsOf(glossary, "en")).not.toBe(terms);
  expect(terms.find("每名座席，每班座席")).toEqual([
    { words: "每名" },
    { words: "座席", term: "agent" },
    { words: "，每班座席" },
  ]);
  expect(terms.find("每名座席，每班座席")).toBe(terms.find("每名座席，每班座席"));
});

test("texts that are read as one have a term marked where it comes first, however often they are drawn", () => {
  const { find } = foundOnce(termsOf(glossary, "zh"));
  const first = find("座席怎样排班");
  expect(first[0]).toEqual({ words: "座席", term: "agent" });
  expect(find("每名座席")).toEqual([{ words: "每名" }, { words: "座席" }]);
  expect(find("座席怎样排班")).toEqual(first);
});
