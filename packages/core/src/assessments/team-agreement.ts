import type { Standard } from "../standards/index.ts";
import {
  type Estimate,
  krippendorffAlpha,
  meanDifferences,
  type RandomSource,
  shareWithin,
  type Unit,
  weightedKappa,
} from "../statistics/index.ts";
import { scaleValues } from "./ratings.ts";
import { ranksOf } from "./team.ts";
import type { ConsensusLine } from "./team-model.ts";

/** How far assessors agree on some ratings, all raters together. Shares 0–1; alpha at most 1. */
export type Agreement = {
  readonly exact: Estimate;
  readonly adjacent: Estimate;
  readonly alpha: Estimate;
};

/** Two assessors on what both rated. */
export type PairAgreement = {
  readonly one: string;
  readonly other: string;
  readonly exact: Estimate;
  readonly kappa: Estimate;
};

/** By how many points an assessor rates above (+) or below (−) the others. */
export type AssessorDifference = { readonly rater: string; readonly difference: Estimate };

/** The agreement of a team: all of it, by section, by pair and by assessor. Raters are account ids. */
export type TeamAgreement = {
  readonly raters: readonly { readonly id: string; readonly name: string }[];
  readonly whole: Agreement;
  readonly sections: readonly (Agreement & { readonly section: string })[];
  readonly pairs: readonly PairAgreement[];
  readonly assessors: readonly AssessorDifference[];
};

/** The seed of the draws behind alpha's interval: the same each time, so that a figure of a page can be repeated. */
export const agreementSeed = 20_261_127;

/** How the figures are worked out, for everybody who reads them. */
export const agreementMethod = {
  zh: "只计已公开的节；每个条目的每个角度为一项，“不知道”不作评分。α 的区间用自助法（对项重抽 1000 次，随机数固定，结果可重现）；κ 用平方权重，区间用 Fleiss、Cohen 与 Everitt 的渐近标准误；一致率用 Wilson 区间；松紧用 t 区间。所有评分相同时无法扣除巧合，α 与 κ 记为无数据。",
  en: "Open sections only; each angle of each criterion is one item, and “don’t know” is no rating. Alpha's interval is a bootstrap over items (1000 draws from a fixed source, so it repeats); kappa has quadratic weights and the asymptotic standard error of Fleiss, Cohen and Everitt; shares have Wilson's interval, differences Student's. Where all values are the same nothing can be said beyond chance: alpha and kappa have no data.",
} as const;

/**
 * How far the assessors of open sections agree, on ranks of the scale. A value that says nobody knows is no rating.
 * Angles count together. The source of chance is asked anew for each part, so that one part alone gives the same figures.
 */
export function teamAgreement(
  standard: Standard,
  lines: readonly ConsensusLine[],
  chance: () => RandomSource,
): TeamAgreement {
  const raters = [
    ...new Map(lines.flatMap(({ ratings }) => ratings.map((one) => [one.raterId, one.raterName] as const))),
  ].map(([id, name]) => ({ id, name }));
  const ids = raters.map(({ id }) => id);
  const unitsOf = unitReader(standard, ids);
  const all = lines.map(unitsOf);
  const bySection = Map.groupBy(lines, ({ section }) => section);
  return {
    raters,
    whole: agreementOf(all, chance),
    sections: [...bySection].map(([section, own]) => ({ section, ...agreementOf(own.map(unitsOf), chance) })),
    pairs: pairsOf(ids, all),
    assessors: meanDifferences(all, worthOf(standard)).map(({ rater, ...difference }) => ({
      rater: ids[rater] ?? "",
      difference,
    })),
  };
}

function agreementOf(units: readonly Unit[], chance: () => RandomSource): Agreement {
  return {
    exact: shareWithin(units, 0),
    adjacent: shareWithin(units, 1),
    alpha: krippendorffAlpha(units, chance()),
  };
}

function pairsOf(ids: readonly string[], units: readonly Unit[]): readonly PairAgreement[] {
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).map((other, beyond) => {
      const both = units.map((unit) => [unit[at] ?? null, unit[at + 1 + beyond] ?? null]);
      return { one, other, exact: shareWithin(both, 0), kappa: weightedKappa(both) };
    }),
  );
}

function unitReader(standard: Standard, ids: readonly string[]): (line: ConsensusLine) => Unit {
  const ranks = new Map(standard.angles.map(({ id }) => [id, ranksOf(standard, id)]));
  return ({ angle, ratings }) => {
    const byRater = new Map(ratings.map(({ raterId, value }) => [raterId, value]));
    return ids.map((id) => ranks.get(angle)?.get(byRater.get(id) ?? "") ?? null);
  };
}

/** Points of a rank. Angles of one standard share a scale; with several, the first one's points are meant. */
function worthOf(standard: Standard): (rank: number) => number {
  const [first] = standard.angles;
  const values = first ? scaleValues(standard, first.id) : [];
  const points = [...new Set(values.map((value) => value.points))].sort((one, other) => one - other);
  return (rank) => points[rank] ?? 0;
}
