import { useText } from "../../platform/text/index.ts";
import { QuestionLink } from "./question-link.tsx";
import type { RiskRow } from "./risk-rows.ts";
import { Severity } from "./severity.tsx";
import { texts } from "./text.ts";

type ListProps = { readonly assessmentId: string; readonly rows: readonly RiskRow[] };

/** Few risks in full: question, answer, what may happen, what to do first. */
export function RiskList({ assessmentId, rows }: ListProps) {
  const t = useText(texts);
  return (
    <ol className="plain-list risk-list">
      {rows.map((row) => (
        <li key={row.criterion}>
          <div className="spread">
            <QuestionLink assessmentId={assessmentId} criterion={row.criterion}>
              {row.criterion} {row.title}
            </QuestionLink>
            <Severity of={row.severity} />
          </div>
          <p className="small">
            <strong className={row.unknown ? "needs-you" : undefined}>{row.answer}</strong>
            {row.risk && <span className="quiet"> · {row.risk}</span>}
          </p>
          {row.advice && (
            <p className="small">
              {t.first}
              {row.advice}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What nobody could answer: the question, and how bad it would be. */
export function UnknownList({ assessmentId, rows }: ListProps) {
  return (
    <ul className="plain-list risk-list">
      {rows.map((row) => (
        <li key={row.criterion}>
          <div className="spread">
            <QuestionLink assessmentId={assessmentId} criterion={row.criterion}>
              {row.criterion} {row.title}
            </QuestionLink>
            <Severity of={row.severity} />
          </div>
          <p className="small quiet">{row.text}</p>
        </li>
      ))}
    </ul>
  );
}
