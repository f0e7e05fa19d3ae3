import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isTest, root, sources } from "./sources.ts";

test("every action the server writes into the journal has its words on screen", () => {
  const written = sources()
    .filter(({ path }) => path.startsWith("packages/server/src/") && !isTest(path))
    .flatMap(({ text }) =>
      [...text.matchAll(/\bjournal\(\s*[^"]*?"([a-z]+\.[a-z-]+)"/g)].map((match) => match[1] ?? ""),
    );
  const words = readFileSync(join(root, "packages/web/src/journal/actions.ts"), "utf8");
  expect(new Set(written).size).toBeGreaterThan(15);
  expect([...new Set(written)].filter((action) => !words.includes(`"${action}"`))).toEqual([]);
});
