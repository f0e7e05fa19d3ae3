import { Problem } from "@plumbline/api";
import { criteriaOf } from "@plumbline/core/standards";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Notice, useProblemWords } from "../../platform/ui/index.ts";
import { criterionTexts } from "./criterion-text.ts";
import { texts } from "./text.ts";
import type { AtDesk } from "./use-desk.ts";

/** A change the server did not take: what happened, what was kept, and the choice. */
export function RefusedNotice({ at }: { readonly at: AtDesk }) {
  const t = useText(texts);
  const words = useText(criterionTexts);
  const problemWords = useProblemWords();
  const { refused, base } = at.desk;
  if (!refused) return null;
  const { change, problem } = refused;
  const isConflict = problem instanceof Problem && problem.code === "changed-meanwhile";
  const name = change.part === "criterion" ? words.headOf(words.criterion, change.id) : t[change.part];
  // A criterion that is gone cannot be written over.
  const canInsist = change.part !== "criterion" || criteriaOf(base).some(({ id }) => id === change.id);
  return (
    <div role="alert">
      <Notice tone="needs-you" title={t.refusedTitle}>
        <p>{isConflict ? t.refusedMeanwhile(name) : problemWords(problem)}</p>
        <div className="page-actions">
          <Button onClick={() => at.tell({ kind: "give-up" })}>{t.takeTheirs}</Button>
          {canInsist && (
            <Button type="primary" disabled={at.desk.outdated} onClick={() => at.tell({ kind: "insist" })}>
              {t.keepMine}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}
