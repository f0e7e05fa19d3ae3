import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Part } from "../../platform/ui/index.ts";
import { ActionRows } from "../actions/action-rows.tsx";
import { useHeaviest, useOverdue } from "../data.ts";
import { RiskWord } from "../words.tsx";
import { texts } from "./text.ts";
import "../improvement.css";

/** On a centre's page: its five heaviest risks, and what is overdue. */
export function CentrePart({ centreId }: { readonly centreId: string }) {
  const may = useMay("improvement.read");
  if (!may) return null;
  return (
    <div className="centre-improvement">
      <Heaviest centreId={centreId} />
      <Overdue centreId={centreId} />
    </div>
  );
}

function Heaviest({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  return (
    <Part title={t.heaviest}>
      <Answer of={useHeaviest(centreId)}>
        {({ entries, total }) =>
          entries.length === 0 ? (
            <p className="quiet">{t.noRisks}</p>
          ) : (
            <>
              <ol className="plain-list">
                {entries.map(({ id, title, risk }) => (
                  <li key={id} className="spread">
                    <Link to="/improvement/findings/$findingId" params={{ findingId: id }}>
                      {title}
                    </Link>
                    <RiskWord risk={risk} />
                  </li>
                ))}
              </ol>
              {total > entries.length && (
                <p className="centre-more">
                  <Link to="/improvement" search={{ centreId }}>
                    {t.allFindings(total)}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </Part>
  );
}

function Overdue({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  return (
    <Part title={t.overdue}>
      <Answer of={useOverdue(centreId)}>
        {({ entries, total }) => (
          <>
            {entries.length === 0 ? (
              <p className="quiet">{t.noOverdue}</p>
            ) : (
              <ActionRows label={t.overdue} actions={entries} />
            )}
            <p className="centre-more facts-line">
              {total > entries.length && (
                <Link to="/improvement/actions" search={{ centreId, overdue: "true" }}>
                  {t.allFindings(total)}
                </Link>
              )}
              <Link to="/improvement/projection" search={{ centreId }}>
                {t.toProjection}
              </Link>
            </p>
          </>
        )}
      </Answer>
    </Part>
  );
}
