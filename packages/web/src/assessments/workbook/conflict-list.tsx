import type { assessments } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { ConflictSides } from "../conflict/conflict-sides.tsx";
import type { Judged } from "../judged.ts";
import { CellValue, FieldName } from "../sheet/preview.tsx";
import { allTake, type Choices, cellKey } from "./choices.ts";
import { texts } from "./text.ts";

type ListProps = {
  readonly judged: Judged;
  readonly conflicts: readonly assessments.MergeConflict[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

/** Cells changed on both sides: what was there, what is there now with who and when, and what is brought. */
export function ConflictList({ judged, conflicts, choices, onChoose }: ListProps) {
  const t = useText(texts);
  if (conflicts.length === 0) return null;
  const all = (
    <span className="conflict-all">
      <Button onClick={() => onChoose(allTake(conflicts, "theirs"))}>{t.allTheirs}</Button>
      <Button onClick={() => onChoose(allTake(conflicts, "mine"))}>{t.allMine}</Button>
    </span>
  );
  return (
    <Part title={t.conflicts} action={all}>
      <p className="quiet">{t.conflictsWhy}</p>
      <ul className="conflicts">
        {conflicts.map((conflict) => (
          <li key={cellKey(conflict)} className="conflict">
            <Conflict
              judged={judged}
              conflict={conflict}
              chosen={choices.get(cellKey(conflict))}
              onTake={(take) => onChoose(new Map(choices).set(cellKey(conflict), take))}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

type Take = "mine" | "theirs";
type ConflictProps = {
  readonly judged: Judged;
  readonly conflict: assessments.MergeConflict;
  readonly chosen: Take | undefined;
  readonly onTake: (take: Take) => void;
};

function Conflict({ judged, conflict, chosen, onTake }: ConflictProps) {
  const t = useText(texts);
  const say = useSay();
  const { criterion, field, base, present, value, by, at, why } = conflict;
  const title = outline(judged.standard).criterion.get(criterion)?.title;
  const draw = (one: string | null): ReactNode =>
    field === "notApplicable" && one === null ? (
      t.noMark
    ) : (
      <CellValue judged={judged} field={field} value={one} />
    );
  const taking = (take: Take) =>
    ({
      by: "radio",
      name: cellKey(conflict),
      isChosen: chosen === take,
      onTake: () => onTake(take),
    }) as const;
  const sides = [
    { label: t.theirs, about: by && at ? { by, at } : null, value: draw(present), taking: taking("theirs") },
    { label: t.mine, about: null, value: draw(value), taking: taking("mine") },
  ];
  return (
    <fieldset>
      <legend>
        <strong>
          {criterion} {title && say(title)}
        </strong>{" "}
        <FieldName judged={judged} field={field} />
      </legend>
      {why !== "changed" && <p className="quiet small">{t[why]}</p>}
      <ConflictSides before={{ label: t.before, value: draw(base) }} sides={sides} />
    </fieldset>
  );
}
