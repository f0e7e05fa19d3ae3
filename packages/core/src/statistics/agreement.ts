import { mean, normalQuantile95, quantile, studentQuantile95, wilson } from "./intervals.ts";
import type { RandomSource } from "./random.ts";

/** One thing rated: each rater's value as its rank on an ordinal scale (0, 1, 2 …), null where he gave none. */
export type Unit = readonly (number | null)[];

/** A figure with its 95 % interval and how many units it rests on; null where the data cannot say. */
export type Estimate = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
};

/** How a rater differs from the others on what he rated together with them; `rater` is his place in the units. */
export type RaterDifference = Estimate & { readonly rater: number };

/**
 * The share of pairs of raters that lie at most so many ranks apart: 0 gives exact, 1 adjacent agreement. The interval
 * is Wilson's with the units as the sample, since pairs of one unit are not independent.
 */
export function shareWithin(units: readonly Unit[], ranks: number): Estimate {
  const shared = units.map(given).filter(({ length }) => length > 1);
  const pairs = shared.flatMap(pairsOf);
  if (pairs.length === 0) return noData(0);
  const share = pairs.filter(([one, other]) => Math.abs(one - other) <= ranks).length / pairs.length;
  return { value: share, ...wilson(share, shared.length), n: shared.length };
}

/**
 * Weighted kappa of two raters, with weights by the distance in ranks to a power: 2 (quadratic) unless told, 1 linear.
 * Units that one of them left out do not count. No data where chance alone would agree fully (no variance).
 * Interval: asymptotic standard error. Sources: J. Cohen, Psychological Bulletin 70 (1968); J. L. Fleiss, J. Cohen and
 * B. S. Everitt, Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72 (1969).
 */
export function weightedKappa(units: readonly Unit[], power: 1 | 2 = 2): Estimate {
  const pairs = units.flatMap(([one = null, other = null]) =>
    one === null || other === null ? [] : [[one, other] as const],
  );
  const n = pairs.length;
  if (n === 0) return noData(0);
  const table = weighed(pairs, power);
  const { observed, expected } = table;
  if (1 - expected < 1e-12) return noData(n);
  const value = (observed - expected) / (1 - expected);
  const half = normalQuantile95 * Math.sqrt(kappaVariance(pairs, table));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half), n };
}

type Pair = readonly [number, number];

/** What two raters' pairs come to under weights: agreement observed, expected, and the mean weight of each rank. */
type Weighed = {
  readonly weight: (one: number, other: number) => number;
  readonly observed: number;
  readonly expected: number;
  readonly ofOne: readonly number[];
  readonly ofOther: readonly number[];
};

function weighed(pairs: readonly Pair[], power: 1 | 2): Weighed {
  const size = Math.max(...pairs.flat()) + 1;
  const furthest = Math.max(1, size - 1) ** power;
  const weight = (one: number, other: number) => 1 - Math.abs(one - other) ** power / furthest;
  const shares = (side: 0 | 1) =>
    Array.from(
      { length: size },
      (_, rank) => pairs.filter((pair) => pair[side] === rank).length / pairs.length,
    );
  const [rows, columns] = [shares(0), shares(1)];
  const meanWeight = (of: number, among: readonly number[]) =>
    sum(among.map((share, rank) => share * weight(of, rank)));
  const ofOne = columns.map((_, rank) => meanWeight(rank, columns));
  const ofOther = rows.map((_, rank) => meanWeight(rank, rows));
  return {
    ...{ weight, ofOne, ofOther },
    observed: sum(pairs.map(([one, other]) => weight(one, other))) / pairs.length,
    expected: sum(rows.map((share, rank) => share * at(ofOne, rank))),
  };
}

/** The large-sample variance of Fleiss, Cohen and Everitt where kappa is not zero. */
function kappaVariance(pairs: readonly Pair[], table: Weighed): number {
  const { weight, observed, expected, ofOne, ofOther } = table;
  const spread = pairs.map(
    ([one, other]) =>
      (weight(one, other) * (1 - expected) - (at(ofOne, one) + at(ofOther, other)) * (1 - observed)) ** 2,
  );
  const centre = observed * expected - 2 * expected + observed;
  return Math.max(0, sum(spread) / pairs.length - centre ** 2) / (pairs.length * (1 - expected) ** 4);
}

