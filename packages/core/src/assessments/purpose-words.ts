import type { Text } from "../kernel/index.ts";
import type { Purpose } from "./model.ts";

/** What each kind of assessment is called in lists. */
export const purposeWords = {
  self: { zh: "自评", en: "Self-assessment" },
  internal: { zh: "内部测评", en: "Internal" },
  external: { zh: "外部测评", en: "External" },
} as const satisfies Readonly<Record<Purpose, Text>>;
