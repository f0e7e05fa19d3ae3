import type { LevelRules, Standard } from "@plumbline/core/standards";
import { useMemo } from "react";
import { useFormat, useSay, useText } from "../platform/text/index.ts";
import { Part } from "../platform/ui/index.ts";
import { levelTable } from "./level-table.ts";
import { texts } from "./text.ts";

/** What each level asks for: shares, totals, years as a table; then what each means and asks in words. */
export function LevelRulesView({ standard }: { readonly standard: Standard }) {
  const t = useText(texts);
  if (!standard.levels) return <p>{t.noLevels}</p>;
  return (
    <>
      <p>{t.levelsLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by keyboard */}
      <section className="level-rules" aria-label={t.levels} tabIndex={0}>
        <RulesTable standard={standard} rules={standard.levels} />
      </section>
      <Reasons rules={standard.levels} />
      <Definitions rules={standard.levels} />
    </>
  );
}

type RulesProps = { readonly standard: Standard; readonly rules: LevelRules };

function RulesTable({ standard, rules }: RulesProps) {
  const t = useText(texts);
  const say = useSay();
  const { number } = useFormat();
  const table = useMemo(() => levelTable(standard), [standard]);
  const groupTitle = (id: string) => say(rules.groups.find((group) => group.id === id)?.title ?? blank);
  const angleTitle = (id: string) => say(standard.angles.find((angle) => angle.id === id)?.title ?? blank);
  const plain = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? "–" : number(value)));
  return (
    <table className="table">
      <caption className="hidden">{t.levels}</caption>
      <thead>
        <tr>
          <th scope="col">{t.condition}</th>
          {rules.list.map(({ id, title }) => (
            <th key={id} scope="col" className="cell-number">
              {id} {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.shares.map(({ angle, group, cells }) => (
          <tr key={`${group} ${angle}`}>
            <th scope="row">{t.atLeast(groupTitle(group), angleTitle(angle))}</th>
            {cells.map((cell, at) => (
              <td key={rules.list[at]?.id} className="cell-number">
                {cell ? (
                  <>
                    {cell.percent}%<span className="quiet small share-count">{t.count(cell.needed)}</span>
                  </>
                ) : (
                  "–"
                )}
              </td>
            ))}
          </tr>
        ))}
        <Row title={t.printed} rules={rules} cells={plain(table.printed)} />
        <Row title={t.required(number(table.maximum))} rules={rules} cells={plain(table.required)} />
        <Row title={t.years} rules={rules} cells={plain(table.years)} />
      </tbody>
    </table>
  );
}

const blank = { zh: "–", en: "–" };

function Row(props: {
  readonly title: string;
  readonly rules: LevelRules;
  readonly cells: readonly string[];
}) {
  return (
    <tr>
      <th scope="row">{props.title}</th>
      {props.cells.map((cell, at) => (
        <td key={props.rules.list[at]?.id} className="cell-number">
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** Why totals are not the printed ones: each reason once, with the levels that share it. */
function Reasons({ rules }: { readonly rules: LevelRules }) {
  const t = useText(texts);
  const say = useSay();
  const byReason = Map.groupBy(
    rules.list.flatMap(({ id, total }) => (total ? [{ id, reason: say(total.reason) }] : [])),
    ({ reason }) => reason,
  );
  return [...byReason].map(([reason, levels]) => (
    <p key={reason} className="quiet small">
      {t.reason(levels.map(({ id }) => id).join(" · "), reason)}
    </p>
  ));
}

function Definitions({ rules }: { readonly rules: LevelRules }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <Part title={t.definitions}>
      {rules.list.map(({ id, title, description, statements }) => (
        <section key={id} className="definition">
          <h3>
            {id} {say(title)}
          </h3>
          <p>{say(description)}</p>
          {statements.length > 0 && <p className="quiet small">{t.statements}</p>}
          <ul>
            {statements.map((statement) => (
              <li key={statement.id}>{say(statement.text)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}
