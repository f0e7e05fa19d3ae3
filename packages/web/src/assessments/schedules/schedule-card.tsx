import type { Schedule } from "@plumbline/core/assessments";
import { listed } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useLanguage, useText } from "../../platform/text/index.ts";
import { Facts, ProblemNotice, useOfferUndo } from "../../platform/ui/index.ts";
import { purposeTexts, texts as shared } from "../text.ts";
import { useEndSchedule, useResumeSchedule } from "./data.ts";
import { DueWord } from "./due-word.tsx";
import { useStandardTitle } from "./standard-title.ts";
import { texts } from "./text.ts";

type CardProps = {
  readonly schedule: Schedule;
  readonly onStart: () => void;
  readonly onChange: () => void;
};

/** One schedule: when it is due, what was before, who is to do it, and what can be done. */
export function ScheduleCard({ schedule, onStart, onChange }: CardProps) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  const mayCreate = useMay("assessments.create");
  return (
    <section className="part schedule" aria-label={titleOf(schedule.standard)}>
      <header className="part-head">
        <h2>{titleOf(schedule.standard)}</h2>
        {mayCreate && <Actions schedule={schedule} onStart={onStart} onChange={onChange} />}
      </header>
      <p className="schedule-due">
        <strong>{t[schedule.every]}</strong>
        <DueWord schedule={schedule} />
      </p>
      <ScheduleFacts schedule={schedule} />
    </section>
  );
}

function ScheduleFacts({ schedule }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  const words = useText(shared);
  const purposes = useText(purposeTexts);
  const { title, purpose, leadDays } = schedule;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.lastRun, <LastRun key="last" schedule={schedule} />],
    [t.who, <Who key="who" schedule={schedule} />],
    [t.lead, t.leadOf(leadDays)],
    [words.purpose, purposes[purpose]],
    [words.scope, <Scope key="scope" scope={schedule.scope} />],
    [t.pattern, title],
  ];
  return <Facts facts={facts} />;
}

function LastRun({ schedule: { lastRun } }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  const format = useFormat();
  if (!lastRun) return <span className="quiet">{t.noRun}</span>;
  return (
    <span className="facts-line">
      <Link to="/assessments/$assessmentId" params={{ assessmentId: lastRun.assessmentId }}>
        {lastRun.title}
      </Link>
      <span className="quiet">{t.finishedOn(format.day(lastRun.lastDay))}</span>
    </span>
  );
}

function Who({ schedule: { accountName, accountMay } }: { readonly schedule: Schedule }) {
  const t = useText(texts);
  if (accountName === null) return <span className="quiet">{t.anybody}</span>;
  return (
    <>
      {accountName}
      {!accountMay && <span className="quiet">{t.mayNot}</span>}
    </>
  );
}

function Scope({ scope }: { readonly scope: readonly string[] | null }) {
  const t = useText(texts);
  const words = useText(shared);
  const language = useLanguage();
  if (scope === null) return t.asBefore;
  return scope.length === 0 ? words.whole : listed(scope, language);
}

function Actions({ schedule, onStart, onChange }: CardProps) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  const end = useEndSchedule();
  const resume = useResumeSchedule();
  const offerUndo = useOfferUndo();
  const { id, version, standard, underWay, endedAt } = schedule;
  const seen = (expectedVersion: number) => ({ params: { id }, body: { expectedVersion } });
  const stop = async () => {
    const { version: next } = await end.mutateAsync(seen(version));
    offerUndo(t.ended(titleOf(standard)), () => resume.mutateAsync(seen(next)));
  };
  const goOn = async () => {
    const { version: next } = await resume.mutateAsync(seen(version));
    offerUndo(t.resumed(titleOf(standard)), () => end.mutateAsync(seen(next)));
  };
  return (
    <div className="schedule-actions">
      {endedAt === null ? (
        <>
          {!underWay && <Button onClick={onStart}>{t.start}</Button>}
          <Button type="text" onClick={onChange}>
            {t.change}
          </Button>
          <Button type="text" onClick={() => void stop().catch(() => {})}>
            {t.end}
          </Button>
        </>
      ) : (
        <Button type="text" onClick={() => void goOn().catch(() => {})}>
          {t.resume}
        </Button>
      )}
      <ProblemNotice problem={end.error ?? resume.error} />
    </div>
  );
}
