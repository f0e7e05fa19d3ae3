import { type InputError, inputErrors } from "@plumbline/core/refusals";
import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";
import { InputNotValid } from "./problems.ts";

const places: Readonly<Record<string, string>> = { querystring: "/query", params: "/params", body: "/body" };

/** How deep an input may nest; the deepest of the contract goes down five. */
const deepest = 20;
/** The most places one answer names, so that it stays in proportion to what was sent. */
const mostPlaces = 100;

/** Puts input through its zod schema; what does not fit is said with JSON pointers, in both languages. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const whole = places[httpPart ?? ""] ?? "";
  return (data: unknown) => {
    const unfit = unfitIn(data, whole, 0);
    if (unfit) return { error: new InputNotValid([unfit]) };
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new InputNotValid(inputErrors(parsed.error.issues, whole).slice(0, mostPlaces)) };
  };
};

/** The first place that could not be kept or followed, whatever the schema: PostgreSQL holds all text but these. */
function unfitIn(data: unknown, pointer: string, depth: number): InputError | null {
  if (typeof data === "string") return unfitText(data, pointer);
  if (typeof data !== "object" || data === null) return null;
  if (depth >= deepest) return { pointer, ...tooDeep };
  for (const [key, value] of Object.entries(data)) {
    const found = unfitText(key, pointer) ?? unfitIn(value, `${pointer}/${key}`, depth + 1);
    if (found) return found;
  }
  return null;
}

function unfitText(text: string, pointer: string): InputError | null {
  if (text.includes("\0")) return { pointer, ...nul };
  return text.isWellFormed() ? null : { pointer, ...halfCharacter };
}

const nul = {
  code: "not-a-character",
  text: {
    zh: "含有无法保存的空字符（U+0000），请删去。",
    en: "It holds a NUL character (U+0000), which cannot be kept. Leave it out.",
  },
};

const halfCharacter = {
  code: "not-a-character",
  text: {
    zh: "含有不完整的字符（半个代理对），请删去或重新输入。",
    en: "It holds half a character (a lone surrogate), which cannot be kept. Leave it out or type it again.",
  },
};

const tooDeep = {
  code: "too-deep",
  text: { zh: `嵌套超过 ${deepest} 层。`, en: `This is nested deeper than ${deepest} levels.` },
};
