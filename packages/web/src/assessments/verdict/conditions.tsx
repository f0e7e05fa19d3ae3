import { DownOutlined, RightOutlined } from "@ant-design/icons";
import type { Condition } from "@plumbline/core/assessments";
import {
  amounts,
  asking,
  conditionWords,
  listed,
  openConditions,
  type Reader,
  type ReportLevel,
} from "@plumbline/core/reports";
import { useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** Every level with its conditions: what each needs, what is there, and what is short. The next level stands open. */
export function ConditionsPart({ judged: { reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { levels } = reader.report;
  const [opened, setOpened] = useState<readonly string[]>([reader.target?.id ?? ""]);
  const toggle = (id: string) =>
    setOpened(opened.includes(id) ? opened.filter((each) => each !== id) : [...opened, id]);
  return (
    <Part title={t.conditions}>
      <p className="quiet">{t.conditionsHint}</p>
      <table className="table conditions">
        <caption className="hidden">{t.conditions}</caption>
        <thead>
          <tr>
            <th scope="col">{t.condition}</th>
            <th scope="col" className="cell-number">
              {t.needed}
            </th>
            <th scope="col" className="cell-number">
              {t.actual}
            </th>
            <th scope="col" className="cell-number">
              {t.short}
            </th>
            <th scope="col">{t.result}</th>
          </tr>
        </thead>
        {levels.map((level) => (
          <LevelRows
            key={level.id}
            reader={reader}
            level={level}
            open={opened.includes(level.id)}
            onToggle={() => toggle(level.id)}
          />
        ))}
      </table>
      <Reasons reader={reader} />
    </Part>
  );
}

function LevelRows(props: {
  readonly reader: Reader;
  readonly level: ReportLevel;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const t = useText(texts);
  const { reader, level, open, onToggle } = props;
  const short = openConditions(level);
  return (
    <tbody>
      <tr className="level-row">
        <th scope="rowgroup" colSpan={5}>
          <button type="button" className="level-toggle" aria-expanded={open} onClick={onToggle}>
            {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
            <span>{level.name}</span>
            <StatusWord tone={short === 0 ? "good" : "quiet"}>
              {short === 0 ? t.allMet : t.openConditions(short)}
            </StatusWord>
          </button>
        </th>
      </tr>
      {open &&
        asking(level.conditions).map((condition) => (
          <ConditionRow key={condition.id} reader={reader} condition={condition} />
        ))}
    </tbody>
  );
}

function ConditionRow({ reader, condition }: { readonly reader: Reader; readonly condition: Condition }) {
  const t = useText(texts);
  const { needed, actual, short } = amounts(reader, condition);
  return (
    <tr className="condition">
      <th scope="row">{conditionWords(reader, condition)}</th>
      <td className="cell-number">{needed}</td>
      <td className="cell-number">{actual}</td>
      <td className="cell-number">{condition.met ? short : <strong>{short}</strong>}</td>
      <td>
        <StatusWord tone={condition.met ? "good" : "bad"}>{condition.met ? t.met : t.notMet}</StatusWord>
      </td>
    </tr>
  );
}

/** Each reason for a total once, with the levels that share it. */
function Reasons({ reader: { report } }: { readonly reader: Reader }) {
  const t = useText(texts);
  const byReason = Map.groupBy(report.levels, ({ totalReason }) => totalReason);
  return [...byReason].map(([reason, levels]) => {
    if (reason === null) return null;
    const ids = listed(
      levels.map(({ id }) => id),
      report.language,
    );
    return (
      <p key={reason} className="quiet small">
        {t.totalReason(ids, reason)}
      </p>
    );
  });
}
