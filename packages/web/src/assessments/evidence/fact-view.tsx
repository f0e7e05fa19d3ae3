import type { Fact } from "@plumbline/core/kernel";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { factTexts } from "./text.ts";

/** What the records show: the figures with their unit, the days, the rule in words, and the way to the records. */
export function FactView({ fact }: { readonly fact: Fact }) {
  const t = useText(factTexts);
  const say = useSay();
  const format = useFormat();
  const { from, to } = fact.period;
  return (
    <div className="fact">
      <p>
        {say(fact.shows)}{" "}
        <span className="quiet">
          {from === to ? t.onDay(format.day(to)) : t.period(format.day(from), format.day(to))}
        </span>
      </p>
      <dl className="fact-figures">
        {fact.figures.map(({ label, value, unit }) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>
              {format.number(value, Number.isInteger(value) ? 0 : 1)}{" "}
              <span className="quiet">{say(unit)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <strong>{t.rule}</strong> {say(fact.rule)}
      </p>
      <p>
        <Link to={fact.records}>{t.records}</Link>
      </p>
    </div>
  );
}
