import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../kernel/index.ts";
import { industries, regions } from "../../organisation/index.ts";
import { standardOfSizes } from "../../testing/standards.ts";
import {
  type BenchmarkEntry,
  bandsOf,
  benchmarkEntry,
  groupKey,
  groupsAround,
  isIn,
  type Member,
  onceEach,
  positionAmong,
  quarterOf,
  readBenchmarkFile,
  seatBandOf,
  seatBands,
  shownGroups,
  standingAmong,
  writeBenchmarkFile,
} from "./index.ts";

test("percentiles agree with numpy's (its default is type 7)", () => {
  const shares = [0.324, 0.151, 0.651, 0.072, 0.536, 0.366, 0.058, 0.507, 0.037, 0.439, 0.07];
  const found = bandsOf(shares);
  expect([found?.p10, found?.p25, found?.p50, found?.p75, found?.p90].map((at) => at?.toFixed(9))).toEqual(
    [0.058, 0.071, 0.324, 0.473, 0.536].map((at) => at.toFixed(9)),
  );
  const five = bandsOf([0.655, 0.412, 0.88, 0.655, 0.71]);
  expect([five?.p10.toFixed(4), five?.p90.toFixed(4)]).toEqual(["0.5092", "0.8120"]);
  expect(bandsOf([])).toBeNull();
});

test("a position agrees with the example printed for Excel's PERCENTRANK.INC", () => {
  const printed = [13, 12, 11, 8, 4, 3, 2, 1, 1, 1];
  const cut = (value: number) => Math.floor((positionAmong(printed, value) ?? 0) * 1000) / 1000;
  expect([cut(2), cut(4), cut(8), cut(5)]).toEqual([0.333, 0.555, 0.666, 0.583]);
});

test("position and percentile undo each other", () => {
  const shares = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(shares, (values) => {
      const bands = bandsOf(values.map((value) => value / 1000));
      for (const [part, share] of [
        [0.1, bands?.p10],
        [0.5, bands?.p50],
        [0.9, bands?.p90],
      ] as const)
        expect(
          positionAmong(
            values.map((value) => value / 1000),
            share ?? 0,
          ),
        ).toBeCloseTo(part, 6);
    }),
  );
});

test("seats and days go into their bands", () => {
  expect([null, 1, 50, 51, 150, 151, 500, 501, 1500, 1501].map(seatBandOf)).toEqual([
    ...[null, "1-50", "1-50", "51-150", "51-150", "151-500", "151-500", "501-1500", "501-1500", "1501-up"],
  ]);
  expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([
    ...["2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4"],
  ]);
});

const member = (id: number, industry: Member["industry"], region: Member["region"] = "south"): Member => ({
  ...{ id: String(id), industry, seats: "51-150", region },
});
const many = (count: number, industry: Member["industry"], from: number) =>
  Array.from({ length: count }, (_, at) => member(from + at, industry));

test("four centres show nothing, five do", () => {
  expect(shownGroups(many(4, "finance", 1), 5).size).toBe(0);
  expect(shownGroups(many(5, "finance", 1), 5).has("* * *")).toBe(true);
  expect(shownGroups(many(5, "finance", 1), 6).size).toBe(0);
});

test("a group that differs from a shown one by fewer than five is held back; the same centres under two names are not", () => {
  const members = [...many(6, "finance", 1), ...many(2, "telecom", 11)];
  expect(shownGroups(members, 5).has("finance * *")).toBe(false);
  const same = shownGroups(members, 5);
  expect(same.has("* 51-150 *")).toBe(true);
  const more = [...many(6, "finance", 1), ...many(5, "telecom", 11)];
  expect([...shownGroups(more, 5)]).toContain("finance * *");
});

test("what is left when two shown groups are taken from a third is guarded, too", () => {
  const members = [...many(6, "finance", 1), ...many(5, "telecom", 11), ...many(1, "health", 21)];
  const shown = shownGroups(members, 5);
  // All but finance and telecom would be one centre: only one of the two is shown.
  expect([shown.has("finance * *"), shown.has("telecom * *")]).toEqual([true, false]);
});

const anyMember = fc.record({
  industry: fc.constantFrom(...industries.slice(0, 3), null),
  seats: fc.constantFrom(...seatBands.slice(0, 2), null),
  region: fc.constantFrom(...regions.slice(0, 2), null),
});

test("whatever is shown, no combination of groups tells of fewer centres than allowed, whoever is asked first", () => {
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 60 }), fc.integer({ min: 5, max: 9 }), (bands, least) => {
      const members = bands.map((one, at) => ({ id: String(at), ...one }));
      const shown = [...shownGroups(members, least)];
      expect([...shownGroups(members.toReversed(), least)].sort()).toEqual(shown.toSorted());
      const groups = new Map(
        members.flatMap((one) => groupsAround(one).map((terms) => [groupKey(terms), terms])),
      );
      const parts = Map.groupBy(members, (one) =>
        shown.map((key) => (groups.has(key) && isIn(one, groups.get(key)!) ? "1" : "0")).join(""),
      );
      if (shown.length > 0)
        for (const part of parts.values()) expect(part.length).toBeGreaterThanOrEqual(least);
    }),
  );
});

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const entry = (number: number, share: number, more: Partial<BenchmarkEntry> = {}): BenchmarkEntry => ({
  ...{ id: uuid(number), industry: "telecom", seats: "51-150", region: "south", quarter: "2026-Q1" },
  ...{ standard: "sample@1", rulesHash: "a".repeat(64), share, level: "L1", sections: { "1.1": share } },
  ...more,
});

