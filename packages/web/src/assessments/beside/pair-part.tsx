import { between, type ComparedRun, type ComparisonFrame } from "@plumbline/core/assessments";
import { signedPoints } from "@plumbline/core/reports";
import { useMemo } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { ChoiceFilter, Figure, Part } from "../../platform/ui/index.ts";
import type { ChangeChoice, Choice } from "./data.ts";
import { chosenPair, runKey } from "./lines.ts";
import { RatingMovers, SectionMovers } from "./movers.tsx";
import { texts } from "./text.ts";
import { useRunWords } from "./words.ts";

type PairProps = {
  readonly frame: ComparisonFrame;
  readonly runs: readonly ComparedRun[];
  readonly view: Choice;
  readonly change: ChangeChoice;
};

/** Any two of the runs held against each other: how far apart they are, and what moved most. */
export function PairPart({ frame, runs, view, change }: PairProps) {
  const t = useText(texts);
  const words = useRunWords(frame, runs);
  const pair = chosenPair(runs, view);
  const options = runs.map((run) => ({ value: runKey(run), label: words.long(run) }));
  const [from, to] = [pair?.[0] ?? runs[0], pair?.[1] ?? runs.at(-1)];
  return (
    <Part title={t.pair}>
      <div className="beside-choice beside-pair">
        <ChoiceFilter
          label={t.from}
          value={from && runKey(from)}
          options={options}
          onChange={(key) => change({ from: key })}
        />
        <ChoiceFilter
          label={t.to}
          value={to && runKey(to)}
          options={options}
          onChange={(key) => change({ to: key })}
        />
      </div>
      {pair ? <Between frame={frame} pair={pair} /> : <p className="quiet">{t.nothingCommon}</p>}
    </Part>
  );
}

function Between(props: {
  readonly frame: ComparisonFrame;
  readonly pair: readonly [ComparedRun, ComparedRun];
}) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const { frame, pair } = props;
  const [from, to] = pair;
  const found = useMemo(() => between(frame, from, to), [frame, from, to]);
  const { compared, notCompared, before, now } = found;
  if (before === null || now === null) return <p className="quiet">{t.nothingCommon}</p>;
  return (
    <>
      <div className="comparison-figures">
        <Figure label={t.before} value={percent(before, 1)} definition={t.overCompared} />
        <Figure label={t.after} value={percent(now, 1)} definition={t.overCompared} />
        <Figure label={t.change} value={signedPoints(now - before)} definition={t.percentagePoints} />
      </div>
      <p>{t.counts(number(compared), number(notCompared))}</p>
      <SectionMovers frame={frame} comparison={found} />
      <RatingMovers frame={frame} comparison={found} assessmentId={to.facts.assessmentId} />
    </>
  );
}
