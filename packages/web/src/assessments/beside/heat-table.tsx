import type { ComparedRun, ComparedSection, ComparisonFrame } from "@plumbline/core/assessments";
import { shadeOf } from "@plumbline/core/charts";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { runKey } from "./lines.ts";
import { texts } from "./text.ts";
import { type RunWords, useRunWords } from "./words.ts";

type HeatProps = { readonly frame: ComparisonFrame; readonly runs: readonly ComparedRun[] };

/** Sections by runs, a colour and a printed figure each; a cell without a share is hatched and says why. */
export function HeatTable({ frame, runs }: HeatProps) {
  const t = useText(texts);
  const say = useSay();
  const words = useRunWords(frame, runs);
  const rows = frame.sections.map((section, at) => ({ ...section, at }));
  const asked = rows.filter(({ at }) => runs.some(({ sections }) => (sections[at]?.asked ?? 0) > 0));
  const isPartly = runs.some(({ sections }) => sections.some((each) => !each.isWhole && each.share !== null));
  return (
    <Part title={t.heat}>
      <p className="quiet small">{t.heatHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="beside-scroll" aria-label={t.heat} tabIndex={0}>
        <table className="beside-heat">
          <caption className="hidden">{t.heat}</caption>
          <HeatHead runs={runs} words={words} />
          <tbody>
            <tr className="heat-whole">
              <th scope="row">{t.whole}</th>
              {runs.map((run) => (
                <HeatCell key={runKey(run)} section={wholeOf(run)} note={words.level(run)} />
              ))}
            </tr>
            {asked.map(({ code, title, at }) => (
              <tr key={code}>
                <th scope="row">
                  <span className="heat-code">{code}</span> {say(title)}
                </th>
                {runs.map((run) => (
                  <HeatCell key={runKey(run)} section={run.sections[at]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {asked.length < rows.length && <p className="quiet small">{t.inNone(rows.length - asked.length)}</p>}
      {isPartly && <p className="quiet small">{t.partly}</p>}
    </Part>
  );
}

function wholeOf({ asked, given, share, sections }: ComparedRun): ComparedSection {
  return { asked, given, share, isWhole: sections.every(({ isWhole }) => isWhole) };
}

function HeatHead({ runs, words }: { readonly runs: readonly ComparedRun[]; readonly words: RunWords }) {
  const t = useText(texts);
  return (
    <thead>
      <tr>
        <th scope="col">{t.section}</th>
        {runs.map((run) => (
          <th key={runKey(run)} scope="col" title={words.long(run)}>
            <span className="heat-day">{run.facts.on}</span>
            <span className="heat-run">{words.short(run)}</span>
            <span className="heat-kind">{words.kind(run)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeatCell(props: {
  readonly section: ComparedSection | undefined;
  /** Below the figure: a level. */
  readonly note?: string | null;
}) {
  const t = useText(texts);
  const { percent } = useFormat();
  const colours = useColours();
  const { asked = 0, given = 0, share = null, isWhole = true } = props.section ?? {};
  if (share === null) {
    const why = asked > given ? t.gapMissing(given, asked) : t.gapNone;
    return (
      <td className="heat-gap" title={why}>
        <span aria-hidden="true">–</span>
        <span className="hidden">{why}</span>
      </td>
    );
  }
  const { fill, text } = shadeOf(share, colours);
  return (
    <td style={{ background: fill, color: text }}>
      {percent(share, 1)}
      {!isWhole && "*"}
      {props.note && <span className="heat-note">{props.note}</span>}
    </td>
  );
}
