import { describe, expect, test } from "vitest";
import { organisationFacts, type StaffRecords } from "./index.ts";

const centre = "01a1ffff-0000-7000-8000-000000000001";
const day = "2026-06-30";
const records = (change: Partial<StaffRecords>): StaffRecords => ({
  ...{ positions: [], withoutPosition: 0, teamSizes: [], withoutTeam: 0, ...change },
});
const position = (isDescribed: boolean, changedOn: string | null = null) => ({
  ...{ people: 3, isDescribed, changedOn },
});
const found = (change: Partial<StaffRecords>, id: string) =>
  organisationFacts(centre, records(change), day).find((fact) => fact.id === `organisation.${id}`);

describe("job descriptions", () => {
  test("fully where every position held has one and everybody's position is recorded", () => {
    const fact = found({ positions: [position(true), position(true)] }, "job-descriptions");
    expect(fact).toMatchObject({ criterion: "69", angle: "method", suggested: "full" });
    expect(fact?.figures.map(({ value }) => value)).toEqual([2, 2, 0]);
  });
  test.each([
    [{ positions: [position(true), position(false)] }],
    [{ positions: [position(true)], withoutPosition: 1 }],
  ])("partly where something is left out: %j", (change) => {
    expect(found(change, "job-descriptions")?.suggested).toBe("partial");
  });
  test("no fact where none is written down here, for it may stand elsewhere", () => {
    expect(found({ positions: [position(false)] }, "job-descriptions")).toBeUndefined();
    expect(found({}, "job-descriptions")).toBeUndefined();
  });
});

test.each([
  [["2026-01-01", "2025-07-01"], "in-place"],
  [["2026-01-01", "2026-01-01", "2026-01-01", "2025-06-30"], "mostly"],
  [["2026-01-01", "2025-06-30"], "partly"],
  [["2025-06-30"], undefined],
] as const)("descriptions changed on %j are reviewed %s", (days, suggested) => {
  const positions = days.map((changedOn) => position(true, changedOn));
  expect(found({ positions }, "descriptions-reviewed")?.suggested).toBe(suggested);
});

test.each([
  [[15, 12], 0, "in-place"],
  [[15, 12], 1, "mostly"],
  [[15, 15, 15, 16], 0, "mostly"],
  [[15, 16], 0, "partly"],
  [[16, 40], 0, undefined],
  [[], 0, undefined],
] as const)("teams of %j with %d people in none are %s", (teamSizes, withoutTeam, suggested) => {
  expect(found({ teamSizes, withoutTeam }, "team-sizes")?.suggested).toBe(suggested);
});