/** How often the bootstrap draws anew, and in how many of them alpha must be defined to give an interval. */
const draws = 1000;
const fewest = draws / 2;

/**
 * Krippendorff's alpha for ordinal ranks, any number of raters, values missing or not; units with fewer than two values
 * say nothing. No data where all values are the same. Interval: percentiles of a bootstrap over units; draws without
 * variance are left out. Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
 */
export function krippendorffAlpha(units: readonly Unit[], random: RandomSource): Estimate {
  const rated = units.map(given).filter(({ length }) => length > 1);
  const n = rated.length;
  if (n === 0) return noData(0);
  const size = Math.max(...rated.flat()) + 1;
  const tables = rated.map((values) => coincidences(values, size));
  const value = alphaOf(tables, size);
  if (value === null) return noData(n);
  const drawn = Array.from({ length: draws }, () =>
    alphaOf(
      tables.map(() => tables[Math.floor(random() * n)] ?? []),
      size,
    ),
  )
    .filter((alpha) => alpha !== null)
    .sort((one, other) => one - other);
  const isKnown = drawn.length >= fewest;
  return {
    ...{ value, n },
    low: isKnown ? quantile(drawn, 0.025) : null,
    high: isKnown ? quantile(drawn, 0.975) : null,
  };
}

/**
 * By how much each rater is above (+) or below (−) the mean of the others, over the units he shares with anyone.
 * `worth` turns a rank into what it is worth, so that the difference is in points. Interval: Student's t over units.
 */
export function meanDifferences(
  units: readonly Unit[],
  worth: (rank: number) => number,
): readonly RaterDifference[] {
  const raters = Math.max(0, ...units.map(({ length }) => length));
  return Array.from({ length: raters }, (_, rater) => {
    const differences = units.flatMap((unit) => {
      const own = unit[rater] ?? null;
      const others = mean(given(unit.filter((_value, place) => place !== rater)).map(worth));
      return own === null || others === null ? [] : [worth(own) - others];
    });
    return { rater, ...meanWithInterval(differences) };
  });
}

function meanWithInterval(values: readonly number[]): Estimate {
  const n = values.length;
  const value = mean(values);
  if (value === null) return noData(0);
  if (n === 1) return { value, low: null, high: null, n };
  const variance = sum(values.map((each) => (each - value) ** 2)) / (n - 1);
  const half = studentQuantile95(n - 1) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half, n };
}

/** A unit's ordered pairs of ranks, each weighed by 1 / (values − 1), as a table row by row. */
function coincidences(values: readonly number[], size: number): readonly number[] {
  const table = new Array<number>(size * size).fill(0);
  values.forEach((one, place) => {
    values.forEach((other, otherPlace) => {
      if (place !== otherPlace)
        table[one * size + other] = at(table, one * size + other) + 1 / (values.length - 1);
    });
  });
  return table;
}

function alphaOf(tables: readonly (readonly number[])[], size: number): number | null {
  const table = new Array<number>(size * size).fill(0);
  for (const each of tables) {
    for (let cell = 0; cell < table.length; cell++) table[cell] = at(table, cell) + at(each, cell);
  }
  const totals = Array.from({ length: size }, (_, rank) => sum(table.slice(rank * size, (rank + 1) * size)));
  const all = sum(totals);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      const distance = ordinalDistance(totals, one, other);
      observed += at(table, one * size + other) * distance;
      expected += at(totals, one) * at(totals, other) * distance;
    }
  }
  return expected < 1e-12 ? null : 1 - ((all - 1) * observed) / expected;
}

/** Squared: how many values lie between two ranks, each end counted half. */
function ordinalDistance(totals: readonly number[], from: number, to: number): number {
  const between = sum(totals.slice(from, to + 1));
  return (between - (at(totals, from) + at(totals, to)) / 2) ** 2;
}

function given(unit: Unit): readonly number[] {
  return unit.filter((value) => value !== null);
}

function pairsOf(values: readonly number[]): readonly (readonly [number, number])[] {
  return values.flatMap((one, place) => values.slice(place + 1).map((other) => [one, other] as const));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}

function noData(n: number): Estimate {
  return { value: null, low: null, high: null, n };
}
