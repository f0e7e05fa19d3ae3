import { maySeeRatings } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Allowed } from "../platform/frame/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import { Page, PartLinks, ProblemNotice, StatusWord, type Step, Waiting } from "../platform/ui/index.ts";
import { useAssessmentId, useJudged } from "./data.ts";
import { EarlierEditionNotice } from "./editions/earlier-edition-notice.tsx";
import type { Judged } from "./judged.ts";
import { useTeamView } from "./team/data.ts";
import { auditPartTexts, stateTexts, texts } from "./text.ts";
import "./assessments.css";

/** The pages of one assessment inside this frame. */
export type AssessmentPart =
  | ("overview" | "team" | "consensus" | "agreement")
  | ("verdict" | "findings" | "comparison" | "committee")
  | ("evidence" | "sheet" | "handOver" | "reports" | "signOff")
  | "edition";

type FrameProps = {
  /** Which part of the assessment this page is. */
  readonly part: AssessmentPart;
  readonly action?: (judged: Judged) => ReactNode;
  readonly children: (judged: Judged) => ReactNode;
};

/** What stands around every page of one assessment: breadcrumbs, facts in one line, and the way to its other parts. */
export function AssessmentFrame(props: FrameProps) {
  return (
    <Allowed permission="assessments.read">
      <Loaded {...props} />
    </Allowed>
  );
}

const home = "/assessments";

function Loaded({ part, action, children }: FrameProps) {
  const t = useText(texts);
  const named = usePartNames();
  const { judged, problem } = useJudged(useAssessmentId());
  const list = { label: t.assessments, to: home };
  if (!judged) {
    return (
      <Page title={problem ? t.notThere : t[part]} trail={[list]}>
        {problem ? <ProblemNotice problem={problem} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  const { assessment } = judged;
  const own = { label: assessment.title, to: `${home}/${assessment.id}` };
  return (
    <Page
      title={part === "overview" ? assessment.title : named(judged)[part]}
      trail={part === "overview" ? [list] : [list, own]}
      description={<FactsInOneLine judged={judged} />}
      action={action?.(judged)}
    >
      <AssessmentParts judged={judged} own={own} />
      <EarlierEditionNotice assessment={assessment} />
      {children(judged)}
    </Page>
  );
}

const tones = { open: "warning", closed: "good", archived: "quiet" } as const;

/** The state of an assessment with its sign; one that is signed off says so. */
export function StateWord(props: { readonly state: keyof typeof tones; readonly signedAt?: string | null }) {
  const t = useText(stateTexts);
  return <StatusWord tone={tones[props.state]}>{props.signedAt ? t.signed : t[props.state]}</StatusWord>;
}

function FactsInOneLine({ judged: { assessment, reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const format = useFormat();
  return (
    <span className="facts-line">
      <Link to="/centres/$centreId" params={{ centreId: assessment.centreId }}>
        {assessment.centreName}
      </Link>
      <span>{reader.report.standard.title}</span>
      <span>{t.period(format.day(assessment.from), format.day(assessment.to))}</span>
      <StateWord state={assessment.state} signedAt={assessment.signedAt} />
    </span>
  );
}

/** What the parts are called; a self-audit is answered and has a result, it is not rated and has no verdict. */
function usePartNames() {
  const t = useText(texts);
  const ofAudit = useText(auditPartTexts);
  return ({ reader }: Judged) => (reader.report.audit ? { ...t, ...ofAudit } : t);
}

function AssessmentParts({ judged, own }: { readonly judged: Judged; readonly own: Step }) {
  const t = usePartNames()(judged);
  const { team = null, role = null } = useTeamView(judged.assessment.id).data ?? {};
  const maySee = team !== null && maySeeRatings(role);
  const parts = [
    { label: t.overview, to: own.to },
    { label: t.team, to: `${own.to}/team` },
    { label: t.rate, to: `${own.to}/rate` },
    ...(maySee ? [{ label: t.consensus, to: `${own.to}/consensus` }] : []),
    ...(maySee ? [{ label: t.agreement, to: `${own.to}/agreement` }] : []),
    { label: t.verdict, to: `${own.to}/verdict` },
    { label: t.findings, to: `${own.to}/findings` },
    { label: t.comparison, to: `${own.to}/comparison` },
    { label: t.committee, to: `${own.to}/committee` },
    { label: t.evidence, to: `${own.to}/evidence` },
    { label: t.sheet, to: `${own.to}/sheet` },
    { label: t.handOver, to: `${own.to}/hand-over` },
    { label: t.reports, to: `${own.to}/reports` },
    { label: t.signOff, to: `${own.to}/sign-off` },
  ];
  return <PartLinks label={t.parts} parts={parts} />;
}
