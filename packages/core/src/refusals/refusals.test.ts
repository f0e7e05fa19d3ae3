import { expect, test } from "vitest";
import { z } from "zod";
import { NewPerson } from "../organisation/index.ts";
import { inputErrors, refusalStatus, refusalText, sharedRefusals } from "./index.ts";

test("every shared refusal speaks both languages, with and without its values", () => {
  for (const code of Object.keys(sharedRefusals)) {
    const { zh, en } = refusalText(code);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z][\x20-\x7e\n]+$/);
    expect(zh + en).not.toContain("undefined");
  }
  expect(refusalText("too-many-requests", { retryAfterSeconds: 7 }).zh).toContain("7 秒");
});

test("a code nobody declared is an error, not a sentence", () => {
  expect(() => refusalText("no-such-code")).toThrow("no-such-code");
  expect(() => refusalStatus("toString")).toThrow();
});

const errorsOf = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? [] : inputErrors(parsed.error.issues, "/body");
};

test.each([
  [z.string(), 1, "wrong-type", "应为文字。"],
  [z.string(), undefined, "required", "必填。"],
  [z.string().min(3), "ab", "too-short", "至少 3 个字符。"],
  [z.string().max(3), "abcd", "too-long", "最多 3 个字符。"],
  [z.int(), 1.5, "wrong-type", "应为整数。"],
  [z.int().max(5), 6, "too-large", "不能大于 5。"],
  [z.array(z.string()).min(1), [], "too-few", "至少选择 1 项。"],
  [z.enum(["zh", "en"]), "de", "not-one-of", "应为以下之一：zh、en。"],
  [z.iso.date(), "21.11.2026", "format-day", "应为日期，如 2026-11-21。"],
  [z.uuid(), "1", "format-id", "不是有效的编号。"],
  [z.number().multipleOf(0.5), 0.3, "not-a-multiple", "须为 0.5 的倍数。"],
] as const)("%o refuses %o as %s", (schema, input, code, message) => {
  expect(errorsOf(schema, input)).toEqual([
    { pointer: "/body", code, text: { zh: message, en: expect.stringMatching(/^[A-Z].*\.$/) } },
  ]);
});

test("a rule of our own on a schema is answered with the sentence of its code, at its place", () => {
  const person = { staffNumber: "1", name: "王敏", joinedOn: "2026-02-01", leftOn: "2026-01-01" };
  expect(errorsOf(NewPerson, person)).toEqual([
    { pointer: "/body/leftOn", code: "left-before-joined", text: refusalText("left-before-joined") },
  ]);
});

test("pointers are JSON pointers: / and ~ in a name are escaped, places in lists are counted from 0", () => {
  const schema = z.strictObject({ "a/b": z.array(z.strictObject({ "c~d": z.string() })) });
  const errors = errorsOf(schema, { "a/b": [{ "c~d": "" }, { "c~d": 1, e: 1 }] });
  expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
    ["/body/a~1b/1/c~0d", "wrong-type"],
    ["/body/a~1b/1/e", "unknown-field"],
  ]);
});
