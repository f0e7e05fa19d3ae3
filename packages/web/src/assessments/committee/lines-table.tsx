import type { CommitteeLine, CommitteeState } from "@plumbline/core/assessments";
import type { CriterionAdvice } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { QuestionLink } from "../audit/question-link.tsx";
import type { Judged } from "../judged.ts";
import { committeeStateTexts, texts } from "./text.ts";

type TableProps = {
  readonly judged: Judged;
  readonly label: string;
  readonly lines: readonly CommitteeLine[];
  readonly advice: readonly CriterionAdvice[];
};

/** One list: the matter, the question it rests on, how it stands, and what may happen while it is not in place. */
export function LinesTable({ judged, label, lines, advice }: TableProps) {
  const t = useText(texts);
  const risks = new Map(advice.map((one) => [one.criterion, one]));
  return (
    <table className="table committee-lines">
      <caption className="hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.matter}</th>
          <th scope="col">{t.question}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.risk}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={`${line.criterion} ${line.text.zh}`}
            judged={judged}
            line={line}
            risk={risks.get(line.criterion)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Line(props: {
  readonly judged: Judged;
  readonly line: CommitteeLine;
  readonly risk: CriterionAdvice | undefined;
}) {
  const say = useSay();
  const { judged, line, risk } = props;
  const row = judged.reader.report.rows.find(({ criterion }) => criterion === line.criterion);
  const isOpen = line.state !== "in-place" && line.state !== "not-applicable";
  return (
    <tr>
      <th scope="row">{say(line.text)}</th>
      <td>
        <QuestionLink assessmentId={judged.assessment.id} criterion={line.criterion}>
          {line.criterion}
        </QuestionLink>{" "}
        <span className="committee-question">{row?.text}</span>
      </td>
      <td className="committee-state">
        <StateOf state={line.state} answers={row?.ratings.map(({ title }) => title ?? "") ?? []} />
      </td>
      <td className="committee-risk quiet">{isOpen && risk ? say(risk.risk) : ""}</td>
    </tr>
  );
}

const tones = {
  "in-place": "good",
  short: "warning",
  unknown: "needs-you",
  missing: "needs-you",
  "not-applicable": "quiet",
} as const;

/** The answer itself where it falls short, so that "mostly" is not read as "not". */
function StateOf(props: { readonly state: CommitteeState; readonly answers: readonly string[] }) {
  const t = useText(committeeStateTexts);
  const { state, answers } = props;
  const words = state === "short" ? answers.join(" / ") : t[state];
  return <StatusWord tone={tones[state]}>{words}</StatusWord>;
}
