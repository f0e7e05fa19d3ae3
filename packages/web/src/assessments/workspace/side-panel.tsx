import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { scaleValues } from "@plumbline/core/assessments";
import { outline, type PlacedCriterion } from "@plumbline/core/standards";
import { Button, Checkbox } from "antd";
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { PartsIn } from "../../platform/joints/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { ProblemNotice, RatingFigure, Waiting } from "../../platform/ui/index.ts";
import { GuidanceView } from "../../standards/index.ts";
import { useSectionGuidance } from "./data.ts";
import { EvidencePart } from "./evidence-part.tsx";
import type { Field } from "./field.ts";
import { signOf } from "./figures.ts";
import { LastTime, useLastTime } from "./last-time.tsx";
import { findTexts, panelTexts } from "./text.ts";
import { useOpenBeside } from "./use-keys.ts";
import { depthOf, ValueWord } from "./values.tsx";
import { named, useFields, useIsAudit, usePlace, useShared, useWorkspace } from "./workspace-context.ts";

/** Beside the criteria: what to look for, what the values mean, and who rated what when, of the current criterion. */
export function SidePanel() {
  const t = useText(panelTexts);
  const panel = useRef<HTMLElement>(null);
  const { back } = useGuideKey(panel, () => panel.current?.focus());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <aside ref={panel} className="workspace-panel" aria-label={t.title} tabIndex={0} onKeyDown={back}>
      <PanelBody />
    </aside>
  );
}

/** The same at the foot of a narrow screen, with the ways to the neighbouring sections. */
export function BottomSheet() {
  const t = useText(panelTexts);
  const find = useText(findTexts);
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const current = usePlace((place) => place.current);
  const openBeside = useOpenBeside();
  const { places } = useWorkspace();
  const { back } = useGuideKey(sheet, () => {
    flushSync(() => setOpen(true));
    body.current?.focus();
    // The criterion one reads about stays in sight above the sheet.
    document.getElementById(`criterion-${places.read().current}`)?.scrollIntoView({ block: "start" });
  });
  return (
    <aside
      ref={sheet}
      className="bottom-sheet"
      aria-label={t.title}
      onKeyDown={(event) => {
        if (back(event)) setOpen(false);
      }}
    >
      <div className="bottom-bar">
        <Button type="text" aria-label={find.previous} onClick={() => openBeside(-1)}>
          {"‹"}
        </Button>
        <Button
          type="text"
          icon={isOpen ? <DownOutlined /> : <UpOutlined />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t.close : `${current} ${t.open}`}
        </Button>
        <Button type="text" aria-label={find.next} onClick={() => openBeside(1)}>
          {"›"}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div ref={body} id={id} className="bottom-body" hidden={!isOpen} tabIndex={0}>
        {isOpen && <PanelBody />}
      </div>
    </aside>
  );
}

/** The key that leads to the guidance, where `place` is the one on the screen; `back` leads to the criterion again. */
function useGuideKey(place: RefObject<HTMLElement | null>, open: () => void) {
  const { asks, workspace } = useShared();
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    return asks.listen("guide", () => {
      const isOnScreen = place.current && getComputedStyle(place.current).display !== "none";
      if (isOnScreen) latest.current();
    });
  }, [asks, place]);
  const back = (event: KeyboardEvent): boolean => {
    if (event.key !== "Escape") return false;
    workspace.places.openCriterion(workspace.places.read().current);
    return true;
  };
  return { back };
}

/** It follows the current criterion a moment behind, so that no key press waits for it. */
function PanelBody() {
  const { standard } = useWorkspace();
  const current = useDeferredValue(usePlace((place) => place.current));
  const criterion = outline(standard).criterion.get(current);
  if (!criterion) return null;
  return (
    <div className="panel">
      <Standing criterion={criterion} />
      <LastTime criterion={criterion} />
      <Beside criterion={criterion} />
      <EvidencePart criterion={criterion.id} />
      <Record criterion={criterion.id} />
      <Later criterion={criterion} />
      <TermSwitch />
    </div>
  );
}

/** What later capabilities show of the criterion; they are told its number last time, where it had another. */
function Later({ criterion }: { readonly criterion: PlacedCriterion }) {
  const { answers } = useWorkspace();
  const formerly = useLastTime(criterion)?.entry.formerly ?? null;
  const told = { assessmentId: answers.assessment().id, criterion: criterion.id, formerly };
  return <PartsIn place="criterion" told={told} />;
}

/** Whoever knows the terms may read without the dotted lines; this browser remembers it. */
function TermSwitch() {
  const t = useText(panelTexts);
  const { hasTerms, prefer } = useShared().preferences;
  return (
    <Checkbox checked={hasTerms} onChange={(event) => prefer({ hasTerms: event.target.checked })}>
      {t.terms}
    </Checkbox>
  );
}

