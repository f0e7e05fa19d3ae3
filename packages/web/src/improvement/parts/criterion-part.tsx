import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { useAssessment, useFindingsOn } from "../data.ts";
import { FindingStateWord } from "../words.tsx";
import { texts } from "./text.ts";

type PartProps = { readonly assessmentId: string; readonly criterion: string };

/** Beside a criterion that is rated: what was found on it in this centre, and the way to raise a finding. */
export function CriterionPart(props: PartProps) {
  const may = useMay("improvement.read");
  return may ? <Findings {...props} /> : null;
}

function Findings({ assessmentId, criterion }: PartProps) {
  const t = useText(texts);
  const mayRaise = useMay("improvement.manage");
  const { centreId, standard } = useAssessment(assessmentId).data?.assessment ?? {};
  const found = useFindingsOn(centreId, criterion).data?.entries ?? [];
  const own = found.filter((finding) => finding.standard?.split("@")[0] === standard?.split("@")[0]);
  return (
    <div>
      <h3>{t.onCriterion}</h3>
      {own.length === 0 ? (
        <p className="quiet">{t.noneOnCriterion}</p>
      ) : (
        <ul className="plain-list">
          {own.map(({ id, title, state }) => (
            <li key={id} className="spread">
              <Link to="/improvement/findings/$findingId" params={{ findingId: id }}>
                {title}
              </Link>
              <FindingStateWord state={state} />
            </li>
          ))}
        </ul>
      )}
      {mayRaise && (
        <p>
          <Link to="/improvement/findings/new" search={{ assessmentId, criterion }}>
            {t.raise}
          </Link>
        </p>
      )}
    </div>
  );
}
