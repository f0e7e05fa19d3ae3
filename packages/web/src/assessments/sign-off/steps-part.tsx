import type { SignOff, SignOffRound } from "@plumbline/core/assessments";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

type StepsProps = {
  readonly judged: Judged;
  readonly signOff: SignOff;
  readonly standing: SignOffRound | undefined;
};

/** The steps of the present round: what is done and by whom, and which comes next. */
export function StepsPart({ judged, signOff, standing }: StepsProps) {
  const t = useText(texts);
  const format = useFormat();
  const { closedAt } = judged.assessment;
  const done = [
    { name: t.closed, words: format.moment(closedAt), isDone: true },
    ...(["asked", "reviewed", "approved"] as const).map((step) => {
      const act = standing?.[step] ?? null;
      return { name: t[step], words: act && t.byAt(act.by, format.moment(act.at)), isDone: act !== null };
    }),
  ];
  const next = done.findIndex(({ isDone }) => !isDone);
  const remarks = standing?.reviewed?.remarks;
  return (
    <Part title={t.steps}>
      <p className="quiet">{signOff.twoPeople ? t.twoPeople : t.onePerson}</p>
      <ol className="sign-off-steps">
        {done.map(({ name, words, isDone }, at) => (
          <li
            key={name}
            className={isDone ? "is-done" : undefined}
            aria-current={at === next ? "step" : undefined}
          >
            <strong>{name}</strong>
            <span className="quiet">{words ?? t.notYet}</span>
            {at === next && <StatusWord tone="warning">{t.next}</StatusWord>}
            {name === t.reviewed && remarks && <p className="sign-off-remarks">{remarks}</p>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
