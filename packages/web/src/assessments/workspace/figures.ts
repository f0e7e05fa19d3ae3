import { assess, type SheetRow, scaleValues, type Verdict } from "@plumbline/core/assessments";
import type { LeafSection, ScaleValue, Standard } from "@plumbline/core/standards";
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

/** The sign of a value: its points, or a question mark where it says that nobody knows. */
export function signOf({ points, unknown }: Pick<ScaleValue, "points" | "unknown">): string {
  return unknown ? "?" : String(points);
}

/** How many questions were answered with "don't know". */
export function countUnknown(standard: Standard, sections: readonly LeafSection[], answers: Answers): number {
  const unknown = standard.angles.flatMap(({ id }) =>
    scaleValues(standard, id).flatMap((value) => (value.unknown ? [`${id} ${value.id}`] : [])),
  );
  const isUnknown = (fields: CriterionFields) =>
    !isMarked(fields) &&
    standard.angles.some(({ id }) => unknown.includes(`${id} ${shown(fields.rating(id))}`));
  const criteria = sections.flatMap((section) => section.criteria);
  return criteria.filter(({ id }) => isUnknown(answers.criterion(id))).length;
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
