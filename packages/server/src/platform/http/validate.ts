import { inputErrors } from "@plumbline/core/refusals";
import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";
import { InputNotValid } from "./problems.ts";

const places: Readonly<Record<string, string>> = { querystring: "/query", params: "/params", body: "/body" };

/** Puts input through its zod schema; what does not fit is said with JSON pointers, in both languages. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const whole = places[httpPart ?? ""] ?? "";
  return (data: unknown) => {
    const nul = nulIn(data, whole);
    if (nul) return { error: new InputNotValid([{ pointer: nul, ...nulText }]) };
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new InputNotValid(inputErrors(parsed.error.issues, whole)) };
  };
};

const nulText = {
  code: "not-a-character",
  text: {
    zh: "含有无法保存的空字符（U+0000），请删去。",
    en: "It holds a NUL character (U+0000), which cannot be kept. Leave it out.",
  },
};

/** Where a NUL stands: PostgreSQL holds every character of a text but this one. */
function nulIn(data: unknown, pointer: string): string | null {
  if (typeof data === "string") return data.includes("\0") ? pointer : null;
  if (typeof data !== "object" || data === null) return null;
  for (const [key, value] of Object.entries(data)) {
    if (key.includes("\0")) return pointer;
    const found = nulIn(value, `${pointer}/${key}`);
    if (found) return found;
  }
  return null;
}
