import { percentRank, quantile } from "../../statistics/index.ts";
import type { Bands, Quarter, SeatBand } from "./model.ts";

const upTo: readonly (readonly [seats: number, band: SeatBand])[] = [
  [50, "1-50"],
  [150, "51-150"],
  [500, "151-500"],
  [1500, "501-1500"],
];

/** The band of a centre of so many seats; null where nobody wrote them down. */
export function seatBandOf(seats: number | null): SeatBand | null {
  if (seats === null) return null;
  return upTo.find(([most]) => seats <= most)?.[1] ?? "1501-up";
}

/** The quarter a day is in. */
export function quarterOf(day: string): Quarter {
  const [year, month] = day.split("-");
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Percentiles of some shares by type 7 of Hyndman and Fan; null of nothing. */
export function bandsOf(shares: readonly number[]): Bands | null {
  const sorted = shares.toSorted((a, b) => a - b);
  const at = (part: number) => quantile(sorted, part) ?? 0;
  if (sorted.length === 0) return null;
  const [p10, p25, p50, p75, p90] = [at(0.1), at(0.25), at(0.5), at(0.75), at(0.9)];
  return { count: sorted.length, p10, p25, p50, p75, p90 };
}

/** Where a share stands among others: the percentile it is by the same definition, 0 to 1. */
export function positionAmong(shares: readonly number[], own: number): number | null {
  return percentRank(
    shares.toSorted((a, b) => a - b),
    own,
  );
}
