import { markField, noteField } from "@plumbline/core/assessments";
import { outline, type Standard } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { ScaleWord } from "../value-word.tsx";
import { pageTexts } from "./text.ts";

type CellProps = {
  /** Undefined while it is not known: the words are then the ids. */
  readonly standard: Standard | undefined;
  readonly criterion: string;
  readonly field: string;
};

/** What a cell is called: criterion, title, and the angle, the note or the mark; another field by its own word. */
export function useCellName(): (cell: CellProps) => string {
  const t = useText(pageTexts);
  const say = useSay();
  return ({ standard, criterion, field }) => {
    const placed = standard && outline(standard).criterion.get(criterion);
    const angle = standard?.angles.find(({ id }) => id === field);
    const named =
      { [noteField]: t.note, [markField]: t.notApplicable }[field] ?? (angle ? say(angle.title) : field);
    return [`${criterion} ${placed ? say(placed.title) : ""}`.trim(), named].join(" · ");
  };
}

/** What a cell holds: a value of its scale in words, a note or a reason as it is. */
export function CellValue({ standard, field, value }: CellProps & { readonly value: string | null }) {
  const t = useText(pageTexts);
  const isAngle = standard?.angles.some(({ id }) => id === field);
  if (standard && isAngle) return <ScaleWord {...{ standard, value }} angle={field} none={t.empty} />;
  if (value) return <span>{value}</span>;
  return <span className="quiet">{field === markField ? t.noMark : t.empty}</span>;
}
