import type { Schedule } from "@plumbline/core/assessments";
import { useParams } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Dialog, EmptyState, Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useCentre } from "../data.ts";
import { useSchedules } from "./data.ts";
import { ScheduleCard } from "./schedule-card.tsx";
import { ChangeScheduleForm, NewScheduleForm } from "./schedule-form.tsx";
import { useStandardTitle } from "./standard-title.ts";
import { StartForm } from "./start-form.tsx";
import { texts } from "./text.ts";
import "../assessments.css";
import "./schedules.css";

/** The schedules of one centre: when it is assessed again, by whom, and the way to the next run. */
export function SchedulesPage() {
  return (
    <Allowed permission="assessments.read">
      <SchedulesBody />
    </Allowed>
  );
}

/** `start` names the schedule whose next run is to be started. */
const view = { start: z.uuid().optional(), ended: z.literal("true").optional() };

function SchedulesBody() {
  const t = useText(texts);
  const centreId = useParams({ strict: false }).centreId ?? "";
  const centre = useCentre(centreId);
  const [adding, setAdding] = useState(false);
  const mayCreate = useMay("assessments.create");
  if (!centre.data) {
    return (
      <Page title={centre.error ? t.notThere : t.title}>
        {centre.error ? <ProblemNotice problem={centre.error} /> : <Waiting rows={6} />}
      </Page>
    );
  }
  const mayAdd = mayCreate && centre.data.archivedAt === null;
  const add = mayAdd && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  const trail = [{ label: centre.data.name, to: `/centres/${centreId}` }];
  return (
    <Page title={t.title} trail={trail} description={t.description} action={add} width="text">
      <Schedules centreId={centreId} adding={adding} onAdded={() => setAdding(false)} />
    </Page>
  );
}

type SchedulesProps = {
  readonly centreId: string;
  readonly adding: boolean;
  readonly onAdded: () => void;
};

function Schedules({ centreId, adding, onAdded }: SchedulesProps) {
  const t = useText(texts);
  const [{ ended }, setView] = useUrlState(view);
  return (
    <Answer of={useSchedules(centreId, ended === "true")}>
      {({ entries }) => (
        <>
          <List entries={entries} />
          <p className="schedules-more">
            <Checkbox
              checked={ended === "true"}
              onChange={(event) => setView({ ended: event.target.checked ? "true" : undefined })}
            >
              {t.showEnded}
            </Checkbox>
          </p>
          <Dialog open={adding} title={t.add} onClose={onAdded} wide>
            <NewScheduleForm
              centreId={centreId}
              taken={entries.flatMap(({ standard, endedAt }) => (endedAt === null ? [standard] : []))}
              onDone={onAdded}
            />
          </Dialog>
        </>
      )}
    </Answer>
  );
}

function List({ entries }: { readonly entries: readonly Schedule[] }) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  const mayCreate = useMay("assessments.create");
  const [{ start }, setView] = useUrlState(view);
  const [changedId, setChangedId] = useState<string | null>(null);
  const changed = entries.find(({ id }) => id === changedId);
  const started = entries.find(({ id, underWay, endedAt }) => id === start && !underWay && endedAt === null);
  if (entries.length === 0)
    return <EmptyState title={t.empty} why={mayCreate ? t.emptyWhy : t.emptyReader} />;
  return (
    <>
      {entries.map((schedule) => (
        <ScheduleCard
          key={schedule.id}
          schedule={schedule}
          onStart={() => setView({ start: schedule.id })}
          onChange={() => setChangedId(schedule.id)}
        />
      ))}
      <Dialog
        open={mayCreate && started !== undefined}
        title={t.startTitle}
        onClose={() => setView({ start: undefined })}
      >
        {started && <StartForm key={started.version} schedule={started} />}
      </Dialog>
      <Dialog
        open={changed !== undefined}
        title={t.changeTitle(changed ? titleOf(changed.standard) : "")}
        onClose={() => setChangedId(null)}
        wide
      >
        {changed && <ChangeScheduleForm schedule={changed} onDone={() => setChangedId(null)} />}
      </Dialog>
    </>
  );
}
