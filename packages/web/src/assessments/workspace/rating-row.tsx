import { CloseOutlined } from "@ant-design/icons";
import { scaleValues } from "@plumbline/core/assessments";
import type { Angle, ScaleValue } from "@plumbline/core/standards";
import { Button } from "antd";
import { type KeyboardEvent, memo, useId, useRef } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { RatingFigure } from "../../platform/ui/index.ts";
import { type Field, ratingId, shown } from "./field.ts";
import { FieldChoice, FieldState } from "./field-state.tsx";
import { angleModifiers } from "./keys.ts";
import { criterionTexts } from "./text.ts";
import { useShared, useWorkspace } from "./workspace-context.ts";

type RowProps = {
  readonly criterion: string;
  readonly angle: Angle;
  readonly field: Field;
  /** The element that names the criterion. */
  readonly titleId: string;
  readonly isReadOnly: boolean;
};

/** A criterion from one angle: its values to choose from, where saving stands, and both values in a conflict. */
export const RatingRow = memo(function RatingRow(props: RowProps) {
  const { criterion, angle, field, isReadOnly } = props;
  const t = useText(criterionTexts);
  const say = useSay();
  const { rate } = useWorkspace();
  const labelId = useId();
  const value = shown(field);
  return (
    <div className="rating-row">
      <span id={labelId} className="rating-angle">
        {say(angle.title)}
      </span>
      <Values {...props} value={value} labelledBy={`${props.titleId} ${labelId}`} />
      {value !== null && !isReadOnly && (
        <Button
          type="text"
          className="take-back"
          icon={<CloseOutlined />}
          aria-label={t.takeBack(`${criterion} ${say(angle.title)}`)}
          onClick={() => rate(criterion, angle.id, null)}
        />
      )}
      <FieldState field={field} />
      <FieldChoice
        id={ratingId(criterion, angle.id)}
        field={field}
        draw={(one) => <ValueWord angle={angle.id} value={one} />}
      />
    </div>
  );
});

type ValuesProps = RowProps & { readonly value: string | null; readonly labelledBy: string };

function Values({ criterion, angle, value, labelledBy, isReadOnly }: ValuesProps) {
  const { workspace, preferences } = useShared();
  const { standard, angles, rate } = workspace;
  const values = scaleValues(standard, angle.id);
  const group = useRef<HTMLDivElement>(null);
  const modifiers = angleModifiers[angles.indexOf(angle)];
  const reach = value ?? values[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = preferences.hasKeys ? sideways : allArrows;
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    if (!step) return;
    const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={group} role="radiogroup" aria-labelledby={labelledBy} className="values" onKeyDown={onKeyDown}>
      {values.map((one, at) => (
        <ValueButton
          key={one.id}
          value={one}
          depth={depthOf(one, values)}
          isChosen={one.id === value}
          isReached={one.id === reach}
          isDisabled={isReadOnly}
          keys={modifiers && preferences.hasKeys && at < 9 ? [...modifiers, String(at + 1)].join("") : ""}
          onChoose={() => rate(criterion, angle.id, one.id)}
        />
      ))}
    </div>
  );
}

/** With single keys on, up and down go to another criterion; without, they move among the values too. */
const sideways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const allArrows: Readonly<Record<string, number>> = { ...sideways, ArrowDown: 1, ArrowUp: -1 };

function ValueButton(props: {
  readonly value: ScaleValue;
  readonly depth: 0 | 1 | 2;
  readonly isChosen: boolean;
  readonly isReached: boolean;
  readonly isDisabled: boolean;
  readonly keys: string;
  readonly onChoose: () => void;
}) {
  const say = useSay();
  const { value, isChosen } = props;
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
      <span className="value-points">{value.points}</span>
      <span className="value-title">{say(value.title)}</span>
      {props.keys && <span aria-hidden="true" className="value-key" data-key={props.keys} />}
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
      <RatingFigure depth={depthOf(found, values)}>{found.points}</RatingFigure> {say(found.title)}
    </span>
  );
}
