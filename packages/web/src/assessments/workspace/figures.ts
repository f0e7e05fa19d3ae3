import { assess, type SheetRow, type Verdict } from "@plumbline/core/assessments";
import type { LeafSection, Standard } from "@plumbline/core/standards";
import { type Answers, type CriterionFields, isMarked } from "./answers.ts";
import { shown } from "./field.ts";

/** What the ratings on the screen come to, by the server's own rules; years and held level as the server told them. */
export function verdictOf(
  standard: Standard,
  sections: readonly LeafSection[],
  answers: Answers,
  years: number | null,
): Verdict {
  const { scope, held } = answers.assessment();
  const ids = sections.flatMap((section) => section.criteria.map(({ id }) => id));
  const angles = standard.angles.map(({ id }) => id);
  const rows = ids.map((id) => rowOf(id, answers.criterion(id), angles));
  return assess(standard, { rows, scope, years, held });
}

function rowOf(criterion: string, fields: CriterionFields, angles: readonly string[]): SheetRow {
  const values = Object.fromEntries(angles.map((angle) => [angle, shown(fields.rating(angle))]));
  const approved = fields.mark.draft === null && fields.mark.saved.approvedBy != null;
  return { criterion, values, note: "", notApplicable: isMarked(fields), approved };
}

/** Works something out once the changes rest for a moment, so that no key press waits for it. */
export function whenAtRest(
  work: () => void,
  restMs = 120,
): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(work, restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
