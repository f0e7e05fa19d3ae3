import { useEffect, useState } from "react";
import { AddDialog } from "../evidence/add-dialog.tsx";
import { useContextHere } from "./evidence-part.tsx";
import { useIsReadOnly, usePlace, useShared } from "./workspace-context.ts";

/** Opens the form of evidence for the current criterion, whoever asks for it: the key, or the button beside it. */
export function EvidenceKey() {
  const { asks } = useShared();
  const isReadOnly = useIsReadOnly();
  const current = usePlace((place) => place.current);
  const context = useContextHere();
  const [criterion, setCriterion] = useState<string | null>(null);
  useEffect(() => {
    if (isReadOnly) return setCriterion(null);
    return asks.listen("evidence", () => setCriterion(current));
  }, [asks, current, isReadOnly]);
  return (
    <AddDialog
      context={context}
      criterion={criterion ?? undefined}
      open={criterion !== null}
      onClose={() => setCriterion(null)}
    />
  );
}
