import { type Evidence, type EvidenceEntry, validityOf } from "../../assessments/index.ts";
import type { Period } from "../../kernel/index.ts";
import type { IndexEntry } from "./model.ts";

/** A piece as it is kept, with what decides who may read it. */
export type KeptPiece = Omit<EvidenceEntry, "validity" | "files"> & Pick<Evidence, "versions">;

/**
 * The index of some pieces. Numbers follow the order in which they were put on file and never change, since no piece is
 * ever deleted; of what the reader may not read the number alone is there.
 */
export function indexEntries<Piece extends KeptPiece>(
  pieces: readonly Piece[],
  period: Period,
  mayRead: (piece: Piece) => boolean,
): readonly IndexEntry[] {
  return pieces
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((piece, at) => ({ number: at + 1, piece: mayRead(piece) ? indexed(piece, period) : null }));
}

function indexed(kept: KeptPiece, period: Period): NonNullable<IndexEntry["piece"]> {
  const { kind, holds, title, links, validFrom, validTo, validFor, withdrawn } = kept;
  const { collectedBy, collectedOn, confidentiality } = kept;
  const newest = kept.versions[0];
  const file = newest && {
    ...{ name: newest.name, version: newest.version, bytes: newest.bytes, sha256: newest.sha256 },
  };
  return {
    ...{ kind, holds, title, links, validFrom, validTo, validFor, withdrawn },
    ...{ collectedBy, collectedOn, confidentiality },
    ...{ validity: validityOf(kept, period), file: file ?? null },
  };
}
