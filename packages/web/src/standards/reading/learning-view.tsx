import { PrinterOutlined } from "@ant-design/icons";
import type { Text } from "@plumbline/core/kernel";
import {
  type CriterionGuidance,
  type LeafSection,
  outline,
  type PlacedCriterion,
  type Standard,
} from "@plumbline/core/standards";
import { Button } from "antd";
import type { ReactNode } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { useGuidance } from "../data.ts";
import { MarkOnce } from "../glossary/mark-terms.tsx";
import { TermText } from "../glossary/term-text.tsx";
import { Neighbours, SectionChoice, SectionTree } from "../section-links.tsx";
import { runsOf, sectionsBelow, summaryOf } from "../sections.ts";
import { learnTexts } from "./text.ts";
import "./reading.css";

const address = { section: z.string().max(60).optional() };

/** One section after another as a text to read: why it is there, and each practice with reason, sight, risk and first step. */
export function LearningView({ standard }: { readonly standard: Standard }) {
  const t = useText(learnTexts);
  const [view, setView] = useUrlState(address);
  const { sections } = outline(standard);
  const section = sectionsBelow(standard, view.section ?? "")[0] ?? sections[0];
  if (!section) return null;
  return (
    <div className="browse">
      <SectionTree standard={standard} code={section.code} />
      <div className="browse-text learn">
        <p className="quiet learn-lead">{t.lead}</p>
        <div className="browse-tools learn-tools">
          <SectionChoice
            standard={standard}
            code={section.code}
            onChoose={(code) => setView({ section: code })}
          />
          <Button type="text" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
        <MarkOnce key={section.code}>
          <SectionText standard={standard} section={section} />
        </MarkOnce>
        <Neighbours standard={standard} shown={[section]} />
      </div>
    </div>
  );
}

type SectionProps = { readonly standard: Standard; readonly section: LeafSection };

function SectionText({ standard, section }: SectionProps) {
  const t = useText(learnTexts);
  const say = useSay();
  const { areas, sections } = outline(standard);
  const area = areas.find(({ code }) => code === section.area);
  const summary = summaryOf(standard, section);
  const guidance = useGuidance(standard, section.code);
  return (
    <section className="learn-section" aria-labelledby="learn-title">
      <p className="quiet small">
        {area && `${area.code} ${say(area.title)} · `}
        {t.of(sections.indexOf(section) + 1, sections.length)}
      </p>
      <h2 id="learn-title">
        {section.code} {say(section.title)}
      </h2>
      {summary && (
        <Said label={summary.code === section.code ? t.whySection : t.whyPart} text={summary.text} />
      )}
      <Answer of={guidance}>{({ entries }) => <Practices {...{ standard, section, entries }} />}</Answer>
    </section>
  );
}

function Practices(props: SectionProps & { readonly entries: readonly CriterionGuidance[] }) {
  const t = useText(learnTexts);
  const say = useSay();
  const { standard, section, entries } = props;
  return (
    <>
      {entries.length === 0 && (
        <p className="quiet">
          <strong>{t.noGuidance}</strong> {t.noGuidanceWhy}
        </p>
      )}
      {runsOf(section).map(({ group, criteria }) => (
        <div key={criteria[0]?.id}>
          {group && <h3 className="read-group">{say(group.title)}</h3>}
          {criteria.map((criterion) => (
            <Practice
              key={criterion.id}
              standard={standard}
              criterion={criterion}
              beside={entries.find((entry) => entry.criterion === criterion.id)}
              heading={group ? "h4" : "h3"}
            />
          ))}
        </div>
      ))}
    </>
  );
}

type PracticeProps = {
  readonly standard: Standard;
  readonly criterion: PlacedCriterion;
  readonly beside: CriterionGuidance | undefined;
  readonly heading: "h3" | "h4";
};

function Practice({ standard, criterion, beside, heading: Heading }: PracticeProps) {
  const t = useText(learnTexts);
  return (
    <article className="practice" aria-labelledby={`practice-${criterion.id}`}>
      <Heading id={`practice-${criterion.id}`}>
        <span className="practice-number">{criterion.id}</span> <TermText text={criterion.title} />
      </Heading>
      <p>
        <TermText text={criterion.text} />
      </p>
      {beside && (
        <>
          <Said label={t.why} text={beside.guidance.why} />
          <DoneWell standard={standard} guidance={beside.guidance} />
          <Said label={t.goesWrong} text={beside.guidance.risk} />
          <Said label={t.firstStep} text={beside.guidance.advice} />
        </>
      )}
    </article>
  );
}

/** What earns the most points from each angle; where the standard does not say it, the evidence one would see. */
function DoneWell(props: { readonly standard: Standard; readonly guidance: CriterionGuidance["guidance"] }) {
  const t = useText(learnTexts);
  const { standard, guidance } = props;
  const say = useSay();
  const best = standard.angles.flatMap(({ id, title, scale }) => {
    const top = standard.scales.find((each) => each.id === scale)?.values[0];
    const text = top && guidance.lookFor?.[id]?.[top.id];
    return text ? [{ id, title, text }] : [];
  });
  const labelOf = (title: Text) => (best.length > 1 ? t.doneWellOn(say(title)) : t.doneWell);
  if (best.length > 0)
    return best.map(({ id, title, text }) => <Said key={id} label={labelOf(title)} text={text} />);
  return <Run label={t.showsIn} parts={guidance.evidence.map(({ text }) => text)} between={t.and} />;
}

function Said({ label, text }: { readonly label: string; readonly text: Text }) {
  return <Run label={label} parts={[text]} between="" />;
}

/** A paragraph that begins with what it is about. */
function Run(props: {
  readonly label: string;
  readonly parts: readonly Text[];
  readonly between: string;
}): ReactNode {
  return (
    <p>
      <strong className="run-in">{props.label}</strong>
      {props.parts.map((text, at) => (
        <span key={text.en}>
          {at > 0 && props.between}
          <TermText text={text} />
        </span>
      ))}
    </p>
  );
}
