import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText, guarded, unguarded } from "./csv.ts";

const body = (value: string | number | null) =>
  csvText([["h"], [value]])
    .split("\r\n")
    .slice(1, -1)
    .join("\r\n");

test.each(["=1+1", "+SUM(A1)", "-2+3", "@cmd", "＝1", "＋1+1", "－1", "＠x"])(
  "%j leaves with an apostrophe, so that no spreadsheet runs it",
  (words) => expect(body(words)).toBe(`'${words}`),
);

test("a carriage return or a tab in front is guarded and quoted", () => {
  expect(body("\r=1")).toBe(`"'\r=1"`);
  expect(body("\t=1")).toBe(`"'\t=1"`);
});

test.each(["+8613800138000", "-5", "3.25", "+86"])("the number %s survives as it is", (words) =>
  expect(body(words)).toBe(words),
);

test("numbers are written without grouping, nothing is written as nothing", () => {
  expect(body(-12345.5)).toBe("-12345.5");
  expect(body(null)).toBe("");
});

test("commas, quotes and line breaks are quoted", () => {
  expect(body('他说"好",\n然后')).toBe('"他说""好"",\n然后"');
});

test("the file begins with the mark by which spreadsheets know UTF-8", () => {
  expect(csvText([["姓名"], ["王"]])).toBe("\uFEFF姓名\r\n王\r\n");
});

test("every cell comes back as it was", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."'=+-@＝＋－＠\t\ra1 ") }),
      (cell) => unguarded(guarded(cell)) === cell,
    ),
  );
});

test("no words whatever leave a cell that begins like a formula, numbers aside", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const written = body(words).replace(/^"/, "");
      return !/^[=+\-@\t\r＝＋－＠]/.test(written) || /^[+-]?\d+(\.\d+)?$/.test(written);
    }),
  );
});
