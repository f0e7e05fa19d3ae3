import type { assessments } from "@plumbline/api";
import type { ConsensusLine, Decision } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import type { Judged } from "../judged.ts";
import { useTeamView } from "../team/data.ts";
import { ScaleWord } from "../value-word.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { texts } from "./text.ts";

type FocusProps = {
  readonly judged: Judged;
  readonly consensus: assessments.Consensus;
  readonly line: ConsensusLine;
  readonly position: string;
};

/** One criterion and angle, large: its words, each one's value and note, what is stated, and the decision. */
export function ConsensusFocus({ judged, consensus, line, position }: FocusProps) {
  const t = useText(texts);
  const say = useSay();
  const { standard, assessment } = judged;
  const { role } = useTeamView(assessment.id).data ?? {};
  const placed = outline(standard);
  const criterion = placed.criterion.get(line.criterion);
  const section = placed.sections.find(({ code }) => code === line.section);
  const angle = standard.angles.find(({ id }) => id === line.angle);
  const mayDecide = role === "lead" && assessment.state === "open";
  return (
    <section className="focus" aria-labelledby="focus-title">
      <p className="quiet">
        {line.section} {section && say(section.title)} · {position}
      </p>
      <h2 id="focus-title">
        {line.criterion} {criterion && say(criterion.title)}
      </h2>
      <p className="focus-text">{criterion && say(criterion.text)}</p>
      <h3>{angle && say(angle.title)}</h3>
      <Values standard={standard} consensus={consensus} line={line} />
      <p className="focus-counts">
        <span className="quiet">{t.counts}</span>{" "}
        <ScaleWord standard={standard} angle={line.angle} value={line.counts} none={t.noValue} />
      </p>
      {mayDecide ? <DecisionForm judged={judged} line={line} /> : <p className="quiet">{t.leadOnly}</p>}
      {line.decisions.length > 0 && <Decisions judged={judged} line={line} />}
    </section>
  );
}

function Values(props: {
  readonly standard: Judged["standard"];
  readonly consensus: FocusProps["consensus"];
  readonly line: ConsensusLine;
}) {
  const t = useText(texts);
  const { standard, consensus, line } = props;
  const noteOf = (raterId: string) =>
    consensus.notes.find((note) => note.criterion === line.criterion && note.raterId === raterId)?.text;
  const statedNote = consensus.statedNotes.find(({ criterion }) => criterion === line.criterion);
  return (
    <ul className="focus-values" aria-label={t.values}>
      {line.ratings.map(({ raterId, raterName, value }) => (
        <li key={raterId}>
          <span className="focus-name">{raterName}</span>
          <ScaleWord standard={standard} angle={line.angle} value={value} none={t.notRated} />
          {noteOf(raterId) && <p className="focus-note">{noteOf(raterId)}</p>}
        </li>
      ))}
      {(line.stated !== null || statedNote) && (
        <li className="is-stated">
          <span className="focus-name">{t.stated}</span>
          <ScaleWord standard={standard} angle={line.angle} value={line.stated} none="–" />
          {statedNote && <p className="focus-note">{statedNote.text}</p>}
        </li>
      )}
    </ul>
  );
}

function Decisions({ judged, line }: { readonly judged: Judged; readonly line: ConsensusLine }) {
  const t = useText(texts);
  return (
    <>
      <h3>{t.decisions}</h3>
      <ol className="focus-decisions">
        {line.decisions.map((decision) => (
          <DecisionRow key={decision.version} judged={judged} decision={decision} />
        ))}
      </ol>
    </>
  );
}

function DecisionRow({ judged, decision }: { readonly judged: Judged; readonly decision: Decision }) {
  const t = useText(texts);
  const format = useFormat();
  const { angle, value, reason, dissent, decidedBy, decidedAt } = decision;
  return (
    <li>
      <p>
        <ScaleWord standard={judged.standard} angle={angle} value={value} none={t.withdrawn} />{" "}
        <span className="quiet small">{t.by(decidedBy, format.moment(decidedAt))}</span>
      </p>
      <p className="focus-note">{reason}</p>
      {dissent.map(({ accountId, name, why }) => (
        <p key={accountId} className="focus-note">
          <strong>{t.dissentOf(name)}</strong> {why}
        </p>
      ))}
    </li>
  );
}
