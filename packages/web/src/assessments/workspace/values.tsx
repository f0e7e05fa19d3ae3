import { scaleValues } from "@plumbline/core/assessments";
import type { Angle, ScaleValue } from "@plumbline/core/standards";
import { type KeyboardEvent, useRef } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { RatingFigure } from "../../platform/ui/index.ts";
import { signOf } from "./figures.ts";
import { angleModifiers } from "./keys.ts";
import { criterionTexts } from "./text.ts";
import { useMayWrite, useShared, useWorkspace } from "./workspace-context.ts";

type ValuesProps = {
  readonly criterion: string;
  readonly angle: Angle;
  readonly value: string | null;
  readonly isMarked: boolean;
  readonly isReadOnly: boolean;
  readonly labelledBy: string;
};

/** The values of one angle to choose from; where not applicable is an answer like the others it stands beside them. */
export function Values({ criterion, angle, value, isMarked, isReadOnly, labelledBy }: ValuesProps) {
  const t = useText(criterionTexts);
  const say = useSay();
  const { workspace, preferences, asks } = useShared();
  const { standard, angles, rate, isMarkAnAnswer } = workspace;
  const values = scaleValues(standard, angle.id);
  const { group, onKeyDown } = useArrows(preferences.hasKeys);
  const modifiers = angleModifiers[angles.indexOf(angle)];
  const keyOf = (at: number) => (modifiers && at < 9 ? [...modifiers, String(at + 1)].join("") : "");
  const chosen = isMarked ? null : value;
  const reach = isMarked ? null : (value ?? values[0]?.id);
  const { marks } = useMayWrite(criterion);
  const isDisabled = isReadOnly || (isMarked && !marks);
  const shared = { isDisabled, hasKeys: preferences.hasKeys };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={labelledBy}
      className={values.length > 3 ? "values values-many" : "values"}
      onKeyDown={onKeyDown}
    >
      {values.map((one, at) => (
        <ValueButton
          key={one.id}
          {...shared}
          sign={signOf(one)}
          title={say(one.title)}
          depth={depthOf(one, values)}
          isChosen={one.id === chosen}
          isReached={one.id === reach}
          keys={keyOf(at)}
          onChoose={() => rate(criterion, angle.id, one.id)}
        />
      ))}
      {isMarkAnAnswer && (
        <ValueButton
          {...shared}
          isDisabled={!marks}
          sign="–"
          title={t.markVerb}
          depth={0}
          isChosen={isMarked}
          isReached={isMarked}
          keys="X"
          onChoose={() => asks.tell(`mark:${criterion}`)}
        />
      )}
    </div>
  );
}

/** With single keys on, up and down go to another criterion; without, they move among the values too. */
const sideways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const allArrows: Readonly<Record<string, number>> = { ...sideways, ArrowDown: 1, ArrowUp: -1 };

function useArrows(hasKeys: boolean) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = hasKeys ? sideways : allArrows;
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    if (!step) return;
    const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return { group, onKeyDown };
}

function ValueButton(props: {
  readonly sign: string;
  readonly title: string;
  readonly depth: 0 | 1 | 2;
  readonly isChosen: boolean;
  readonly isReached: boolean;
  readonly isDisabled: boolean;
  readonly hasKeys: boolean;
  readonly keys: string;
  readonly onChoose: () => void;
}) {
  const { isChosen, keys } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button saves on Enter and Space; an input would save on every arrow
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      tabIndex={props.isReached ? 0 : -1}
      disabled={props.isDisabled}
      className={isChosen ? `value rating-${props.depth} is-chosen` : "value"}
      onClick={props.onChoose}
    >
      <span className="value-points">{props.sign}</span>
      <span className="value-title">{props.title}</span>
      {keys && props.hasKeys && <span aria-hidden="true" className="value-key" data-key={keys} />}
    </button>
  );
}

/** The depth of the one hue: full for the most points of the scale, none for no points. */
export function depthOf(value: ScaleValue, values: readonly ScaleValue[]): 0 | 1 | 2 {
  if (value.points === 0) return 0;
  return value.points === Math.max(...values.map(({ points }) => points)) ? 2 : 1;
}

/** A value as figure and word; `null` is not rated. */
export function ValueWord({ angle, value }: { readonly angle: string; readonly value: string | null }) {
  const t = useText(criterionTexts);
  const say = useSay();
  const values = scaleValues(useWorkspace().standard, angle);
  const found = values.find(({ id }) => id === value);
  if (!found) return <span className="quiet">{t.notRated}</span>;
  return (
    <span className="value-word">
      <RatingFigure depth={depthOf(found, values)}>{signOf(found)}</RatingFigure> {say(found.title)}
    </span>
  );
}
