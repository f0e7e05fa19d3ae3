import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "@plumbline/core/kernel";
import { placeholders, reportKinds, reportKindWords } from "@plumbline/core/reports";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

const all = { zh: "全部", en: "all" } as const;

test.each(languages)(
  "the guide lists every placeholder of Word templates as the code has them, in %s",
  (language) => {
    const guide = readFileSync(join(root, "docs/guide", language, "reports.md"), "utf8");
    const listed = guide.split("\n").filter((line) => line.startsWith("| `{{"));
    const expected = placeholders.map(({ name, meaning, kinds }) => {
      const names = kinds.map((kind) => reportKindWords[kind][language]);
      const of =
        kinds.length === reportKinds.length ? all[language] : names.join(language === "zh" ? "、" : ", ");
      return `| \`{{${name}}}\` | ${meaning[language]} | ${of} |`;
    });
    expect(listed).toEqual(expected);
  },
);
