import { expect, test } from "vitest";
import { standardNames } from "./standard-names.ts";

test("two editions of one title are told apart, and a title of one edition stands alone", () => {
  const standards = ["a@1", "a@2", "b@1"].map((standard) => {
    const title = { zh: standard.slice(0, 1), en: "" };
    return { standard, title, levels: [] };
  });
  expect([...standardNames(standards, ({ zh }) => zh).values()]).toEqual(["a · 1", "a · 2", "b"]);
});
