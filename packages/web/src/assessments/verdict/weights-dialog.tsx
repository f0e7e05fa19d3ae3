import type { Weights } from "@plumbline/core/assessments";
import { outline, type PlacedCriterion } from "@plumbline/core/standards";
import { Button, Input, InputNumber } from "antd";
import { useMemo, useState } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Chip, Dialog, ProblemNotice } from "../../platform/ui/index.ts";
import { useChangeWeights } from "../data.ts";
import { type Judged, planWith } from "../judged.ts";
import { digits } from "../plan-list.tsx";
import { texts as shared } from "../text.ts";
import { planTexts } from "./text.ts";

type DialogProps = { readonly judged: Judged; readonly open: boolean; readonly onClose: () => void };

/** Weights per criterion, with what the plan would come to shown before they are kept. */
export function WeightsDialog({ judged, open, onClose }: DialogProps) {
  const t = useText(planTexts);
  return (
    <Dialog open={open} title={t.weightsTitle} onClose={onClose} wide>
      <WeightsBody judged={judged} onClose={onClose} />
    </Dialog>
  );
}

function WeightsBody({ judged, onClose }: Omit<DialogProps, "open">) {
  const t = useText(planTexts);
  const words = useText(shared);
  const { number } = useFormat();
  const change = useChangeWeights();
  const [weights, setWeights] = useState<Weights>(judged.sheet.weights);
  const [search, setSearch] = useState("");
  const plan = useMemo(() => planWith(judged, weights), [judged, weights]);
  const inPlan = new Set(plan?.steps.map(({ criterion }) => criterion));
  const rows = useRows(judged, weights, search);
  const keep = async () => {
    const { id, version } = judged.assessment;
    await change.mutateAsync({ params: { id }, body: { weights, expectedVersion: version } });
    onClose();
  };
  return (
    <>
      <p className="dialog-text">{t.weightsWhy}</p>
      <Input
        aria-label={t.find}
        placeholder={t.find}
        allowClear
        maxLength={80}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <table className="table weights">
        <caption className="hidden">{t.weightsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col" className="cell-number">
              {t.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((criterion) => (
            <WeightRow
              key={criterion.id}
              criterion={criterion}
              inPlan={inPlan.has(criterion.id)}
              weight={weights[criterion.id]}
              onChange={(weight) => setWeights(withWeight(weights, criterion, weight))}
            />
          ))}
        </tbody>
      </table>
      <ProblemNotice problem={change.error} />
      <footer className="dialog-foot weights-foot">
        <span role="status" className="quiet">
          {plan && t.preview(plan.steps.length, number(plan.effort, digits(plan.effort)))}
        </span>
        <Button disabled={Object.keys(weights).length === 0} onClick={() => setWeights({})}>
          {t.reset}
        </Button>
        <Button type="primary" loading={change.isPending} onClick={() => void keep().catch(() => {})}>
          {words.save}
        </Button>
      </footer>
    </>
  );
}

/** Criteria of the kept plan and those with a weight of their own; with words to find, whatever fits them. */
function useRows(judged: Judged, weights: Weights, search: string): readonly PlacedCriterion[] {
  const say = useSay();
  const scoped = new Set(judged.verdict.sections.map(({ code }) => code));
  const planned = new Set(judged.plan?.steps.map(({ criterion }) => criterion));
  const words = search.trim().toLowerCase();
  const fits = (criterion: PlacedCriterion) =>
    criterion.id === words || say(criterion.title).toLowerCase().includes(words);
  return outline(judged.standard).criteria.filter((criterion) => {
    if (!scoped.has(criterion.section)) return false;
    return words === "" ? planned.has(criterion.id) || criterion.id in weights : fits(criterion);
  });
}

function WeightRow(props: {
  readonly criterion: PlacedCriterion;
  readonly inPlan: boolean;
  readonly weight: number | undefined;
  readonly onChange: (weight: number | null) => void;
}) {
  const t = useText(planTexts);
  const say = useSay();
  const { criterion, weight } = props;
  return (
    <tr>
      <th scope="row">
        {criterion.id} {say(criterion.title)} {props.inPlan && <Chip>{t.inPlan}</Chip>}
      </th>
      <td className="cell-number">
        <InputNumber<number>
          aria-label={t.weightOf(criterion.id)}
          min={0.01}
          max={1000}
          step={0.5}
          precision={2}
          value={weight ?? criterion.effort}
          onChange={props.onChange}
        />
      </td>
    </tr>
  );
}

/** A weight equal to the standard's is none of one's own. */
function withWeight(weights: Weights, criterion: PlacedCriterion, weight: number | null): Weights {
  const { [criterion.id]: _before, ...others } = weights;
  return weight === null || weight === criterion.effort ? others : { ...others, [criterion.id]: weight };
}
