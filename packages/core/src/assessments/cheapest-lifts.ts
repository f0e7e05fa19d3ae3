/**
 * The exact method behind the next-level plan: a knapsack by dynamic programming. Ratings fall into classes by
 * the quota (share condition) they help; within a class the state is compliant ratings and points still needed,
 * so a class costs ratings × quota × points; classes are then joined over the split of the points.
 * Quotas are disjoint, which the validator of packs guarantees.
 */

/** One way up for a rating: points gained, whether it then counts as compliant, and its effort (an integer). */
export type Lift = { readonly gain: number; readonly compliant: boolean; readonly effort: number };

/** A rating that can be lifted, with the quota it helps (an index, -1 for none) and its ways up, smallest first. */
export type Liftable = { readonly quota: number; readonly lifts: readonly Lift[] };

/** So many ratings of the quota must become compliant. */
export type Quota = { readonly compliant: number };

/** A chosen lift of the rating at `index`. */
export type ChosenLift = { readonly index: number; readonly lift: Lift };

/** Effort to gain at least p units of points, for p = 0 … needed, with the choice per rating (0 = none, n = n-th lift). */
type Frontier = { readonly effort: Float64Array; readonly choices: readonly Uint8Array[] };

/**
 * The lifts of least total effort that fill every quota and gain the points. Among equally cheap ones the
 * earliest ratings are lifted, as far as they go. Infeasible wants (a defect of the pack) throw.
 */
export function cheapestLifts(
  ratings: readonly Liftable[],
  quotas: readonly Quota[],
  points: number,
): readonly ChosenLift[] {
  const unit = commonUnit([points, ...ratings.flatMap((rating) => rating.lifts.map((lift) => lift.gain))]);
  const needed = Math.ceil(points / unit);
  const classes = [-1, ...quotas.keys()].map((quota) =>
    solveClass(ratings, quota, quotas[quota]?.compliant ?? 0, needed, unit),
  );
  const whole = classes.reduce((left, right) => join(left, right, needed));
  const choice = whole.choices[needed];
  if (!choice || whole.effort[needed] === Number.POSITIVE_INFINITY) throw new RangeError("no lifts suffice");
  return ratings.flatMap((rating, index) => {
    const lift = rating.lifts[(choice[index] ?? 0) - 1];
    return lift ? [{ index, lift }] : [];
  });
}

/** Solves one class for every number of points up to `needed` units, from the last rating to the first. */
function solveClass(
  ratings: readonly Liftable[],
  quota: number,
  compliant: number,
  needed: number,
  unit: number,
): Frontier {
  const members = [...ratings.keys()].filter((index) => ratings[index]?.quota === quota);
  const width = needed + 1;
  const best = members.map(() => new Uint8Array((compliant + 1) * width));
  let after = new Float64Array((compliant + 1) * width).fill(Number.POSITIVE_INFINITY);
  after[0] = 0;
  for (let at = members.length - 1; at >= 0; at--) {
    after = addRating(
      ratings[members[at] ?? -1]?.lifts ?? [],
      after,
      best[at] ?? new Uint8Array(),
      compliant,
      needed,
      unit,
    );
  }
  const choices = Array.from({ length: width }, (_, want) =>
    retrace(ratings, members, best, compliant, want, width, unit),
  );
  return { effort: after.slice(compliant * width), choices };
}

/** One more rating before those already solved; on equal effort the larger lift is kept. */
function addRating(
  lifts: readonly Lift[],
  after: Float64Array,
  best: Uint8Array,
  compliant: number,
  needed: number,
  unit: number,
): Float64Array<ArrayBuffer> {
  const width = needed + 1;
  const now = Float64Array.from(after);
  lifts.forEach((lift, step) => {
    const gain = Math.floor(lift.gain / unit);
    for (let tens = 0; tens <= compliant; tens++) {
      const row = Math.max(0, tens - (lift.compliant ? 1 : 0)) * width;
      for (let want = 0; want <= needed; want++) {
        const effort = lift.effort + (after[row + Math.max(0, want - gain)] ?? 0);
        const here = tens * width + want;
        if (effort < Number.POSITIVE_INFINITY && effort <= (now[here] ?? 0)) {
          now[here] = effort;
          best[here] = step + 1;
        }
      }
    }
  });
  return now;
}

function retrace(
  ratings: readonly Liftable[],
  members: readonly number[],
  best: readonly Uint8Array[],
  compliant: number,
  want: number,
  width: number,
  unit: number,
): Uint8Array {
  const choice = new Uint8Array(ratings.length);
  let tens = compliant;
  let left = want;
  members.forEach((index, at) => {
    const taken = best[at]?.[tens * width + left] ?? 0;
    choice[index] = taken;
    const lift = ratings[index]?.lifts[taken - 1];
    if (!lift) return;
    tens = Math.max(0, tens - (lift.compliant ? 1 : 0));
    left = Math.max(0, left - Math.floor(lift.gain / unit));
  });
  return choice;
}

/** The best split of the points between two classes, for every number of points; ties go to the earlier ratings. */
function join(left: Frontier, right: Frontier, needed: number): Frontier {
  const effort = new Float64Array(needed + 1);
  const choices = Array.from({ length: needed + 1 }, (_, want) => {
    let split = 0;
    for (let next = 1; next <= want; next++) {
      const gain = cost(left, right, want, next) - cost(left, right, want, split);
      if (gain < 0 || (gain === 0 && isEarlier(left, right, want, next, split))) split = next;
    }
    effort[want] = cost(left, right, want, split);
    return both(left.choices[split], right.choices[want - split]);
  });
  return { effort, choices };
}

function cost(left: Frontier, right: Frontier, want: number, split: number): number {
  const effort = (left.effort[split] ?? 0) + (right.effort[want - split] ?? 0);
  // Infinity minus infinity is no order; a finite stand-in larger than any effort is.
  return Math.min(effort, Number.MAX_SAFE_INTEGER);
}

/** Would the split `next` lift an earlier rating further than `now`? Classes are disjoint, so choices add up. */
function isEarlier(left: Frontier, right: Frontier, want: number, next: number, now: number): boolean {
  const [a, b] = [left.choices[next], right.choices[want - next]];
  const [c, d] = [left.choices[now], right.choices[want - now]];
  for (let index = 0; index < (a?.length ?? 0); index++) {
    const difference = (a?.[index] ?? 0) + (b?.[index] ?? 0) - (c?.[index] ?? 0) - (d?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function both(left: Uint8Array | undefined, right: Uint8Array | undefined): Uint8Array {
  return Uint8Array.from(left ?? [], (choice, index) => choice + (right?.[index] ?? 0));
}

/** The greatest number that divides every gain, so that states are as few as they can be. */
function commonUnit(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return numbers.filter((number) => number > 0).reduce(divisor, 0) || 1;
}
