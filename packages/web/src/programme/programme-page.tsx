import type { programme, ReplyOf } from "@plumbline/api";
import { useMay } from "../platform/session/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import { Answer, DataTable, EmptyState, Figure } from "../platform/ui/index.ts";
import { LinkButton } from "../platform/ui/link-button.tsx";
import { useProgrammeColumns } from "./columns.tsx";
import { everyRow, pageSize, useProgramme } from "./data.ts";
import { ProgrammeFilters, useProgrammeFilters } from "./filters.tsx";
import { ProgrammeFrame } from "./programme-frame.tsx";
import { texts } from "./text.ts";

/** Many centres on one page: how they did, what they hold, what comes next and what is left undone. */
export function ProgrammePage() {
  const t = useText(texts);
  return (
    <ProgrammeFrame part="table" description={t.description}>
      <Programme />
    </ProgrammeFrame>
  );
}

type Reply = ReplyOf<typeof programme.readProgramme>;

function Programme() {
  const t = useText(texts);
  const { view, change, clear } = useProgrammeFilters();
  return (
    <Answer of={useProgramme(view)}>
      {(answer) => (
        <>
          {answer.summary.centres > 0 && <Figures summary={answer.summary} />}
          <Rows
            answer={answer}
            clear={clear}
            filters={<ProgrammeFilters view={view} onChange={change} offered={answer} />}
            paging={{
              ...{ offset: view.offset, limit: pageSize, total: answer.total },
              onMove: (offset: number) => change({ offset }),
            }}
            exportName={t.programme}
            readEvery={() => everyRow(view)}
          />
        </>
      )}
    </Answer>
  );
}

type RowsProps = {
  readonly answer: Reply;
  readonly clear: (() => void) | undefined;
  readonly filters: React.ReactNode;
  readonly paging: React.ComponentProps<typeof DataTable>["paging"];
  readonly exportName: string;
  readonly readEvery: () => Promise<Reply["entries"]>;
};

function Rows({ answer, clear, filters, paging, exportName, readEvery }: RowsProps) {
  const t = useText(texts);
  const columns = useProgrammeColumns(answer.standards);
  return (
    <div className="programme-table">
      <DataTable
        label={t.programme}
        rows={answer.entries}
        columns={columns}
        rowKey={({ centreId, standard }) => `${centreId} ${standard ?? ""}`}
        exportName={exportName}
        empty={<NoCentres />}
        onClearFilters={clear}
        filters={filters}
        readEvery={readEvery}
        {...(paging ? { paging } : {})}
      />
    </div>
  );
}

function NoCentres() {
  const t = useText(texts);
  const mayManage = useMay("organisation.manage");
  const go = mayManage && <LinkButton to={"/organisation" as string}>{t.toOrganisation}</LinkButton>;
  return <EmptyState title={t.empty} why={t.emptyWhy} action={go} />;
}

function Figures({ summary }: { readonly summary: Reply["summary"] }) {
  const t = useText(texts);
  const { number } = useFormat();
  const { centres, assessed, certified, expiring, actionsOverdue, dutiesOverdue, runsOverdue } = summary;
  return (
    <section className="programme-figures" aria-label={t.figures}>
      <Figure label={t.centres} value={number(centres)} definition={t.assessedOf(number(assessed))} />
      <Figure label={t.certified} value={number(certified)} definition={t.certifiedWhy} />
      <Figure label={t.expiringFigure} value={number(expiring)} definition={t.expiringWhy} />
      <Figure label={t.overdueRuns} value={number(runsOverdue)} definition={t.overdueRunsWhy} />
      <Figure label={t.overdueActions} value={number(actionsOverdue)} definition={t.overdueActionsWhy} />
      <Figure label={t.overdueDuties} value={number(dutiesOverdue)} definition={t.overdueDutiesWhy} />
    </section>
  );
}
