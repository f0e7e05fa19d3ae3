import { outline, Standard } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { summaryOf } from "./sections.ts";

const text = (words: string) => ({ zh: words, en: words });
const criterion = (id: string) => ({ id, title: text(id), text: text("略") });
const standard = Standard.parse({
  ...{ id: "s", edition: "1", revision: 1, counts: { criteria: 3, sections: 3 } },
  ...{ title: text("标准"), summary: text("略"), publisher: text("略"), rights: text("略") },
  scales: [
    {
      id: "two",
      values: [1, 0].map((points) => ({ id: `p${points}`, points, title: text("略") })),
      notApplicable: { allowed: true, needsApprover: false },
    },
  ],
  angles: [{ id: "a", title: text("略"), question: text("略"), scale: "two" }],
  areas: [
    {
      ...{ code: "1", title: text("章"), summary: text("章的说明") },
      sections: [
        { code: "1.1", title: text("甲"), summary: text("节的说明"), criteria: [criterion("1")] },
        { code: "1.2", title: text("乙"), criteria: [criterion("2")] },
        // The one section of a small chapter may bear its code.
        { code: "1", title: text("丙"), summary: text("同号节的说明"), criteria: [criterion("3")] },
      ],
    },
  ],
});

test("a section says what it is about, or the nearest part above it does", () => {
  const said = outline(standard).sections.map((section) => summaryOf(standard, section));
  expect(said).toEqual([
    { code: "1.1", text: text("节的说明") },
    { code: "1", text: text("章的说明") },
    { code: "1", text: text("同号节的说明") },
  ]);
});
