import { useFormat, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** Sections that stand out against the centre's mean; as many as there are. */
export function StandoutsPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { percent, sentences } = useFormat();
  const { report } = judged.reader;
  const { verdict } = report;
  const { strength, weakness } = report.standard.thresholds;
  return (
    <Part title={t.standouts}>
      <p className="quiet">
        {/* While ratings are missing, the mean says nothing yet. */}
        {sentences(
          t.standoutsRule(strength, weakness),
          verdict.complete && t.mean(percent(verdict.points.share, 1)),
        )}
      </p>
      <div className="verdict-columns">
        <Standouts judged={judged} title={t.weaknesses} codes={report.weaknesses} none={t.noWeaknesses} />
        <Standouts judged={judged} title={t.strengths} codes={report.strengths} none={t.noStrengths} />
      </div>
    </Part>
  );
}

function Standouts(props: {
  readonly judged: Judged;
  readonly title: string;
  readonly codes: readonly string[];
  readonly none: string;
}) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const { reader, verdict } = props.judged;
  const mean = verdict.points.share ?? 0;
  return (
    <section>
      <h3>{props.title}</h3>
      {props.codes.length === 0 && <p className="quiet">{props.none}</p>}
      <ul className="plain-list">
        {props.codes.map((code) => {
          const share = reader.tally(code)?.share ?? 0;
          const difference = (share - mean) * 100;
          const sign = difference < 0 ? "−" : "+";
          return (
            <li key={code} className="spread">
              <span>{reader.partName(code)}</span>
              <span className="standout-share">
                {percent(share, 1)}{" "}
                {verdict.complete && (
                  <span className="quiet small">{t.toMean(`${sign}${number(Math.abs(difference), 1)}`)}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
