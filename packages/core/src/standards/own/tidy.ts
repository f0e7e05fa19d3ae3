import { everyCriterion } from "../apart.ts";
import type { Guidance, Section } from "../model.ts";
import { parts } from "../parts.ts";
import { type Draft, type DraftCriterion, type DraftText, isBlank } from "./draft.ts";

/** A draft with its criteria and sections counted, as the head of a standard says them. */
export function counted(draft: Draft): Draft {
  const all = parts(draft);
  const criteria = all.filter(({ kind }) => kind === "criterion").length;
  const sections = all.filter((part) => part.kind === "section" && !part.section.sections?.length).length;
  return { ...draft, counts: { criteria, sections } };
}

/** A draft without what was begun and left empty where nothing needs to be: rows, summaries, notes, whole guidance. */
export function tidied(draft: Draft): Draft {
  const whole = everyCriterion(draft, tidyCriterion);
  return counted({
    ...whole,
    notes: written(draft.notes),
    areas: whole.areas.map((area) => ({
      ...withoutBlankSummary(area),
      sections: area.sections.map(tidySection),
    })),
  });
}

function tidySection(section: Section): Section {
  const { sections = [], groups = [], criteria = [], ...rest } = section;
  return {
    ...withoutBlankSummary(rest),
    ...(sections.length > 0 && { sections: sections.map(tidySection) }),
    ...(groups.length > 0 && { groups }),
    ...(criteria.length > 0 && { criteria }),
  };
}

function withoutBlankSummary<P extends { summary?: DraftText | undefined }>({ summary, ...rest }: P) {
  return { ...rest, ...(summary && !isBlank(summary) && { summary }) };
}

function tidyCriterion({ guidance, audiences, channels, ...criterion }: DraftCriterion): DraftCriterion {
  const tidy = guidance && tidyGuidance(guidance);
  return {
    ...criterion,
    ...(audiences?.length && { audiences }),
    ...(channels?.length && { channels }),
    ...(tidy && { guidance: tidy }),
  };
}

function tidyGuidance(guidance: Guidance): Guidance | undefined {
  const { lookFor, ...rest } = guidance;
  const seen = lookFor && tidyLookFor(lookFor);
  const tidy = {
    ...rest,
    ...(seen && { lookFor: seen }),
    evidence: rest.evidence.filter(({ text }) => !isBlank(text)),
    duties: rest.duties.filter(({ task }) => !isBlank(task)),
    uses: rest.uses.filter(({ text }) => !isBlank(text)),
  };
  const { why, risk, advice, evidence, duties, facts, crosswalk, uses } = tidy;
  const lists = [evidence, duties, facts, crosswalk, uses];
  const isEmpty = [why, risk, advice].every(isBlank) && !seen && lists.every((list) => list.length === 0);
  return isEmpty ? undefined : tidy;
}

function tidyLookFor(lookFor: NonNullable<Guidance["lookFor"]>): Guidance["lookFor"] {
  const angles = Object.entries(lookFor).flatMap(([angle, values]) => {
    const kept = Object.entries(values).filter(([, text]) => !isBlank(text));
    return kept.length > 0 ? [[angle, Object.fromEntries(kept)] as const] : [];
  });
  return angles.length > 0 ? Object.fromEntries(angles) : undefined;
}

function written(texts: readonly DraftText[]): DraftText[] {
  return texts.filter((text) => !isBlank(text));
}
