import { Button } from "antd";
import { z } from "zod";
import { Allowed } from "../platform/frame/index.ts";
import { useUrlState } from "../platform/routes/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, Page } from "../platform/ui/index.ts";
import { actionTexts } from "./actions.ts";
import { ChainCheck } from "./chain-check.tsx";
import { pageSize, useActors, useJournal } from "./data.ts";
import { type Entry, nameIn } from "./entry.ts";
import { EntryDetail } from "./entry-detail.tsx";
import { JournalFilters } from "./journal-filters.tsx";
import { texts } from "./text.ts";

const day = z.iso.date().optional();
/** The filters of the journal in the address. */
export const journalFilters = {
  action: z.string().max(80).optional(),
  actorId: z.uuid().optional(),
  subjectId: z.string().max(80).optional(),
  from: day,
  to: day,
  offset: z.coerce.number().int().min(0).default(0),
};
const noFilters = {
  action: undefined,
  actorId: undefined,
  subjectId: undefined,
  from: undefined,
  to: undefined,
  offset: undefined,
};

/** The journal of the organisation, and whether its chain holds. */
export function JournalPage() {
  const t = useText(texts);
  return (
    <Allowed permission="journal.read">
      <Page title={t.title} description={t.description}>
        <ChainCheck />
        <Entries />
      </Page>
    </Allowed>
  );
}

function Entries() {
  const t = useText(texts);
  const [view, setView] = useUrlState(journalFilters);
  const columns = useColumns();
  const filtered = Boolean(view.action || view.actorId || view.subjectId || view.from || view.to);
  return (
    <Answer of={useJournal(view)}>
      {({ entries, total }) => (
        <DataTable
          label={t.title}
          rows={entries}
          columns={columns}
          rowKey={(entry) => String(entry.sequence)}
          exportName={t.title}
          empty={<EmptyState title={t.empty} why={t.emptyWhy} />}
          onClearFilters={filtered ? () => setView(noFilters) : undefined}
          filters={
            <JournalFilters view={view} onChange={(patch) => setView({ ...patch, offset: undefined })} />
          }
          detail={(entry) => (
            <>
              <EntryDetail entry={entry} />
              <Button
                size="small"
                onClick={() =>
                  setView({ ...noFilters, subjectId: view.subjectId ? undefined : entry.subjectId })
                }
              >
                {view.subjectId ? t.allSubjects : t.onlySubject}
              </Button>
            </>
          )}
          paging={{ offset: view.offset, limit: pageSize, total, onMove: (offset) => setView({ offset }) }}
        />
      )}
    </Answer>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useText(texts);
  const format = useFormat();
  const actions: Readonly<Record<string, string>> = useText(actionTexts);
  const members = useActors().data?.entries ?? [];
  const what = (entry: Entry) => {
    const name = nameIn(entry.data) ?? members.find((member) => member.id === entry.subjectId)?.name;
    return `${actions[entry.action] ?? entry.action}${name ? ` ${name}` : ""}`;
  };
  return [
    { key: "sequence", title: t.sequence, kind: "number", width: 72, value: (entry) => entry.sequence },
    {
      key: "at",
      title: t.at,
      width: 200,
      value: (entry) => entry.at,
      cell: (entry) => format.moment(entry.at),
    },
    { key: "who", title: t.who, width: 160, value: (entry) => entry.actorName },
    { key: "what", title: t.what, names: true, value: what },
  ];
}
