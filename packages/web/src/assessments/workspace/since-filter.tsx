import { useText } from "../../platform/text/index.ts";
import { ChoiceFilter } from "../../platform/ui/index.ts";
import { useAllEarlier } from "../earlier/data.ts";
import { texts } from "../earlier/text.ts";
import { isMarked } from "./answers.ts";
import { shown } from "./field.ts";
import { type Move, moves, movesOf } from "./since.ts";
import { usePlace, useWorkspace } from "./workspace-context.ts";

/** Shows only what is lower or higher than last time, or was rated then and not yet now; nothing where nothing stands beside. */
export function SinceFilter() {
  const t = useText(texts);
  const { answers, standard, places } = useWorkspace();
  const since = usePlace((place) => place.since);
  const { data } = useAllEarlier(answers.assessment().id);
  if (!data?.previous) return null;
  const entries = new Map(data.entries.map((entry) => [entry.criterion, entry]));
  const fits = (move: Move) => (criterion: string) => {
    const entry = entries.get(criterion);
    const fields = answers.criterion(criterion);
    if (!entry || isMarked(fields)) return false;
    return movesOf(standard, entry, (angle) => shown(fields.rating(angle))).has(move);
  };
  return (
    <ChoiceFilter
      label={t.since}
      value={since?.move}
      options={moves.map((value) => ({ value, label: t[value] }))}
      onChange={(move) => places.showSince(move ? { move, fits: fits(move) } : null)}
    />
  );
}
