import { isTooNarrow, pointsSentence, reservations, verdictSentence } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { Ladder } from "../ladder.tsx";
import { rungsOf } from "./rungs.ts";
import { texts } from "./text.ts";

/** The level in one sentence, what to know before believing it, and the ladder. */
export function Summary({ judged }: { readonly judged: Judged }) {
  const { reader, verdict } = judged;
  // Without a level to judge, the sentence is about the points already.
  const hasLevels = reader.report.levels.length > 0 && !isTooNarrow(reader.report);
  // The first reservation of an incomplete verdict is what the notice says.
  const open = reservations(reader).slice(verdict.complete ? 0 : 1);
  return (
    <section className="verdict-top">
      <div>
        <h2 className="verdict-sentence">{verdictSentence(reader)}</h2>
        {hasLevels && <p>{pointsSentence(reader)}</p>}
        <Eligible judged={judged} />
        {!verdict.complete && <Missing judged={judged} />}
        {open.length > 0 && (
          <ul className="verdict-reservations">
            {open.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      {hasLevels && <LevelLadder judged={judged} />}
    </section>
  );
}

/** Said only where fewer levels can be applied for than are attained. */
function Eligible({ judged: { verdict, reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  if (verdict.eligible === null || verdict.eligible === verdict.attained) return null;
  const held = verdict.held && reader.levelName(verdict.held);
  return <p>{t.eligible(reader.levelName(verdict.eligible), held)}</p>;
}

function Missing({ judged: { assessment, verdict, reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const hasLevels = reader.report.levels.length > 0 && !isTooNarrow(reader.report);
  return (
    <Notice tone="needs-you" title={t.missing(verdict.missing.length)}>
      <p>
        {hasLevels ? t.missingWhy : t.missingWhyOfPoints}{" "}
        <Link to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} hash="missing">
          {t.seeMissing}
        </Link>
      </p>
    </Notice>
  );
}

function LevelLadder({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { verdict, reader } = judged;
  const where = verdict.attained ? t.ladderAt(reader.levelName(verdict.attained)) : t.ladderNone;
  const rungs = rungsOf(judged, (open) => (open === 0 ? t.allMet : t.openConditions(open)));
  return (
    <figure className="verdict-ladder">
      <Ladder label={t.ladder} rungs={rungs} attainedWord={t.attained} />
      <figcaption className="quiet">{verdict.complete ? where : `${where} · ${t.ladderOpen}`}</figcaption>
    </figure>
  );
}
