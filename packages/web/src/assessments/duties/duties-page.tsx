import { type CentreDuty, dutyStanding } from "@plumbline/core/assessments";
import { Button, Segmented } from "antd";
import { z } from "zod";
import { today } from "../../platform/calendar/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  DataTable,
  EmptyState,
  ProblemNotice,
  useOfferUndo,
} from "../../platform/ui/index.ts";
import { CentreSubpage } from "../centre/centre-subpage.tsx";
import { useStandards } from "../data.ts";
import { useStandardTitle } from "../schedules/standard-title.ts";
import { useCentreDuties, useFollow } from "./data.ts";
import { Deeds } from "./deeds.tsx";
import { DutyActions } from "./duty-actions.tsx";
import { useDutyColumns } from "./duty-words.tsx";
import { texts } from "./text.ts";

/** The recurring duties of one centre: which it follows, whose they are, when they were done and are due. */
export function DutiesPage() {
  const t = useText(texts);
  return (
    <Allowed permission="assessments.read">
      <CentreSubpage title={t.title} description={t.description} notThere={t.notThere}>
        {({ id, archivedAt }) => <OfStandards centreId={id} isArchived={archivedAt !== null} />}
      </CentreSubpage>
    </Allowed>
  );
}

function OfStandards(props: Omit<DutiesProps, "standards">) {
  return (
    <Answer of={useStandards()}>
      {({ entries }) => (
        <Duties {...props} standards={entries.map(({ id, edition }) => `${id}@${edition}`)} />
      )}
    </Answer>
  );
}

const shows = ["followed", "due", "all"] as const;
type Show = (typeof shows)[number];
const view = {
  standard: z.string().max(120).optional(),
  show: z.enum(shows).optional(),
};

type DutiesProps = {
  readonly centreId: string;
  readonly isArchived: boolean;
  readonly standards: readonly string[];
};

function Duties({ centreId, isArchived, standards }: DutiesProps) {
  const t = useText(texts);
  const titleOf = useStandardTitle();
  const [{ standard: chosen, show }, setView] = useUrlState(view);
  const standard = standards.find((name) => name === chosen) ?? standards[0] ?? "";
  const choice = (
    <ChoiceFilter
      label={t.standard}
      value={standard}
      options={standards.map((value) => ({ value, label: titleOf(value) }))}
      onChange={(next) => setView({ standard: next })}
    />
  );
  return (
    <Answer of={useCentreDuties(centreId, standard)}>
      {({ entries }) => {
        const place = { centreId, standard, mayChange: !isArchived };
        const onShow = (next: Show) => setView({ show: next });
        const rest = { all: entries, show: show ?? "followed", onShow, place };
        if (entries.length === 0) return <NoneAsked choice={choice} />;
        return <DutyTable choice={choice} {...rest} />;
      }}
    </Answer>
  );
}

function NoneAsked({ choice }: { readonly choice: React.ReactNode }) {
  const t = useText(texts);
  return (
    <>
      <div className="toolbar">{choice}</div>
      <EmptyState title={t.noneAsked} why={t.noneAskedWhy} />
    </>
  );
}

/** Whose duties of which standard are looked at. */
export type DutyPlace = {
  readonly centreId: string;
  readonly standard: string;
  /** An archived centre takes nothing up. */
  readonly mayChange: boolean;
};

type TableProps = {
  readonly all: readonly CentreDuty[];
  readonly show: Show;
  readonly onShow: (show: Show) => void;
  readonly choice: React.ReactNode;
  readonly place: DutyPlace;
};

function DutyTable({ all, show, onShow, choice, place }: TableProps) {
  const t = useText(texts);
  const columns = useDutyColumns();
  const followed = all.filter(({ isFollowed }) => isFollowed).toSorted(byDueDay);
  const due = followed.filter((duty) => ["overdue", "due"].includes(dutyStanding(duty, today())));
  const shown = { followed, due, all }[show];
  const filters = (
    <>
      {choice}
      <Segmented<Show>
        aria-label={t.show}
        value={show}
        options={[
          { value: "followed", label: `${t.followed} ${followed.length}` },
          { value: "due", label: `${t.due} ${due.length}` },
          { value: "all", label: `${t.all} ${all.length}` },
        ]}
        onChange={onShow}
      />
      {show === "all" && <ChooseAll all={all} place={place} />}
    </>
  );
  return (
    <div className="duty-table">
      <DataTable
        label={t.title}
        rows={shown}
        columns={columns}
        rowKey={({ key }) => key}
        filters={filters}
        {...(followed.length > 0 ? { onClearFilters: () => onShow("all") } : {})}
        empty={
          <>
            <div className="toolbar">
              <div className="toolbar-filters">{filters}</div>
            </div>
            <NoneFollowed count={all.length} onAll={() => onShow("all")} />
          </>
        }
        exportName={t.exportName}
        detail={(duty) => <Deeds duty={duty} />}
        actions={(duty) => <DutyActions duty={duty} place={place} />}
      />
    </div>
  );
}

function NoneFollowed({ count, onAll }: { readonly count: number; readonly onAll: () => void }) {
  const t = useText(texts);
  const mayManage = useMay("duties.manage");
  return (
    <EmptyState
      title={t.noneFollowed}
      why={mayManage ? t.noneFollowedWhy(count) : t.noneFollowedReader}
      action={<Button onClick={onAll}>{t.seeAll}</Button>}
    />
  );
}

/** Takes all up, or leaves all, with the way back offered. */
function ChooseAll({ all, place }: { readonly all: readonly CentreDuty[]; readonly place: DutyPlace }) {
  const t = useText(texts);
  const mayManage = useMay("duties.manage");
  const follow = useFollow();
  const offerUndo = useOfferUndo();
  const { centreId: id, standard, mayChange } = place;
  const choose = (keys: readonly string[], followed: boolean) =>
    follow.mutateAsync({ params: { id }, body: { standard, keys: [...keys], followed } });
  const keysOf = (followed: boolean) =>
    all.filter((one) => one.isFollowed === followed).map(({ key }) => key);
  const run = async (followed: boolean) => {
    const keys = keysOf(!followed);
    await choose(keys, followed);
    offerUndo(followed ? t.tookUp(keys.length) : t.left(keys.length), () => choose(keys, !followed));
  };
  const [open, taken] = [keysOf(false).length, keysOf(true).length];
  if (!mayManage || !mayChange) return null;
  return (
    <>
      {open > 0 && (
        <Button loading={follow.isPending} onClick={() => void run(true).catch(() => {})}>
          {t.followAll(open)}
        </Button>
      )}
      {taken > 0 && (
        <Button type="text" disabled={follow.isPending} onClick={() => void run(false).catch(() => {})}>
          {t.leaveAll}
        </Button>
      )}
      <ProblemNotice problem={follow.error} />
    </>
  );
}

function byDueDay(a: CentreDuty, b: CentreDuty): number {
  const [one, other] = [a.dueOn ?? "9999", b.dueOn ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
}
