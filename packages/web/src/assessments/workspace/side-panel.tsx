import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { scaleValues } from "@plumbline/core/assessments";
import { outline, type PlacedCriterion } from "@plumbline/core/standards";
import { Button } from "antd";
import { useId, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { RatingFigure } from "../../platform/ui/index.ts";
import type { Field } from "./field.ts";
import { findTexts, panelTexts } from "./text.ts";
import { useOpenBeside } from "./use-keys.ts";
import { depthOf, ValueWord } from "./values.tsx";
import { named, useFields, usePlace, useWhen, useWorkspace } from "./workspace-context.ts";

/** Beside the criteria: what to ask, what the values mean, and who rated what when, of the current criterion. */
export function SidePanel() {
  const t = useText(panelTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <aside className="workspace-panel" aria-label={t.title} tabIndex={0}>
      <PanelBody />
    </aside>
  );
}

/** The same at the foot of a narrow screen, with the ways to the neighbouring sections. */
export function BottomSheet() {
  const t = useText(panelTexts);
  const find = useText(findTexts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const current = usePlace((place) => place.current);
  const openBeside = useOpenBeside();
  return (
    <aside className="bottom-sheet" aria-label={t.title}>
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
          {current} {t.open}
        </Button>
        <Button type="text" aria-label={find.next} onClick={() => openBeside(1)}>
          {"›"}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div id={id} className="bottom-body" hidden={!isOpen} tabIndex={0}>
        {isOpen && <PanelBody />}
      </div>
    </aside>
  );
}

function PanelBody() {
  const { standard } = useWorkspace();
  const current = usePlace((place) => place.current);
  const criterion = outline(standard).criterion.get(current);
  if (!criterion) return null;
  return (
    <div className="panel">
      <Standing criterion={criterion} />
      <Guidance />
      <Record criterion={criterion.id} />
    </div>
  );
}

/** Where the criterion stands in the standard. */
function Standing({ criterion }: { readonly criterion: PlacedCriterion }) {
  const t = useText(panelTexts);
  const say = useSay();
  const { standard, sections } = useWorkspace();
  const section = sections.find(({ code }) => code === criterion.section);
  const area = outline(standard).areas.find(({ code }) => code === criterion.area);
  const above = [...(area ? [area] : []), ...(section?.parents ?? []), ...(section ? [section] : [])];
  const at = section?.criteria.findIndex(({ id }) => id === criterion.id) ?? -1;
  return (
    <div>
      <h2>{t.follows(criterion.id)}</h2>
      <p className="quiet">
        {[
          ...above.map((each) => named(each, say)),
          ...(criterion.group ? [say(criterion.group.title)] : []),
        ].join(" › ")}
      </p>
      <p className="quiet">{t.position(at + 1, section?.criteria.length ?? 0)}</p>
    </div>
  );
}

function Guidance() {
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
                <RatingFigure depth={depthOf(value, scale.values)}>{value.points}</RatingFigure>{" "}
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
  const when = useWhen();
  const { by, at, value } = props.field.saved;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {by && at && value ? (
          <span className="quiet"> {t.ratedBy(by, when(at))}</span>
        ) : (
          <span className="quiet">{t.none}</span>
        )}
      </dd>
    </div>
  );
}
