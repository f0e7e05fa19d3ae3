import type { ProgrammeRow, ProgrammeStandard } from "@plumbline/core/programme";
import { Link } from "@tanstack/react-router";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, EmptyState } from "../../platform/ui/index.ts";
import { mostRows, useProgramme } from "../data.ts";
import { useProgrammeFilters } from "../filters.tsx";
import { ProgrammeFrame } from "../programme-frame.tsx";
import { standardNames } from "../standard-names.ts";
import { levelTexts, texts } from "../text.ts";
import { type CityLevels, citiesByLevel, columnsOf, type LevelColumn } from "./cities.ts";

/** Levels city by city: which centre is how far. */
export function LevelsPage() {
  const t = useText(levelTexts);
  return (
    <ProgrammeFrame part="levels" description={t.description}>
      <Levels />
    </ProgrammeFrame>
  );
}

function Levels() {
  const { view } = useProgrammeFilters();
  const { search, city, standard } = view;
  const asked = { search, city, standard, sort: "city" as const, offset: 0 };
  return (
    <Answer of={useProgramme(asked, mostRows)}>
      {({ entries, total, standards }) => {
        const levelled = standards.filter(({ levels }) => levels.length > 0);
        const shown = levelled.find((one) => one.standard === standard) ?? levelled[0];
        if (!shown) return <NoLevels />;
        return <LevelTable rows={entries} total={total} shown={shown} all={levelled} />;
      }}
    </Answer>
  );
}

function NoLevels() {
  const t = useText(levelTexts);
  return <EmptyState title={t.noLevels} why={t.noLevelsWhy} />;
}

type TableProps = {
  readonly rows: readonly ProgrammeRow[];
  readonly total: number;
  readonly shown: ProgrammeStandard;
  readonly all: readonly ProgrammeStandard[];
};

function LevelTable({ rows, total, shown, all }: TableProps) {
  const t = useText(levelTexts);
  const words = useText(texts);
  const say = useSay();
  const { change } = useProgrammeFilters();
  const columns = columnsOf(shown);
  const cities = citiesByLevel(rows, shown);
  const names = new Map(shown.levels.map(({ id, title }) => [id, `${id} ${say(title)}`]));
  const nameOf = (column: LevelColumn) =>
    names.get(column) ?? (column === "unassessed" ? t.unassessed : t.notAttained);
  return (
    <>
      <div className="toolbar">
        <ChoiceFilter
          label={words.standard}
          value={shown.standard}
          options={[...standardNames(all, say)].map(([value, label]) => ({ value, label }))}
          onChange={(standard) => change({ standard })}
        />
      </div>
      <div className="table-place">
        <table className="table levels">
          <caption className="hidden">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.city}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {nameOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cities.map((one) => (
              <CityRow key={one.city} of={one} columns={columns} nameOf={nameOf} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.sum}</th>
              {columns.map((column) => (
                <td key={column} data-title={nameOf(column)}>
                  {cities.reduce((sum, one) => sum + (one.byLevel.get(column)?.length ?? 0), 0)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {total > rows.length && <p className="quiet">{t.cut(rows.length, total)}</p>}
    </>
  );
}

type CityProps = {
  readonly of: CityLevels;
  readonly columns: readonly LevelColumn[];
  readonly nameOf: (column: LevelColumn) => string;
};

function CityRow({ of: { city, byLevel }, columns, nameOf }: CityProps) {
  const t = useText(levelTexts);
  return (
    <tr>
      <th scope="row">{city || t.noCity}</th>
      {columns.map((column) => {
        const centres = byLevel.get(column) ?? [];
        return (
          <td
            key={column}
            data-title={nameOf(column)}
            className={centres.length === 0 ? "levels-empty" : undefined}
          >
            {centres.map((row) => (
              <CentreAt key={row.centreId} row={row} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function CentreAt({ row: { centreId, centreName, held, standard } }: { readonly row: ProgrammeRow }) {
  const t = useText(levelTexts);
  return (
    <span className="levels-centre">
      <Link to="/centres/$centreId" params={{ centreId }} search={standard === null ? {} : { standard }}>
        {centreName}
      </Link>
      {held?.by === "certificate" && <span className="quiet small">{t.holds(held.level)}</span>}
    </span>
  );
}
