import type { Text } from "./text.ts";

/** What a refusal says about itself: named places, counts and values, never personal data of others. */
export type RefusalData = Readonly<Record<string, unknown>>;

/** How one code is answered: HTTP status, and the sentence in both languages — what happened and what to do. */
export type RefusalRule = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503;
  readonly text: (data: RefusalData) => Text;
};

/** A capability's codes (kebab-case) with their answers; written in its `refusals.ts`. */
export type RefusalTable = Readonly<Record<string, RefusalRule>>;

/** A rule said no. The code is declared in a `refusals.ts`; `data` fills its sentence. */
export class Refusal extends Error {
  readonly code: string;
  readonly data: RefusalData;

  constructor(code: string, data: RefusalData = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.data = data;
  }
}

/** A list a refusal names, for its sentence: `a, b, c`. */
export function listed(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
