import type { Scale } from "@plumbline/core/standards";
import { notApplicableAnswer } from "./columns.ts";

/** The id of the value a cell means. Where two are worth the same points, the one that is no "don't know". */
export function valueMeant(scale: Scale, cell: string): string | undefined {
  const word = plain(cell);
  const points = /^(\d+)(?:\.0+)?分?$/.exec(word)?.[1];
  const named = scale.values.find(({ id, title }) =>
    [id, title.zh, title.en].some((name) => plain(name) === word),
  );
  const worth = scale.values.filter((value) => points !== undefined && value.points === Number(points));
  return (named ?? worth.find(({ unknown }) => !unknown) ?? worth[0])?.id;
}

/** Does a cell say that the question does not apply? */
export function isNotApplicable(cell: string): boolean {
  const { id, title } = notApplicableAnswer;
  return [id, title.zh, title.en, "n/a", "na"].some((name) => plain(name) === plain(cell));
}

const yes = ["true", "1", "是", "yes", "y", "√", "✓", "✔"];
const no = ["", "false", "0", "否", "no", "n"];

/** What a mark column says: yes, no, or null where it is neither. */
export function yesOrNo(cell: string): boolean | null {
  const word = plain(cell);
  return yes.includes(word) ? true : no.includes(word) ? false : null;
}

/** An answer in the form compared: half width, lower case. */
function plain(cell: string): string {
  return cell.normalize("NFKC").toLowerCase().trim();
}
