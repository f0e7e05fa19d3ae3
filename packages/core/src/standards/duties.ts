import { besideCriteria } from "./beside.ts";
import { type GuidedPack, type RecurringDuty, standardName } from "./model.ts";
import { outline } from "./outline.ts";

/** A recurring duty with the criterion it comes from: of the standard in hand, or one its crosswalk leads to. */
export type SourcedDuty = {
  readonly duty: RecurringDuty;
  /** The criterion in hand, and its section. */
  readonly criterion: string;
  readonly section: string;
  /** The criterion of the other standard that asks for it; null where the one in hand does. */
  readonly source: { readonly standard: string; readonly criterion: string } | null;
};

/**
 * What must be done again and again to keep the standard, in printed order: the duties of its own guidance, and those
 * of the criteria in other standards that its crosswalk leads to, each once.
 */
export function recurringDuties(pack: GuidedPack, others: readonly GuidedPack[]): readonly SourcedDuty[] {
  const { criterion: placed } = outline(pack.standard);
  const guidances = new Map(others.map(({ standard, guidance }) => [standardName(standard), guidance]));
  const seen = new Set<string>();
  return besideCriteria(pack, others).flatMap(({ criterion, guidance, links }) => {
    const section = placed.get(criterion)?.section ?? "";
    const own = guidance.duties.map((duty) => ({ duty, criterion, section, source: null }));
    const linked = links.flatMap(({ standard, criterion: source }) =>
      (guidances.get(standard)?.[source]?.duties ?? [])
        .filter((duty) => isNew(seen, `${standard} ${source} ${duty.task.zh}`))
        .map((duty) => ({ duty, criterion, section, source: { standard, criterion: source } })),
    );
    return [...own, ...linked];
  });
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
