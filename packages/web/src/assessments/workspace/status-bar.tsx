import { UndoOutlined } from "@ant-design/icons";
import { audienceNames } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { SaveState, StatusWord } from "../../platform/ui/index.ts";
import type { Progress } from "./answers.ts";
import { placeOf } from "./field.ts";
import { countUnknown } from "./figures.ts";
import { barTexts } from "./text.ts";
import { useUndo } from "./use-keys.ts";
import {
  useCanUndo,
  useIsAudit,
  useIsReadOnly,
  usePlace,
  useSaving,
  useShared,
  useTeam,
  useVerdict,
  useWorkspace,
} from "./workspace-context.ts";

/** Where the assessment stands, where saving stands, and the switches of the page. */
export function StatusBar({ onKeys }: { readonly onKeys: () => void }) {
  const t = useText(barTexts);
  const { preferences, workspace } = useShared();
  const { id } = workspace.answers.assessment();
  const { hasBothLanguages, prefer } = preferences;
  return (
    <section className="status-bar" aria-label={t.figures}>
      <div className="status-standing">
        <Figures />
        <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: id }}>
          {t.verdict}
        </Link>
      </div>
      <span className="status-saving">
        <SavingState />
        <UndoButton />
        <Button
          type="text"
          aria-pressed={hasBothLanguages}
          className={hasBothLanguages ? "is-on" : ""}
          onClick={() => prefer({ hasBothLanguages: !hasBothLanguages })}
        >
          {t.bothLanguages}
        </Button>
        <Button type="text" className="status-keys" onClick={onKeys}>
          {t.keys} <kbd>?</kbd>
        </Button>
      </span>
    </section>
  );
}

function Figures() {
  const t = useText(barTexts);
  const say = useSay();
  const format = useFormat();
  const isAudit = useIsAudit();
  const audience = usePlace((place) => place.audience);
  const { points } = useVerdict();
  const { rated, asked } = useWholeProgress();
  return (
    <dl className="status-figures">
      <div>
        <dt>
          {isAudit ? t.answered : t.rated}
          {audience && ` · ${say(audienceNames[audience])}`}
        </dt>
        <dd>
          {t.ratedOf(format.number(rated), format.number(asked))}
          <progress max={asked} value={rated} aria-hidden="true" />
        </dd>
      </div>
      {isAudit ? (
        <Unknown />
      ) : (
        <div>
          <dt>{t.points}</dt>
          <dd>{t.pointsOf(format.number(points.total), format.number(points.applicableMax))}</dd>
        </div>
      )}
      <Level />
    </dl>
  );
}

/** How far the whole is, or what one audience is to answer, a moment after the last change. */
function useWholeProgress(): Progress {
  const { answers, sections } = useWorkspace();
  const audience = usePlace((place) => place.audience);
  useVerdict();
  const parts = sections.map(({ code }) => answers.progress(code, audience));
  return {
    rated: parts.reduce((sum, { rated }) => sum + rated, 0),
    asked: parts.reduce((sum, { asked }) => sum + asked, 0),
  };
}

/** Questions nobody could answer yet: each is a risk of its own. */
function Unknown() {
  const t = useText(barTexts);
  const format = useFormat();
  const { standard, sections, answers } = useWorkspace();
  useVerdict();
  return (
    <div>
      <dt>{t.unknown}</dt>
      <dd>{format.number(countUnknown(standard, sections, answers))}</dd>
    </div>
  );
}

/** The level so far: what it is if everything missing turned out worst, and what it could still be. */
function Level() {
  const t = useText(barTexts);
  const say = useSay();
  const { standard } = useWorkspace();
  const { best, worst, indicative } = useVerdict();
  const team = useTeam();
  // Own ratings of some sections, or what is stated, come to no level.
  if (!standard.levels || (team && team.kind !== "reads")) return null;
  const title = (id: string | null) => {
    const level = standard.levels?.list.find((each) => each.id === id);
    return level ? say(level.title) : t.noLevel;
  };
  return (
    <div>
      <dt>{t.level}</dt>
      <dd>
        {best === worst ? title(worst) : t.upTo(title(worst), title(best))}
        {indicative && <span className="quiet"> · {t.indicative}</span>}
      </dd>
    </div>
  );
}

function SavingState() {
  const t = useText(barTexts);
  const { outbox, places } = useWorkspace();
  const { unsent, isCutOff, needsYou, savedAt, onDevice } = useSaving();
  const isReadOnly = useIsReadOnly();
  const [first] = needsYou;
  const progress =
    isCutOff && unsent > 0
      ? ({ kind: "unsent", count: unsent } as const)
      : savedAt
        ? ({ kind: "saved", at: savedAt } as const)
        : ({ kind: "untouched" } as const);
  return (
    <>
      {first && (
        <button
          type="button"
          className="status-needs"
          onClick={() => places.openCriterion(placeOf(first).criterion)}
        >
          <StatusWord tone="needs-you">{t.needsYou(needsYou.length)}</StatusWord>
        </button>
      )}
      {onDevice > 0 ? (
        <Link to="/offline">
          <StatusWord tone="warning">{t.onDevice(onDevice)}</StatusWord>
        </Link>
      ) : (
        <SaveState progress={progress} />
      )}
      {progress.kind === "unsent" && !isReadOnly && (
        <Button size="small" onClick={outbox.now}>
          {t.tryNow}
        </Button>
      )}
    </>
  );
}

function UndoButton() {
  const t = useText(barTexts);
  const undo = useUndo();
  const canUndo = useCanUndo();
  return (
    <Button
      type="text"
      icon={<UndoOutlined />}
      disabled={!canUndo}
      aria-keyshortcuts="U Control+Z"
      onClick={undo}
    >
      {t.undo}
    </Button>
  );
}
