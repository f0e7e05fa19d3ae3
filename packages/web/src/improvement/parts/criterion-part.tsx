import type { Finding, Recurrence } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { useAssessment, useFindingsOn, useRecurrences } from "../data.ts";
import { recurrenceTexts } from "../text.ts";
import { FindingStateWord } from "../words.tsx";
import { texts } from "./text.ts";

type PartProps = {
  readonly assessmentId: string;
  readonly criterion: string;
  /** The number of the criterion in the assessment before, where something stood on it. */
  readonly formerly: string | null;
};

/** Beside a criterion that is rated: what was found on it in this centre, and the way to raise a finding. */
export function CriterionPart(props: PartProps) {
  const may = useMay("improvement.read");
  return may ? <Findings {...props} /> : null;
}

function Findings({ assessmentId, criterion, formerly }: PartProps) {
  const t = useText(texts);
  const mayRaise = useMay("improvement.manage");
  const { centreId, standard, signedAt = null } = useAssessment(assessmentId).data?.assessment ?? {};
  const found = useFindingsOn(centreId, criterion).data?.entries ?? [];
  const before = useFindingsOn(centreId, formerly ?? criterion).data?.entries ?? [];
  const met = useRecurrences(assessmentId).data?.entries ?? [];
  // What another edition found under this number is another matter where the criterion had another number then.
  const isHere = (finding: Finding) =>
    finding.standard?.split("@")[0] === standard?.split("@")[0] &&
    (formerly === null ||
      formerly === criterion ||
      (finding.criterion === formerly) !== (finding.standard === standard));
  const all = new Map([...found, ...before].map((finding) => [finding.id, finding]));
  const own = [...all.values()].filter(isHere);
  const becameOf = (id: string) => met.find(({ finding }) => finding.id === id)?.recurrence;
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
              <Became recurrence={becameOf(id)} state={state} />
            </li>
          ))}
        </ul>
      )}
      {mayRaise && signedAt === null && (
        <p>
          <Link to="/improvement/findings/new" search={{ assessmentId, criterion }}>
            {t.raise}
          </Link>
        </p>
      )}
    </div>
  );
}

/** How this assessment meets a finding: new, repeated, still open, closed; its state alone where it does not. */
function Became(props: { readonly recurrence: Recurrence | undefined; readonly state: Finding["state"] }) {
  const says = useText(recurrenceTexts);
  const { recurrence, state } = props;
  if (!recurrence || recurrence === state) return <FindingStateWord state={state} />;
  return (
    <span>
      {says[recurrence]} <FindingStateWord state={state} />
    </span>
  );
}
