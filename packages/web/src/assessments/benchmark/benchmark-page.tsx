import type { assessments as api } from "@plumbline/api";
import type { BenchmarkConsent } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import {
  Answer,
  type Column,
  DataTable,
  EmptyState,
  Page,
  Part,
  StatusWord,
} from "../../platform/ui/index.ts";
import { useCentres } from "../data.ts";
import { useBenchmark } from "./data.ts";
import { FilesPart } from "./files-part.tsx";
import { LeastPart } from "./least-part.tsx";
import { SendPart } from "./send-part.tsx";
import { ownTexts } from "./text.ts";
import "./benchmark.css";

/** How the organisation takes part in benchmarks. */
export function BenchmarkPage() {
  const t = useText(ownTexts);
  return (
    <Allowed permission="assessments.read">
      <Page
        title={t.title}
        description={t.description}
        trail={[{ label: t.assessments, to: "/assessments" }]}
      >
        <Answer of={useBenchmark()}>{(overview) => <Overview overview={overview} />}</Answer>
      </Page>
    </Allowed>
  );
}

function Overview({ overview }: { readonly overview: api.BenchmarkOverview }) {
  const may = useMay("assessments.benchmark");
  return (
    <>
      <Centres consents={overview.consents} />
      <LeastPart settings={overview.settings} />
      {may && <SendPart />}
      <FilesPart files={overview.files} />
    </>
  );
}

type Row = { readonly id: string; readonly name: string; readonly consent: BenchmarkConsent | undefined };

function Centres({ consents }: { readonly consents: readonly BenchmarkConsent[] }) {
  const t = useText(ownTexts);
  const columns = useColumns();
  return (
    <Part title={t.centres}>
      <Answer of={useCentres()}>
        {({ entries }) => (
          <DataTable<Row>
            label={t.centres}
            rows={entries.map(({ id, name }) => ({
              ...{ id, name },
              consent: consents.find(({ centreId }) => centreId === id),
            }))}
            columns={columns}
            rowKey={({ id }) => id}
            exportName={t.centres}
            empty={<EmptyState title={t.noCentres} why={t.noCentresWhy} />}
          />
        )}
      </Answer>
    </Part>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(ownTexts);
  const { moment } = useFormat();
  const stateOf = ({ consent }: Row) => (consent ? (consent.consented ? t.takesPart : t.not) : t.notAsked);
  return [
    { key: "name", title: t.centre, names: true, value: ({ name }) => name },
    {
      key: "state",
      title: t.state,
      value: stateOf,
      cell: (row) => <StatusWord tone={row.consent?.consented ? "good" : "quiet"}>{stateOf(row)}</StatusWord>,
    },
    {
      key: "decided",
      title: t.decided,
      value: ({ consent }) => (consent ? `${consent.decidedBy} ${consent.decidedAt}` : null),
      cell: ({ consent }) => (consent ? `${consent.decidedBy} · ${moment(consent.decidedAt)}` : "–"),
    },
    {
      ...{ key: "position", title: t.position, sorts: false, value: () => null },
      cell: ({ id }) => (
        <Link to="/centres/$centreId/benchmark" params={{ centreId: id }}>
          {t.position}
        </Link>
      ),
    },
  ];
}
