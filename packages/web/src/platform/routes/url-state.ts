import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { z } from "zod";

/** The part of the address after `?` as plain words: `?state=open&search=王`. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The words written back; empty ones leave no trace. */
export function stringifySearch(words: Record<string, unknown>): string {
  const kept = Object.entries(words).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const written = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return written ? `?${written}` : "";
}

/** Reads the fields of `shape` from the words of an address; a field that does not fit counts as not given. */
export function readFields<S extends z.ZodRawShape>(shape: S, words: Record<string, unknown>): Fields<S> {
  const entries = Object.entries(shape).map(([key, field]) => [key, readField(field, words[key])]);
  return Object.fromEntries(entries) as Fields<S>; // Each field was read by its own schema.
}

/** What the fields of a shape come to. */
export type Fields<S extends z.ZodRawShape> = { readonly [K in keyof S]: z.output<S[K]> };

function readField(field: z.core.$ZodType, word: unknown): unknown {
  const given = (field as z.ZodType).safeParse(word); // Every schema made by `z` has it; the core type does not say so.
  return given.success ? given.data : (field as z.ZodType).safeParse(undefined).data;
}

/**
 * Filters, sorting and open parts of a page, held in the address so that a link shows the same:
 * `const [view, setView] = useUrlState({ search: z.string().default(""), state: State.optional() })`.
 * `shape` stands outside the component; undefined and "" leave the address.
 */
export function useUrlState<S extends z.ZodRawShape>(
  shape: S,
): readonly [Fields<S>, (patch: { readonly [K in keyof S]?: z.output<S[K]> | undefined }) => void] {
  const words: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const fields = useMemo(() => readFields(shape, words), [shape, words]);
  const change = useCallback(
    (patch: Record<string, unknown>) => {
      const search = (before: Record<string, unknown>) => ({ ...before, ...patch });
      void navigate({ to: ".", search, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [fields, change];
}
