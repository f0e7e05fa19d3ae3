import { expect, test } from "vitest";
import { ownPath } from "./secret.ts";

test.each([
  ["/assessments/1?section=D1", "/assessments/1?section=D1"],
  [undefined, "/"],
  ["https://elsewhere.example", "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/sign-in", "/"],
])("after signing in, %j leads to %j", (next, path) => expect(ownPath(next)).toBe(path));
