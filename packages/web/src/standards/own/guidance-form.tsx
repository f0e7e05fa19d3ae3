import {
  type Draft,
  type DraftCriterion,
  type DraftGuidance,
  evidenceKinds,
  noWords,
  supplyingCapabilities,
  useViews,
} from "@plumbline/core/standards";
import { Button } from "antd";
import { useSay, useText } from "../../platform/text/index.ts";
import { useOfferUndo } from "../../platform/ui/index.ts";
import { texts as guidanceTexts } from "../guidance/text.ts";
import { listTexts } from "../reading/text.ts";
import type { CriterionFieldProps } from "./criterion-form.tsx";
import { criterionTexts } from "./criterion-text.ts";
import { CrosswalkField } from "./crosswalk-field.tsx";
import { DutiesField } from "./duties-field.tsx";
import { ChoiceField, ChoicesField, Pair, Rows } from "./fields.tsx";

const empty: DraftGuidance = {
  ...{ why: noWords, risk: noWords, advice: noWords },
  ...{ evidence: [], duties: [], facts: [], crosswalk: [], uses: [] },
};

/** What is read beside a criterion: all of it, or nothing. */
export function GuidanceForm(props: CriterionFieldProps & { readonly draft: Draft }) {
  const t = useText(criterionTexts);
  const offerUndo = useOfferUndo();
  const { draft, criterion, onChange } = props;
  const { guidance, ...rest } = criterion;
  const remove = () => {
    onChange(rest);
    offerUndo(t.guidanceRemoved, async () => onChange(criterion));
  };
  return (
    <section className="own-guidance" aria-label={t.guidance} data-field="guidance">
      <h3>{t.guidance}</h3>
      <p className="own-hint">{t.guidanceLead}</p>
      {guidance ? (
        <>
          <GuidanceFields
            draft={draft}
            guidance={guidance}
            onChange={(next) => onChange({ ...rest, guidance: next })}
          />
          <Button onClick={remove}>{t.removeGuidance}</Button>
        </>
      ) : (
        <Button onClick={() => onChange({ ...rest, guidance: empty })}>{t.addGuidance}</Button>
      )}
    </section>
  );
}

/** What the fields of guidance are given. */
export type GuidanceFieldProps = {
  readonly guidance: DraftGuidance;
  readonly onChange: (guidance: DraftGuidance) => void;
};
type WithDraft = GuidanceFieldProps & { readonly draft: Draft };

function GuidanceFields({ draft, guidance, onChange }: WithDraft) {
  const t = useText(guidanceTexts);
  const own = useText(criterionTexts);
  const text = (part: "why" | "risk" | "advice") => (
    <Pair
      label={t[part]}
      field={`guidance/${part}`}
      rows={2}
      value={guidance[part]}
      onChange={(next) => onChange({ ...guidance, [part]: next })}
    />
  );
  return (
    <>
      {text("why")}
      <LookForFields draft={draft} guidance={guidance} onChange={onChange} />
      <EvidenceFields draft={draft} guidance={guidance} onChange={onChange} />
      {text("risk")}
      {text("advice")}
      <DutiesField guidance={guidance} onChange={onChange} />
      <ChoicesField
        label={own.facts}
        field="guidance/facts"
        most={3}
        value={guidance.facts}
        options={supplyingCapabilities.map((value) => ({ value, label: t[value] }))}
        onChange={(facts) => onChange({ ...guidance, facts })}
      />
      <CrosswalkField draft={draft} guidance={guidance} onChange={onChange} />
      <UsesFields guidance={guidance} onChange={onChange} />
    </>
  );
}

/** What earns each answer, angle by angle. */
function LookForFields({ draft, guidance, onChange }: WithDraft) {
  const t = useText(guidanceTexts);
  const say = useSay();
  const { lookFor = {} } = guidance;
  const set = (angle: string, value: string, text: DraftCriterion["text"]) =>
    onChange({ ...guidance, lookFor: { ...lookFor, [angle]: { ...lookFor[angle], [value]: text } } });
  return (
    <section className="own-rows" aria-label={t.lookFor} data-field="guidance/lookFor">
      <h3>{t.lookFor}</h3>
      {draft.angles.map((angle) => (
        <fieldset key={angle.id} className="own-set">
          <legend>{say(angle.title) || angle.id}</legend>
          {(draft.scales.find(({ id }) => id === angle.scale)?.values ?? []).map((value) => (
            <Pair
              key={value.id}
              label={say(value.title) || value.id}
              field={`guidance/lookFor/${angle.id}/${value.id}`}
              value={lookFor[angle.id]?.[value.id] ?? noWords}
              onChange={(text) => set(angle.id, value.id, text)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function EvidenceFields({ draft, guidance, onChange }: WithDraft) {
  const t = useText(guidanceTexts);
  const own = useText(criterionTexts);
  const say = useSay();
  const angles = draft.angles.map(({ id, title }) => ({ value: id, label: say(title) || id }));
  return (
    <Rows
      title={t.evidence}
      what={own.piece}
      field="guidance/evidence"
      most={4}
      rows={guidance.evidence}
      onChange={(evidence) => onChange({ ...guidance, evidence })}
      fresh={() => ({ kind: "record" as const, text: noWords })}
    >
      {({ angle, ...piece }, set, field) => (
        <>
          <Pair
            label={own.evidenceText}
            field={`${field}/text`}
            value={piece.text}
            onChange={(text) => set({ ...piece, ...(angle && { angle }), text })}
          />
          <div className="own-line">
            <ChoiceField
              label={own.evidenceKind}
              field={`${field}/kind`}
              value={piece.kind}
              options={evidenceKinds.map((value) => ({ value, label: t[value] }))}
              onChange={(kind) => kind && set({ ...piece, ...(angle && { angle }), kind })}
            />
            {angles.length > 1 && (
              <ChoiceField
                label={own.ofAngle}
                field={`${field}/angle`}
                empty="–"
                value={angle}
                options={angles}
                onChange={(next) => set(next === undefined ? piece : { ...piece, angle: next })}
              />
            )}
          </div>
        </>
      )}
    </Rows>
  );
}

function UsesFields({ guidance, onChange }: GuidanceFieldProps) {
  const t = useText(criterionTexts);
  const lists = useText(listTexts);
  return (
    <Rows
      title={t.uses}
      what={t.use}
      field="guidance/uses"
      most={4}
      rows={guidance.uses}
      onChange={(uses) => onChange({ ...guidance, uses })}
      fresh={() => ({ view: "requirement" as const, text: noWords })}
    >
      {(use, set, field) => (
        <>
          <ChoiceField
            label={t.useView}
            field={`${field}/view`}
            value={use.view}
            options={useViews.map((value) => ({ value, label: lists[value] }))}
            onChange={(view) => view && set({ ...use, view })}
          />
          <Pair
            label={t.useText}
            field={`${field}/text`}
            value={use.text}
            onChange={(text) => set({ ...use, text })}
          />
        </>
      )}
    </Rows>
  );
}
