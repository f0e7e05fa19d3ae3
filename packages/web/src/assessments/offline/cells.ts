import { markField, noteField } from "@plumbline/core/assessments";
import { type Aspect, type FieldId, fieldId, placeOf } from "../workspace/field.ts";

/** A field of the rating page as a cell of the sheet: `8|rating:method` is criterion 8, field `method`. */
export function cellOf(id: FieldId): { readonly criterion: string; readonly field: string } {
  const { criterion, aspect } = placeOf(id);
  if (aspect === "note") return { criterion, field: noteField };
  return { criterion, field: aspect === "mark" ? markField : aspect.slice("rating:".length) };
}

/** The field of the rating page that shows a cell. */
export function fieldOfCell(cell: { readonly criterion: string; readonly field: string }): FieldId {
  return fieldId(cell.criterion, aspectOf(cell.field));
}

function aspectOf(field: string): Aspect {
  if (field === noteField) return "note";
  return field === markField ? "mark" : `rating:${field}`;
}
