import { expect, test } from "vitest";
import { takeApart } from "./apart.ts";
import { besideCriteria, linksOf } from "./beside.ts";
import { type Guidance, type GuidedPack, type Relation, Standard } from "./model.ts";

const text = (words: string) => ({ zh: words, en: words });
const guidance = (crosswalk: readonly (readonly [string, string, Relation])[]): Guidance => ({
  ...{ why: text("因为"), risk: text("风险"), advice: text("先做"), duties: [], facts: [], uses: [] },
  evidence: [{ kind: "record", text: text("记录") }],
  crosswalk: crosswalk.map(([standard, criterion, relation]) => ({
    ...{ standard, criterion, relation, reason: text(`${criterion} ${relation}`) },
  })),
});

function packOf(id: string, written: Readonly<Record<string, Guidance>>): GuidedPack {
  const criterion = (own: string) => ({
    ...{ id: own, title: text(`${id} ${own}`), text: text("略") },
    ...(written[own] && { guidance: written[own] }),
  });
  const section = (code: string, ids: readonly string[]) => ({
    ...{ code, title: text(code), criteria: ids.map(criterion) },
  });
  const whole = Standard.parse({
    ...{ id, edition: "1", revision: 1, counts: { criteria: 3, sections: 2 } },
    ...{ title: text(id), summary: text("略"), publisher: text("略"), rights: text("略") },
    scales: [
      {
        id: "s",
        values: [1, 0].map((points) => ({ id: `p${points}`, points, title: text("略") })),
        notApplicable: { allowed: true, needsApprover: false },
      },
    ],
    angles: [{ id: "a", title: text("略"), question: text("略"), scale: "s" }],
    areas: [{ code: "1", title: text("1"), sections: [section("1.1", ["1", "2"]), section("1.2", ["3"])] }],
  });
  const hash = "0".repeat(64);
  return { hash, rulesHash: hash, textsHash: hash, ...takeApart(whole) };
}

const mine = packOf("mine", {
  "3": guidance([["theirs@1", "1", "part"]]),
  "1": guidance([["absent@1", "9", "equal"]]),
});
const theirs = packOf("theirs", { "2": guidance([["mine@1", "2", "whole"]]) });

test("links are read from both sides, in printed order, with the section they stand in", () => {
  const seen = linksOf(mine, [mine, theirs]).map(({ from, section, criterion, relation, title }) => [
    ...[from, section, criterion, relation, title.zh],
  ]);
  expect(seen).toEqual([
    ["2", "1.1", "2", "part", "theirs 2"],
    ["3", "1.2", "1", "part", "theirs 1"],
  ]);
});

test("links to a standard that is not at hand lead nowhere and are left out", () => {
  expect(linksOf(mine, [])).toEqual([]);
  expect(besideCriteria(mine, [], "1.1")).toMatchObject([{ criterion: "1", links: [] }]);
});

test("guidance is read a section at a time; criteria without it are left out", () => {
  expect(besideCriteria(mine, [theirs], "1.2").map(({ criterion }) => criterion)).toEqual(["3"]);
  expect(besideCriteria(mine, [theirs]).map(({ criterion }) => criterion)).toEqual(["1", "3"]);
});
