import { useCallback, useMemo, useState } from "react";
import { remember, remembered } from "../../platform/look/index.ts";

/** How one likes to work here; this browser remembers it. */
export type Preferences = {
  readonly hasKeys: boolean;
  readonly hasHint: boolean;
  readonly hasBothLanguages: boolean;
  /** Are the terms of the glossary marked in the texts? */
  readonly hasTerms: boolean;
  readonly prefer: (change: Partial<Preferred>) => void;
};
type Preferred = Pick<Preferences, "hasKeys" | "hasHint" | "hasBothLanguages" | "hasTerms">;

const names = {
  hasKeys: "rating-keys",
  hasHint: "rating-hint",
  hasBothLanguages: "rating-both-languages",
  hasTerms: "rating-terms",
} as const;
const atFirst: Preferred = { hasKeys: true, hasHint: true, hasBothLanguages: false, hasTerms: true };

function kept(): Preferred {
  const read = (key: keyof Preferred) => {
    const word = remembered(names[key]);
    return word === null ? atFirst[key] : word === "on";
  };
  return {
    hasKeys: read("hasKeys"),
    hasHint: read("hasHint"),
    hasBothLanguages: read("hasBothLanguages"),
    hasTerms: read("hasTerms"),
  };
}

const keys = ["hasKeys", "hasHint", "hasBothLanguages", "hasTerms"] as const;

/** The preferences of this browser, and the way to change them. */
export function usePreferences(): Preferences {
  const [preferred, setPreferred] = useState(kept);
  const prefer = useCallback((change: Partial<Preferred>) => {
    setPreferred((before) => {
      const next = { ...before, ...change };
      for (const key of keys) remember(names[key], next[key] ? "on" : "off");
      return next;
    });
  }, []);
  return useMemo(() => ({ ...preferred, prefer }), [preferred, prefer]);
}
