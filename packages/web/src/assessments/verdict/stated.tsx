import { statedBeside } from "@plumbline/core/assessments";
import { sectionsInScope } from "@plumbline/core/standards";
import { useFormat, useText } from "../../platform/text/index.ts";
import { type Column, DataTable, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useOwnAnswers, useTeamView } from "../team/data.ts";
import { statedTexts } from "./stated-texts.ts";

/** What the centre stated beside what was verified, by section; nothing where nobody stated anything. */
export function StatedPart({ judged }: { readonly judged: Judged }) {
  const t = useText(statedTexts);
  const { number } = useFormat();
  const { id, scope } = judged.assessment;
  const hasTeam = useTeamView(id).data?.team != null;
  const stated = useOwnAnswers(id).data?.stated ?? [];
  if (!hasTeam || stated.length === 0) return null;
  const sections = sectionsInScope(judged.standard, scope);
  const rows = statedBeside(judged.standard, sections, stated, judged.sheet.ratings);
  type Row = (typeof rows)[number];
  const percent = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...{ key, title, kind: "number" },
    value: (row) => Number(((of(row) / row.max) * 100).toFixed(1)),
    cell: (row) => number((of(row) / row.max) * 100, 1),
  });
  const count = (key: "both" | "higher" | "lower", title: string): Column<Row> => ({
    ...{ key, title, kind: "number" },
    value: (row) => row[key],
  });
  return (
    <Part title={t.title}>
      <p className="quiet">{t.why}</p>
      <DataTable<Row>
        label={t.title}
        rows={rows}
        rowKey={({ section }) => section}
        empty={<p>{t.nothingYet(stated.length)}</p>}
        exportName={t.title}
        columns={[
          {
            ...{ key: "section", title: t.section, names: true },
            value: ({ section }) => judged.reader.partName(section),
          },
          count("both", t.both),
          percent("stated", t.stated, (row) => row.stated),
          percent("verified", t.verified, (row) => row.verified),
          percent("difference", t.difference, (row) => row.stated - row.verified),
          count("higher", t.higher),
          count("lower", t.lower),
        ]}
      />
    </Part>
  );
}
