import type { EarlierCriterion } from "@plumbline/core/assessments";
import type { PlacedCriterion } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Notice, StatusWord } from "../../platform/ui/index.ts";
import { useEarlier } from "../earlier/data.ts";
import { texts } from "../earlier/text.ts";
import { ValidityWord } from "../evidence/piece-words.tsx";
import { kindTexts } from "../evidence/text.ts";
import { shown } from "./field.ts";
import { movesOf } from "./since.ts";
import { useFields, useWorkspace } from "./workspace-context.ts";
import "./last-time.css";

/** What stood on a criterion last time, with the assessment it is from; undefined where nothing stands beside. */
export function useLastTime({ id, section }: Pick<PlacedCriterion, "id" | "section">) {
  const { answers } = useWorkspace();
  const { data } = useEarlier(answers.assessment().id, section);
  const entry = data?.entries.find(({ criterion }) => criterion === id);
  return data?.previous && entry ? { previous: data.previous, entry } : undefined;
}

type CriterionProps = { readonly criterion: PlacedCriterion };

/** In one line below the values: what was rated last time, and whether it is higher or lower now. */
export function LastLine({ criterion }: CriterionProps) {
  const t = useText(texts);
  const say = useSay();
  const last = useLastTime(criterion);
  const { angles } = useWorkspace();
  if (!last) return null;
  const { entry } = last;
  if (entry.change === "added") return <p className="last-line quiet">{t.added}</p>;
  return (
    <p className="last-line">
      <span className="quiet">{t.last}</span>
      {entry.notApplicable !== null && <span>{t.notApplicable}</span>}
      {entry.notApplicable === null && entry.ratings.length === 0 && (
        <span className="quiet">{t.nothing}</span>
      )}
      {entry.ratings.map(({ angle, angleTitle, title }) => (
        <span key={angle}>
          {angles.length > 1 && <span className="quiet">{say(angleTitle)} </span>}
          {say(title)}
        </span>
      ))}
      {entry.change === "meaning" ? (
        <StatusWord tone="warning">{t.short}</StatusWord>
      ) : (
        <Moved criterion={criterion.id} entry={entry} />
      )}
    </p>
  );
}

/** Whether the ratings on the screen are higher or lower than last time's, all angles taken together. */
function Moved({ criterion, entry }: { readonly criterion: string; readonly entry: EarlierCriterion }) {
  const t = useText(texts);
  const fields = useFields(criterion);
  const { standard } = useWorkspace();
  const moves = movesOf(standard, entry, (angle) => shown(fields.rating(angle)));
  return (
    <>
      {moves.has("higher") && <StatusWord tone="good">{t.higher}</StatusWord>}
      {moves.has("lower") && <StatusWord tone="warning">{t.lower}</StatusWord>}
    </>
  );
}

/** Beside the criterion: last time's ratings, note and evidence, and what became of the criterion since. */
export function LastTime({ criterion }: CriterionProps) {
  const t = useText(texts);
  const last = useLastTime(criterion);
  if (!last) return null;
  const { previous, entry } = last;
  const params = { assessmentId: previous.id };
  return (
    <div className="last-time">
      <h3>{t.lastOf(previous.title)}</h3>
      <Became entry={entry} />
      {entry.change !== "added" && (
        <>
          <Then entry={entry} previousId={previous.id} />
          <p className="small">
            <Link
              to="/assessments/$assessmentId/rate"
              params={params}
              search={{ criterion: entry.formerly ?? undefined }}
            >
              {t.see}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function Became({ entry: { change, formerly, criterion, words } }: { readonly entry: EarlierCriterion }) {
  const t = useText(texts);
  const say = useSay();
  if (change === "unchanged" && formerly === criterion) return null;
  return (
    <>
      {change === "meaning" ? (
        <Notice>
          <p>{t.meaning}</p>
        </Notice>
      ) : (
        <p className="quiet">{t[change]}</p>
      )}
      {formerly !== null && formerly !== criterion && <p className="quiet">{t.formerly(formerly)}</p>}
      {words && (
        <details>
          <summary>{t.wordsThen}</summary>
          <p>
            <strong>{say(words.title)}</strong> {say(words.text)}
          </p>
        </details>
      )}
    </>
  );
}

type ThenProps = { readonly entry: EarlierCriterion; readonly previousId: string };

function Then({ entry, previousId }: ThenProps) {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const { ratings, note, notApplicable } = entry;
  return (
    <dl className="panel-record">
      {notApplicable !== null && <Said name={t.notApplicable}>{notApplicable}</Said>}
      {ratings.map(({ angle, angleTitle, title }) => (
        <Said key={angle} name={say(angleTitle)}>
          {say(title)}
        </Said>
      ))}
      <Said name={t.note}>
        {note ? (
          <>
            <span className="last-note">{note.text}</span>{" "}
            <span className="quiet">{t.signed(note.by, format.moment(note.at))}</span>
          </>
        ) : (
          <span className="quiet">{t.noNote}</span>
        )}
      </Said>
      <Said name={t.evidence}>
        <Pieces entry={entry} previousId={previousId} />
      </Said>
    </dl>
  );
}

function Pieces({ entry: { evidence, hidden }, previousId }: ThenProps) {
  const t = useText(texts);
  const kinds = useText(kindTexts);
  const params = { assessmentId: previousId };
  return (
    <>
      {evidence.length + hidden === 0 && <span className="quiet">{t.noEvidence}</span>}
      <ul className="plain-list">
        {evidence.map((piece) => (
          <li key={piece.id}>
            <Link to="/assessments/$assessmentId/evidence" params={params} search={{ view: "pieces" }}>
              {piece.title}
            </Link>{" "}
            <span className="quiet small">{kinds[piece.kind]}</span>{" "}
            {piece.validity !== "valid" && <ValidityWord piece={{ ...piece, withdrawn: null }} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && <span className="quiet small">{t.hidden(hidden)}</span>}
    </>
  );
}

function Said(props: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
