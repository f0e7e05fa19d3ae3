import { type ComparedRun, type ComparisonFrame, gapsOf } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { type ChangeChoice, type Choice, idsIn } from "./data.ts";
import { runKey } from "./lines.ts";
import { texts } from "./text.ts";
import { useRunWords } from "./words.ts";

type RunsProps = {
  readonly frame: ComparisonFrame;
  readonly runs: readonly ComparedRun[];
  readonly view: Choice;
  readonly change: ChangeChoice;
};

/** Which runs there are, how much of each can be compared, and which of them take part. */
export function RunsPart({ frame, runs, view, change }: RunsProps) {
  const t = useText(texts);
  const without = new Set(idsIn(view.without));
  const toggle = (key: string, isIn: boolean) => {
    const left = isIn ? [...without].filter((each) => each !== key) : [...without, key];
    change({ without: left.join(",") });
  };
  return (
    <Part title={t.runs}>
      <p className="quiet small">{t.runsHint}</p>
      <div className="beside-scroll">
        <table className="table beside-runs">
          <caption className="hidden">{t.runs}</caption>
          <thead>
            <tr>
              {[t.run, t.purpose, t.day].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              {[t.share, t.covered].map((title) => (
                <th key={title} scope="col" className="cell-number">
                  {title}
                </th>
              ))}
              {frame.levels.length > 0 && <th scope="col">{t.level}</th>}
              <th scope="col">{t.notHere}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow
                key={runKey(run)}
                {...{ frame, runs, run }}
                isIn={!without.has(runKey(run))}
                onToggle={(isIn) => toggle(runKey(run), isIn)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function RunRow(props: {
  readonly frame: ComparisonFrame;
  readonly runs: readonly ComparedRun[];
  readonly run: ComparedRun;
  readonly isIn: boolean;
  readonly onToggle: (isIn: boolean) => void;
}) {
  const t = useText(texts);
  const { day, number, percent } = useFormat();
  const { frame, runs, run, isIn, onToggle } = props;
  const words = useRunWords(frame, runs);
  const { facts, given, asked, share } = run;
  return (
    <tr>
      <th scope="row">
        <Checkbox
          aria-label={t.takePart(words.long(run))}
          checked={isIn}
          onChange={(event) => onToggle(event.target.checked)}
        />{" "}
        <Link to="/assessments/$assessmentId" params={{ assessmentId: facts.assessmentId }}>
          {facts.title}
        </Link>
        {words.several && <span className="quiet small beside-centre">{facts.centreName}</span>}
      </th>
      <td>{words.kind(run)}</td>
      <td className="whole">{day(facts.on)}</td>
      <td className="cell-number">{percent(share, 1)}</td>
      <td className="cell-number whole">
        {number(given)} / {number(asked)}
      </td>
      {frame.levels.length > 0 && <td>{words.level(run) ?? "–"}</td>}
      <td className="small">
        <Gaps run={run} />
      </td>
    </tr>
  );
}

/** What of the edition is not compared in a run, and why. */
function Gaps({ run }: { readonly run: ComparedRun }) {
  const t = useText(texts);
  const { outOfScope, notApplicable, notComparable, elsewhere } = gapsOf(run);
  const said = [
    outOfScope > 0 && t.outOfScope(outOfScope),
    notApplicable > 0 && t.notApplicable(notApplicable),
    notComparable > 0 && t.notComparable(notComparable),
    elsewhere > 0 && t.elsewhere(elsewhere),
  ].filter((words) => words !== false);
  return said.length === 0 ? <span className="quiet">{t.nothingLeftOut}</span> : said.join(" · ");
}
