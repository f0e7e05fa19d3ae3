import type { Angle, CriterionGuidance, RecurringDuty, Scale, Standard } from "@plumbline/core/standards";
import { createContext, type ReactNode, useContext } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { RatingFigure } from "../../platform/ui/index.ts";
import { MarkOnce } from "../glossary/mark-terms.tsx";
import { TermText } from "../glossary/term-text.tsx";
import { CriterionLinks } from "./criterion-links.tsx";
import { Severity } from "./severity.tsx";
import { texts } from "./text.ts";
import "./guidance.css";

type GuidanceProps = {
  readonly beside: CriterionGuidance;
  readonly standard: Standard;
  readonly severity: number | undefined;
  /** The level of its headings. */
  readonly level: 3 | 4 | 5;
};

const LevelContext = createContext<GuidanceProps["level"]>(3);

/** What is read beside a criterion: why, what to look for, evidence, risk, first step, duties, links and records. */
export function GuidanceView({ beside, standard, severity, level }: GuidanceProps) {
  const t = useText(texts);
  const { guidance, links } = beside;
  return (
    <LevelContext value={level}>
      <MarkOnce key={beside.criterion}>
        <div className="guidance">
          <GuidancePart title={t.why}>
            <p>
              <TermText text={guidance.why} />
            </p>
          </GuidancePart>
          <LookFor beside={beside} standard={standard} />
          <Evidence beside={beside} standard={standard} />
          <GuidancePart title={t.risk}>
            {severity !== undefined && (
              <p>
                <span className="hidden">{t.severity} </span>
                <Severity severity={severity} />
              </p>
            )}
            <p>
              <TermText text={guidance.risk} />
            </p>
          </GuidancePart>
          <GuidancePart title={t.advice}>
            <p>
              <TermText text={guidance.advice} />
            </p>
          </GuidancePart>
          <Duties duties={guidance.duties} />
          {links.length > 0 && (
            <GuidancePart title={t.links}>
              <CriterionLinks links={links} />
            </GuidancePart>
          )}
          <Records facts={guidance.facts} />
        </div>
      </MarkOnce>
    </LevelContext>
  );
}

function GuidancePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const Heading = `h${useContext(LevelContext)}` as const;
  return (
    <section className="guidance-part">
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}

type PartProps = Pick<GuidanceProps, "beside" | "standard">;

/** What earns each value, angle by angle, the most points first. */
function LookFor({ beside, standard }: PartProps) {
  const t = useText(texts);
  const { lookFor } = beside.guidance;
  if (!lookFor) return null;
  return (
    <GuidancePart title={t.lookFor}>
      {standard.angles.map((angle) => (
        <LookForAngle
          key={angle.id}
          angle={angle}
          scale={standard.scales.find(({ id }) => id === angle.scale)}
          lookFor={lookFor[angle.id] ?? {}}
        />
      ))}
    </GuidancePart>
  );
}

type LookForOfAngle = NonNullable<CriterionGuidance["guidance"]["lookFor"]>[string];

function LookForAngle(props: {
  readonly angle: Angle;
  readonly scale: Scale | undefined;
  readonly lookFor: LookForOfAngle;
}) {
  const say = useSay();
  const { angle, scale, lookFor } = props;
  const said = (scale?.values ?? []).flatMap((value) => {
    const text = lookFor[value.id];
    return text ? [{ value, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <>
      <p className="guidance-angle">{say(angle.title)}</p>
      <dl className="look-for">
        {said.map(({ value, text }) => (
          <div key={value.id}>
            <dt>
              <RatingFigure depth={depthIn(scale, value.points)}>{value.points}</RatingFigure>
              <span className="hidden">{say(value.title)}</span>
            </dt>
            <dd>
              <TermText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function depthIn(scale: Scale | undefined, points: number): 0 | 1 | 2 {
  if (points === 0) return 0;
  return points === Math.max(...(scale?.values ?? []).map((value) => value.points)) ? 2 : 1;
}

function Evidence({ beside, standard }: PartProps) {
  const t = useText(texts);
  const say = useSay();
  const titleOf = (id: string | undefined) => standard.angles.find((angle) => angle.id === id)?.title;
  return (
    <GuidancePart title={t.evidence}>
      <ul className="guidance-list">
        {beside.guidance.evidence.map(({ kind, angle, text }) => {
          const title = titleOf(angle);
          return (
            <li key={text.en}>
              <span className="guidance-kind">{title ? `${t[kind]} · ${say(title)}` : t[kind]}</span>
              <span>
                <TermText text={text} />
              </span>
            </li>
          );
        })}
      </ul>
    </GuidancePart>
  );
}

function Duties({ duties }: { readonly duties: readonly RecurringDuty[] }) {
  const t = useText(texts);
  if (duties.length === 0) return null;
  return (
    <GuidancePart title={t.duties}>
      <ul className="guidance-list">
        {duties.map((duty) => (
          <li key={duty.task.en}>
            <span className="guidance-kind">{t["every" in duty ? duty.every : duty.on]}</span>
            <span>
              <TermText text={duty.task} />
            </span>
          </li>
        ))}
      </ul>
    </GuidancePart>
  );
}

/** Which records would show it: a hint where to look, no figure that was fetched. */
function Records({ facts }: { readonly facts: CriterionGuidance["guidance"]["facts"] }) {
  const t = useText(texts);
  if (facts.length === 0) return null;
  return (
    <GuidancePart title={t.facts}>
      <p>{t.factsOf(facts.map((fact) => t[fact]).join(t.and))}</p>
    </GuidancePart>
  );
}