/** What is read beside the criterion, asked for a section at a time; the angles and values where it does not tell them. */
function Beside({ criterion }: { readonly criterion: PlacedCriterion }) {
  const t = useText(panelTexts);
  const { standard, answers } = useWorkspace();
  const { data, error, isFetching, refetch } = useSectionGuidance(answers.assessment().id, criterion.section);
  if (!data && !(error && !isFetching)) return <Waiting rows={8} />;
  const own = data?.entries.find((entry) => entry.criterion === criterion.id);
  return (
    <>
      {own && <GuidanceView beside={own} standard={standard} severity={criterion.severity} level={3} />}
      {data && !own && (
        <div>
          <h3>{t.noGuidance}</h3>
          <p className="quiet">{t.noGuidanceWhy}</p>
        </div>
      )}
      {!data && <ProblemNotice problem={error} retry={() => void refetch()} />}
      {!own?.guidance.lookFor && <AnglesAndValues />}
    </>
  );
}

/** Where the criterion stands in the standard. */
function Standing({ criterion }: { readonly criterion: PlacedCriterion }) {
  const t = useText(panelTexts);
  const say = useSay();
  const { standard, sections } = useWorkspace();
  const isAudit = useIsAudit();
  const section = sections.find(({ code }) => code === criterion.section);
  const area = outline(standard).areas.find(({ code }) => code === criterion.area);
  const above = [...(area ? [area] : []), ...(section?.parents ?? []), ...(section ? [section] : [])];
  const at = section?.criteria.findIndex(({ id }) => id === criterion.id) ?? -1;
  return (
    <div>
      <h2>{isAudit ? t.followsQuestion(criterion.id) : t.follows(criterion.id)}</h2>
      <p className="quiet">
        {[
          ...above.map((each) => named(each, say)),
          ...(criterion.group ? [say(criterion.group.title)] : []),
        ].join(" › ")}
      </p>
      <p className="quiet">
        {(isAudit ? t.positionQuestion : t.position)(at + 1, section?.criteria.length ?? 0)}
      </p>
    </div>
  );
}

/** What is asked from each angle, and what the values of each scale are called. */
function AnglesAndValues() {
  const t = useText(panelTexts);
  const say = useSay();
  const { standard, angles } = useWorkspace();
  const scales = standard.scales.filter(({ id }) => angles.some(({ scale }) => scale === id));
  return (
    <>
      {angles.map((angle) => (
        <div key={angle.id}>
          <h3>{say(angle.title)}</h3>
          <p>{say(angle.question)}</p>
        </div>
      ))}
      {scales.map((scale) => (
        <div key={scale.id}>
          <h3>
            {t.values}
            {scales.length > 1 && anglesOf(scale.id, angles, say)}
          </h3>
          <ul className="panel-values">
            {scale.values.map((value) => (
              <li key={value.id}>
                <RatingFigure depth={depthOf(value, scale.values)}>{signOf(value)}</RatingFigure>{" "}
                {say(value.title)}
                {value.compliant && <span className="quiet"> · {t.compliant}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type Workspaces = ReturnType<typeof useWorkspace>;

function anglesOf(scale: string, angles: Workspaces["angles"], say: ReturnType<typeof useSay>): string {
  const own = angles.filter((angle) => angle.scale === scale);
  return ` · ${own.map(({ title }) => say(title)).join(" · ")}`;
}

/** Who rated, wrote and marked what, and when: what the server holds, not what waits to be sent. */
function Record({ criterion }: { readonly criterion: string }) {
  const t = useText(panelTexts);
  const say = useSay();
  const { angles, standard } = useWorkspace();
  const fields = useFields(criterion);
  return (
    <div>
      <h3>{t.record}</h3>
      <dl className="panel-record">
        {angles.map(({ id, title }) => (
          <Entry key={id} name={say(title)} field={fields.rating(id)}>
            {scaleValues(standard, id).some((value) => value.id === fields.rating(id).saved.value) && (
              <ValueWord angle={id} value={fields.rating(id).saved.value} />
            )}
          </Entry>
        ))}
        <Entry name={t.note} field={fields.note} />
        <Entry name={t.mark} field={fields.mark} />
      </dl>
    </div>
  );
}

function Entry(props: { readonly name: string; readonly field: Field; readonly children?: React.ReactNode }) {
  const t = useText(panelTexts);
  const { recent } = useFormat();
  const { by, at, value } = props.field.saved;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {by && at && value ? (
          <span className="quiet"> {t.ratedBy(by, recent(at))}</span>
        ) : (
          <span className="quiet">{t.none}</span>
        )}
      </dd>
    </div>
  );
}
