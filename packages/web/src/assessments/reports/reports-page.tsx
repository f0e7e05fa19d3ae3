import type { assessments } from "@plumbline/api";
import type { Language } from "@plumbline/core/kernel";
import { reportKindWords } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { Button, Radio } from "antd";
import { useState } from "react";
import { PlumbProgress } from "../../platform/look/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useLanguage, useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Part, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { useCancelReport, useDownloadReport, useReportKinds, useReports, useRequestReport } from "../data.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";
import "./reports.css";

type Format = (typeof assessments.reportFormats)[number];
type Kind = (typeof assessments.reportKinds)[number];

/** The report of an assessment, made in the background in the format and language asked for. */
export function ReportsPage() {
  return (
    <AssessmentFrame part="reports">
      {(judged) => (
        <>
          <MakePart judged={judged} />
          <MadePart judged={judged} />
        </>
      )}
    </AssessmentFrame>
  );
}

function MakePart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const mayReport = useMay("assessments.report");
  const kinds = useReportKinds(judged.assessment.id);
  if (!mayReport) return null;
  return (
    <Part title={t.make}>
      <p className="quiet">{t.makeWhy}</p>
      <Answer of={kinds}>{({ entries }) => <MakeForm judged={judged} offers={entries} />}</Answer>
    </Part>
  );
}

type MakeProps = { readonly judged: Judged; readonly offers: readonly assessments.OfferedKind[] };

function MakeForm({ judged, offers }: MakeProps) {
  const t = useText(texts);
  const own = useLanguage();
  const request = useRequestReport();
  const [kind, setKind] = useState<Kind>("assessment");
  const [format, setFormat] = useState<Format>("pdf");
  const [language, setLanguage] = useState<Language>(own);
  const offer = offers.find((one) => one.kind === kind);
  const make = () =>
    request.mutate({ params: { id: judged.assessment.id }, body: { kind, format, language } });
  const chooseKind = (next: Kind) => {
    setKind(next);
    const formats = offers.find((one) => one.kind === next)?.formats ?? [];
    if (!formats.includes(format)) setFormat("pdf");
  };
  return (
    <>
      <div className="report-choice">
        <KindChoice offers={offers} kind={kind} onChoose={chooseKind} />
        <Radio.Group
          className="choices"
          aria-label={t.format}
          value={format}
          onChange={(event) => setFormat(event.target.value)}
          options={(offer?.formats ?? []).map((each) => ({
            value: each,
            label: (
              <>
                {t[each]}
                <span className="tick-hint">{t[`${each}Hint`]}</span>
              </>
            ),
          }))}
        />
        <Radio.Group
          className="choices"
          aria-label={t.language}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={[
            { value: "zh", label: t.chinese },
            { value: "en", label: t.english },
          ]}
        />
        {format === "docx" && offer?.templates.includes(language) && (
          <p className="quiet report-template">
            {t.inTemplate} <Link to="/organisation/reports">{t.look}</Link>
          </p>
        )}
      </div>
      <ProblemNotice problem={request.error} />
      <Button type="primary" loading={request.isPending} onClick={make}>
        {t.start}
      </Button>
    </>
  );
}

type KindProps = {
  readonly offers: readonly assessments.OfferedKind[];
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
};

/** The kinds one below the other; one that cannot be made here says why. */
function KindChoice({ offers, kind, onChoose }: KindProps) {
  const t = useText(texts);
  const say = useSay();
  return (
    <Radio.Group
      className="choices report-kinds"
      aria-label={t.kind}
      value={kind}
      onChange={(event) => onChoose(event.target.value)}
      options={offers.map((offer) => ({
        value: offer.kind,
        disabled: offer.unavailable !== null,
        label: (
          <>
            {say(reportKindWords[offer.kind])}
            <span className="tick-hint">
              {offer.unavailable ? say(offer.unavailable) : t[`${offer.kind}Hint`]}
            </span>
          </>
        ),
      }))}
    />
  );
}

function MadePart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  return (
    <Part title={t.made}>
      <Answer of={useReports(judged.assessment.id)}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState title={t.empty} why={t.emptyWhy} />
          ) : (
            <ul className="plain-list">
              {entries.map((job) => (
                <Job key={job.id} assessmentId={judged.assessment.id} job={job} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Part>
  );
}

const tones = {
  waiting: "quiet",
  running: "quiet",
  done: "good",
  failed: "bad",
  cancelled: "quiet",
} as const;

type JobProps = { readonly assessmentId: string; readonly job: assessments.ReportJob };

function Job({ assessmentId, job }: JobProps) {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const isUnderWay = job.state === "waiting" || job.state === "running";
  return (
    <li className="report-job">
      <div className="report-job-name">
        <strong>{say(reportKindWords[job.kind])}</strong> {t[job.format]}{" "}
        {job.language === "zh" ? t.chinese : t.english}
        <span className="quiet small fact-more">{format.moment(job.requestedAt)}</span>
      </div>
      <div className="report-job-state">
        {isUnderWay ? (
          <Progress job={job} />
        ) : (
          <StatusWord tone={tones[job.state]}>{t[job.state]}</StatusWord>
        )}
        {job.state === "failed" && <Failure job={job} />}
      </div>
      <JobActions assessmentId={assessmentId} job={job} />
    </li>
  );
}

function Progress({ job }: { readonly job: assessments.ReportJob }) {
  const t = useText(texts);
  const say = useSay();
  const { percent } = useFormat();
  const words = t.progressOf(job.step ? say(job.step) : t[job.state], percent(job.progress));
  return (
    <span role="status" className="report-progress">
      <PlumbProgress share={job.progress} label={words} />
      {words}
    </span>
  );
}

function Failure({ job }: { readonly job: assessments.ReportJob }) {
  const t = useText(texts);
  const say = useSay();
  return <p>{job.problem ? say(job.problem) : t.unknownProblem}</p>;
}

function JobActions({ assessmentId, job }: JobProps) {
  const t = useText(texts);
  const format = useFormat();
  const cancel = useCancelReport();
  const request = useRequestReport();
  const download = useDownloadReport();
  const params = { id: assessmentId, report: job.id };
  const { kind, format: form, language } = job;
  return (
    <div className="report-job-actions">
      {(job.state === "waiting" || job.state === "running") && (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          {t.cancel}
        </Button>
      )}
      {job.state === "done" && job.file && (
        <Button size="small" loading={download.isPending} onClick={() => download.mutate({ params })}>
          {t.download} <span className="hidden">{job.file.name}</span>
          <span className="quiet">{format.fileSize(job.file.bytes)}</span>
        </Button>
      )}
      {(job.state === "failed" || job.state === "cancelled") && (
        <Button
          size="small"
          onClick={() =>
            request.mutate({ params: { id: assessmentId }, body: { kind, format: form, language } })
          }
        >
          {t.again}
        </Button>
      )}
      <ProblemNotice problem={cancel.error ?? download.error ?? request.error} />
    </div>
  );
}
