import type { Language } from "@plumbline/core/kernel";
import { z } from "zod";
import { type Html, html } from "./html.ts";
import { schemaWords, words } from "./reference-words.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** A zod schema as nested lists a person can read: name, type, limits, default. */
export function schemaList(schema: z.ZodType, io: "input" | "output", language: Language): Html {
  const json = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline", cycles: "ref" });
  return describe(json, language);
}

function describe(schema: Schema, language: Language): Html {
  return html`${typeText(schema, language)}${fields(schema, language)}`;
}

/** The fields below a schema, wherever they are: its own, its entries' or its alternatives'. */
function fields(schema: Schema, language: Language): Html {
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  if (properties) {
    const rows = Object.entries(properties).map(([name, value]) => {
      const isOptional = !schema.required?.includes(name);
      return html`<li><code>${name}</code> ${isOptional ? mark(words.optional[language]) : ""} ${describe(asSchema(value), language)}</li>`;
    });
    return html`<ul>${rows}</ul>`;
  }
  if (items) return fields(asSchema(items), language);
  if (typeof additionalProperties === "object") return fields(additionalProperties, language);
  return html`${(anyOf ?? oneOf ?? []).map((each) => fields(asSchema(each), language))}`;
}

const mark = (text: string) => html`<small>${text}</small>`;

/** The type in words: `text, 1–120 characters`. */
function typeText(schema: Schema, language: Language): string {
  const say = (word: keyof typeof schemaWords) => schemaWords[word][language];
  if (schema.$ref) return say("nested");
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    return alternatives.map((each) => typeText(asSchema(each), language)).join(` ${say("or")} `);
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const base = baseText(schema, language);
  const start =
    schema.default === undefined ? "" : `${words.default[language]} ${JSON.stringify(schema.default)}`;
  return [base, limits(schema, language), start].filter(Boolean).join(language === "zh" ? "，" : ", ");
}

function baseText(schema: Schema, language: Language): string {
  const say = (word: keyof typeof schemaWords) => schemaWords[word][language];
  const { type, format, items, additionalProperties } = schema;
  if (isWord(format)) return say(format);
  if (type === "array") return `${say("array")} ${items ? typeText(asSchema(items), language) : say("any")}`;
  if (type === "object" && typeof additionalProperties === "object" && !schema.properties) {
    return `${say("map")} ${typeText(additionalProperties, language)}`;
  }
  return isWord(type) ? say(type) : say("any");
}

function isWord(name: unknown): name is keyof typeof schemaWords {
  return typeof name === "string" && Object.hasOwn(schemaWords, name);
}

function limits(schema: Schema, language: Language): string {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  if (schema.type === "string") return span(minLength, maxLength, schemaWords.characters[language]);
  if (schema.type === "array") return span(minItems, maxItems, schemaWords.entries[language]);
  // A whole number's own bounds are those of the language it is written in, which say nothing.
  const isBound = (value: unknown) => typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return span(isBound(minimum) ? minimum : undefined, isBound(maximum) ? maximum : undefined, "");
}

function span(from: number | undefined, to: number | undefined, unit: string): string {
  if (from === undefined && to === undefined) return "";
  const range = from === undefined ? `≤ ${to}` : to === undefined ? `≥ ${from}` : `${from}–${to}`;
  return `${range} ${unit}`.trim();
}

/** JSON Schema allows `true` and `false` as schemas; both say nothing about the form. */
function asSchema(value: z.core.JSONSchema._JSONSchema | z.core.JSONSchema._JSONSchema[]): Schema {
  return typeof value === "boolean" || Array.isArray(value) ? {} : value;
}
