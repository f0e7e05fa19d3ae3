import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, type SheetRow } from "../assessments/index.ts";
import { outline } from "../standards/index.ts";
import { auditOfSizes, standardOfSizes } from "../testing/standards.ts";
import { type ExpectedAction, isProjectable, project } from "./index.ts";

const standard = standardOfSizes([2, 2, 2, 2, 2]);
const name = "sample@1";
const row = (criterion: string, method: string | null, execution: string | null): SheetRow => ({
  ...{ criterion, values: { method, execution }, note: "", notApplicable: false, approved: false },
});
const full = outline(standard).criteria.map(({ id }) => row(id, "full", "full"));
const effect = (criterion: string, angle = "method", value = "full", of = name) => ({
  ...{ standard: of, criterion, angle, value },
});
const action = (id: string, ...effects: ReturnType<typeof effect>[]): ExpectedAction => ({ id, effects });

test("an effect raises the latest rating, and the level follows by the standard's own rules", () => {
  // 10 criteria × 20 points; one criterion rated 0 and 0 of eight in areas 1 to 4: 7/8 = 87.5 % of methods.
  const rows = full.map((each) => (each.criterion === "1" ? row("1", "none", "none") : each));
  const { now, projected, gains } = project(standard, name, { rows, years: 1 }, [
    action("a", effect("1", "method"), effect("1", "execution")),
  ]);
  expect(now).toMatchObject({ points: 180, max: 200, share: 0.9, attained: "L1" });
  expect(projected).toMatchObject({ points: 200, share: 1, attained: "L2" });
  expect(gains).toEqual([{ actionId: "a", points: 20, attained: "L2", raises: 2, effects: 2 }]);
});

test("an effect never lowers, and fills what is not rated yet", () => {
  const rows = full.map((each) => (each.criterion === "2" ? row("2", null, "full") : each));
  const { now, projected, gains } = project(standard, name, { rows }, [
    action("lower", effect("1", "method", "partial")),
    action("fills", effect("2", "method", "partial")),
  ]);
  expect([now.points, projected.points]).toEqual([190, 195]);
  expect(gains.map(({ points, raises }) => [points, raises])).toEqual([
    [0, 0],
    [5, 1],
  ]);
});

test("what is not applicable, out of scope or of another standard stays as it is", () => {
  const rows = full.map((each) =>
    each.criterion === "1"
      ? { ...row("1", null, null), notApplicable: true }
      : row(each.criterion, "none", "none"),
  );
  const outside = [effect("1"), effect("10"), effect("2", "method", "full", "other@1"), effect("99")];
  const { now, projected } = project(standard, name, { rows, scope: ["1"] }, [action("a", ...outside)]);
  expect(projected).toEqual(now);
});

test("two actions on one rating are worth it once together, and each alone", () => {
  const rows = full.map((each) => (each.criterion === "1" ? row("1", "none", "full") : each));
  const { now, projected, gains } = project(standard, name, { rows }, [
    action("a", effect("1", "method", "partial")),
    action("b", effect("1", "method", "full")),
  ]);
  expect(projected.points - now.points).toBe(10);
  expect(gains.map(({ points }) => points)).toEqual([5, 10]);
});

test("a self-audit is projected by its share, which is known once everything is answered", () => {
  const audit = auditOfSizes([2], [5, 1]);
  const answer = (criterion: string, value: string | null): SheetRow => ({
    ...{ criterion, values: { answer: value }, note: "", notApplicable: false, approved: false },
  });
  const own = `${audit.id}@${audit.edition}`;
  const rows = [answer("1", "partly"), answer("2", null)];
  const { now, projected } = project(audit, own, { rows }, [
    action("a", effect("1", "answer", "in-place", own), effect("2", "answer", "mostly", own)),
  ]);
  expect(now).toMatchObject({ share: null, attained: null });
  expect(projected).toMatchObject({ points: 7, share: 7 / 8, attained: null });
});

test("an effect is taken only where the standard has its criterion, angle and value", () => {
  expect(isProjectable(standard, effect("1"))).toBe(true);
  for (const wrong of [effect("99"), effect("1", "speed"), effect("1", "method", "superb")])
    expect(isProjectable(standard, wrong)).toBe(false);
});

const values = fc.constantFrom("full", "partial", "none");
const anyRows = fc.tuple(
  ...full.map(({ criterion }) => fc.tuple(values, values).map(([m, e]) => row(criterion, m, e))),
);
const anyEffects = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 10 }), fc.constantFrom("method", "execution"), values),
  { maxLength: 12 },
);

test("more actions never project less, and the projection is what assess makes of the raised ratings", () => {
  fc.assert(
    fc.property(anyRows, anyEffects, (rows, effects) => {
      const actions = effects.map(([criterion, angle, value], at) =>
        action(String(at), effect(String(criterion), angle, value)),
      );
      const { now, projected } = project(standard, name, { rows }, actions);
      const worth = { full: 10, partial: 5, none: 0 } as const;
      const best = (criterion: string, angle: "method" | "execution", given: string) =>
        Math.max(
          worth[given as keyof typeof worth],
          ...effects.filter((e) => String(e[0]) === criterion && e[1] === angle).map((e) => worth[e[2]]),
        );
      const points = rows.reduce(
        (sum, { criterion, values }) =>
          sum +
          best(criterion, "method", values.method ?? "") +
          best(criterion, "execution", values.execution ?? ""),
        0,
      );
      return (
        now.points === assess(standard, { rows }).points.total &&
        projected.points === points &&
        points >= now.points
      );
    }),
  );
});
