import type { CoverageRow, Evidence, Sample } from "../../assessments/index.ts";
import type { AssessmentReport } from "../model.ts";

/** A piece of evidence as the index prints it. */
export type IndexedPiece = Pick<
  Evidence,
  "kind" | "holds" | "title" | "links" | "validity" | "validFrom" | "validTo" | "validFor" | "withdrawn"
> &
  Pick<Evidence, "collectedBy" | "collectedOn" | "confidentiality"> & {
    /** The newest version of its file; null where it has none. */
    readonly file: Pick<Evidence["versions"][number], "name" | "version" | "bytes" | "sha256"> | null;
  };

/** An entry of the index: its number, and the piece; null where the reader may only know that it is there. */
export type IndexEntry = { readonly number: number; readonly piece: IndexedPiece | null };

/** Everything an index of evidence prints, in one language; plain JSON. */
export type EvidenceIndex = {
  readonly kind: "evidence-index";
  readonly report: AssessmentReport;
  readonly entries: readonly IndexEntry[];
  readonly coverage: readonly CoverageRow[];
  readonly samples: readonly Omit<Sample, "id" | "version">[];
};
