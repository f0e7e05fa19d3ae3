import { expect, test } from "vitest";
import { auditOfSizes, standardOfSizes } from "../../../../core/src/testing/standards.ts";
import { consequenceOf, leavesOf, presetOf, scopeOf, scopePresets, scopeTree } from "./scope.ts";

const standard = standardOfSizes();
const [first] = standard.areas;
const nested = {
  ...standard,
  areas: standard.areas.map((area) =>
    area === first
      ? {
          ...area,
          sections: [
            {
              code: "1.9",
              title: area.title,
              required: true,
              sections: ["1.9.1", "1.9.2"].map((code) => ({ ...area.sections[0]!, code })),
            },
          ],
        }
      : area,
  ),
};

test("the whole standard is the empty scope, however it is ticked", () => {
  const tree = scopeTree(standard);
  expect(scopeOf(tree, leavesOf(standard, []))).toEqual([]);
  expect(scopeOf(tree, leavesOf(standard, ["1", "2", "3", "4", "5"]))).toEqual([]);
});

test("a scope is written in as few codes as possible", () => {
  const tree = scopeTree(nested);
  expect(scopeOf(tree, new Set(["1.9.1", "2.1"]))).toEqual(["1.9.1", "2"]);
  expect(scopeOf(tree, new Set(["1.9.1", "1.9.2"]))).toEqual(["1"]);
});

test("chapters 1 to 4 alone can lead to L1, L2 and L3", () => {
  const { levels, decidable, criteria, leftOut } = consequenceOf(standard, ["1", "2", "3", "4"]);
  expect({ levels, decidable, criteria }).toEqual({
    levels: "some",
    decidable: ["L1", "L2", "L3"],
    criteria: 148,
  });
  expect(leftOut.map(({ code }) => code)).toEqual(["5"]);
});

test("a narrower scope leads to no level, the whole to every one", () => {
  expect(consequenceOf(standard, ["2"])).toMatchObject({ levels: "too-narrow", decidable: [] });
  expect(consequenceOf(standard, [])).toMatchObject({ levels: "all", leftOut: [] });
  const { levels: _none, ...unlevelled } = standard;
  expect(consequenceOf(unlevelled, ["2"]).levels).toBe("unlevelled");
});

test("a self-audit is offered whole or by its mandatory sections; a standard with levels whole only", () => {
  const audit = auditOfSizes([3, 2, 4], []);
  const optional = {
    ...audit,
    areas: audit.areas.map((area, at) =>
      at === 1
        ? { ...area, sections: area.sections.map((section) => ({ ...section, required: false })) }
        : area,
    ),
  };
  const presets = scopePresets(optional);
  expect(presets).toEqual([
    { kind: "all", scope: [], sections: 3, criteria: 9 },
    { kind: "mandatory", scope: ["1", "3"], sections: 2, criteria: 7 },
  ]);
  expect(presetOf(presets, ["1", "3"])).toBe("mandatory");
  expect(presetOf(presets, ["2"])).toBe("own");
  expect(scopePresets(standard).map(({ kind }) => kind)).toEqual(["all"]);
});
