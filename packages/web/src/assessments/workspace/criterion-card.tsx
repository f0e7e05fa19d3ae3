import type { PlacedCriterion } from "@plumbline/core/standards";
import { Button } from "antd";
import { memo, useState } from "react";
import { currentLanguage, useText } from "../../platform/text/index.ts";
import { MarkOnce, TermText } from "../../standards/index.ts";
import { isMarked } from "./answers.ts";
import { LastLine } from "./last-time.tsx";
import { MarkPart } from "./mark-part.tsx";
import { NotePart } from "./note-part.tsx";
import { RatingRow, RatingState } from "./rating-row.tsx";
import { NoteBeside } from "./team-parts.tsx";
import { panelTexts } from "./text.ts";
import { useFields, useMayWrite, usePlace, useShared } from "./workspace-context.ts";

/** One criterion: its words, a row of values from every angle, the note, the not-applicable mark. */
export const CriterionCard = memo(function CriterionCard(props: { readonly criterion: PlacedCriterion }) {
  const { criterion } = props;
  const { workspace } = useShared();
  const { places, angles } = workspace;
  const isCurrent = usePlace((place) => place.current === criterion.id);
  const fields = useFields(criterion.id);
  const { rates, marks } = useMayWrite(criterion.id);
  // A reason that was being typed before a reload is there to go on with.
  const [isMarking, setMarking] = useState(() => workspace.drafts.typedReason(criterion.id) !== "");
  const hasRows = workspace.isMarkAnAnswer || !isMarked(fields);
  // With one angle the row belongs to the values; where saving stands is said below.
  const only = angles.length === 1 ? angles[0] : undefined;
  const titleId = `criterion-title-${criterion.id}`;
  const touch = () => places.touch(criterion.id);
  return (
    <article
      id={`criterion-${criterion.id}`}
      className={isCurrent ? "criterion is-current" : "criterion"}
      tabIndex={-1}
      aria-labelledby={titleId}
      onFocus={touch}
      onPointerDown={touch}
    >
      <MarkOnce>
        <Words criterion={criterion} titleId={titleId} />
      </MarkOnce>
      {hasRows &&
        angles.map((angle) => (
          <RatingRow
            key={angle.id}
            criterion={criterion.id}
            angle={angle}
            field={fields.rating(angle.id)}
            titleId={titleId}
            isMarked={isMarked(fields)}
            isReadOnly={!rates}
          />
        ))}
      <LastLine criterion={criterion} />
      <div className="criterion-foot">
        <NotePart criterion={criterion.id} field={fields.note} isReadOnly={!rates} />
        <NoteBeside criterion={criterion.id} />
        <GuideButton criterion={criterion.id} />
        <MarkPart
          criterion={criterion.id}
          field={fields.mark}
          isReadOnly={!marks}
          isWriting={isMarking}
          onWriting={setMarking}
        />
        {only && hasRows && !isMarked(fields) && (
          <span className="criterion-state">
            <RatingState
              criterion={criterion.id}
              angle={only}
              field={fields.rating(only.id)}
              isReadOnly={!rates}
            />
          </span>
        )}
      </div>
    </article>
  );
});

/** Opens guidance and record where they do not stand beside the criteria. */
function GuideButton({ criterion }: { readonly criterion: string }) {
  const t = useText(panelTexts);
  const { asks, workspace } = useShared();
  const open = () => {
    workspace.places.touch(criterion);
    asks.tell("guide");
  };
  return (
    <Button
      type="text"
      size="small"
      className="criterion-guide"
      aria-label={t.openOf(criterion)}
      onClick={open}
    >
      {t.guide}
    </Button>
  );
}

function Words({ criterion, titleId }: { readonly criterion: PlacedCriterion; readonly titleId: string }) {
  const { hasBothLanguages } = useShared().preferences;
  const Title = criterion.group ? "h4" : "h3";
  const other = currentLanguage() === "zh" ? "en" : "zh";
  return (
    <div className="criterion-words">
      <Title id={titleId} className="criterion-title">
        <span className="criterion-number">{criterion.id}</span>
        <span>
          <TermText text={criterion.title} />
        </span>
      </Title>
      <p>
        <TermText text={criterion.text} />
      </p>
      {hasBothLanguages && (
        <p lang={other === "zh" ? "zh-CN" : "en"} className="criterion-other">
          <strong>{criterion.title[other]}</strong> {criterion.text[other]}
        </p>
      )}
    </div>
  );
}
