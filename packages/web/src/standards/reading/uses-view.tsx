import { outline, type Standard, standardName, type UseEntry, useViews } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, TextFilter } from "../../platform/ui/index.ts";
import { useUses } from "../data.ts";
import { TermText } from "../glossary/term-text.tsx";
import { CriterionAddress } from "../guidance/criterion-links.tsx";
import { listTexts } from "./text.ts";
import "./reading.css";

const choosing = { list: z.enum(useViews).default("requirement"), find: z.string().max(80).default("") };

type UsesProps = { readonly standard: Standard; readonly uses: readonly UseEntry[] };

/** The lists drawn from a standard, each for its readers: what to plan, to pay for, to select by, to teach, to answer for. */
export function UsesView({ standard }: { readonly standard: Standard }) {
  return (
    <Answer of={useUses(standard)}>{({ entries }) => <Lists standard={standard} uses={entries} />}</Answer>
  );
}

function Lists({ standard, uses }: UsesProps) {
  const t = useText(listTexts);
  const [{ list }] = useUrlState(choosing);
  return (
    <>
      <nav className="list-links" aria-label={t.lists}>
        {useViews.map((each) => (
          <Link
            key={each}
            to="."
            search={(before: Record<string, unknown>) => ({ ...before, list: each, find: undefined })}
            className={each === list ? "list-here" : undefined}
            aria-current={each === list ? "true" : undefined}
            activeProps={{ "aria-current": each === list ? "true" : undefined }}
            resetScroll={false}
          >
            {t.counted(t[each], uses.filter(({ view }) => view === each).length)}
          </Link>
        ))}
      </nav>
      <h2>{t[list]}</h2>
      <p className="quiet list-for">{t[`${list}For`]}</p>
      <UseTable standard={standard} uses={uses.filter(({ view }) => view === list)} />
    </>
  );
}

function UseTable({ standard, uses }: UsesProps) {
  const t = useText(listTexts);
  const say = useSay();
  const [{ list, find }, setView] = useUrlState(choosing);
  const columns = useColumns(standard);
  const words = find.trim().toLowerCase();
  const shown = uses.filter((entry) =>
    columns.some((column) => String(column.value(entry)).toLowerCase().includes(words)),
  );
  return (
    <DataTable
      label={t[list]}
      rows={shown}
      columns={columns}
      rowKey={({ criterion, text }) => `${criterion} ${say(text)}`}
      filters={<TextFilter label={t.search} value={find} onChange={(next) => setView({ find: next })} />}
      onClearFilters={words === "" ? undefined : () => setView({ find: "" })}
      empty={<EmptyState title={t.none} why={t.noneWhy} />}
      exportName={`${standardName(standard)}-${list}`}
    />
  );
}

function useColumns(standard: Standard): readonly Column<UseEntry>[] {
  const t = useText(listTexts);
  const say = useSay();
  const { criterion, sections } = outline(standard);
  const titleOf = (id: string) => {
    const title = criterion.get(id)?.title;
    return title ? say(title) : "";
  };
  const sectionOf = (code: string) => {
    const title = sections.find((section) => section.code === code)?.title;
    return title ? `${code} ${say(title)}` : code;
  };
  return [
    {
      ...{ key: "line", title: t.line, names: true, value: ({ text }) => say(text) },
      cell: ({ text }) => <TermText text={text} />,
    },
    {
      ...{ key: "criterion", title: t.criterion },
      value: (entry) => `${entry.criterion} ${titleOf(entry.criterion)}`,
      cell: (entry) => (
        <>
          <CriterionAddress standard={standardName(standard)} criterion={entry.criterion}>
            {entry.criterion}
          </CriterionAddress>{" "}
          {titleOf(entry.criterion)}
        </>
      ),
    },
    { key: "section", title: t.section, value: ({ section }) => sectionOf(section) },
  ];
}
