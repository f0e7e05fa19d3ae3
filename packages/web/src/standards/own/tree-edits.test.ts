import type { TreeArea, TreeSection } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import {
  addressOf,
  insertAt,
  keyOf,
  linesOf,
  moveTo,
  neighbour,
  newArea,
  newCriterion,
  newGroup,
  newSection,
  nodeAt,
  removeAt,
  replaceAt,
} from "./tree-edits.ts";

const title = { zh: "标题", en: "Title" };
const section = (code: string, more: Partial<TreeSection> = {}): TreeSection => ({
  ...{ code, title, required: true, sections: [], groups: [], criteria: [] },
  ...more,
});
const tree: readonly TreeArea[] = [
  {
    code: "1",
    title,
    sections: [
      section("1.1", { criteria: ["1", "2"] }),
      section("1.2", { groups: [{ id: "g", title, criteria: ["3"] }] }),
    ],
  },
  { code: "2", title, sections: [section("2.1", { sections: [section("2.1.1", { criteria: ["4"] })] })] },
];
const names = (areas: readonly TreeArea[]) =>
  linesOf(areas)
    .map(({ name }) => name)
    .join(" ");

test("a tree is drawn in printed order, and every line's address leads back to it", () => {
  expect(names(tree)).toBe("1 1.1 1 2 1.2 g 3 2 2.1 2.1.1 4");
  for (const { address, name } of linesOf(tree)) {
    const node = nodeAt(tree, addressOf(keyOf(address)));
    expect(typeof node === "string" ? node : node && ("code" in node ? node.code : node.id)).toBe(name);
  }
  expect(nodeAt(tree, addressOf("7.sections.1"))).toBeUndefined();
  expect(nodeAt(tree, addressOf("0.sections"))).toBeUndefined();
});

test("what is taken out can be put back where it was, and nothing else moves", () => {
  for (const { address } of linesOf(tree)) {
    const node = nodeAt(tree, address)!;
    expect(insertAt(removeAt(tree, address), address, node)).toEqual(tree);
  }
});

test("moving up and down stops at the ends", () => {
  const second = [0, "sections", 0, "criteria", 1];
  expect(neighbour(tree, second, -1)).toEqual([0, "sections", 0, "criteria", 0]);
  expect(neighbour(tree, second, 1)).toBeUndefined();
  expect(neighbour(tree, [0], -1)).toBeUndefined();
});

test("a criterion moves into another section or group, a section into another area, with all that is in it", () => {
  expect(
    names(moveTo(tree, [0, "sections", 0, "criteria", 0], [0, "sections", 1, "groups", 0, "criteria"])),
  ).toBe("1 1.1 2 1.2 g 3 1 2 2.1 2.1.1 4");
  expect(names(moveTo(tree, [0, "sections", 1], [1, "sections"]))).toBe("1 1.1 1 2 2 2.1 2.1.1 4 1.2 g 3");
  expect(names(moveTo(tree, [0, "sections", 1], [9, "sections"]))).toBe(names(tree));
});

test("a replaced node leaves the rest as it is, and the tree given stays untouched", () => {
  const before = structuredClone(tree);
  expect(names(replaceAt(tree, [1, "sections", 0, "sections", 0, "criteria", 0], "9"))).toBe(
    "1 1.1 1 2 1.2 g 3 2 2.1 2.1.1 9",
  );
  expect(tree).toEqual(before);
});

test("new parts get the next free number", () => {
  expect(newArea(tree)).toMatchObject({ code: "3", sections: [{ code: "3.1" }] });
  expect(newSection(tree, "1", 1).code).toBe("1.3");
  expect(newCriterion(tree, "1.1")).toBe("5");
  expect(newCriterion([], "1.1")).toBe("1");
  expect(
    newCriterion([{ code: "1", title, sections: [section("1.1", { criteria: ["1.1-001"] })] }], "1.1"),
  ).toBe("1.1-002");
  expect(newGroup(tree).id).toBe("group-2");
});
