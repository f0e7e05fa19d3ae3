import fc from "fast-check";
import { expect, test } from "vitest";
import { outline } from "../standards/index.ts";
import { standardOfSizes } from "../testing/standards.ts";
import { assess, attainedAfter, figuresOf, ratedPercent, type SheetRow } from "./index.ts";

const standard = standardOfSizes([4, 5, 3, 2, 3]);
const clauses = outline(standard).criteria;
const value = fc.oneof(
  { weight: 12, arbitrary: fc.constant("full") },
  { weight: 1, arbitrary: fc.constantFrom("partial", "none", null) },
);
const rows = fc.tuple(
  ...clauses.map(({ id }) =>
    fc
      .record({ method: value, execution: value })
      .map(
        (values): SheetRow => ({ criterion: id, values, note: "", notApplicable: false, approved: false }),
      ),
  ),
);

test("the level from kept figures is the level assess decides, whatever years become known later", () => {
  const years = fc.option(fc.integer({ min: 0, max: 7 }));
  fc.assert(
    fc.property(rows, years, years, (rows, keptAt, askedAt) => {
      const { levelsMet } = figuresOf(assess(standard, { rows, years: keptAt }));
      expect(attainedAfter(levelsMet, askedAt)).toBe(assess(standard, { rows, years: askedAt }).attained);
    }),
  );
});

test("figures count ratings given and asked; a criterion not applicable asks for none", () => {
  const rows: SheetRow[] = [
    {
      criterion: "1",
      values: { method: "full", execution: null },
      note: "",
      notApplicable: false,
      approved: false,
    },
    { criterion: "2", values: {}, note: "no such channel", notApplicable: true, approved: true },
  ];
  const figures = figuresOf(assess(standard, { rows }));
  expect(figures).toMatchObject({ rated: 1, asked: 32, points: 10, max: 320, levelsMet: [] });
});

test("what is rated is rounded down to whole percent, exactly", () => {
  expect(ratedPercent({ rated: 319, asked: 320 })).toBe(99);
  expect(ratedPercent({ rated: 320, asked: 320 })).toBe(100);
  expect(ratedPercent({ rated: 0, asked: 0 })).toBeNull();
  for (let rated = 0; rated <= 100; rated++) expect(ratedPercent({ rated, asked: 100 })).toBe(rated);
});
