import type { Day, Period } from "../../kernel/index.ts";
import type { CountingKind } from "../../standards/index.ts";
import type { EvidenceHolding, EvidenceKind, Validity } from "./model.ts";

/** How a piece stands to the days of an assessment: one whose validity ended before them, or begins after, does not count. */
export function validityOf(
  { validFrom, validTo }: { readonly validFrom: Day | null; readonly validTo: Day | null },
  { from, to }: Period,
): Validity {
  if (validTo !== null && validTo < from) return "expired";
  if (validFrom !== null && validFrom > to) return "later";
  return "valid";
}

const plainKinds = {
  photograph: "observation",
  interview: "interview",
  observation: "observation",
  sample: "record",
  fact: "fact",
} as const satisfies Partial<Record<EvidenceKind, CountingKind>>;

/** What a piece counts as: a file or a link by what it holds, a sample of records as records, a photograph as seen. */
export function countsAs(kind: EvidenceKind, holds: EvidenceHolding | null): CountingKind {
  if (kind === "file" || kind === "link") return holds ?? "document";
  return plainKinds[kind];
}
