import { expect, test } from "vitest";
import { counted } from "./links.ts";

test("values are counted in the order they are known by; what does not occur is left out", () => {
  const known = ["equal", "part", "whole", "overlaps"] as const;
  expect(counted(["overlaps", "part", "overlaps"], known)).toEqual([
    { value: "part", count: 1 },
    { value: "overlaps", count: 2 },
  ]);
});
