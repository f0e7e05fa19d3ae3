import { agreementSeed, type TeamAgreement, teamAgreement } from "@plumbline/core/assessments";
import { type Estimate, seededRandom } from "@plumbline/core/statistics";
import { useMemo } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Figure, Part } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { useConsensus } from "../team/data.ts";
import { AssessorTable, PairTable, SectionTable } from "./tables.tsx";
import { texts } from "./text.ts";
import "./agreement.css";

/** How far the assessors agree: in all, by section, by pair, and who rates higher or lower. */
export function AgreementPage() {
  return <AssessmentFrame part="agreement">{(judged) => <Loaded judged={judged} />}</AssessmentFrame>;
}

function Loaded({ judged }: { readonly judged: Judged }) {
  const consensus = useConsensus(judged.assessment.id);
  return <Answer of={consensus}>{({ lines }) => <Agreement judged={judged} lines={lines} />}</Answer>;
}

type Lines = Parameters<typeof teamAgreement>[1];

function Agreement({ judged, lines }: { readonly judged: Judged; readonly lines: Lines }) {
  const t = useText(texts);
  const { standard } = judged;
  const agreement = useMemo(
    () => teamAgreement(standard, lines, () => seededRandom(agreementSeed)),
    [standard, lines],
  );
  if (agreement.whole.exact.n === 0) return <EmptyState title={t.nothing} why={t.nothingWhy} />;
  return (
    <>
      <Whole whole={agreement.whole} />
      <SectionTable judged={judged} agreement={agreement} />
      <AssessorTable agreement={agreement} />
      <PairTable agreement={agreement} />
      <Part title={t.method}>
        <p className="quiet agreement-method">{t.methodText}</p>
      </Part>
    </>
  );
}

function Whole({ whole }: { readonly whole: TeamAgreement["whole"] }) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const share = (value: number | null) => percent(value, 1);
  const index = (value: number | null) => number(value, 3);
  return (
    <Part title={t.whole}>
      <div className="figures">
        <Estimated label={t.exact} is={t.exactIs} estimate={whole.exact} draw={share} />
        <Estimated label={t.adjacent} is={t.adjacentIs} estimate={whole.adjacent} draw={share} />
        <Estimated label={t.alpha} is={t.alphaIs} estimate={whole.alpha} draw={index} />
      </div>
    </Part>
  );
}

function Estimated(props: {
  readonly label: string;
  readonly is: string;
  readonly estimate: Estimate;
  readonly draw: (value: number | null) => string;
}) {
  const t = useText(texts);
  const { label, is, draw } = props;
  const { value, low, high, n } = props.estimate;
  const range = low === null ? t.noInterval(n) : t.interval(draw(low), draw(high), n);
  return (
    <Figure
      label={label}
      value={draw(value)}
      definition={
        <>
          {is}
          <br />
          {range}
        </>
      }
    />
  );
}
