import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  krippendorffAlpha,
  meanDifferences,
  seededRandom,
  shareWithin,
  studentQuantile95,
  type Unit,
  weightedKappa,
  wilson,
} from "./index.ts";

type Figures = {
  readonly cases: readonly {
    readonly raters: number;
    readonly units: readonly Unit[];
    readonly kappa: { readonly value: number; readonly standardError: number };
    readonly alpha: number;
    readonly firstAboveOthers: { readonly value: number; readonly low: number; readonly high: number };
  }[];
};
/** Figures of independent programs on drawn ratings; the file says which. */
const figures: Figures = JSON.parse(
  readFileSync(join(import.meta.dirname, "agreement-figures.json"), "utf8"),
);
const random = () => seededRandom(7);
const unitsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, one) => row.flatMap((count, other) => Array<Unit>(count).fill([one, other])));

/** Krippendorff 2011, section C: four observers, twelve units, `.` where one was missing. */
const krippendorff2011 = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..".split(" ");
const published: readonly Unit[] = krippendorff2011.map((unit) =>
  [...unit].map((value) => (value === "." ? null : Number(value) - 1)),
);

describe("Krippendorff's alpha", () => {
  test("the publisher's own example with missing values: 0.815 by ordinal ranks", () => {
    const { value, n, low, high } = krippendorffAlpha(published, random());
    expect(value).toBeCloseTo(0.815, 3);
    expect(n).toBe(11);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(value ?? 0);
    expect(high).toBeGreaterThan(value ?? 1);
  });

  test.each(figures.cases.map((one, at) => [at + 1, one] as const))(
    "agrees with NLTK, case %i",
    (_, { units, alpha }) => {
      expect(krippendorffAlpha(units, random()).value).toBeCloseTo(alpha, 10);
    },
  );

  test("the same source of chance gives the same interval", () => {
    expect(krippendorffAlpha(published, random())).toEqual(krippendorffAlpha(published, random()));
  });

  test("no variance, nobody in common and nothing at all are no data, never 0 or 1", () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        random(),
      ),
    ).toEqual({ value: null, low: null, high: null, n: 2 });
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        random(),
      ).value,
    ).toBeNull();
    expect(krippendorffAlpha([], random())).toEqual({ value: null, low: null, high: null, n: 0 });
  });
});

describe("weighted kappa", () => {
  test("the table of the SAS manual with linear weights: 0.4701, error 0.1457, 0.1845 to 0.7558", () => {
    const { value, low, high } = weightedKappa(
      unitsOf([
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ]),
      1,
    );
    expect([value, low, high].map((each) => each?.toFixed(4))).toEqual(["0.4701", "0.1845", "0.7558"]);
  });

  test.each(figures.cases.map((one, at) => [at + 1, one] as const))(
    "agrees with statsmodels, case %i",
    (_, { units, kappa }) => {
      const { value, low, high } = weightedKappa(units);
      expect(value).toBeCloseTo(kappa.value, 10);
      const half = 1.959963984540054 * kappa.standardError;
      expect(low).toBeCloseTo(Math.max(-1, kappa.value - half), 8);
      expect(high).toBeCloseTo(Math.min(1, kappa.value + half), 8);
    },
  );

  test("two who always give the same one value: no data", () => {
    expect(
      weightedKappa([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual({ value: null, low: null, high: null, n: 2 });
    expect(weightedKappa([[null, 1]]).n).toBe(0);
  });
});

describe("shares and differences", () => {
  test("exact and adjacent shares count pairs of raters, and missing values make none", () => {
    const units: readonly Unit[] = [
      [0, 0, 1],
      [2, 0, null],
      [1, null, null],
    ];
    expect(shareWithin(units, 0)).toMatchObject({ value: 1 / 4, n: 2 });
    expect(shareWithin(units, 1)).toMatchObject({ value: 3 / 4, n: 2 });
    expect(shareWithin([[1, null]], 0)).toEqual({ value: null, low: null, high: null, n: 0 });
  });

  test("Wilson's interval as printed for 81 of 263: 0.2553 to 0.3662", () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    const { low, high } = wilson(81 / 263, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
  });

  test.each(figures.cases.map((one, at) => [at + 1, one] as const))(
    "a rater's difference agrees with SciPy, case %i",
    (_, { units, firstAboveOthers }) => {
      const [first] = meanDifferences(units, (rank) => rank);
      expect(first?.value).toBeCloseTo(firstAboveOthers.value, 10);
      expect(first?.low).toBeCloseTo(firstAboveOthers.low, 4);
      expect(first?.high).toBeCloseTo(firstAboveOthers.high, 4);
    },
  );

  test("Student's points join the table and the expansion without a step", () => {
    expect(studentQuantile95(31)).toBeCloseTo(2.0395, 4);
    expect(studentQuantile95(120)).toBeCloseTo(1.9799, 4);
  });
});

const rank = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
const unit = (raters: number) => fc.array(rank, { minLength: raters, maxLength: raters });

test("renaming raters and shuffling units change no figure, and full agreement is 1", () => {
  fc.assert(
    fc.property(fc.array(unit(3), { maxLength: 30 }), (units) => {
      const turned = units.map((each) => each.toReversed()).toReversed();
      const [one, other] = [units, turned].map((each) => krippendorffAlpha(each, random()).value);
      if (one === null || one === undefined) expect(other).toBeNull();
      else expect(other).toBeCloseTo(one, 10);
      expect(shareWithin(turned, 0).value).toEqual(shareWithin(units, 0).value);
      const same = units.map(([first = null]) => [first, first]);
      const kappa = weightedKappa(same).value;
      if (kappa !== null) expect(kappa).toBeCloseTo(1, 12);
    }),
    { numRuns: 60 },
  );
});