test("a centre stands in each of its groups with the bands, its own share and its position", () => {
  const entries = [0.5, 0.6, 0.7, 0.8, 0.9].map((share, at) => entry(at, share));
  const terms = { industry: "telecom", seats: null, region: null } as const;
  const own = { share: 0.8, sections: { "1.1": 0.55 } };
  const groups = standingAmong(entries, { terms, own, codes: ["1.1", "2.1"], least: 5 });
  expect(groups.map((group) => groupKey(group.terms))).toEqual(["* * *", "telecom * *"]);
  expect(groups[0]?.total).toMatchObject({ state: "shown", count: 5, own: 0.8 });
  expect(groups[0]?.total.position).toBeCloseTo(0.75);
  expect(groups[0]?.sections[0]?.position).toBeCloseTo(0.125);
  expect(groups[0]?.sections[1]).toMatchObject({ state: "too-few", count: 0, bands: null, position: null });
  const few = standingAmong(entries.slice(2), { terms, own, codes: [], least: 5 });
  expect(few[0]?.total).toMatchObject({ state: "too-few", count: 3, bands: null, position: null });
});

const rows = [1, 2].map((id) => ({
  ...{ criterion: String(id), note: "secret words", notApplicable: false, approved: false },
  values: { method: "full", execution: id === 1 ? "partial" : "none" },
}));
const pack = { standard: standardOfSizes([1, 1]), rulesHash: "b".repeat(64) };

test("an entry holds bands and shares to a tenth of a percent, and nothing that names anybody", () => {
  const centre = { industry: "finance", seats: 120, region: "south", name: "金丝雀", city: "广州" } as const;
  const run = { pack, rows, scope: [], on: "2026-05-17", attained: "L1" };
  const made = benchmarkEntry(uuid(1), centre, run);
  expect(made).toEqual({
    ...{ id: uuid(1), industry: "finance", seats: "51-150", region: "south", quarter: "2026-Q2" },
    ...{ standard: "sample@1", rulesHash: pack.rulesHash, share: 0.625, level: "L1" },
    sections: { "1.1": 0.75, "2.1": 0.5 },
  });
  const written = writeBenchmarkFile(uuid(9), [made]);
  for (const word of ["金丝雀", "广州", "secret", "120", "05-17"]) expect(written).not.toContain(word);
});

test("the total counts only where the whole standard was answered", () => {
  const part = benchmarkEntry(
    uuid(1),
    { industry: null, seats: null, region: null },
    {
      ...{ pack, rows: rows.slice(0, 1), scope: [], on: "2026-05-17", attained: "L1" },
    },
  );
  expect(part).toMatchObject({ share: null, level: null, sections: { "1.1": 0.75 } });
  const scoped = { pack, rows, scope: ["1"], on: "2026-05-17", attained: null };
  const narrow = benchmarkEntry(uuid(1), { industry: null, seats: null, region: null }, scoped);
  expect(narrow).toMatchObject({ share: null, sections: { "1.1": 0.75 } });
});

test("an entry that comes twice counts once, by its later quarter", () => {
  const found = onceEach([entry(1, 0.5), entry(2, 0.6), entry(1, 0.9, { quarter: "2026-Q3" })]);
  expect(found.map(({ share }) => share)).toEqual([0.9, 0.6]);
});

const worded = (issues: readonly { readonly path: readonly PropertyKey[] }[]) =>
  issues.map(({ path }) => ({
    pointer: `/${path.map(String).join("/")}`,
    text: { zh: "错。", en: "Wrong." },
  }));
const read = (content: unknown) =>
  readBenchmarkFile(
    Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
    "2026-05-01",
    worded,
  );
const placeOf = (content: unknown): unknown => {
  try {
    read(content);
    return "taken";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe("benchmark-file-not-valid");
    return error.data.place;
  }
};

test("what is written is read back", () => {
  const entries = [entry(2, 0.5), entry(1, 0.25)];
  expect(read(writeBenchmarkFile(uuid(9), entries)).entries).toEqual([entry(1, 0.25), entry(2, 0.5)]);
});

test("what does not fit to the letter is refused with its place", () => {
  const file = (more: object, own: object = {}) => ({
    ...{ format: "plumbline-benchmark", version: 1, source: uuid(9), ...own },
    entries: [entry(1, 0.5), { ...entry(2, 0.5), ...more }],
  });
  const cases: readonly (readonly [unknown, string])[] = [
    [file({ share: 1.5 }), "/entries/1/share"],
    [file({ name: "x" }), "/entries/1"],
    [file({ industry: "<script>" }), "/entries/1/industry"],
    [file({ quarter: "2026-05-01" }), "/entries/1/quarter"],
    [file({ quarter: "2026-Q3" }), "/entries/1/quarter"],
    [file({ id: uuid(1) }), "/entries/1/id"],
    [file({ rulesHash: "../../etc" }), "/entries/1/rulesHash"],
    [file({ sections: { "=cmd": 1 } }), "/entries/1/sections/=cmd"],
    [
      file({ sections: Object.fromEntries(Array.from({ length: 401 }, (_, at) => [`s${at}`, 1])) }),
      "/entries/1/sections",
    ],
    [file({}, { version: 2 }), "/version"],
    [file({}, { entries: [] }), "taken"],
    ["{", "/"],
    ["[".repeat(100_000), "/"],
    [" ".repeat(4_000_001), "/"],
    ['{"__proto__": {"polluted": 1}}', "/format"],
  ];
  for (const [content, place] of cases) expect(placeOf(content)).toBe(place);
  expect(placeOf({ ...file({}), entries: [] })).toBe("/entries");
  expect(placeOf({ ...file({}), entries: Array.from({ length: 2001 }, (_, at) => entry(at, 0.5)) })).toBe(
    "/entries",
  );
  expect({}).not.toHaveProperty("polluted");
});
