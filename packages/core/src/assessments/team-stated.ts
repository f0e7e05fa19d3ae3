import type { Standard } from "../standards/index.ts";
import type { Rating } from "./model.ts";
import { scaleValues } from "./ratings.ts";
import { ratingKey } from "./team.ts";

/** What the centre states beside what was verified, in one section, on what has both. Points are sums of those. */
export type StatedBeside = {
  readonly section: string;
  /** Criteria and angles with both a stated and a counting value. */
  readonly both: number;
  readonly stated: number;
  readonly verified: number;
  readonly max: number;
  /** Stated higher, or lower, than verified. */
  readonly higher: number;
  readonly lower: number;
};

type Sections = readonly { readonly code: string; readonly criteria: readonly { readonly id: string }[] }[];
type Value = Pick<Rating, "criterion" | "angle" | "value">;

/** Stated and verified side by side, by section in printed order; sections without anything stated are left out. */
export function statedBeside(
  standard: Standard,
  sections: Sections,
  stated: readonly Value[],
  verified: readonly Value[],
): readonly StatedBeside[] {
  const [own, found] = [stated, verified].map(
    (values) => new Map(values.map((one) => [ratingKey(one), one.value])),
  );
  const points = new Map(
    standard.angles.map(({ id }) => [
      id,
      new Map(scaleValues(standard, id).map((value) => [value.id, value.points])),
    ]),
  );
  return sections.flatMap(({ code: section, criteria }) => {
    const pairs = criteria.flatMap(({ id: criterion }) =>
      standard.angles.flatMap(({ id: angle }) => {
        const key = ratingKey({ criterion, angle });
        const worth = points.get(angle);
        const [one, other] = [own?.get(key), found?.get(key)].map((value) => worth?.get(value ?? ""));
        if (one === undefined || other === undefined) return [];
        return [{ one, other, max: Math.max(...(worth?.values() ?? [])) }];
      }),
    );
    if (pairs.length === 0) return [];
    const sum = (of: (pair: (typeof pairs)[number]) => number) =>
      pairs.reduce((all, pair) => all + of(pair), 0);
    return [
      {
        ...{ section, both: pairs.length },
        ...{ stated: sum(({ one }) => one), verified: sum(({ other }) => other), max: sum(({ max }) => max) },
        higher: pairs.filter(({ one, other }) => one > other).length,
        lower: pairs.filter(({ one, other }) => one < other).length,
      },
    ];
  });
}
