export { defineTexts, type Reading, readTexts } from "./define.ts";
export { type Format, formatsOf } from "./format.ts";
export { currentLanguage, speak, useLanguage } from "./language.ts";
export { useFormat, useSay, useText } from "./use-text.ts";
