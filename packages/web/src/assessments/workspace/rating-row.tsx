import { CloseOutlined } from "@ant-design/icons";
import type { Angle } from "@plumbline/core/standards";
import { Button } from "antd";
import { memo, useId } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { type Field, ratingId, shown } from "./field.ts";
import { FieldChoice, FieldState } from "./field-state.tsx";
import { Beside } from "./team-parts.tsx";
import { criterionTexts } from "./text.ts";
import { Values, ValueWord } from "./values.tsx";
import { useWorkspace } from "./workspace-context.ts";

type RowProps = {
  readonly criterion: string;
  readonly angle: Angle;
  readonly field: Field;
  /** The element that names the criterion. */
  readonly titleId: string;
  readonly isMarked: boolean;
  readonly isReadOnly: boolean;
};

/** A criterion from one angle: its values to choose from, where saving stands, and both values in a conflict. */
export const RatingRow = memo(function RatingRow(props: RowProps) {
  const { criterion, angle, field, titleId } = props;
  const say = useSay();
  const labelId = useId();
  const { angles } = useWorkspace();
  const isSingle = angles.length === 1;
  return (
    <div className={isSingle ? "rating-row is-single" : "rating-row"}>
      <span id={labelId} className={isSingle ? "hidden" : "rating-angle"}>
        {say(angle.title)}
      </span>
      <Values {...props} value={shown(field)} labelledBy={`${titleId} ${labelId}`} />
      <Beside criterion={criterion} angle={angle.id} />
      {!isSingle && <RatingState {...props} />}
      <FieldChoice
        id={ratingId(criterion, angle.id)}
        field={field}
        draw={(one) => <ValueWord angle={angle.id} value={one} />}
      />
    </div>
  );
});

/** The way to take a rating back, and where saving it stands. */
export function RatingState(props: Pick<RowProps, "criterion" | "angle" | "field" | "isReadOnly">) {
  const { criterion, angle, field, isReadOnly } = props;
  const t = useText(criterionTexts);
  const say = useSay();
  const { rate } = useWorkspace();
  return (
    <>
      {shown(field) !== null && !isReadOnly && (
        <Button
          type="text"
          className="take-back"
          icon={<CloseOutlined />}
          aria-label={t.takeBack(`${criterion} ${say(angle.title)}`)}
          onClick={() => rate(criterion, angle.id, null)}
        />
      )}
      <FieldState field={field} />
    </>
  );
}
