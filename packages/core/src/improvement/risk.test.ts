import fc from "fast-check";
import { expect, test } from "vitest";
import { byRisk, type FindingKind, type RiskWeight, riskBand, riskScore } from "./index.ts";

const weighed = (id: string, risk: RiskWeight | null, kind: FindingKind = "minor") => ({ id, kind, risk });

test.each([
  [1, 4, "low"],
  [1, 5, "medium"],
  [3, 3, "medium"],
  [2, 5, "high"],
  [3, 5, "high"],
  [4, 4, "severe"],
  [5, 5, "severe"],
] as const)("probability %i and impact %i make a %s risk", (probability, impact, band) => {
  expect(riskBand({ probability, impact })).toBe(band);
});

test("what nobody has weighed has no score: it is not a risk of zero", () => {
  expect(riskScore(null)).toBeNull();
});

test("a register begins with the heaviest risk, then the gravest kind; unweighed ones come last", () => {
  const rows = [
    weighed("a", null, "major"),
    weighed("b", { probability: 3, impact: 4 }),
    weighed("c", { probability: 4, impact: 3 }, "major"),
    weighed("d", { probability: 5, impact: 5 }, "observation"),
  ];
  expect(byRisk(rows).map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
});

const weight = fc.record({
  probability: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
});

test("a likelier or worse risk is never in a lower band", () => {
  const order = ["low", "medium", "high", "severe"];
  fc.assert(
    fc.property(weight, weight, (a, b) => {
      const isLess = a.probability <= b.probability && a.impact <= b.impact;
      return !isLess || order.indexOf(riskBand(a)) <= order.indexOf(riskBand(b));
    }),
  );
});
