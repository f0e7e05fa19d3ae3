import type { CentreDuty } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { useDutyColumns } from "../../assessments/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, type Column, DataTable, EmptyState } from "../../platform/ui/index.ts";
import { everyDuty, pageSize, useDueDuties } from "../data.ts";
import { CentreFilter } from "../filters.tsx";
import { ProgrammeFrame } from "../programme-frame.tsx";
import { dutyTexts, texts } from "../text.ts";

/** The recurring duties of all centres, the first due first. */
export function DutiesPage() {
  const t = useText(dutyTexts);
  return (
    <ProgrammeFrame part="duties" description={t.description}>
      <Duties />
    </ProgrammeFrame>
  );
}

const filters = {
  centreId: z.uuid().optional(),
  standing: z.enum(["overdue", "due"]).optional(),
  offset: z.coerce.number().int().min(0).default(0),
};
const none = { centreId: undefined, standing: undefined, offset: undefined };

function Duties() {
  const t = useText(dutyTexts);
  const [view, setView] = useUrlState(filters);
  const columns = useColumns();
  const change = (patch: object) => setView({ ...patch, offset: undefined });
  const isOn = Boolean(view.centreId || view.standing);
  return (
    <Answer of={useDueDuties(view)}>
      {({ entries, total }) => (
        <DataTable
          label={t.exportName}
          rows={entries}
          columns={columns}
          rowKey={({ id, key }) => id ?? key}
          exportName={t.exportName}
          empty={<EmptyState title={t.empty} why={t.emptyWhy} />}
          onClearFilters={isOn ? () => setView(none) : undefined}
          filters={
            <>
              <CentreFilter value={view.centreId} onChange={(centreId) => change({ centreId })} />
              <ChoiceFilter
                label={t.standing}
                value={view.standing}
                options={[
                  { value: "overdue" as const, label: t.overdue },
                  { value: "due" as const, label: t.due },
                ]}
                onChange={(standing) => change({ standing })}
              />
            </>
          }
          readEvery={() => everyDuty(view)}
          paging={{
            ...{ offset: view.offset, limit: pageSize, total },
            onMove: (offset) => setView({ offset }),
          }}
        />
      )}
    </Answer>
  );
}

function useColumns(): readonly Column<CentreDuty>[] {
  const t = useText(texts);
  const [task, ...rest] = useDutyColumns();
  const centre: Column<CentreDuty> = {
    key: "centre",
    title: t.centre,
    value: ({ centreName }) => centreName,
    cell: (duty) => <CentreLink duty={duty} />,
  };
  return [...(task ? [task] : []), centre, ...rest];
}

function CentreLink({ duty: { centreId, centreName, standard } }: { readonly duty: CentreDuty }) {
  return (
    <Link to="/centres/$centreId/duties" params={{ centreId }} search={{ standard }}>
      {centreName}
    </Link>
  );
}
