/** The standard normal's two-sided 95 % point. */
export const normalQuantile95 = 1.959963984540054;

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Wilson's score interval of a share, 95 %; unlike the plain one it says something at 0 and at 1, too.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 */
export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  const z2 = normalQuantile95 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (normalQuantile95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The value below which this share of sorted values lies, straight between neighbours (type 7 of Hyndman and Fan). */
export function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Which part of sorted values lies below a value: what `quantile` undoes, 0 at the least and 1 at the greatest, straight
 * between neighbours; of equal ones the first counts. One value alone stands in the middle; null of nothing.
 */
export function percentRank(sorted: readonly number[], value: number): number | null {
  const last = sorted.length - 1;
  const [least, greatest] = [sorted[0], sorted[last]];
  if (least === undefined || greatest === undefined) return null;
  if (last === 0) return value < least ? 0 : value > least ? 1 : 0.5;
  if (value <= least) return 0;
  if (value > greatest) return 1;
  const at = sorted.findIndex((each) => each >= value);
  const [below = least, above = greatest] = [sorted[at - 1], sorted[at]];
  return (at - 1 + (value - below) / (above - below)) / last;
}

/** Two-sided 95 % points of Student's t for 1 to 30 degrees of freedom. As tables print them. */
const studentPoints = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
];

/**
 * The two-sided 95 % point of Student's t; above 30 degrees of freedom by the first terms of Cornish and Fisher's
 * expansion, right to the fourth decimal.
 */
export function studentQuantile95(freedom: number): number {
  const tabled = studentPoints[freedom - 1];
  if (tabled !== undefined) return tabled;
  const z = normalQuantile95;
  const first = (z ** 3 + z) / (4 * freedom);
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3);
  return z + first + second + third;
}
